/** What keeps a draft from being tabled: the same checks as the engine's, in the order in which a reader mends them. */
import type { PartyId } from '@track-two/shared/scenario/types.ts';
import type { Draft, Situation } from './draft.ts';

export type Problem =
  | 'noTerms'
  | 'tooManyIssues'
  | 'notOpen'
  | 'noChange'
  | 'linkage'
  | 'noSigner'
  | 'conditionLevels'
  | 'conditionOnItself'
  | 'conditionUnknown'
  | 'paymentParties'
  | 'paymentCapital'
  | 'capital';

interface Found {
  readonly to: readonly PartyId[];
  /** Broken linkages, and issues whose level the terms change. */
  readonly broken: number;
  readonly changes: number;
}

function conditionProblem({ view, preset }: Situation, { condition, terms }: Draft): Problem | null {
  if (!condition || condition.kind === 'verification') return null;
  if (condition.issue === '') return 'conditionLevels';
  if (terms[condition.issue] !== undefined) return 'conditionOnItself';
  if (!preset.issues.includes(condition.issue) || !view.openIssues.includes(condition.issue)) return 'conditionUnknown';
  return condition.at.length === 0 ? 'conditionLevels' : null;
}

/** Capital that tabling would take or reserve at once: a deposit, and the author's own side payment. */
export const capitalAsked = ({ scenario, seat }: Situation, { signal, payment }: Draft): number =>
  (signal === 'deposit' ? scenario.rules.depositCost : 0) + (payment?.from === seat.party ? payment.units : 0);

function paymentProblem(at: Situation, draft: Draft, to: readonly PartyId[]): Problem | null {
  const { payment } = draft;
  if (!payment) return null;
  const signers = [at.seat.party, ...to];
  if (payment.from === payment.to || !signers.includes(payment.from) || !signers.includes(payment.to)) return 'paymentParties';
  return payment.from === at.seat.party && capitalAsked(at, draft) > at.capitalFree ? 'paymentCapital' : null;
}

/** All that stands in the way, the first to be mended first; nothing: the engine would take it. */
export function draftProblems(at: Situation, draft: Draft, { to, broken, changes }: Found): readonly Problem[] {
  const { rules } = at.scenario;
  const issues = Object.keys(draft.terms);
  if (issues.length === 0) return ['noTerms'];
  const found: (Problem | null)[] = [
    issues.length > rules.issuesPerOffer ? 'tooManyIssues' : null,
    issues.every((issue) => at.view.openIssues.includes(issue)) ? null : 'notOpen',
    changes === 0 ? 'noChange' : null,
    broken > 0 ? 'linkage' : null,
    to.length === 0 ? 'noSigner' : null,
    conditionProblem(at, draft),
    paymentProblem(at, draft, to),
    draft.payment?.from !== at.seat.party && capitalAsked(at, draft) > at.capitalFree ? 'capital' : null,
  ];
  return found.filter((p) => p !== null);
}
