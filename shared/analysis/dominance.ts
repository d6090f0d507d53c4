/**
 * Undominated rows of a table of utilities. A row is dominated when another is at least as good for every party and better for one; of equal
 * rows the first stays (Kung, Luccio & Preparata 1975, On finding the maxima of a set of vectors).
 */

/** Rows `row × parties + party` in one array. */
export interface Rows {
  readonly values: Float64Array;
  readonly count: number;
  readonly parties: number;
}

/** Order of rows: larger first, party by party; equal rows by their place. What dominates a row comes before it. */
function descending({ values, count, parties }: Rows): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order.sort((a, b) => {
    for (let p = 0; p < parties; p++) {
      const difference = (values[b * parties + p] as number) - (values[a * parties + p] as number);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** Up to two parties: after sorting by the first, a row stays when the second gets more than in every row before. */
function sweepTwo({ values, parties }: Rows, order: Int32Array): Int32Array {
  const last = parties - 1;
  let best = Number.NEGATIVE_INFINITY;
  return order.filter((row) => {
    const value = values[row * parties + last] as number;
    if (value <= best) return false;
    best = value;
    return true;
  });
}

/** Rank of each row's value for a party, 1 for the largest; equal values share a rank. */
function ranks({ values, count, parties }: Rows, party: number): { rank: Int32Array; most: number } {
  const column = new Float64Array(count);
  for (let i = 0; i < count; i++) column[i] = -(values[i * parties + party] as number);
  const sorted = column.slice().sort();
  let most = 0;
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[most - 1]) sorted[most++] = sorted[i] as number;
  const rank = new Int32Array(count);
  for (let i = 0; i < count; i++) rank[i] = lowerBound(sorted, most, column[i] as number) + 1;
  return { rank, most };
}

function lowerBound(sorted: Float64Array, length: number, value: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Three parties: rows in the order of the first; a Fenwick tree over the ranks of the second holds the largest third so far (Fenwick 1994),
 * so that one look tells whether some row before is as good for all.
 */
function sweepThree(rows: Rows, order: Int32Array): Int32Array {
  const { rank, most } = ranks(rows, 1);
  const tree = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY);
  return order.filter((row) => {
    const third = rows.values[row * 3 + 2] as number;
    for (let i = rank[row] as number; i > 0; i -= i & -i) if ((tree[i] as number) >= third) return false;
    for (let i = rank[row] as number; i <= most; i += i & -i) if ((tree[i] as number) < third) tree[i] = third;
    return true;
  });
}

/** Any number of parties: rows with the largest sum first, each against those kept so far, up to the first that dominates it. */
function sweepMany({ values, parties }: Rows, order: Int32Array): Int32Array {
  const sums = new Map<number, number>();
  for (const row of order) {
    let sum = 0;
    for (let p = 0; p < parties; p++) sum += values[row * parties + p] as number;
    sums.set(row, sum);
  }
  const place = new Map(Array.from(order, (row, i) => [row, i] as const));
  const bySum = order
    .slice()
    .sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const kept = new Int32Array(order.length);
  let count = 0;
  for (const row of bySum) if (!covered(values, parties, kept, count, row)) kept[count++] = row;
  return kept.slice(0, count);
}

/** True: a kept row is at least as good for every party. */
function covered(values: Float64Array, parties: number, kept: Int32Array, count: number, row: number): boolean {
  const at = row * parties;
  for (let k = 0; k < count; k++) {
    const other = (kept[k] as number) * parties;
    let p = 0;
    while (p < parties && (values[other + p] as number) >= (values[at + p] as number)) p++;
    if (p === parties) return true;
  }
  return false;
}

/**
 * Indexes of the undominated rows, one for each distinct one. Two parties: n log n by a sweep; three: n log n by a sweep with a tree;
 * more: n × kept, with early exit.
 */
export function undominated(rows: Rows): Int32Array {
  const order = descending(rows);
  if (rows.parties === 0) return order.slice(0, 1);
  if (rows.parties <= 2) return sweepTwo(rows, order);
  return rows.parties === 3 ? sweepThree(rows, order) : sweepMany(rows, order);
}
