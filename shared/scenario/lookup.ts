/** Finding things of a scenario by id. Indexed once a scenario; an unknown id of a parsed scenario is a defect and throws. */
import type { Issue, IssueId, NewsEvent, Option, OptionId, Party, PartyId, Preset, Scenario, Stance, StanceId } from './types.ts';

interface Index {
  readonly parties: ReadonlyMap<string, Party>;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly options: ReadonlyMap<IssueId, ReadonlyMap<OptionId, Option>>;
  readonly events: ReadonlyMap<string, NewsEvent>;
}

const indexes = new WeakMap<Scenario, Index>();

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function indexOf(scenario: Scenario): Index {
  const known = indexes.get(scenario);
  if (known) return known;
  const options = scenario.issues.map((i) => [i.id, byId(i.options)] as const);
  const made = {
    parties: byId(scenario.parties),
    issues: byId(scenario.issues),
    options: new Map(options),
    events: byId(scenario.events),
  };
  indexes.set(scenario, made);
  return made;
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`unknown ${what}`);
  return value;
}

export const findParty = (s: Scenario, id: PartyId): Party | undefined => indexOf(s).parties.get(id);
export const findIssue = (s: Scenario, id: IssueId): Issue | undefined => indexOf(s).issues.get(id);
export const findOption = (s: Scenario, issue: IssueId, option: OptionId): Option | undefined =>
  indexOf(s).options.get(issue)?.get(option);

export const partyOf = (s: Scenario, id: PartyId): Party => known(findParty(s, id), `party ${id}`);
export const issueOf = (s: Scenario, id: IssueId): Issue => known(findIssue(s, id), `issue ${id}`);
export const optionOf = (s: Scenario, issue: IssueId, option: OptionId): Option =>
  known(findOption(s, issue, option), `option ${issue}:${option}`);
export const eventOf = (s: Scenario, id: string): NewsEvent => known(indexOf(s).events.get(id), `event ${id}`);

export function stanceOf(s: Scenario, party: PartyId, stance: StanceId): Stance {
  return known(
    partyOf(s, party).stances.find((c) => c.id === stance),
    `stance ${party}:${stance}`,
  );
}

export function presetOf(s: Scenario, id: string): Preset {
  return known(
    s.presets.find((p) => p.id === id),
    `preset ${id}`,
  );
}

/** Party ids in the scenario's order. */
export const partyIds = (s: Scenario): readonly PartyId[] => s.parties.map((p) => p.id);

/** Options of an issue that a preset leaves open, in the scenario's order. */
export function openOptions(s: Scenario, preset: Preset, issue: IssueId): readonly Option[] {
  const dropped = preset.dropOptions[issue] ?? [];
  return issueOf(s, issue).options.filter((o) => !dropped.includes(o.id));
}

/** Issues of a preset whose dossier is open in a round, in the preset's order. */
export function openIssues(s: Scenario, preset: Preset, round: number): readonly IssueId[] {
  return preset.issues.filter((issue) => opensIn(s, preset, issue) <= round);
}

/** Round in which an issue of a preset comes on the table. */
export const opensIn = (s: Scenario, preset: Preset, issue: IssueId): number => preset.opens[issueOf(s, issue).dossier] ?? 1;
