/** Steps: one-signer options done unilaterally, and undone from the next round on (rules.md, Negotiation). */
import type { IssueId, OptionId, PartyId } from '../../scenario/types.ts';
import { clauseOn, levelsOf, withTerms } from '../../terms/levels.ts';
import { brokenLinkages } from '../../terms/linkages.ts';
import { stepOwner } from '../../terms/signers.ts';
import { reject } from '../reject.ts';
import { heldClauses } from '../standing.ts';
import { capitalFree } from '../state.ts';
import type { Clause, GameState, Rejection } from '../types.ts';
import { type Decision, event, firstRefusal, onlyIn } from './common.ts';
import { checkLevelKnown } from './terms.ts';

const isOwnStep = (clause: Clause, party: PartyId): boolean => 'step' in clause.source && clause.source.step === party;

function checkCost(state: GameState, party: PartyId): Rejection | null {
  const cost = state.scenario.rules.stepCost;
  const free = capitalFree(state, party);
  return free >= cost ? null : reject('notEnoughCapital', `A step costs ${cost} political capital; you have ${free} free.`);
}

function checkLinkages(state: GameState, issue: IssueId, option: OptionId): Rejection | null {
  const levels = withTerms(levelsOf(state.scenario, state.preset, state.clauses), { [issue]: option });
  const [broken] = brokenLinkages(state.scenario, levels);
  return broken ? reject('linkageBroken', broken.reason) : null;
}

/** Whether a party may do this alone now. */
export function checkTakeStep(state: GameState, party: PartyId, issue: IssueId, option: OptionId): Rejection | null {
  const old = clauseOn(heldClauses(state), issue);
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => checkLevelKnown(state, issue, option),
    () => (stepOwner(state.scenario, issue, option) === party ? null : reject('notAStep')),
    () => (!old || isOwnStep(old, party) ? null : reject('issueTaken')),
    () => (old?.option === option ? reject('noChange') : null),
    () => (old?.since === state.round ? reject('tooSoon') : null),
    () => checkLinkages(state, issue, option),
    () => checkCost(state, party),
  );
}

/** Whether a party may take back its step on an issue now. */
export function checkUndoStep(state: GameState, party: PartyId, issue: IssueId): Rejection | null {
  const old = clauseOn(heldClauses(state), issue);
  const statusQuo = state.scenario.issues.find((i) => i.id === issue)?.statusQuo;
  return firstRefusal(
    () => onlyIn(state, 'negotiation'),
    () => (old && isOwnStep(old, party) ? null : reject('nothingToUndo')),
    () => (old?.since === state.round ? reject('tooSoon') : null),
    () => (statusQuo ? checkLinkages(state, issue, statusQuo) : reject('unknownIssue')),
    () => checkCost(state, party),
  );
}

export function decideTakeStep(state: GameState, by: PartyId, issue: IssueId, option: OptionId): Decision {
  return checkTakeStep(state, by, issue, option) ?? [event(state, 'all', { type: 'stepTaken', by, issue, option })];
}

export function decideUndoStep(state: GameState, by: PartyId, issue: IssueId): Decision {
  return checkUndoStep(state, by, issue) ?? [event(state, 'all', { type: 'stepUndone', by, issue })];
}
