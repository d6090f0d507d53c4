/** What is negotiated: issues, their levels, the duties and effects of each, and how levels hang together. */
import { z } from 'zod';
import { basis, id, ids, list, name, short, sourced, text } from './parts.ts';

const duty = z.strictObject({
  actor: id,
  what: text,
  verifiable: z.int().min(0).max(3),
  /** Own dimensions whose costs are spared by holding back. */
  spares: ids,
  /** What others lose this round when it is held back. */
  denies: z.record(id, ids),
});

/** Whole numbers relative to the status quo, by party and dimension. */
const effects = z.record(id, z.record(id, z.int().min(-6).max(6)));

/** Why one effect is as it is, where a teacher would ask. */
const reason = z.strictObject({ party: id, dimension: id, text, ...sourced });

const option = z.strictObject({
  id,
  name,
  short,
  effects,
  reasons: list(reason).default([]),
  duties: list(duty),
  /** Verification level that this option brings while its duties are complied with. */
  verification: z.int().min(0).max(4).default(0),
  ...sourced,
});

export const issue = z.strictObject({
  id,
  name,
  short,
  dossier: id,
  description: text,
  statusQuo: id,
  options: z.array(option).min(2).max(12),
  /** Why the effects are as they are, and for which parties the documents speak. */
  why: text,
  scoreBasis: z.record(id, basis),
  ...sourced,
});

export const linkage = z.strictObject({
  kind: z.enum(['requires', 'excludes']),
  issue: id,
  options: ids,
  other: id,
  otherOptions: ids,
  reason: text,
  ...sourced,
});

export const dossier = z.strictObject({ id, name });
