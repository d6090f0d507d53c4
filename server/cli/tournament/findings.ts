/** What a tournament finds out, before it is judged. */
import type { Figure } from '../playability/targets.ts';
import type { DeviationReport } from './deviations.ts';
import type { BotReport, Lead } from './gains.ts';
import type { GuestReport } from './guests.ts';
import type { Rating } from './ratings.ts';
import type { ReadingsReport } from './readings.ts';
import type { AgreementReport, Fairness } from './tables.ts';

export interface Findings {
  readonly gains: Readonly<Record<string, BotReport>>;
  readonly lead: Lead | null;
  /** The best of those that are to lead, over the best of the others; null where one is missing. */
  readonly leaders: { readonly own: string; readonly other: string; readonly ahead: Figure } | null;
  readonly fairness: Fairness;
  readonly agreement: AgreementReport;
  readonly deviations: DeviationReport;
  readonly ratings: readonly Rating[];
  readonly readings: ReadingsReport;
  readonly guests: readonly GuestReport[];
}
