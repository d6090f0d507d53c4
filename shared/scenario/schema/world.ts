/** The world model: where the indicators start, and by which rules they move. */
import { z } from 'zod';
import { id, ids, indicatorName, list, name, sourced, tenths, text } from './parts.ts';

const worldRule = <T extends z.ZodRawShape>(numbers: T) => z.strictObject({ numbers: z.strictObject(numbers), text, ...sourced });
const n = z.int().min(-1000).max(10_000);
const positive = z.int().min(1).max(10_000);

/** A notion of the documents that the game does not count by itself, and the indicator that stands for it. */
const mapped = z.strictObject({ id, name, onto: indicatorName, party: id.optional(), text, ...sourced });

/** Coefficients in tenths of an indicator point, unless their name says otherwise. */
export const world = z.strictObject({
  start: z.strictObject({
    safety: tenths,
    racePace: tenths,
    trust: tenths,
    fragmentation: tenths,
    development: tenths,
    risk: tenths,
    capability: z.record(id, tenths),
    support: z.record(id, tenths),
    standing: z.record(id, tenths),
  }),
  /** What the starting values stand for, by indicator. */
  startSources: z.record(indicatorName, z.strictObject({ text, ...sourced })).optional(),
  mapped: list(mapped).default([]),
  developmentParties: ids,
  rules: z.strictObject({
    capability: worldRule({ base: n, perEffect: n }),
    standing: worldRule({ perEffect: n }),
    support: worldRule({ perEffect: n, middle: n, drift: n }),
    safety: worldRule({ perEffect: n }),
    development: worldRule({ perEffect: n }),
    trust: worldRule({ kept: n, keptMost: n, found: n, failedAtHome: n, pledgeForfeited: n, withdrawn: n.default(-40) }),
    fragmentation: worldRule({ ofAll: n, exclusive: n }),
    racePace: worldRule({ base: n, leadMiddle: n, leadDivisor: positive, trustMiddle: n, trustDivisor: positive }),
    risk: worldRule({ divisor: positive, ends: n }),
    incident: worldRule({ divisor: positive, points: n, marginBy: n, ends: n }),
  }),
});
