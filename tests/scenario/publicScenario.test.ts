import { publicScenario } from '@track-two/shared/scenario/publicScenario.ts';
import { scenarioSchema } from '@track-two/shared/scenario/schema.ts';
import { expect, test } from 'vitest';
import { shipped } from './shippedText.ts';

const scenario = shipped();

test('no word of a brief or a cable is in the public scenario', () => {
  const text = JSON.stringify(publicScenario(scenario));
  const secrets = [
    ...scenario.parties.flatMap(({ brief }) => [
      brief.who,
      ...[brief.wants, brief.redLines, brief.canOffer, brief.constraints, brief.knows].flat().map((claim) => claim.text),
    ]),
    ...scenario.events.flatMap((event) => Object.values(event.cables)),
  ];
  expect(secrets.length).toBeGreaterThan(100);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('the public scenario is a scenario, and the private one is left as it was', () => {
  const before = JSON.stringify(scenario);
  expect(scenarioSchema.safeParse(publicScenario(scenario)).success).toBe(true);
  expect(JSON.stringify(scenario)).toBe(before);
});

test('the set of stances stays public: it is the draw that is secret', () => {
  expect(publicScenario(scenario).parties.map((p) => p.stances)).toEqual(scenario.parties.map((p) => p.stances));
});
