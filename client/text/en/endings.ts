/** Why a game ended as it did: the triggers of an ending in words. */
import { and, capital, count, or } from './words.ts';

export const endings = {
  why: 'What made it so',
  none: 'No other ending fitted.',
  indicator: (name: string, kind: 'above' | 'below', than: number, was: number) =>
    `${capital(name)} was ${kind} ${than} (it was ${was})`,
  at: (issue: string, options: readonly string[]) => `${issue} stood at ${or(options.map((o) => `“${o}”`))}`,
  notAt: (issue: string, options: readonly string[]) => `${issue} did not stand at ${or(options.map((o) => `“${o}”`))}`,
  onTable: (issue: string) => `${issue} was on the table`,
  nothingAgreedIn: (dossier: string) => `nothing was agreed in the dossier “${dossier}”`,
  after: (news: string) => `the news “${news}” had come`,
  chance: (percent: number) => `a draw with a chance of ${percent} % hit`,
  agreementsOfAll: (n: number) => `${count(n, 'agreement')} or more of all parties in force`,
  exclusiveAgreements: (n: number) => `${count(n, 'agreement')} or more that left somebody out in force`,
  noAgreements: 'nothing was ever agreed',
  incidents: (n: number) => `${count(n, 'incident')} or more happened`,
  rounds: (from: number, to: number) => `the game ended between rounds ${from} and ${to}`,
  any: (alternatives: readonly string[]) => or(alternatives),
  all: (parts: readonly string[]) => and(parts),
};
