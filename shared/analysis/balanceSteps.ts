/** Steps: what one party can do alone, what it is worth, and whether steps without any deal would meet a mandate (rules.md: they must not). */
import { issueOf, openOptions } from '../scenario/lookup.ts';
import type { IssueId, OptionId, PartyId, Preset, Scenario, Stance, StanceId } from '../scenario/types.ts';
import type { Levels } from '../terms/levels.ts';
import { clausePayoff } from '../terms/payoff.ts';
import { stepOwner } from '../terms/signers.ts';
import { mandateOf } from './balance.ts';
import { outcomeAt, paretoFrontier, utilitiesAt } from './frontier.ts';
import { forbiddenPairs, levelsAt } from './scenarioSpace.ts';

/** A level that one party can bring about alone. */
export interface Step {
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly owner: PartyId;
  /** Whole-game points while in force, by party and stance; the owner's are never above 0. */
  readonly worth: readonly { readonly party: PartyId; readonly stance: StanceId; readonly points: number }[];
}

/** The best that steps alone can do for a stance, in points. */
export interface BestSteps {
  readonly party: PartyId;
  readonly stance: StanceId;
  readonly mandate: number;
  /** By its own steps. */
  readonly own: number;
  /** By steps of anybody, all at once. */
  readonly anybody: number;
  /** Levels of the latter. */
  readonly levels: Levels;
  readonly meetsAlone: boolean;
  readonly meetsByAnybody: boolean;
}

export interface StepBalance {
  readonly steps: readonly Step[];
  readonly best: readonly BestSteps[];
}

const worthOf = (
  scenario: Scenario,
  party: PartyId,
  stance: Stance,
  at: { issue: IssueId; option: OptionId },
  owner: PartyId,
): number => clausePayoff(scenario, party, stance, { ...at, source: { step: owner } });

/** All steps of a preset, in its order. */
export function stepsOf(scenario: Scenario, preset: Preset): readonly Step[] {
  return preset.issues.flatMap((issue) =>
    openOptions(scenario, preset, issue).flatMap((option): readonly Step[] => {
      const owner = stepOwner(scenario, issue, option.id);
      if (owner === null || option.id === issueOf(scenario, issue).statusQuo) return [];
      const at = { issue, option: option.id };
      const worth = scenario.parties.flatMap((p) =>
        p.stances.map((s) => ({ party: p.id, stance: s.id, points: worthOf(scenario, p.id, s, at, owner) })),
      );
      return [{ ...at, owner, worth }];
    }),
  );
}

/** The most that some of these steps are worth to a stance together; all other issues stay at the status quo, linkages hold. */
function most(scenario: Scenario, preset: Preset, steps: readonly Step[], reader: { party: PartyId; stance: StanceId }) {
  const rows = preset.issues.map((issue) => steps.filter((s) => s.issue === issue));
  const options = preset.issues.map((issue, v) => [issueOf(scenario, issue).statusQuo, ...(rows[v] ?? []).map((s) => s.option)]);
  const points = (s: Step): number => s.worth.find((w) => w.party === reader.party && w.stance === reader.stance)?.points ?? 0;
  const named = { issues: preset.issues, options };
  const variables = rows.map((row) => [[0], ...row.map((s) => [points(s)])]);
  const frontier = paretoFrontier({ parties: 1, variables, forbidden: forbiddenPairs(scenario, named) });
  if (frontier.size === 0) return { points: 0, levels: {} };
  return { points: utilitiesAt(frontier, 0)[0] ?? 0, levels: levelsAt(named, outcomeAt(frontier, 0)) };
}

/** The steps of a preset and the best they can do for each stance. */
export function stepBalance(scenario: Scenario, preset: Preset): StepBalance {
  const steps = stepsOf(scenario, preset);
  const best = scenario.parties.flatMap((party) =>
    party.stances.map((stance): BestSteps => {
      const reader = { party: party.id, stance: stance.id };
      const own = most(
        scenario,
        preset,
        steps.filter((s) => s.owner === party.id),
        reader,
      );
      const anybody = most(scenario, preset, steps, reader);
      const mandate = mandateOf(preset, stance);
      return {
        ...reader,
        mandate,
        own: own.points,
        anybody: anybody.points,
        levels: anybody.levels,
        meetsAlone: own.points >= mandate,
        meetsByAnybody: anybody.points >= mandate,
      };
    }),
  );
  return { steps, best };
}
