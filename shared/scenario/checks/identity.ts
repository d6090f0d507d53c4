/** No two things by one id, no two parties of one shape, and no party by a name that means something else. */

import { DIMENSION } from '../dimensions.ts';
import { error, type Path, type Problem } from '../problems.ts';
import { type Check, check } from './check.ts';

/** Words that stand for viewers, actors and audiences; as a party's id they would be mistaken for those. */
const RESERVED = new Set(['observer', 'omniscient', 'all', 'system', 'facilitator', 'public', 'plenary']);

function twice(values: readonly string[], path: Path, field: string): readonly Problem[] {
  const seen = new Set<string>();
  return values.flatMap((value, i) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [error([...path, i, field], `"${value}" is used twice`)] : [];
  });
}

const listsOf = (
  key:
    | 'facts'
    | 'documents'
    | 'dimensions'
    | 'jobs'
    | 'actors'
    | 'dossiers'
    | 'presets'
    | 'events'
    | 'statements'
    | 'endings'
    | 'disputes'
    | 'questions',
): Check =>
  check([key], (s) =>
    twice(
      s[key].map((entry) => entry.id),
      [key],
      'id',
    ),
  );

const partyIds = check(['parties'], ({ parties }) => [
  ...twice(
    parties.map((p) => p.id),
    ['parties'],
    'id',
  ),
  ...twice(
    parties.map((p) => p.shape),
    ['parties'],
    'shape',
  ),
  ...parties.flatMap((p, i) =>
    RESERVED.has(p.id) ? [error(['parties', i, 'id'], `"${p.id}" has a meaning of its own; choose another id`)] : [],
  ),
  ...parties.flatMap((p, i) => [
    ...twice(
      p.stances.map((s) => s.id),
      ['parties', i, 'stances'],
      'id',
    ),
    ...twice(
      p.voices.map((v) => v.id),
      ['parties', i, 'voices'],
      'id',
    ),
  ]),
]);

const issueIds = check(['issues'], ({ issues }) => [
  ...twice(
    issues.map((x) => x.id),
    ['issues'],
    'id',
  ),
  ...issues.flatMap((issue, i) =>
    twice(
      issue.options.map((o) => o.id),
      ['issues', i, 'options'],
      'id',
    ),
  ),
]);

const terms = check(['glossary'], ({ glossary }) =>
  twice(
    glossary.map((g) => g.term),
    ['glossary'],
    'term',
  ),
);

const neededDimensions = check(['dimensions'], ({ dimensions }) =>
  Object.values(DIMENSION)
    .filter((id) => !dimensions.some((d) => d.id === id))
    .map((id) => error(['dimensions'], `"${id}" is missing; the world model reads it`)),
);

export const identityChecks: readonly Check[] = [
  listsOf('facts'),
  listsOf('documents'),
  listsOf('dimensions'),
  listsOf('jobs'),
  listsOf('actors'),
  listsOf('dossiers'),
  listsOf('presets'),
  listsOf('events'),
  listsOf('statements'),
  listsOf('endings'),
  listsOf('disputes'),
  listsOf('questions'),
  partyIds,
  issueIds,
  terms,
  neededDimensions,
];
