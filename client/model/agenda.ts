/** What is on the table, dossier by dossier: what can be drafted now, and what opens when. */
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';
import { issueOf, opensIn } from '@track-two/shared/scenario/lookup.ts';
import type { IssueId, Preset, Scenario } from '@track-two/shared/scenario/types.ts';

export interface AgendaGroup {
  readonly dossier: string;
  readonly name: string;
  /** Issues of it in the preset's order; never empty. */
  readonly issues: readonly IssueId[];
  /** Round in which it opens; null when it is open now. */
  readonly opens: number | null;
}

/** From so many issues to choose from on, a list with a filter serves better than a menu. */
export const MENU_MOST = 12;

/** Groups of these issues in the scenario's order of dossiers: open ones first, then those to come, soonest first. */
export function agenda(scenario: Scenario, preset: Preset, view: PartyView, issues: readonly IssueId[]): readonly AgendaGroup[] {
  const groups = scenario.dossiers.flatMap(({ id, name }): AgendaGroup[] => {
    const of = issues.filter((issue) => issueOf(scenario, issue).dossier === id);
    const [first] = of;
    if (first === undefined) return [];
    const open = view.openIssues.includes(first);
    return [{ dossier: id, name, issues: of, opens: open ? null : opensIn(scenario, preset, first) }];
  });
  return [...groups].sort((a, b) => (a.opens ?? 0) - (b.opens ?? 0));
}

/** Groups cut down to issues whose name, short name or dossier has the words; empty groups left out. */
export function filtered(scenario: Scenario, groups: readonly AgendaGroup[], words: string): readonly AgendaGroup[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return groups;
  return groups.flatMap((group) => {
    const has = (text: string) => text.toLowerCase().includes(wanted);
    const issues = group.issues.filter((id) => {
      const { name, short } = issueOf(scenario, id);
      return has(name) || has(short) || has(group.name);
    });
    return issues.length > 0 ? [{ ...group, issues }] : [];
  });
}
