/** Issues: a status quo that costs nothing, effects on parties that exist, and duties that spare and deny what is really there. */
import { error, type Path, type Problem, quoted, warning } from '../problems.ts';
import type { Duty, Issue, Option } from '../types.ts';
import { type Check, check, missingKeys, unknownIds, unknownKeys } from './check.ts';
import type { Known } from './known.ts';

function statusQuoProblems(issue: Issue, path: Path): readonly Problem[] {
  const at = issue.options.findIndex((o) => o.id === issue.statusQuo);
  const option = issue.options[at];
  if (!option) return [error([...path, 'statusQuo'], `"${issue.statusQuo}" is no option of this issue`)];
  const effects = Object.values(option.effects).flatMap((e) => Object.values(e));
  const where = [...path, 'options', at];
  return [
    ...(effects.some((e) => e !== 0)
      ? [error([...where, 'effects'], 'the status quo has no effects; effects are counted from it')]
      : []),
    ...(option.duties.length > 0 ? [error([...where, 'duties'], 'the status quo has no duties')] : []),
    ...(option.verification > 0 ? [error([...where, 'verification'], 'the status quo brings no verification')] : []),
  ];
}

function effectProblems(option: Option, path: Path, known: Known): readonly Problem[] {
  return [
    ...unknownKeys('party', option.effects, known.parties, [...path, 'effects']),
    ...Object.entries(option.effects).flatMap(([party, effects]) =>
      unknownKeys('dimension', effects, known.dimensions, [...path, 'effects', party]),
    ),
  ];
}

function dutyProblems(option: Option, duty: Duty, path: Path, known: Known): readonly Problem[] {
  const own = option.effects[duty.actor] ?? {};
  return [
    ...(known.parties.has(duty.actor) ? [] : [error([...path, 'actor'], `unknown party "${duty.actor}"`)]),
    ...unknownIds('dimension', duty.spares, known.dimensions, [...path, 'spares']),
    ...duty.spares.flatMap((d, i) =>
      known.dimensions.has(d) && (own[d] ?? 0) >= 0
        ? [error([...path, 'spares', i], `"${d}" costs ${duty.actor} nothing here, so nothing can be spared`)]
        : [],
    ),
    ...unknownKeys('party', duty.denies, known.parties, [...path, 'denies']),
    ...Object.entries(duty.denies).flatMap(([party, dimensions]) =>
      deniedProblems(option, { actor: duty.actor, party, dimensions }, [...path, 'denies', party], known),
    ),
  ];
}

function deniedProblems(
  option: Option,
  denied: { actor: string; party: string; dimensions: readonly string[] },
  path: Path,
  known: Known,
): readonly Problem[] {
  if (denied.party === denied.actor) return [error(path, 'a party cannot deny itself anything; use spares for its own costs')];
  const effects = option.effects[denied.party] ?? {};
  return [
    ...unknownIds('dimension', denied.dimensions, known.dimensions, path),
    ...denied.dimensions.flatMap((d, i) =>
      known.dimensions.has(d) && (effects[d] ?? 0) <= 0
        ? [error([...path, i], `"${d}" brings ${denied.party} nothing here, so nothing can be denied`)]
        : [],
    ),
  ];
}

/** A level that forgets a party is worth nothing to it, which its author may not have meant. */
function unscoredProblems(issue: Issue, option: Option, path: Path, known: Known): readonly Problem[] {
  if (option.id === issue.statusQuo) return [];
  const forgotten = [...known.parties].filter((party) => !Object.hasOwn(option.effects, party));
  const [first] = forgotten;
  if (first === undefined) return [];
  const message = `says nothing of the parties ${quoted(forgotten)}, so it is worth 0 to them; if that is meant, write ${first}: {}`;
  return [warning([...path, 'effects'], message)];
}

function optionProblems(issue: Issue, option: Option, path: Path, known: Known): readonly Problem[] {
  return [
    ...effectProblems(option, path, known),
    ...option.duties.flatMap((duty, d) => dutyProblems(option, duty, [...path, 'duties', d], known)),
    ...unscoredProblems(issue, option, path, known),
    ...(option.duties.length === 0 && option.id !== issue.statusQuo
      ? [warning([...path, 'duties'], 'nobody has to do anything for this level, so nobody has to sign it')]
      : []),
  ];
}

const all = check(['issues'], ({ issues }, known) =>
  issues.flatMap((issue, i) => {
    const path = ['issues', i];
    return [
      ...(known.dossiers.has(issue.dossier) ? [] : [error([...path, 'dossier'], `unknown dossier "${issue.dossier}"`)]),
      ...statusQuoProblems(issue, path),
      ...issue.options.flatMap((option, o) => optionProblems(issue, option, [...path, 'options', o], known)),
      ...unknownKeys('party', issue.scoreBasis, known.parties, [...path, 'scoreBasis']),
      ...missingKeys('parties', issue.scoreBasis, known.parties, [...path, 'scoreBasis']),
    ];
  }),
);

export const issueChecks: readonly Check[] = [all];
