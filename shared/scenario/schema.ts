/**
 * What a scenario is: the zod schema of the authored exercise, section by section in schema/. Everything a number or a text rests on is
 * said where it stands: `facts` names facts of the documents, `basis` says whether the documents hold it or we made it up.
 */
import { z } from 'zod';
import { dossier, issue, linkage } from './schema/issues.ts';
import { dimension, party } from './schema/parties.ts';
import { id, list, name, text } from './schema/parts.ts';
import { ending, event, preset, rules } from './schema/play.ts';
import { actor, dispute, fact, glossaryEntry, job, question, sourceDocument, statement } from './schema/reading.ts';
import { world } from './schema/world.ts';

export { BASES, PARTY_INDICATORS, SHAPES, WORLD_INDICATORS } from './schema/parts.ts';
export { triggerSchema } from './schema/play.ts';

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: name,
  place: name,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  summary: text,
  documents: list(sourceDocument),
  facts: list(fact),
  dimensions: z.array(dimension).min(1).max(12),
  jobs: z.array(job).max(8).default([]),
  parties: z.array(party).min(2).max(6),
  actors: list(actor).default([]),
  dossiers: list(dossier),
  issues: z.array(issue).min(1).max(60),
  linkages: list(linkage),
  presets: z.array(preset).min(1).max(8),
  events: list(event),
  statements: list(statement).default([]),
  world,
  rules,
  endings: z.array(ending).min(1).max(20),
  glossary: list(glossaryEntry),
  disputes: list(dispute).default([]),
  questions: list(question),
});
