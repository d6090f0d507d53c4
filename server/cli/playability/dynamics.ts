/** The dynamic measures of a preset: what the rows of simulated games come to. */

import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Preset, Scenario } from '@track-two/shared/scenario/types.ts';
import type { GameRow } from '../gameRow.ts';
import { REAL, type Trial } from '../simulation.ts';
import { attainableIn, BEST_FORMULA } from './attainable.ts';
import { meanOf, shareOf } from './intervals.ts';
import type { Figure } from './targets.ts';

export interface SeatDynamics {
  /** Mean gain in points, and as a share of the seat's own best attainable. */
  readonly gain: Figure;
  readonly share: Figure;
  readonly mandateMet: Figure;
  /** How often the public reader names the stance after four rounds. */
  readonly read: Figure;
}

/** One policy in place of another at a seat, in the same games: mean difference of gains. */
export interface Comparison {
  readonly seat: PartyId;
  readonly policy: string;
  readonly instead: string;
  /** Points. */
  readonly gain: Figure;
  /** Share of the seat's own best attainable. */
  readonly share: Figure;
}

export interface Dynamics {
  readonly games: number;
  readonly trialGames: number;
  readonly bots: readonly string[];
  readonly agreement: Figure;
  readonly agreementOfAll: Figure;
  readonly bestFormula: string;
  readonly seats: Readonly<Record<PartyId, SeatDynamics>>;
  /** The two seats furthest apart by mean share of their best attainable. */
  readonly gap: { readonly above: PartyId; readonly below: PartyId; readonly figure: Figure } | null;
  /** By seat: the best three-line policy, and stalling, against the best real bot there. */
  readonly fixed: readonly Comparison[];
  readonly stalling: readonly Comparison[];
  /** By seat and real bot: the best other policy in its place. */
  readonly deviations: readonly Comparison[];
  /** Games by ending, all endings of the scenario; games in which an event came, all events. */
  readonly endings: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, number>>;
  readonly incidents: Figure;
  readonly breaches: { readonly heldBack: number; readonly found: number };
  readonly suspensions: number;
  readonly withdrawals: number;
  /** Levels other than the status quo that no agreement set in any game, those among them that no step set either, and issues never used. */
  readonly neverAgreed: readonly string[];
  readonly neverUsed: readonly string[];
  readonly issuesNeverAgreed: readonly string[];
  readonly refused: number;
}

const STALLING = 'wait-for-the-end';

/** How often each of some names comes. */
function counts(names: readonly string[], rows: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, rows.filter((r) => r.includes(name)).length]));
}

/** Games of one policy at one seat, in the order of their seeds. */
interface Played {
  readonly seat: PartyId;
  readonly policy: string;
  readonly rows: readonly GameRow[];
}

type Best = ReturnType<typeof attainableIn>;

function compare(a: Played, b: Played, best: Best): Comparison {
  const pairs = a.rows.flatMap((row, i) => {
    const other = b.rows[i];
    return other ? [{ by: (row.gain[a.seat] ?? 0) - (other.gain[a.seat] ?? 0), top: best(row.stances)[a.seat] ?? 0 }] : [];
  });
  const measured = pairs.filter((p) => p.top > 0);
  return {
    seat: a.seat,
    policy: a.policy,
    instead: b.policy,
    gain: meanOf(pairs.map((p) => p.by)),
    share: meanOf(measured.map((p) => p.by / p.top)),
  };
}

const meanGain = (p: Played): number => p.rows.reduce((sum, r) => sum + (r.gain[p.seat] ?? 0), 0) / Math.max(1, p.rows.length);
const topOf = (list: readonly Played[]): Played | undefined =>
  list.reduce<Played | undefined>((a, b) => (a && meanGain(a) >= meanGain(b) ? a : b), undefined);

function comparisons(parties: readonly PartyId[], played: readonly Played[], best: Best) {
  const bySeat = parties.map((seat) => played.filter((p) => p.seat === seat));
  const against = (which: (policy: string) => boolean) =>
    bySeat.flatMap((here) => {
      const real = topOf(here.filter((p) => REAL.includes(p.policy)));
      const top = topOf(here.filter((p) => which(p.policy)));
      return real && top ? [compare(top, real, best)] : [];
    });
  const deviations = bySeat.flatMap((here) =>
    here
      .filter((p) => REAL.includes(p.policy))
      .flatMap((own) => {
        const other = topOf(here.filter((p) => p !== own));
        return other ? [compare(other, own, best)] : [];
      }),
  );
  return { fixed: against((p) => !REAL.includes(p)), stalling: against((p) => p === STALLING), deviations };
}

