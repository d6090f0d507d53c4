/** Hard linkages (`requires`, `excludes`) between issues. A linkage to an issue that the preset leaves out is waived. */
import { broken } from '../scenario/checks/levels.ts';
import type { IssueId, Linkage, OptionId, Scenario, Terms } from '../scenario/types.ts';
import type { Levels } from './levels.ts';

/** Linkages that these levels break, in the scenario's order. */
export function brokenLinkages(scenario: Scenario, levels: Levels): readonly Linkage[] {
  return broken(scenario.linkages, levels);
}

/** Changes of one issue that mend a broken linkage: levels of the other issue to add to the terms, or null to take this issue out. */
export interface Repair {
  readonly issue: IssueId;
  readonly option: OptionId | null;
}

/** Single changes to the terms after which this linkage holds and no other linkage is newly broken. */
export function repairs(scenario: Scenario, levels: Levels, terms: Terms, linkage: Linkage): readonly Repair[] {
  const before = brokenLinkages(scenario, { ...levels, ...terms });
  const options = scenario.issues.find((i) => i.id === linkage.other)?.options ?? [];
  const adding = options.map((o): Repair => ({ issue: linkage.other, option: o.id }));
  const removing = [linkage.issue, linkage.other]
    .filter((issue) => terms[issue] !== undefined)
    .map((issue): Repair => ({ issue, option: null }));
  return [...adding, ...removing].filter((repair) => {
    const after = { ...levels, ...mended(terms, repair) };
    const left = brokenLinkages(scenario, after);
    return !left.includes(linkage) && left.every((l) => before.includes(l));
  });
}

/** Terms after a repair. */
export function mended(terms: Terms, repair: Repair): Terms {
  if (repair.option !== null) return { ...terms, [repair.issue]: repair.option };
  return Object.fromEntries(Object.entries(terms).filter(([issue]) => issue !== repair.issue));
}
