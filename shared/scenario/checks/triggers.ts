/** Events and endings: triggers over what exists, cables for every party, an ending for every game. */
import { error, type Path, type Problem, warning } from '../problems.ts';
import { PARTY_INDICATORS } from '../schema.ts';
import type { NewsEvent, Preset, Trigger } from '../types.ts';
import { type Check, check, missingKeys, unknownIds, unknownKeys, unknownOptions } from './check.ts';
import type { Known } from './known.ts';

/** An indicator of a party names the party, one of the world names none. */
export function indicatorProblems(
  use: { indicator: string; party?: string | undefined },
  path: Path,
  known: Known,
): readonly Problem[] {
  const ofParty = (PARTY_INDICATORS as readonly string[]).includes(use.indicator);
  if (ofParty && use.party === undefined) return [error(path, `"${use.indicator}" is a party's; say whose with party`)];
  if (!ofParty && use.party !== undefined)
    return [error([...path, 'party'], `"${use.indicator}" is the world's; leave party out`)];
  if (use.party === undefined || known.parties.has(use.party)) return [];
  return [error([...path, 'party'], `unknown party "${use.party}"`)];
}

function triggerProblems(condition: Trigger, path: Path, known: Known): readonly Problem[] {
  if ('any' in condition) return condition.any.flatMap((list, i) => listProblems(list, [...path, 'any', i], known));
  if ('onTable' in condition)
    return known.issues.has(condition.onTable) ? [] : [error([...path, 'onTable'], `unknown issue "${condition.onTable}"`)];
  if ('nothingAgreedIn' in condition) {
    const dossier = condition.nothingAgreedIn;
    return known.dossiers.has(dossier) ? [] : [error([...path, 'nothingAgreedIn'], `unknown dossier "${dossier}"`)];
  }
  if ('indicator' in condition) return indicatorProblems(condition, path, known);
  if ('at' in condition || 'notAt' in condition) {
    const field = 'at' in condition ? 'at' : 'notAt';
    const options = 'at' in condition ? condition.at : condition.notAt;
    return unknownOptions(known, condition.issue, options, { issue: [...path, 'issue'], options: [...path, field] });
  }
  if ('after' in condition && !known.events.has(condition.after)) {
    return [error([...path, 'after'], `unknown event "${condition.after}"`)];
  }
  if ('rounds' in condition && condition.rounds[0] > condition.rounds[1]) {
    return [error([...path, 'rounds'], 'the first round is later than the last')];
  }
  return [];
}

const listProblems = (list: readonly Trigger[], path: Path, known: Known): readonly Problem[] =>
  list.flatMap((condition, i) => triggerProblems(condition, [...path, i], known));

function eventProblems(event: NewsEvent, path: Path, known: Known): readonly Problem[] {
  return [
    ...listProblems(event.triggers, [...path, 'triggers'], known),
    ...event.effects.flatMap((effect, i) => indicatorProblems(effect, [...path, 'effects', i], known)),
    ...unknownKeys('party', event.margins, known.parties, [...path, 'margins']),
    ...unknownKeys('party', event.cables, known.parties, [...path, 'cables']),
    ...missingKeys('parties', event.cables, known.parties, [...path, 'cables']),
    ...unknownIds('issue', event.touches, new Set(known.issues.keys()), [...path, 'touches']),
  ];
}

const events = check(['events'], (s, known) => s.events.flatMap((event, i) => eventProblems(event, ['events', i], known)));

const endings = check(['endings'], (s, known) =>
  s.endings.flatMap((ending, i) => {
    const path = ['endings', i, 'when'];
    const last = i === s.endings.length - 1;
    const open = ending.when.length === 0;
    return [
      ...listProblems(ending.when, path, known),
      ...(last && !open ? [error(path, 'the last ending has no conditions, so that every game has one')] : []),
      ...(!last && open ? [error(path, 'always holds, so no ending after it can come')] : []),
    ];
  }),
);

/** Why a condition can hold in no preset, after these events at most; null when it can in one. */
function never(condition: Trigger, presets: readonly Preset[], possible: ReadonlySet<string>): string | null {
  if ('any' in condition) {
    const reasons = condition.any.map((list) => list.map((c) => never(c, presets, possible)).find((r) => r !== null) ?? null);
    return reasons.includes(null) ? null : (reasons[0] ?? null);
  }
  if ('after' in condition) return possible.has(condition.after) ? null : 'what it must come after never happens';
  if ('onTable' in condition) {
    return presets.some((p) => p.issues.includes(condition.onTable)) ? null : `no preset has ${condition.onTable}`;
  }
  if ('at' in condition) {
    const held = presets.some(
      (p) => p.issues.includes(condition.issue) && condition.at.some((o) => !(p.dropOptions[condition.issue] ?? []).includes(o)),
    );
    return held ? null : `no preset has ${condition.issue} at such a level`;
  }
  if ('rounds' in condition && presets.every((p) => p.rounds < condition.rounds[0])) return 'no preset has so many rounds';
  return null;
}

const canHappen = check(['events', 'presets'], (s) => {
  const possible = possibleEvents(s.events, s.presets);
  return s.events.flatMap((event, i) => {
    if (possible.has(event.id)) return [];
    const reasons = event.triggers.flatMap((c) => never(c, s.presets, possible) ?? []);
    return [warning(['events', i, 'triggers'], `this event can never happen: ${reasons[0]}`)];
  });
});

/** Events whose triggers may all hold, those they must come after included; a circle of `after` never starts. */
function possibleEvents(list: readonly NewsEvent[], presets: readonly Preset[]): ReadonlySet<string> {
  const possible = new Set<string>();
  for (let before = -1; before < possible.size; ) {
    before = possible.size;
    for (const event of list) {
      if (event.triggers.every((c) => never(c, presets, possible) === null)) possible.add(event.id);
    }
  }
  return possible;
}

export const triggerChecks: readonly Check[] = [events, endings, canHappen];