function gapOf(parties: readonly PartyId[], rows: readonly GameRow[], best: Best): Dynamics['gap'] {
  const shares = rows.flatMap((row) => {
    const top = best(row.stances);
    const all = parties.map((p) => (row.gain[p] ?? 0) / (top[p] ?? 0));
    return all.every(Number.isFinite) ? [all] : [];
  });
  const means = parties.map((_, p) => shares.reduce((sum, s) => sum + (s[p] ?? 0), 0) / Math.max(1, shares.length));
  const [above, below] = [means.indexOf(Math.max(...means)), means.indexOf(Math.min(...means))];
  if (shares.length === 0) return null;
  const figure = meanOf(shares.map((s) => (s[above] ?? 0) - (s[below] ?? 0)));
  return { above: parties[above] ?? '', below: parties[below] ?? '', figure };
}

function seatDynamics(seat: PartyId, rows: readonly GameRow[], best: Best): SeatDynamics {
  const gains = rows.map((r) => ({ gain: r.gain[seat] ?? 0, top: best(r.stances)[seat] ?? 0 }));
  return {
    gain: meanOf(gains.map((g) => g.gain)),
    share: meanOf(gains.filter((g) => g.top > 0).map((g) => g.gain / g.top)),
    mandateMet: shareOf(rows.map((r) => r.mandateMet[seat] === true)),
    read: meanOf(rows.flatMap((r) => (r.read ? [r.read[seat] ?? 0] : []))),
  };
}

/** Levels of a preset that change something, as issue:option. */
export const changesOf = (scenario: Scenario, preset: Preset): readonly string[] =>
  preset.issues.flatMap((issue) => {
    const statusQuo = scenario.issues.find((i) => i.id === issue)?.statusQuo;
    return openOptions(scenario, preset, issue).flatMap((o) => (o.id === statusQuo ? [] : [`${issue}:${o.id}`]));
  });

/**
 * The dynamic measures.
 * @param rows of the main games
 * @param trials with the rows of each, in their order
 */
export function dynamicsOf(
  scenario: Scenario,
  preset: Preset,
  bots: readonly string[],
  rows: readonly GameRow[],
  trials: readonly { readonly trial: Trial; readonly rows: readonly GameRow[] }[],
): Dynamics {
  const parties = scenario.parties.map((p) => p.id);
  const best = attainableIn(scenario, preset.id);
  const agreed = new Set(rows.flatMap((r) => r.agreed));
  const stepped = new Set(rows.flatMap((r) => r.stepped));
  const neverAgreed = changesOf(scenario, preset).filter((o) => !agreed.has(o));
  const usedIssues = new Set([...agreed].map((o) => o.split(':')[0]));
  const sum = (of: (r: GameRow) => number) => rows.reduce((total, r) => total + of(r), 0);
  const all = [...rows, ...trials.flatMap((t) => t.rows)];
  return {
    games: rows.length,
    trialGames: trials[0]?.rows.length ?? 0,
    bots,
    agreement: shareOf(rows.map((r) => r.agreements > 0)),
    agreementOfAll: shareOf(rows.map((r) => r.agreementsOfAll > 0)),
    bestFormula: BEST_FORMULA,
    seats: Object.fromEntries(parties.map((p) => [p, seatDynamics(p, rows, best)])),
    gap: gapOf(parties, rows, best),
    ...comparisons(
      parties,
      trials.map(({ trial, rows: played }) => ({ seat: trial.seat, policy: trial.policy, rows: played })),
      best,
    ),
    endings: counts(
      scenario.endings.map((e) => e.id),
      rows.map((r) => [r.ending]),
    ),
    events: counts(
      scenario.events.map((e) => e.id),
      rows.map((r) => r.events),
    ),
    incidents: meanOf(rows.map((r) => r.incidents)),
    breaches: { heldBack: sum((r) => r.breaches.heldBack), found: sum((r) => r.breaches.found) },
    suspensions: sum((r) => r.suspensions),
    withdrawals: sum((r) => r.withdrawals),
    neverAgreed,
    neverUsed: neverAgreed.filter((o) => !stepped.has(o)),
    issuesNeverAgreed: preset.issues.filter((i) => !usedIssues.has(i)),
    refused: all.reduce((n, r) => n + r.refused, 0),
  };
}
