/** The shipped scenario as a space: the same packages, payoffs and best sums as the rules' own functions give. */
import { agreementZone } from '@track-two/shared/analysis/agreementZone.ts';
import { countOutcomes, diagramOf } from '@track-two/shared/analysis/diagram.ts';
import { paretoFrontier } from '@track-two/shared/analysis/frontier.ts';
import { drawOutcome } from '@track-two/shared/analysis/sampling.ts';
import { levelsAt, outcomeOf, spaceOf } from '@track-two/shared/analysis/scenarioSpace.ts';
import { solutionPoints } from '@track-two/shared/analysis/solutions.ts';
import { isValid, shapeOf, utilitiesOf } from '@track-two/shared/analysis/space.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Preset, Scenario, Stance } from '@track-two/shared/scenario/types.ts';
import { brokenLinkages } from '@track-two/shared/terms/linkages.ts';
import { packagePayoff } from '@track-two/shared/terms/payoff.ts';
import { expect, test } from 'vitest';
import { branchAndBound } from '../support/branchAndBound.ts';
import { tinyPreset } from '../support/cards.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';
import { allVectors, everyOutcome } from './bruteForce.ts';

const QUICK = SHANGHAI.presets[0] as Preset;

/** Every combination of cards, one a party. */
const combinations = (scenario: Scenario): readonly (readonly Stance[])[] =>
  scenario.parties.reduce<Stance[][]>((all, party) => all.flatMap((c) => party.stances.map((s) => [...c, s])), [[]]);

test.each(combinations(SHANGHAI).map((c) => [c.map((s) => s.id).join(' · '), c] as const))(
  'the largest joint payoff of %s',
  (_, stances) => {
    const space = spaceOf(SHANGHAI, QUICK, stances);
    const { utilitarian } = solutionPoints(paretoFrontier(space), [0, 0, 0]);
    expect(utilitarian?.value).toBe(branchAndBound(SHANGHAI, QUICK, stances).sum);
    const levels = levelsAt(space, utilitarian?.outcome ?? []);
    expect(brokenLinkages(SHANGHAI, levels)).toEqual([]);
    expect(SHANGHAI.parties.map((p, i) => packagePayoff(SHANGHAI, p.id, stances[i] as Stance, levels))).toEqual(
      utilitarian?.utilities,
    );
  },
);

test('packages are valid just when no linkage is broken, and worth their payoff', () => {
  const stances = combinations(SHANGHAI)[5] as readonly Stance[];
  const space = spaceOf(SHANGHAI, QUICK, stances);
  const rng = rngFor('any packages', 'analysis');
  let [valid, broken] = [0, 0];
  for (let i = 0; i < 3000; i++) {
    const outcome = space.variables.map((options) => rng(options.length));
    const levels = levelsAt(space, outcome);
    const holds = brokenLinkages(SHANGHAI, levels).length === 0;
    expect(isValid(space, outcome)).toBe(holds);
    if (holds) valid++;
    else broken++;
    expect(utilitiesOf(space, outcome)).toEqual(
      SHANGHAI.parties.map((p, k) => packagePayoff(SHANGHAI, p.id, stances[k] as Stance, levels)),
    );
    expect(outcomeOf(SHANGHAI, space, levels)).toEqual(outcome);
  }
  expect(Math.min(valid, broken)).toBeGreaterThan(100);
});

test('packages drawn from the diagram keep every linkage', () => {
  const space = spaceOf(SHANGHAI, QUICK, combinations(SHANGHAI)[0] as readonly Stance[]);
  const diagram = diagramOf(shapeOf(space));
  const rng = rngFor('drawn', 'analysis');
  for (let i = 0; i < 500; i++) expect(brokenLinkages(SHANGHAI, levelsAt(space, drawOutcome(diagram, rng)))).toEqual([]);
});

test('the status quo is a package worth nothing', () => {
  const space = spaceOf(SHANGHAI, QUICK, combinations(SHANGHAI)[0] as readonly Stance[]);
  const outcome = outcomeOf(SHANGHAI, space, {});
  expect(isValid(space, outcome)).toBe(true);
  expect(utilitiesOf(space, outcome)).toEqual([0, 0, 0]);
});

test('levels that the preset drops are no options', () => {
  const space = spaceOf(SHANGHAI, QUICK, combinations(SHANGHAI)[0] as readonly Stance[]);
  expect(space.options).toEqual(QUICK.issues.map((i) => openOptions(SHANGHAI, QUICK, i).map((o) => o.id)));
  expect(Object.keys(QUICK.dropOptions).length).toBeGreaterThan(0);
});

test('a linkage to an issue left out is waived; one to an issue that stands somewhere holds', () => {
  const [linkage] = TINY.linkages.filter((l) => l.kind === 'requires');
  if (!linkage) throw new Error('the tiny scenario has no such linkage');
  const preset = tinyPreset();
  const stances = combinations(TINY)[0] as readonly Stance[];
  const alone = spaceOf(TINY, preset, stances, { issues: [linkage.issue] });
  expect(alone.issues).toEqual([linkage.issue]);
  expect(alone.forbidden).toEqual([]);
  const statusQuo = TINY.issues.find((i) => i.id === linkage.other)?.statusQuo ?? '';
  const beside = spaceOf(TINY, preset, stances, { issues: [linkage.issue], levels: { [linkage.other]: statusQuo } });
  const open = countOutcomes(diagramOf(shapeOf(beside)));
  expect(open).toBe(allVectors(beside).outcomes);
  expect(open).toBe((alone.options[0]?.length ?? 0) - linkage.options.length);
});

test('issues that stand at a level count with their payoff there', () => {
  const preset = tinyPreset();
  const stances = combinations(TINY)[0] as readonly Stance[];
  const [first = '', ...others] = preset.issues;
  const level = TINY.issues.find((i) => i.id === first)?.options.at(-1)?.id ?? '';
  const space = spaceOf(TINY, preset, stances, { issues: others, levels: { [first]: level } });
  const found = paretoFrontier(space);
  expect(found.size).toBeGreaterThan(0);
  const { utilitarian } = solutionPoints(found, [-1000, -1000, -1000]);
  const levels = levelsAt(space, utilitarian?.outcome ?? []);
  expect(levels[first]).toBe(level);
  expect(utilitarian?.utilities).toEqual(TINY.parties.map((p, i) => packagePayoff(TINY, p.id, stances[i] as Stance, levels)));
  expect(() => spaceOf(TINY, preset, stances, { issues: others, levels: { [first]: 'nowhere' } })).toThrow(RangeError);
});

test('the agreement zone is what brute force counts', () => {
  for (const stances of combinations(SHANGHAI).filter((_, i) => i % 9 === 4)) {
    const space = spaceOf(SHANGHAI, QUICK, stances);
    const mandates = stances.map((s) => s.mandate[QUICK.id] ?? 0);
    const zone = agreementZone(space, mandates);
    let met = 0;
    everyOutcome(space, (u) => {
      if (u.every((x, p) => x >= (mandates[p] ?? 0))) met++;
    });
    expect(zone.all.packages).toBe(met);
    expect(met).toBeGreaterThan(0);
  }
});
