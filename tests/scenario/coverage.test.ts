/**
 * Nothing in the shipped scenario is dead: each thing it holds is used, can come, or can be read somewhere. This is the static
 * part; whether bots reach everything is counted by the acceptance counts.
 */
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import type { Preset, Scenario, Trigger } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { shipped } from './shippedText.ts';

const scenario = shipped();
const { actors, disputes, events, facts, glossary, issues, parties, presets, questions, statements } = scenario;
const full = scenario.presets.filter((p) => p.id === 'full');

/** Every fact id that stands under a `facts` field anywhere in a value. */
function citedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'facts' in value && Array.isArray(value.facts) ? value.facts.filter((f) => typeof f === 'string') : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}

test('every fact is cited; one that is not says why, and comes from outside the documents', () => {
  const cited = new Set(citedIn({ ...scenario, facts: [] }));
  const idle = facts.filter((f) => !cited.has(f.id));
  expect(idle.filter((f) => f.type !== 'outside' || f.note === undefined).map((f) => f.id)).toEqual([]);
});

test('every fact of the documents bears on play: it is cited by more than the glossary and the questions', () => {
  const cited = new Set(citedIn({ ...scenario, facts: [], glossary: [], questions: [] }));
  expect(facts.filter((f) => f.type !== 'outside' && !cited.has(f.id)).map((f) => f.id)).toEqual([]);
});

test('every document has facts', () => {
  expect(scenario.documents.filter((d) => !facts.some((f) => f.document === d.id))).toEqual([]);
});

test('seventeen actors: each moves some news, and no news names another', () => {
  const used = new Set(events.flatMap((e) => e.actors));
  expect(actors).toHaveLength(17);
  expect([...used].sort()).toEqual(actors.map((a) => a.id).sort());
});

test('every issue and every option is open in some preset, and every dossier opens while there is a round left to use it', () => {
  const open = new Set(presets.flatMap((p) => p.issues.flatMap((i) => openOptions(scenario, p, i).map((o) => `${i}:${o.id}`))));
  expect(issues.flatMap((i) => i.options.map((o) => `${i.id}:${o.id}`)).filter((id) => !open.has(id))).toEqual([]);
  const dossiers = new Set(issues.map((i) => i.dossier));
  expect(scenario.dossiers.map((d) => d.id).filter((id) => !dossiers.has(id))).toEqual([]);
  for (const preset of presets) for (const round of Object.values(preset.opens)) expect(round).toBeLessThan(preset.rounds);
});

/** The scenario with some of its presets only, and what is warned of then. */
function warningsWith(kept: readonly Preset[]): readonly string[] {
  const mandateOf = (mandate: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(kept.flatMap((p) => (mandate[p.id] === undefined ? [] : [[p.id, mandate[p.id] ?? 0]])));
  const stancesOf = (party: Scenario['parties'][number]) => party.stances.map((s) => ({ ...s, mandate: mandateOf(s.mandate) }));
  const parsed = parseScenario({
    ...scenario,
    presets: kept,
    parties: parties.map((party) => ({ ...party, stances: stancesOf(party) })),
  });
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  return parsed.ok ? parsed.warnings.map((w) => w.message) : [];
}

test('every event can come in the full preset', () => {
  expect(full).toHaveLength(1);
  expect(warningsWith(full).filter((w) => w.includes('can never happen'))).toEqual([]);
});

/** Whether a trigger can hold in a preset at all, by the issues and options that it has. */
function canHold(trigger: Trigger, preset: Preset): boolean {
  if ('any' in trigger) return trigger.any.some((list) => list.every((t) => canHold(t, preset)));
  if ('at' in trigger) return preset.issues.includes(trigger.issue);
  if ('onTable' in trigger) return preset.issues.includes(trigger.onTable);
  return true;
}

test('every ending can come in every preset', () => {
  for (const preset of presets) {
    const shut = scenario.endings.filter((e) => !e.when.every((t) => canHold(t, preset)));
    expect(
      shut.map((e) => e.id),
      preset.id,
    ).toEqual([]);
  }
});

test('every event has a private line for each party, no two alike', () => {
  const cables = events.flatMap((e) => parties.map((p) => `${p.id}: ${e.cables[p.id] ?? ''}`));
  expect(cables.filter((c) => c.length < 30)).toEqual([]);
  expect(new Set(cables).size).toBe(events.length * parties.length);
});

test('what an event touches is on the table in some preset in which it can come, and one asks for beliefs again', () => {
  for (const event of events) {
    const where = presets.filter((p) => event.triggers.every((t) => canHold(t, p)));
    for (const issue of event.touches)
      expect(
        where.some((p) => p.issues.includes(issue)),
        `${event.id} ${issue}`,
      ).toBe(true);
  }
  expect(events.find((e) => e.id === 'witness-revises')?.text).toMatch(/beliefs again/);
});

test('statements: a menu of 14 to 20, every dimension claimed by some, each one short', () => {
  expect(statements.length).toBeGreaterThanOrEqual(14);
  expect(statements.length).toBeLessThanOrEqual(20);
  const claimed = new Set(statements.flatMap((s) => s.claims ?? []));
  expect([...claimed].sort()).toEqual(scenario.dimensions.map((d) => d.id).sort());
  expect(statements.filter((s) => s.text.length > 140).map((s) => s.id)).toEqual([]);
  expect(new Set(statements.map((s) => s.id)).size).toBe(statements.length);
});

test('disputes: five to eight, shown beside issues that exist, each side on facts of its own', () => {
  expect(disputes.length).toBeGreaterThanOrEqual(5);
  expect(disputes.length).toBeLessThanOrEqual(8);
  const known = new Set(issues.map((i) => i.id));
  for (const { id, issues: beside, sides } of disputes) {
    expect(beside.length, id).toBeGreaterThan(0);
    expect(beside.filter((i) => !known.has(i))).toEqual([]);
    const cited = sides.flatMap((s) => s.facts);
    expect(new Set(cited).size, id).toBe(cited.length);
    expect(sides.filter((s) => s.facts.length === 0)).toEqual([]);
  }
});

test('every preset shows at least half of the disputes', () => {
  for (const preset of presets) {
    const shown = disputes.filter((d) => d.issues.some((i) => preset.issues.includes(i)));
    expect(shown.length * 2, preset.id).toBeGreaterThanOrEqual(disputes.length);
  }
});

test('twenty-five words and twelve questions, each resting on facts that play uses', () => {
  expect(glossary).toHaveLength(25);
  expect(questions).toHaveLength(12);
  const used = new Set(citedIn({ ...scenario, facts: [], glossary: [], questions: [] }));
  const idle = [...glossary.map((g) => ({ id: g.term, facts: g.facts })), ...questions].filter(
    (entry) => !entry.facts.some((f) => used.has(f)),
  );
  expect(idle.map((entry) => entry.id)).toEqual([]);
});

test('every notion that the game does not count by itself stands for an indicator, and says whose', () => {
  const { mapped } = scenario.world;
  expect(mapped.map((m) => m.onto).sort()).toEqual(['risk', 'standing', 'standing', 'standing', 'support', 'support']);
  for (const m of mapped) expect(m.party === undefined, m.id).toBe(m.onto === 'risk');
});
