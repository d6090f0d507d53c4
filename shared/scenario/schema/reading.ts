/** What is there to read: documents, their facts, what they disagree about, words, people, questions. */
import { z } from 'zod';
import { factId, id, ids, list, name, sourced, text } from './parts.ts';

export const sourceDocument = z.strictObject({
  id,
  publisher: z.string().max(200),
  title: z.string().max(300),
  date: z.string().max(200),
});

export const fact = z.strictObject({
  id: factId,
  document: id,
  locator: name,
  who: name,
  type: z.enum(['fact', 'report', 'official-position', 'opinion', 'outside']),
  text,
  note: text.optional(),
});

/** A question on which the sources disagree. Every side is told with who said it (its facts know). */
export const dispute = z.strictObject({
  id,
  question: text,
  /** Issues beside which the dispute is shown. */
  issues: ids.default([]),
  sides: z
    .array(z.strictObject({ text, ...sourced }))
    .min(2)
    .max(6),
});

/** Somebody beside the parties who moves the news: a laboratory, a convenor, an agency. */
export const actor = z.strictObject({ id, name, what: text, ...sourced });

/** A job in a delegation. What a brief gives to one job only, the others have to ask for. */
export const job = z.strictObject({ id, name, task: text });

/** Public words from a menu, bound to nothing. `claims` names the dimension that the speaker says comes first for it. */
export const statement = z.strictObject({ id, text, claims: id.optional(), ...sourced });

export const glossaryEntry = z.strictObject({ term: name, definition: text, facts: list(factId) });
export const question = z.strictObject({ id, question: text, facts: list(factId) });
