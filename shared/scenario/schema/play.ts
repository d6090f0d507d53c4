/** How it is played: presets and clocks, news and what triggers it, endings, prices and limits. */
import { z } from 'zod';
import { basis, id, ids, indicatorName, list, name, sourced, text } from './parts.ts';

const phaseSeconds = z.int().min(5).max(86_400);
/** Seconds a phase, for a lesson of so many minutes. */
const clock = z.strictObject({
  minutes: z.int().min(1).max(1000),
  briefing: phaseSeconds,
  negotiation: phaseSeconds,
  ratification: phaseSeconds,
  implementation: phaseSeconds,
  outcome: phaseSeconds,
});

export const preset = z.strictObject({
  id,
  name,
  summary: text,
  rounds: z.int().min(1).max(12),
  issues: ids,
  /** Options taken off the table in this preset, by issue. */
  dropOptions: z.record(id, ids).default({}),
  /** Round in which a dossier opens; one that is not named is open from the first. */
  opens: z.record(id, z.int().min(1).max(12)).default({}),
  /** Clocks to choose from, shortest lesson first; a game may always go without one. */
  clocks: z.array(clock).max(6).default([]),
  /** Points lost when a duty held back is found. */
  lossWhenFound: z.int().min(0).max(10),
});

const plainTriggers = [
  z.strictObject({ rounds: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ indicator: indicatorName, party: id.optional(), above: z.int() }),
  z.strictObject({ indicator: indicatorName, party: id.optional(), below: z.int() }),
  z.strictObject({ issue: id, at: ids }),
  z.strictObject({ issue: id, notAt: ids }),
  /** The issue is on the table now. */
  z.strictObject({ onTable: id }),
  /** Nothing is agreed on any issue of the dossier. */
  z.strictObject({ nothingAgreedIn: id }),
  z.strictObject({ after: id }),
  z.strictObject({ chance: z.int().min(1).max(100) }),
  z.strictObject({ agreementsOfAll: z.int().min(0) }),
  z.strictObject({ exclusiveAgreements: z.int().min(0) }),
  z.strictObject({ noAgreements: z.literal(true) }),
  z.strictObject({ incidents: z.int().min(1) }),
] as const;
const plainTrigger = z.union(plainTriggers);

/** The closed vocabulary of triggers, shared by events and endings. All triggers of a list must hold; of `any`, one list. */
export const triggerSchema = z.union([...plainTriggers, z.strictObject({ any: z.array(list(plainTrigger)).min(2).max(6) })]);

export const event = z.strictObject({
  id,
  name,
  text,
  triggers: list(triggerSchema),
  effects: list(
    z.strictObject({
      indicator: indicatorName,
      party: id.optional(),
      by: z.int().min(-200).max(200),
      why: text,
      /** What the move rests on; left out: extrapolated. A card may be documented, how far it moves an indicator hardly ever is. */
      basis: basis.optional(),
    }),
  ),
  /** Points by which a party's margin moves; below zero: its home asks less. */
  margins: z.record(id, z.int().min(-2).max(2)).default({}),
  /** One private line from home to each party. */
  cables: z.record(id, text),
  touches: ids,
  /** Secondary actors who move it. */
  actors: ids.default([]),
  ...sourced,
});

export const rules = z.strictObject({
  capitalPerRound: z.int().min(0).max(1000),
  capitalMost: z.int().min(0).max(1000),
  pointsPerCapital: z.int().min(1).max(100),
  depositCost: z.int().min(0).max(1000),
  pledgePoints: z.int().min(0).max(1000),
  stepCost: z.int().min(0).max(1000),
  failedAtHomeCapital: z.int().min(0).max(1000),
  marginMost: z.int().min(0).max(20),
  issuesPerOffer: z.int().min(1),
  offersPerRound: z.int().min(1),
  messagesPerPhase: z.int().min(1),
  detectionBase: z.int().min(0).max(1000),
  detectionPerLevel: z.int().min(0).max(1000),
  detectionMost: z.int().min(0).max(100),
  /** Highest verification level that agreements can add up to. */
  verificationMost: z.int().min(0).max(10).default(4),
  /** Points shared for each so many tenths of risk below the no-deal run (40: a quarter point per point). */
  riskTenthsPerPoint: z.int().min(1),
});

export const ending = z.strictObject({ id, name, text, when: list(triggerSchema), ...sourced });
