/** The parties: how they look, what their briefs say, and the stances that they may secretly hold. */
import { z } from 'zod';
import { id, ids, list, name, SHAPES, sourced, text } from './parts.ts';

export const dimension = z.strictObject({ id, name, short: name, description: text });

/** A sentence of a brief. `job`: who in the delegation has it; left out: everybody. */
const claim = z.strictObject({ text, job: id.optional(), ...sourced });

const stance = z.strictObject({
  id,
  name,
  summary: text,
  weights: z.record(id, z.int().min(0).max(6)),
  /** What the capital expects all that is in force at the end to be worth, in points, by preset. */
  mandate: z.record(id, z.int().min(1).max(500)),
  ...sourced,
});

export const party = z.strictObject({
  id,
  name,
  short: z.string().min(1).max(16),
  shape: z.enum(SHAPES),
  capital: z.int().min(0).max(10),
  /** Points that what a deal adds must reach at home. */
  margin: z.int().min(0).max(6),
  brief: z.strictObject({
    who: text,
    wants: list(claim),
    redLines: list(claim),
    canOffer: list(claim),
    constraints: list(claim),
    /** What single jobs know besides. */
    knows: list(claim).default([]),
  }),
  /** Groups of dimensions, a majority of which must not lose by a deal. Empty: no voices. */
  voices: list(z.strictObject({ id, name, dimensions: ids })),
  /** Terms the party calls for in public whatever its stance: what a bot tables when it follows the official line. */
  officialLine: z.record(id, id),
  stances: z.array(stance).min(2).max(6),
});
