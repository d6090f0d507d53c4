/** Whether endings and news could come at all in a preset: a necessary condition on each list of triggers, read without playing. */
import { openOptions, opensIn } from '../scenario/lookup.ts';
import type { IssueId, OptionId, Preset, Scenario, Trigger } from '../scenario/types.ts';

type PlainTrigger = Exclude<Trigger, { readonly any: unknown }>;

/** An ending or news of a preset, and why it can never come; null: it could. */
export interface Comes {
  readonly id: string;
  readonly never: string | null;
}

export interface EndingMeasure {
  readonly endings: readonly Comes[];
  readonly events: readonly Comes[];
}

/** What triggers are read against. */
interface Frame {
  readonly scenario: Scenario;
  readonly preset: Preset;
  /** Options that some valid package of the preset has. */
  readonly reachable: (issue: IssueId, option: OptionId) => boolean;
  readonly events: ReadonlySet<string>;
}

/** Indicators run from 0 to 1000 tenths. */
const INDICATOR_MOST = 1000;

/** Levels that an issue can have; those left out of the preset have none. */
function levelsOf({ scenario, preset, reachable }: Frame, issue: IssueId): readonly OptionId[] {
  if (!preset.issues.includes(issue)) return [];
  return openOptions(scenario, preset, issue)
    .map((o) => o.id)
    .filter((option) => reachable(issue, option));
}

/** Why one trigger alone can never hold; null: it can. */
function aloneNever(t: PlainTrigger, frame: Frame): string | null {
  const { scenario, preset } = frame;
  if ('rounds' in t && (t.rounds[0] > preset.rounds || t.rounds[1] < 1)) return `there is no round ${t.rounds[0]}`;
  if ('onTable' in t && (!preset.issues.includes(t.onTable) || opensIn(scenario, preset, t.onTable) > preset.rounds))
    return `${t.onTable} is never on the table`;
  if ('after' in t && !frame.events.has(t.after)) return `${t.after}, which it comes after, never comes`;
  if ('above' in t && t.above >= INDICATOR_MOST) return `${t.indicator} cannot rise above ${t.above}`;
  if ('below' in t && t.below <= 0) return `${t.indicator} cannot fall below ${t.below}`;
  if ('exclusiveAgreements' in t && t.exclusiveAgreements > 0 && scenario.parties.length < 3)
    return 'with two parties every agreement is of all';
  return null;
}

/** Why triggers on the same issue can never hold together. */
function levelsNever(list: readonly PlainTrigger[], frame: Frame): string | null {
  for (const t of list) {
    if (!('at' in t)) continue;
    const excluded = list.flatMap((o) => ('notAt' in o && o.issue === t.issue ? o.notAt : []));
    const asked = list.flatMap((o) => ('at' in o && o.issue === t.issue ? [o.at] : []));
    const fits = (o: OptionId) => asked.every((at) => at.includes(o)) && !excluded.includes(o);
    if (!levelsOf(frame, t.issue).some(fits)) return `${t.issue} can never stand at ${t.at.join(' or ')}`;
  }
  for (const t of list) {
    if (!('notAt' in t) || !frame.preset.issues.includes(t.issue)) continue;
    if (levelsOf(frame, t.issue).every((o) => t.notAt.includes(o))) return `${t.issue} always stands at ${t.notAt.join(' or ')}`;
  }
  return null;
}

/** Why two triggers rule one another out. */
function pairNever(list: readonly PlainTrigger[]): string | null {
  for (const a of list) {
    for (const b of list) {
      if ('above' in a && 'below' in b && a.indicator === b.indicator && a.party === b.party && b.below <= a.above + 1)
        return `${a.indicator} cannot be above ${a.above} and below ${b.below}`;
      if ('rounds' in a && 'rounds' in b && a.rounds[0] > b.rounds[1]) return 'its rounds do not meet';
      if (!('noAgreements' in a)) continue;
      if (('agreementsOfAll' in b && b.agreementsOfAll > 0) || ('exclusiveAgreements' in b && b.exclusiveAgreements > 0))
        return 'there cannot be agreements and none';
    }
  }
  return null;
}

const isPlain = (t: Trigger): t is PlainTrigger => !('any' in t);

const plainNever = (list: readonly PlainTrigger[], frame: Frame): string | null =>
  list.map((t) => aloneNever(t, frame)).find((r) => r !== null) ?? levelsNever(list, frame) ?? pairNever(list);

/** Why a list of triggers can never hold: read together, and with each branch of each `any` in turn. */
function never(list: readonly Trigger[], frame: Frame): string | null {
  const plain = list.filter(isPlain);
  const reason = plainNever(plain, frame);
  if (reason !== null) return reason;
  for (const t of list) {
    if (isPlain(t)) continue;
    const branches = t.any.map((branch) => plainNever([...plain, ...branch], frame));
    if (!branches.includes(null)) return branches[0] ?? null;
  }
  return null;
}

/** Events that can come, those they must come after included: more are added until none is. */
function possibleEvents(frame: Omit<Frame, 'events'>): ReadonlySet<string> {
  const possible = new Set<string>();
  for (let before = -1; before < possible.size; ) {
    before = possible.size;
    for (const event of frame.scenario.events)
      if (!possible.has(event.id) && never(event.triggers, { ...frame, events: possible }) === null) possible.add(event.id);
  }
  return possible;
}

/** Which endings and events of a scenario could come in a preset. What this lets through may still never come in play. */
export function endingMeasure(scenario: Scenario, preset: Preset, reachable: Frame['reachable']): EndingMeasure {
  const frame: Frame = { scenario, preset, reachable, events: possibleEvents({ scenario, preset, reachable }) };
  return {
    endings: scenario.endings.map((e) => ({ id: e.id, never: never(e.when, frame) })),
    events: scenario.events.map((e) => ({ id: e.id, never: never(e.triggers, frame) })),
  };
}
