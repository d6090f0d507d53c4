/** A level that says nothing of a party is worth 0 to it: a warning, because it may be a score forgotten. */
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import { expect, test } from 'vitest';
import { SHANGHAI } from '../support/scenario.ts';

/** Warnings about the first level of chip controls with these effects. */
function warnings(effects: Record<string, Record<string, number>>) {
  const raw = structuredClone(SHANGHAI);
  const option = raw.issues[0]?.options[0];
  if (!option) throw new Error('there is no first level');
  option.effects = effects;
  for (const duty of option.duties) Object.assign(duty, { spares: [], denies: {} });
  const parsed = parseScenario(raw);
  return parsed.ok ? parsed.warnings.filter((w) => w.path.at(-1) === 'effects') : parsed.problems;
}

test('a party left out is named, one with no effects is meant', () => {
  expect(warnings({ us: { 'security-edge': 1 }, china: {} })).toMatchObject([
    {
      severity: 'warning',
      path: ['issues', 0, 'options', 0, 'effects'],
      message: expect.stringContaining('"global-south"') as unknown,
    },
  ]);
  expect(warnings({ us: { 'security-edge': 1 }, china: {}, 'global-south': {} })).toEqual([]);
});
