/** What zod found, in words that an author who does not program understands. */
import type { z } from 'zod';
import { valueAt } from './plainData.ts';
import { error, type Path, type Problem, quoted } from './problems.ts';

type ZodIssue = z.core.$ZodIssue;

/** Names of what is expected, as zod writes them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'named fields',
  record: 'named fields',
};

const KNOWN_CONDITIONS =
  'rounds · indicator with above or below · issue with at or notAt · after · chance · agreementsOfAll · exclusiveAgreements · noAgreements · incidents';

/** Problems for one zod issue found below `base`; `raw` is the whole data that was checked. */
export function problemsOf(issue: ZodIssue, base: Path, raw: unknown): readonly Problem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => error([...path, key], `unknown field "${key}"`));
    case 'invalid_key':
      return [error(path, `"${String(path.at(-1))}" is no valid name here: ${keyReason(issue.issues)}`)];
    case 'invalid_union':
      return unionProblems(issue.errors, path, raw);
    default:
      return [error(path, sentence(issue, valueAt(raw, path)))];
  }
}

const keyReason = (issues: readonly ZodIssue[]): string => issues.map((i) => i.message).join('; ');

function sentence(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, value);
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${quoted(issue.values.map(String))}, not ${shown(value)}`;
    case 'too_big':
      return limitSentence(issue.origin, 'at most', Number(issue.maximum));
    case 'too_small':
      return limitSentence(issue.origin, 'at least', Number(issue.minimum));
    case 'invalid_format':
      return `${issue.message}; found ${shown(value)}`;
    default:
      return issue.message;
  }
}

function typeSentence(expected: string, value: unknown): string {
  const kind = KINDS[expected] ?? expected;
  if (value === undefined) return `is missing; expected ${kind}`;
  return `must be ${kind}, not ${shown(value)}`;
}

function limitSentence(origin: string, bound: string, limit: number): string {
  if (origin === 'string')
    return limit === 1 && bound === 'at least' ? 'must not be empty' : `must have ${bound} ${limit} characters`;
  if (origin === 'array' || origin === 'set') return `must have ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `must be ${bound} ${limit}`;
}

/** The branch of a union whose field names fit, if there is one; else that nothing fits. The only unions are conditions. */
function unionProblems(branches: readonly (readonly ZodIssue[])[], path: Path, raw: unknown): readonly Problem[] {
  const fitting = branches.find((branch) => branch.every((i) => i.code !== 'unrecognized_keys' && !isMissing(i, path, raw)));
  if (fitting) return fitting.flatMap((i) => problemsOf(i, path, raw));
  return [error(path, `is no known condition; known are ${KNOWN_CONDITIONS}`)];
}

const isMissing = (issue: ZodIssue, base: Path, raw: unknown): boolean =>
  issue.code === 'invalid_type' && valueAt(raw, [...base, ...issue.path.map(String)]) === undefined;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'named fields';
  const text = String(value);
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
