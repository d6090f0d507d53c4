/** Parties: weights of every dimension, a mandate for every preset, and a line in public that could stand. */
import { error, type Path, type Problem, warning } from '../problems.ts';
import type { Issue, Party, Preset, Stance } from '../types.ts';
import { type Check, check, missingKeys, unknownIds, unknownKeys } from './check.ts';
import type { Known } from './known.ts';
import { broken, statusQuo } from './levels.ts';

function stanceProblems(party: Party, path: Path, known: Known): readonly Problem[] {
  return party.stances.flatMap((stance, i) => {
    const at = [...path, 'stances', i];
    return [
      ...unknownKeys('dimension', stance.weights, known.dimensions, [...at, 'weights']),
      ...missingKeys('dimensions', stance.weights, known.dimensions, [...at, 'weights']),
      ...unknownKeys('preset', stance.mandate, known.presets, [...at, 'mandate']),
      ...missingKeys('presets', stance.mandate, known.presets, [...at, 'mandate']),
    ];
  });
}

const stancesAndVoices = check(['parties'], ({ parties }, known) =>
  parties.flatMap((party, i) => [
    ...stanceProblems(party, ['parties', i], known),
    ...party.voices.flatMap((voice, v) =>
      unknownIds('dimension', voice.dimensions, known.dimensions, ['parties', i, 'voices', v, 'dimensions']),
    ),
  ]),
);

const officialLines = check(['parties'], ({ parties }, known) =>
  parties.flatMap((party, i) =>
    Object.entries(party.officialLine).flatMap(([issue, option]) => {
      const path = ['parties', i, 'officialLine', issue];
      const options = known.issues.get(issue);
      if (!options) return [error(path, `unknown issue "${issue}"`)];
      return options.has(option) ? [] : [error(path, `unknown option of ${issue} "${option}"`)];
    }),
  ),
);

const officialLinesHold = check(['parties', 'issues', 'linkages'], ({ parties, issues, linkages }) =>
  parties.flatMap((party, i) =>
    broken(linkages, { ...statusQuo(issues), ...party.officialLine }).map((linkage) =>
      error(['parties', i, 'officialLine'], `breaks the linkage of ${linkage.issue} with ${linkage.other}: ${linkage.reason}`),
    ),
  ),
);

const withinRules = check(['parties', 'rules'], ({ parties, rules }) =>
  parties.flatMap((party, i) => [
    ...(party.capital > rules.capitalMost
      ? [error(['parties', i, 'capital'], `is above the most that the rules allow (capitalMost ${rules.capitalMost})`)]
      : []),
    ...(party.margin > rules.marginMost
      ? [error(['parties', i, 'margin'], `is above the most that the rules allow (marginMost ${rules.marginMost})`)]
      : []),
  ]),
);

/** Points that a party could get at most by levels that it alone has duties under, if they paid it as agreed ones do. */
function pointsAlone(issues: readonly Issue[], preset: Preset, party: Party, stance: Stance): number {
  const open = issues.filter((issue) => preset.issues.includes(issue.id));
  return open.reduce((sum, issue) => {
    const dropped = preset.dropOptions[issue.id] ?? [];
    const own = issue.options.filter(
      (o) => o.duties.length > 0 && o.duties.every((d) => d.actor === party.id) && !dropped.includes(o.id),
    );
    return sum + Math.max(0, ...own.map((o) => points(stance, o.effects[party.id] ?? {})));
  }, 0);
}

const points = (stance: Stance, effects: Readonly<Record<string, number>>): number =>
  Object.entries(effects).reduce((sum, [dimension, effect]) => sum + effect * (stance.weights[dimension] ?? 0), 0);

/**
 * The engine never pays a step to its owner, so steps alone cannot meet a mandate of 1 or more. What is said here is a
 * mandate so low that the same levels, once agreed, would meet it without anybody else doing anything.
 */
const mandatesNeedOthers = check(['parties', 'issues', 'presets'], ({ parties, issues, presets }) =>
  parties.flatMap((party, i) =>
    party.stances.flatMap((stance, s) =>
      presets.flatMap((preset) => {
        const alone = pointsAlone(issues, preset, party, stance);
        const mandate = stance.mandate[preset.id] ?? alone + 1;
        const path = ['parties', i, 'stances', s, 'mandate', preset.id];
        const message = `what ${party.short} can do alone is worth ${alone} points to this stance, enough for its mandate of ${mandate}`;
        return alone < mandate ? [] : [warning(path, message)];
      }),
    ),
  ),
);

export const partyChecks: readonly Check[] = [
  stancesAndVoices,
  officialLines,
  officialLinesHold,
  withinRules,
  mandatesNeedOthers,
];
