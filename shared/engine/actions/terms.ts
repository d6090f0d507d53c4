/** Checks of drafted terms, shared by tabling and countering: known issues, real changes, linkages, signers. */
import { findIssue, findParty, issueOf, openOptions, opensIn, partyOf } from '../../scenario/lookup.ts';
import type { PartyId, Terms } from '../../scenario/types.ts';
import { changedIssues, levelsOf, withTerms } from '../../terms/levels.ts';
import { brokenLinkages } from '../../terms/linkages.ts';
import { requiredSigners } from '../../terms/signers.ts';
import { reject } from '../reject.ts';
import { heldClauses } from '../standing.ts';
import type { GameState, Rejection } from '../types.ts';

/** Every issue and option named is open in this preset, and their number is within the rules. */
export function checkTermsKnown(state: GameState, terms: Terms): Rejection | null {
  const issues = Object.keys(terms);
  const most = state.scenario.rules.issuesPerOffer;
  if (issues.length === 0) return reject('noTerms');
  if (issues.length > most)
    return reject('tooManyIssues', `An offer holds at most ${most} issues; this one has ${issues.length}.`);
  for (const issue of issues) {
    const refusal = checkLevelKnown(state, issue, terms[issue] ?? '');
    if (refusal) return refusal;
  }
  return null;
}

/** The issue is part of the preset, and its dossier has been opened. */
export function checkIssueOpen({ scenario, preset, round }: GameState, issue: string): Rejection | null {
  if (!preset.issues.includes(issue) || !findIssue(scenario, issue)) return reject('unknownIssue');
  const opens = opensIn(scenario, preset, issue);
  return opens <= round ? null : reject('notOpenYet', `${issueOf(scenario, issue).name} comes on the table in round ${opens}.`);
}

/** The issue is part of the preset and the option is open on it. */
export function checkLevelKnown(state: GameState, issue: string, option: string): Rejection | null {
  const refusal = checkIssueOpen(state, issue);
  if (refusal) return refusal;
  return openOptions(state.scenario, state.preset, issue).some((o) => o.id === option) ? null : reject('unknownOption');
}

/**
 * The terms change something, and what would then be in force breaks no linkage; conditional terms are judged as if they took effect. A level
 * that sleeps is not in force: terms on its issue always change something.
 */
export function checkTermsHold(state: GameState, terms: Terms): Rejection | null {
  const levels = levelsOf(state.scenario, state.preset, state.clauses);
  const asleep = state.sleeping.some((c) => terms[c.issue] !== undefined);
  if (!asleep && changedIssues(levels, terms).length === 0) return reject('noChange');
  const [broken] = brokenLinkages(state.scenario, withTerms(levels, terms));
  return broken ? reject('linkageBroken', broken.reason) : null;
}

/** At least one other signer, all known and none the proposer, and everybody with a duty among them. */
export function checkSigners(state: GameState, by: PartyId, to: readonly PartyId[], terms: Terms): Rejection | null {
  if (to.some((p) => p === by || !findParty(state.scenario, p)) || new Set(to).size !== to.length) return reject('unknownParty');
  if (to.length === 0) return reject('noSigner');
  const missing = requiredSigners(state.scenario, heldClauses(state), terms).find((s) => s.party !== by && !to.includes(s.party));
  if (!missing) return null;
  const [reason] = missing.reasons;
  const name = partyOf(state.scenario, missing.party).name;
  return reject(
    'missingSigner',
    `${name} must be addressed: it would have to ${reason?.kind === 'replaces' ? 'give up the duty to ' : ''}${reason?.what}.`,
  );
}
