/** Scenarios as large as the schema admits, made by chance: six parties with six stances, sixty issues with twelve levels. */
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { TINY } from './tinyScenario.ts';

export interface Size {
  readonly parties: number;
  readonly stances: number;
  readonly issues: number;
  readonly options: number;
  readonly linkages: number;
  readonly issuesPerOffer: number;
}

export const HUGE: Size = { parties: 6, stances: 6, issues: 60, options: 12, linkages: 0, issuesPerOffer: 60 };

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** A scenario of this size whose numbers are drawn from the seed. */
export function hugeScenario(size: Size, seed = 'huge'): Scenario {
  const rng = rngFor(seed, 'scenario');
  const [party, issue] = [TINY.parties[0], TINY.issues[0]];
  if (!party || !issue) throw new Error('the tiny scenario is empty');
  const [stance, level, preset] = [party.stances[0], issue.options[0], TINY.presets[0]];
  if (!stance || !level || !preset) throw new Error('the tiny scenario is empty');
  const dimensions = TINY.dimensions.map((d) => d.id);
  const parties = range(size.parties).map((p) => ({
    ...party,
    id: `party-${p}`,
    voices: [],
    stances: range(size.stances).map((s) => ({
      ...stance,
      id: `stance-${p}-${s}`,
      weights: Object.fromEntries(dimensions.map((d) => [d, rng(7)])),
      mandate: { [preset.id]: 20 + rng(60) },
    })),
  }));
  const effects = () =>
    Object.fromEntries(parties.map((p) => [p.id, Object.fromEntries(dimensions.map((d) => [d, rng(13) - 6]))]));
  const issues = range(size.issues).map((i) => ({
    ...issue,
    id: `issue-${i}`,
    statusQuo: 'level-0',
    options: range(size.options).map((o) => ({
      ...level,
      id: `level-${o}`,
      effects: o === 0 ? {} : effects(),
      duties:
        rng(3) === 0 && o > 0
          ? [{ actor: `party-${rng(size.parties)}`, what: 'do it', verifiable: 1, spares: [], denies: {} }]
          : [],
    })),
  }));
  const linkages = range(size.linkages).map(() => {
    const one = rng(size.issues);
    return {
      kind: 'excludes' as const,
      issue: `issue-${one}`,
      options: [`level-${1 + rng(size.options - 1)}`],
      other: `issue-${(one + 1 + rng(size.issues - 1)) % size.issues}`,
      otherOptions: [`level-${1 + rng(size.options - 1)}`],
      reason: 'Drawn.',
    };
  }) as unknown as Scenario['linkages'];
  return {
    ...TINY,
    parties,
    issues,
    linkages,
    events: [],
    presets: [{ ...preset, issues: issues.map((i) => i.id) }],
    rules: { ...TINY.rules, issuesPerOffer: size.issuesPerOffer },
  };
}
