/** Bots for empty seats: drawn by seed and weights, the chosen ones left alone. */
import { Catalogue } from '@track-two/server/session/catalogue.ts';
import { Refused } from '@track-two/server/session/Refused.ts';
import { expect, it } from 'vitest';
import { newGameRequest } from '../../support/player.ts';
import { SHANGHAI } from '../../support/scenario.ts';

const kind = (id: string) => ({ id, name: id.toUpperCase(), summary: `It is ${id}.` });
const mixture = (id: string, mix: Readonly<Record<string, number>>) => ({
  id,
  name: `Table ${id}`,
  summary: 'A table.',
  mix: Object.entries(mix).map(([bot, weight]) => ({ bot, weight })),
});
const catalogue = new Catalogue([SHANGHAI], {
  kinds: [kind('a'), kind('b'), kind('random')],
  difficulties: [mixture('one', { a: 1 }), mixture('mixed', { a: 3, b: 1 })],
  decide: () => null,
});
const drawn = (difficulty?: string) => Array.from({ length: 400 }, (_, i) => catalogue.botFor(`seed ${i}`, 'us', difficulty));

it('draws by the weights: three times as many of one as of the other, and nothing else', () => {
  const bots = drawn('mixed');
  expect(new Set(bots)).toEqual(new Set(['a', 'b']));
  // 300 ± 26 of 400 with 99.7 % where the odds are 3 to 1; the seeds are fixed, so that this never changes by itself.
  expect(Math.abs(bots.filter((bot) => bot === 'a').length - 300)).toBeLessThan(27);
  expect(drawn()).toEqual(bots);
  expect(new Set(drawn('one'))).toEqual(new Set(['a']));
});

it('draws each seat by itself, and the same for the same seed', () => {
  const pairs = Array.from({ length: 50 }, (_, i) => ['us', 'china'].map((p) => catalogue.botFor(`seed ${i}`, p)).join(''));
  expect(new Set(pairs)).toEqual(new Set(['aa', 'ab', 'ba', 'bb']));
  expect(catalogue.botFor('seed 7', 'us')).toBe(catalogue.botFor('seed 7', 'us'));
});

it('tells the mixtures with the names of their bots', async () => {
  expect((await catalogue.list()).difficulties).toEqual([
    { id: 'one', name: 'Table one', summary: 'A table.', mix: [{ bot: 'a', name: 'A', weight: 1 }] },
    expect.objectContaining({ id: 'mixed' }),
  ]);
});

it('refuses a mixture that it does not have, and names those that it has', async () => {
  const refused = await catalogue.scenarioFor(newGameRequest({ difficulty: 'brutal' })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 400, code: 'unknownDifficulty' });
  expect((refused as Refused).message).toMatch(/Table one, Table mixed\.$/);
});
