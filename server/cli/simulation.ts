/** Which games a simulation plays, and the figures it makes of them. Pure. */
import { FIXED } from '@track-two/shared/bots/fixed.ts';
import { BOTS } from '@track-two/shared/bots/index.ts';
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { GameRow, Job } from './gameRow.ts';

/** The real bots that fixed policies are measured against: all but the random one. */
export const REAL: readonly string[] = BOTS.map((b) => b.id).filter((id) => id !== 'random');

/** Mean with the half-width of its 95 % interval (normal), both rounded to thousandths. */
export interface Estimate {
  readonly mean: number;
  readonly plusMinus: number;
}

const thousandths = (x: number): number => Math.round(x * 1000) / 1000;

export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  if (n === 0) return { mean: 0, plusMinus: 0 };
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = n < 2 ? 0 : values.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1);
  return { mean: thousandths(mean), plusMinus: thousandths(1.96 * Math.sqrt(variance / n)) };
}

/** The main games: each takes the bots in turn through all orders of seats; where there are more bots than seats, every choice of them. */
export function mainJobs(parties: readonly PartyId[], bots: readonly string[], games: number, seed: string): readonly Job[] {
  const orders = permutations(parties.map((_, i) => i));
  const tables = bots.length > parties.length ? choose(bots, parties.length) : [bots];
  return Array.from({ length: games }, (_, g) => {
    const table = tables[g % tables.length] ?? bots;
    const order = orders[Math.floor(g / tables.length) % orders.length] ?? [];
    const seats = parties.map((party, i) => [party, table[(order[i] ?? 0) % table.length] ?? ''] as const);
    return { seed: `${seed}-${g + 1}`, seats: Object.fromEntries(seats) };
  });
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, i) => permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]));
}

/** Every choice of so many of a list. */
function choose<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return list.flatMap((first, i) => choose(list.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
}

/** One policy in one seat against the real bots, which change places from game to game. The same seeds for every policy. */
export interface Trial {
  readonly seat: PartyId;
  readonly policy: string;
  readonly jobs: readonly Job[];
}

/** Trials of every fixed policy and of the real bots themselves, in every seat. */
export function trials(parties: readonly PartyId[], games: number, seed: string): readonly Trial[] {
  const policies = [...FIXED.map((b) => b.id), ...REAL];
  return parties.flatMap((seat) =>
    policies.map((policy) => ({
      seat,
      policy,
      jobs: Array.from({ length: games }, (_, g) => ({
        seed: `${seed}-fixed-${g + 1}`,
        seats: trialSeats(parties, seat, policy, g),
      })),
    })),
  );
}

function trialSeats(parties: readonly PartyId[], seat: PartyId, policy: string, game: number): Readonly<Record<PartyId, string>> {
  const others = parties.filter((p) => p !== seat);
  return Object.fromEntries([[seat, policy], ...others.map((p, i) => [p, REAL[(i + game) % REAL.length] ?? 'hawk'])]);
}

export interface FixedReport {
  readonly seat: PartyId;
  readonly best: { readonly policy: string; readonly gain: Estimate };
  readonly real: { readonly policy: string; readonly gain: Estimate };
  /** Mean gain of the fixed policy over the best real bot in the same games, point for point. */
  readonly difference: Estimate;
  /** Whether the fixed policy comes out on top, by more than chance explains (the whole 95 % interval lies above 0). */
  readonly wins: boolean;
  readonly all: readonly { readonly policy: string; readonly gain: Estimate }[];
}

/** The best fixed policy of each seat beside the best real bot there. */
export function fixedReport(list: readonly Trial[], rows: readonly GameRow[]): readonly FixedReport[] {
  let at = 0;
  const played = list.map((trial) => {
    const gains = rows.slice(at, at + trial.jobs.length).map((row) => row.gain[trial.seat] ?? 0);
    at += trial.jobs.length;
    return { ...trial, gains, gain: estimate(gains) };
  });
  return [...new Set(list.map((t) => t.seat))].map((seat) => {
    const here = played.filter((t) => t.seat === seat);
    const isReal = (policy: string) => REAL.includes(policy);
    const top = (which: (policy: string) => boolean) =>
      here.filter((t) => which(t.policy)).reduce((a, b) => (b.gain.mean > a.gain.mean ? b : a));
    const best = top((p) => !isReal(p));
    const real = top(isReal);
    const difference = estimate(best.gains.map((g, i) => g - (real.gains[i] ?? 0)));
    return {
      seat,
      best: { policy: best.policy, gain: best.gain },
      real: { policy: real.policy, gain: real.gain },
      difference,
      wins: difference.mean > difference.plusMinus,
      all: here.map(({ policy, gain }) => ({ policy, gain })),
    };
  });
}

export interface SeatReport {
  readonly agreements: Estimate;
  readonly gain: Estimate;
  readonly mandateMet: Estimate;
}

export interface SimulationReport {
  readonly games: number;
  readonly reachedAgreement: Estimate;
  readonly reachedAgreementOfAll: Estimate;
  readonly joint: Estimate;
  readonly risk: Estimate;
  readonly baselineRisk: Estimate;
  readonly incidents: Estimate;
  readonly refusedActions: number;
  readonly seats: Readonly<Record<PartyId, SeatReport>>;
  readonly bots: Readonly<Record<string, SeatReport>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly fixed: readonly FixedReport[];
}

const yes = (b: boolean): number => (b ? 1 : 0);

function seatReport(rows: readonly { row: GameRow; party: PartyId }[]): SeatReport {
  return {
    agreements: estimate(rows.map(({ row, party }) => row.signed[party] ?? 0)),
    gain: estimate(rows.map(({ row, party }) => row.gain[party] ?? 0)),
    mandateMet: estimate(rows.map(({ row, party }) => yes(row.mandateMet[party] === true))),
  };
}

/** Figures of the main games; those of the fixed policies stand beside them. */
export function reportOf(parties: readonly PartyId[], rows: readonly GameRow[], fixed: readonly FixedReport[]): SimulationReport {
  const played = rows.flatMap((row) => parties.map((party) => ({ row, party })));
  const bots = [...new Set(played.map(({ row, party }) => row.seats[party] ?? ''))].sort();
  const endings = rows.reduce<Record<string, number>>((counts, row) => {
    counts[row.ending] = (counts[row.ending] ?? 0) + 1;
    return counts;
  }, {});
  return {
    games: rows.length,
    reachedAgreement: estimate(rows.map((r) => yes(r.agreements > 0))),
    reachedAgreementOfAll: estimate(rows.map((r) => yes(r.agreementsOfAll > 0))),
    joint: estimate(rows.map((r) => r.joint)),
    risk: estimate(rows.map((r) => r.risk)),
    baselineRisk: estimate(rows.map((r) => r.baselineRisk)),
    incidents: estimate(rows.map((r) => r.incidents)),
    refusedActions: rows.reduce((sum, r) => sum + r.refused, 0),
    seats: Object.fromEntries(parties.map((p) => [p, seatReport(played.filter((x) => x.party === p))])),
    bots: Object.fromEntries(bots.map((b) => [b, seatReport(played.filter((x) => x.row.seats[x.party] === b))])),
    endings,
    fixed,
  };
}
