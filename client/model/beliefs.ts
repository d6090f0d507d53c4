/** Belief sliders: whole percents over another party's cards that always add up to 100. */

export type Shares = Readonly<Record<string, number>>;

/** Equal shares, the first ones larger by one where 100 does not divide evenly. */
export function evenShares(cards: readonly string[]): Shares {
  const base = Math.floor(100 / cards.length);
  const over = 100 - base * cards.length;
  return Object.fromEntries(cards.map((card, i) => [card, base + (i < over ? 1 : 0)]));
}

/** Shares after one card is set: the others keep their proportions in what is left. */
export function withShare(shares: Shares, card: string, value: number): Shares {
  const set = Math.max(0, Math.min(100, Math.round(value)));
  const others = Object.keys(shares).filter((id) => id !== card);
  const left = 100 - set;
  const before = others.reduce((sum, id) => sum + (shares[id] ?? 0), 0);
  const ideal = others.map((id) => (before === 0 ? left / others.length : (left * (shares[id] ?? 0)) / before));
  const whole = ideal.map(Math.floor);
  let missing = left - whole.reduce((a, b) => a + b, 0);
  const byRest = ideal.map((v, i) => ({ i, rest: v - Math.floor(v) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRest) {
    if (missing-- <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  const entries = others.map((id, i) => [id, whole[i] ?? 0] as const);
  const after: Record<string, number> = { ...Object.fromEntries(entries), [card]: set };
  return Object.fromEntries(Object.keys(shares).map((id) => [id, after[id] ?? 0]));
}
