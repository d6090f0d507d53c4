/** Advice on duties (rules.md, Implementation and Outcome): whether holding back pays on average and what else is at stake; what to do about a breach. */
import type { DutyView } from '../engine/viewTypes.ts';
import { denies } from '../terms/duties.ts';
import { agreementWorth, type CoachSeat } from './seat.ts';
import { lastRound } from './talks.ts';
import type { Advice } from './types.ts';

type DutyAdvice = Extract<Advice, { kind: 'duty' }>;

/** The deterrence point p* = gain / (gain + loss) in percent, rounded; 0 when nothing would be spared. */
const thresholdOf = (spares: number, loses: number): number => Math.round((100 * spares) / (spares + loses));

function dutyAdvice(seat: CoachSeat, { key, duty, chance, spares, loses }: DutyView): readonly DutyAdvice[] {
  const { scenario, view } = seat;
  if (spares === null || loses === null || spares <= 0) return [];
  const source = view.clauses.find((c) => c.issue === duty.issue)?.source;
  const number = source && 'agreement' in source ? source.agreement : null;
  const agreement = view.agreements.find((a) => a.number === number);
  const signatories = (agreement?.parties ?? []).filter((p) => p !== view.desk.party);
  return [
    {
      kind: 'duty',
      id: `duty/${key}/${view.round}`,
      key,
      duty,
      chance,
      spares,
      loses,
      threshold: thresholdOf(spares, loses),
      pays: (100 - chance) * spares > chance * loses,
      trust: Math.abs(scenario.world.rules.trust.numbers.found) / 10,
      pledged: agreement?.pledgedBy === view.desk.party && !agreement.pledgeForfeited,
      harmed: signatories.filter((p) => denies(scenario, duty, p)),
      agreement: number,
      worth: number === null ? 0 : agreementWorth(seat, number),
    },
  ];
}

/** Own duties, those first where holding back pays: there is the dilemma. */
export function implementation(seat: CoachSeat): readonly Advice[] {
  const duties = seat.view.desk.duties.flatMap((d) => dutyAdvice(seat, d));
  const margin = (d: DutyAdvice): number => d.threshold - d.chance;
  return [...[...duties].sort((a, b) => margin(b) - margin(a)), ...lastRound(seat)];
}

/** Breaches found by others, which this seat may answer; and its own. */
export function outcome(seat: CoachSeat): readonly Advice[] {
  const { view } = seat;
  const last = view.outcomes.at(-1);
  if (!last) return [];
  const found = last.breaches.filter((b) => b.found).map((b) => b.duty);
  const own = found.filter((d) => d.actor === view.desk.party);
  const agreementOn = (issue: string): number | null => {
    const source = last.clauses.find((c) => c.issue === issue)?.source;
    return source && 'agreement' in source ? source.agreement : null;
  };
  const answers = view.agreements
    .filter((a) => a.legal?.suspend.ok)
    .map(({ number }): Advice => {
      const by = found.filter((d) => d.actor !== view.desk.party && agreementOn(d.issue) === number).map((d) => d.actor);
      const worth = agreementWorth(seat, number);
      return { kind: 'suspend', id: `suspend/${number}/${view.round}`, agreement: number, by: [...new Set(by)], worth };
    });
  return [...answers, ...(own.length > 0 ? [{ kind: 'found' as const, id: `found/${view.round}`, duties: own }] : [])];
}
