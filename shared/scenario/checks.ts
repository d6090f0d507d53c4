/** What a schema cannot say: checks across the fields of a scenario. One file per group in checks/. */
import { identityChecks } from './checks/identity.ts';
import { issueChecks } from './checks/issues.ts';
import type { Known } from './checks/known.ts';
import { linkageChecks } from './checks/linkages.ts';
import { partyChecks } from './checks/parties.ts';
import { presetChecks } from './checks/presets.ts';
import { readingChecks } from './checks/reading.ts';
import { citationProblems, sourceChecks } from './checks/sources.ts';
import { triggerChecks } from './checks/triggers.ts';
import { worldChecks } from './checks/world.ts';
import type { Problem } from './problems.ts';
import type { Scenario } from './types.ts';

const CHECKS = [
  ...identityChecks,
  ...sourceChecks,
  ...partyChecks,
  ...issueChecks,
  ...linkageChecks,
  ...presetChecks,
  ...triggerChecks,
  ...worldChecks,
  ...readingChecks,
];

/** All problems across fields, of the sections that have no mistake of form. Unsorted. */
export function crossProblems(sections: Partial<Scenario>, known: Known, raw: unknown): readonly Problem[] {
  return [...citationProblems(raw, known), ...CHECKS.flatMap((run) => run(sections, known))];
}
