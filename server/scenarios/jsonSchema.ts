/** The JSON Schema of a scenario, made from the zod schema, so that editors complete and check what an author writes. */
import { scenarioSchema } from '@track-two/shared/scenario/schema.ts';
import { z } from 'zod';
import { SCHEMA_WORDS } from './schemaWords.ts';

export type Json = Record<string, unknown>;

/** File of the schema for a scenario in one file, and of the one for a file of a folder, which holds some sections only. */
export const SCHEMA_FILES = { whole: 'scenario.schema.json', part: 'scenario-part.schema.json' } as const;

/** Said wherever they occur, so that no section has to. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  facts: 'Ids of the facts that it rests on.',
  basis: 'documented: the documents hold it. mixed: they hold part of it. extrapolated: you made it up.',
};

/** Schema of a whole scenario, in draft 7, which editors know best. */
export function wholeSchema(): Json {
  const schema: Json = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7' });
  explain(schema, '');
  return { ...schema, title: 'Track Two scenario' };
}

/** Schema of a file in a scenario's folder: the same sections, none of them needed. */
export function partSchema(): Json {
  const sections = Object.keys(scenarioSchema.shape);
  const properties = Object.fromEntries(sections.map((key) => [key, { $ref: `${SCHEMA_FILES.whole}#/properties/${key}` }]));
  const $schema = 'http://json-schema.org/draft-07/schema#';
  return { $schema, title: 'Part of a Track Two scenario', type: 'object', properties, additionalProperties: false };
}

/** A schema as the text of its file. */
export const schemaText = (schema: Json): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Writes the words into a schema, and takes out the bounds of whole numbers as such, which say nothing to anybody. */
function explain(schema: Json, path: string): void {
  const words = SCHEMA_WORDS[path] ?? EVERYWHERE[path.split('.').at(-1) ?? ''];
  if (words !== undefined) schema.description = words;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  for (const [name, inner] of within(schema, path)) explain(inner, name);
}

/** Schemas inside a schema, each with its path. */
function within(schema: Json, path: string): readonly (readonly [string, Json])[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const { properties, items, additionalProperties, anyOf } = schema;
  return [
    ...(isJson(properties) ? Object.entries(properties).flatMap(([key, inner]) => pair(at(key), inner)) : []),
    ...(Array.isArray(items) ? items.flatMap((inner) => pair(`${path}[]`, inner)) : pair(`${path}[]`, items)),
    ...pair(at('*'), additionalProperties),
    ...(Array.isArray(anyOf) ? anyOf.flatMap((inner) => pair(path, inner)) : []),
  ];
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const pair = (path: string, value: unknown): readonly (readonly [string, Json])[] => (isJson(value) ? [[path, value]] : []);

/** All paths of the schema, for the test of the words. */
export function schemaPaths(): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (schema: Json, path: string): void => {
    paths.add(path);
    for (const [name, inner] of within(schema, path)) walk(inner, name);
  };
  walk(wholeSchema(), '');
  return paths;
}
