/** The three mixtures: who may sit at a table, and that the draw keeps the odds that are told. */
import { botAt, DIFFICULTIES, USUAL_DIFFICULTY, weightOf } from '@track-two/shared/bots/difficulties.ts';
import { PERSONALITIES } from '@track-two/shared/bots/index.ts';
import { expect, it } from 'vitest';

it('are three, named differently, and seat personalities only, never the baseline that acts at random', () => {
  const personalities = new Set(PERSONALITIES.map(({ id }) => id));
  expect(DIFFICULTIES.map(({ id }) => id)).toEqual(['gentle', 'mixed', 'hard']);
  expect(new Set(DIFFICULTIES.map(({ name }) => name)).size).toBe(3);
  for (const { mix } of DIFFICULTIES) {
    expect(mix.filter(({ bot }) => !personalities.has(bot))).toEqual([]);
    expect(mix.every(({ weight }) => Number.isInteger(weight) && weight >= 1)).toBe(true);
    expect(new Set(mix.map(({ bot }) => bot)).size).toBe(mix.length);
  }
});

it('say in words which is the easiest and which the hardest, and the usual one has every personality alike', () => {
  expect(DIFFICULTIES.map(({ summary }) => /easiest|hardest/.exec(summary)?.[0])).toEqual(['easiest', undefined, 'hardest']);
  const usual = DIFFICULTIES.find(({ id }) => id === USUAL_DIFFICULTY);
  expect(new Set(usual?.mix.map(({ bot }) => bot))).toEqual(new Set(PERSONALITIES.map(({ id }) => id)));
  expect(usual?.mix.every(({ weight }) => weight === 1)).toBe(true);
});

it('give each bot as many numbers as its weight', () => {
  const mix = [
    { bot: 'a', weight: 1 },
    { bot: 'b', weight: 3 },
    { bot: 'c', weight: 2 },
  ];
  expect(weightOf(mix)).toBe(6);
  expect([0, 1, 2, 3, 4, 5].map((at) => botAt(mix, at)).join('')).toBe('abbbcc');
  expect(() => botAt(mix, 6)).toThrow('no bot');
});
