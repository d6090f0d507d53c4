/** The outcome of a round as a row of steps, and those steps as motions: breaches, the incident draw, then one indicator after another. */
import type { OutcomeView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { MOTION } from '../theme/tokens.ts';
import { type BoardModel, INDICATOR_ORDER } from './model.ts';
import type { Motion } from './pose.ts';

export type OutcomeStep =
  | { readonly kind: 'breaches'; readonly cords: readonly string[] }
  /** Shares of 1: below `chance` there is an incident; `draw` is what was drawn. */
  | { readonly kind: 'incident'; readonly chance: number; readonly draw: number; readonly hit: boolean; readonly number: number }
  | { readonly kind: 'indicator'; readonly indicator: WorldIndicator; readonly from: number; readonly to: number };

/** Steps of the outcome that a model in its outcome phase shows. `outcome` is what the viewer knows of it. */
export function outcomeSteps(view: PartyView, model: BoardModel): readonly OutcomeStep[] {
  const outcome: OutcomeView | undefined = view.outcomes.at(-1);
  if (!outcome || outcome.round !== view.round) return [];
  const { chance, draw, of, hit } = outcome.incident;
  const steps: OutcomeStep[] = [];
  if (model.breaches.length > 0) steps.push({ kind: 'breaches', cords: model.breaches.flatMap((b) => b.cord ?? []) });
  steps.push({ kind: 'incident', chance: chance / of, draw: draw / of, hit, number: Math.max(0, model.incidents - 1) });
  for (const indicator of INDICATOR_ORDER) {
    const change = outcome.changes.find((c) => c.indicator === indicator && c.party === null);
    if (change && change.from !== change.to)
      steps.push({ kind: 'indicator', indicator, from: change.from / 10, to: change.to / 10 });
  }
  return steps;
}

export interface TimedStep {
  readonly step: OutcomeStep;
  readonly at: number;
  readonly motions: readonly Motion[];
}

/** A breath between steps, ms. */
const PAUSE = 200;

/** Puts the steps on one line of time. All of it stays within 9 s. */
export function timeOutcome(steps: readonly OutcomeStep[], model: BoardModel): readonly TimedStep[] {
  const timed: TimedStep[] = [];
  let at = PAUSE;
  for (const step of steps) {
    const { motions, time } = stepMotions(step, at, model);
    timed.push({ step, at, motions });
    at += time;
  }
  return timed;
}

function stepMotions(step: OutcomeStep, at: number, model: BoardModel): { motions: readonly Motion[]; time: number } {
  if (step.kind === 'breaches') {
    const ring = MOTION.breach + 2 * MOTION.breachStagger;
    const motions = step.cords.map((key) => ({ key: `fray:${key}`, from: 0, to: 1, at, time: MOTION.breach }));
    return { motions: [...motions, { key: 'ring', from: 0, to: 1, at, time: ring }], time: ring + PAUSE };
  }
  if (step.kind === 'incident') return incidentMotions(step, at);
  const time = MOTION.indicator;
  const tokens = step.indicator === 'racePace' ? model.seats : [];
  const caps = tokens.map((s) => ({ key: `cap:${s.party}`, from: s.capabilityBefore, to: s.capability, at, time }));
  const main = { key: step.indicator, from: step.from, to: step.to, at, time };
  return { motions: [main, ...caps], time: time + MOTION.indicatorGap };
}

function incidentMotions(step: OutcomeStep & { kind: 'incident' }, at: number): { motions: readonly Motion[]; time: number } {
  const shown = MOTION.incidentDraw;
  const end = at + shown + (step.hit ? MOTION.incidentFlare : 0) + 300;
  const motions: Motion[] = [
    { key: 'strip', from: 0, to: 1, at, time: MOTION.panel },
    { key: 'chance', from: step.chance, to: step.chance, at, time: 0 },
    { key: 'mark', from: 0, to: step.draw, at, time: shown },
    { key: 'strip', from: 1, to: 0, at: end, time: MOTION.panel },
  ];
  if (step.hit) {
    motions.push({ key: `flare:${step.number}`, from: 0, to: 1, at: at + shown, time: MOTION.incidentFlare });
    motions.push({ key: `crack:${step.number}`, from: 0, to: 1, at: at + shown, time: MOTION.incidentFlare });
  }
  return { motions, time: end - at + MOTION.panel };
}

/** Values from which the steps begin, to be set before the first of them plays. */
export function beforeOutcome(timed: readonly TimedStep[]): Readonly<Record<string, number>> {
  const start: Record<string, number> = {};
  for (const { motions } of timed) for (const motion of motions) start[motion.key] ??= motion.from;
  return start;
}
