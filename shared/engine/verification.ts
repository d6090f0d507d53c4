/** Verification (rules.md, Outcome): what was held back is found with 20 % + 15 % × the higher of its own verifiability and the level in force. */
import { optionOf } from '../scenario/lookup.ts';
import type { PartyId, Scenario } from '../scenario/types.ts';
import { dutiesOf, dutyKey, dutyText } from '../terms/duties.ts';
import { draw } from './random.ts';
import type { AgreementNumber, Breach, Clause, DutyRef, GameState } from './types.ts';

/** Level that inspections in force bring this round: those with a duty held back count for nothing. */
export function verificationLevel(scenario: Scenario, clauses: readonly Clause[], heldBack: readonly string[]): number {
  const level = clauses.reduce((sum, { issue, option }) => {
    const { verification } = optionOf(scenario, issue, option);
    const kept = () => dutiesOf(scenario, issue, option).every((d) => !heldBack.includes(dutyKey(d)));
    return verification > 0 && kept() ? sum + verification : sum;
  }, 0);
  return Math.min(scenario.rules.verificationMost, level);
}

/** Percent chance that this duty is found when held back. */
export function detectionChance(scenario: Scenario, duty: DutyRef, level: number): number {
  const { detectionBase, detectionPerLevel, detectionMost } = scenario.rules;
  return Math.min(detectionMost, detectionBase + detectionPerLevel * Math.max(dutyText(scenario, duty).verifiable, level));
}

/** Agreement that a clause in force belongs to, or null for a step. */
export function agreementOn(clauses: readonly Clause[], issue: string): AgreementNumber | null {
  const source = clauses.find((c) => c.issue === issue)?.source;
  return source && 'agreement' in source ? source.agreement : null;
}

/** Checks every duty held back this round against its draw. */
export function verify(state: GameState, duties: readonly DutyRef[]): { breaches: readonly Breach[]; level: number } {
  const level = verificationLevel(state.scenario, state.clauses, state.heldBackNow);
  const pledges = new Set<AgreementNumber>();
  const breaches = duties
    .filter((d) => state.heldBackNow.includes(dutyKey(d)))
    .map((duty): Breach => {
      const chance = detectionChance(state.scenario, duty, level);
      const drawn = draw(state.seed, `verification/${state.round}/${dutyKey(duty)}`, 100);
      const found = drawn < chance;
      const pledge = found ? pledgeOf(state, duty.issue, duty.actor) : null;
      const forfeits = pledge !== null && !pledges.has(pledge);
      if (pledge !== null) pledges.add(pledge);
      return { duty, chance, level, draw: drawn, found, pledgeForfeited: forfeits };
    });
  return { breaches, level };
}

/** Agreement on this issue on which the party's own pledge still stands. */
function pledgeOf(state: GameState, issue: string, party: PartyId): AgreementNumber | null {
  const number = agreementOn(state.clauses, issue);
  const agreement = state.agreements.find((a) => a.number === number);
  return agreement && agreement.pledgedBy === party && !agreement.pledgeForfeited ? agreement.number : null;
}
