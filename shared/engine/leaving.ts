/** Leaving an agreement (rules.md, Ratification): announced in the negotiation, settled with the outcome, at the price of trust and of the own pledge. */
import type { PartyId } from '../scenario/types.ts';
import type { Agreement, Breach, GameState } from './types.ts';
import { agreementOn } from './verification.ts';

/** An agreement that ends with this outcome. */
export interface Leaving {
  readonly agreement: Agreement;
  readonly by: PartyId;
  /** The party that leaves had pledged itself, and its pledge still stood. */
  readonly pledge: boolean;
}

/**
 * Agreements that parties leave with this round's outcome. One that newer terms have replaced altogether has ended by consent and costs nothing.
 * @param found breaches found this round: a pledge that one of them forfeits is not forfeited twice
 */
export function leavings(state: GameState, found: readonly Breach[]): readonly Leaving[] {
  return state.agreements.flatMap((agreement) => {
    const { withdrawal, status, number } = agreement;
    if (!withdrawal || (status !== 'ratified' && status !== 'suspended')) return [];
    const taken = found.some((b) => b.pledgeForfeited && agreementOn(state.clauses, b.duty.issue) === number);
    const pledge = agreement.pledgedBy === withdrawal.by && !agreement.pledgeForfeited && !taken;
    return [{ agreement, by: withdrawal.by, pledge }];
  });
}
