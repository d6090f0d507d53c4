/** The JSON Schema for editors: it is the one that the code makes, it takes what is shipped, and it refuses what is wrong. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, partSchema, schemaPaths, schemaText, wholeSchema } from '@track-two/server/scenarios/jsonSchema.ts';
import { SCENARIO_DIR, yamlFiles } from '@track-two/server/scenarios/load.ts';
import { readYaml } from '@track-two/server/scenarios/read.ts';
import { SCHEMA_WORDS } from '@track-two/server/scenarios/schemaWords.ts';
import { scenarioSchema } from '@track-two/shared/scenario/schema.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const DOCS = join(import.meta.dirname, '../../docs');
const TEMPLATE = join(DOCS, 'template-scenario.yaml');
const doc = (name: string): string => readFileSync(join(DOCS, name), 'utf8');
const COMMITTED: Json = JSON.parse(doc('scenario.schema.json'));

const rawOf = (file: string): Json => {
  const read = readYaml(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.faults[0]?.message}`);
  return read.raw as Json;
};

/** Shipped scenarios that are one file, and the files of those that are folders. */
const entries = readdirSync(SCENARIO_DIR).map((name) => join(SCENARIO_DIR, name));
const WHOLE = [TEMPLATE, ...entries.filter((path) => statSync(path).isFile())];
const PARTS = entries
  .filter((path) => statSync(path).isDirectory())
  .flatMap((path) => yamlFiles(path).map((name) => join(path, name)));

/** The committed schema as a validator of whole scenarios, and of files that hold some sections. */
const whole = z.fromJSONSchema(COMMITTED as z.core.JSONSchema.JSONSchema);
const { required: _required, ...noneNeeded } = COMMITTED;
const part = z.fromJSONSchema(noneNeeded as z.core.JSONSchema.JSONSchema);

describe('the committed files', () => {
  it('are what the code makes: else run `npm run scenario -- schema docs/scenario.schema.json`', () => {
    expect(doc('scenario.schema.json')).toBe(schemaText(wholeSchema()));
    expect(doc('scenario-part.schema.json')).toBe(schemaText(partSchema()));
  });

  it('know every section; a file of a folder may have any of them and needs none', () => {
    const sections = Object.keys(scenarioSchema.shape);
    expect(Object.keys(COMMITTED.properties as Json)).toEqual(sections);
    expect(Object.keys(partSchema().properties as Json)).toEqual(sections);
    expect(partSchema()).not.toHaveProperty('required');
  });

  it('explain only what exists, and every section', () => {
    const paths = schemaPaths();
    expect(Object.keys(SCHEMA_WORDS).filter((path) => !paths.has(path))).toEqual([]);
    expect(Object.keys(scenarioSchema.shape).filter((section) => SCHEMA_WORDS[section] === undefined)).toEqual([]);
    expect(COMMITTED).toHaveProperty(['properties', 'issues', 'items', 'properties', 'statusQuo', 'description']);
  });
});

describe('what is shipped', () => {
  it.each(WHOLE)('%s is taken by the schema, and says where it is', (file) => {
    expect(whole.safeParse(rawOf(file)).error).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\S*scenario\.schema\.json\n/);
  });

  it('as a folder is taken file by file', () => {
    expect(PARTS.length).toBeGreaterThan(10);
    const refused = PARTS.filter((file) => !part.safeParse(rawOf(file)).success);
    expect(refused).toEqual([]);
  });

  it('as a folder says in each file where the schema is', () => {
    const without = PARTS.filter(
      (file) => !/^# yaml-language-server: \$schema=\S*scenario-part\.schema\.json\n/.test(readFileSync(file, 'utf8')),
    );
    expect(without).toEqual([]);
  });
});

describe('what is wrong', () => {
  const template = rawOf(TEMPLATE);
  it.each([
    ['an unknown section', { extras: [] }],
    ['an unknown field', { rules: { ...(template.rules as Json), luck: 1 } }],
    ['a shape that there is not', { parties: (template.parties as Json[]).map((p) => ({ ...p, shape: 'star' })) }],
    ['a party that is no id', { world: { ...(template.world as Json), developmentParties: [7] } }],
    ['one party only', { parties: (template.parties as Json[]).slice(1) }],
    ['a date that is none', { date: 'in May' }],
  ])('%s is refused', (_what, change) => {
    expect(whole.safeParse({ ...template, ...change }).success).toBe(false);
  });

  it('a whole scenario without a section is refused, a part is not', () => {
    const { endings: _endings, ...rest } = template;
    expect([whole.safeParse(rest).success, part.safeParse(rest).success]).toEqual([false, true]);
  });
});
