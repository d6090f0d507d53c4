/** The world: a start for every party, and parties that development is counted for. */
import { PARTY_INDICATORS } from '../schema.ts';
import { type Check, check, missingKeys, unknownIds, unknownKeys } from './check.ts';

const start = check(['world'], ({ world }, known) => [
  ...PARTY_INDICATORS.flatMap((indicator) => [
    ...unknownKeys('party', world.start[indicator], known.parties, ['world', 'start', indicator]),
    ...missingKeys('parties', world.start[indicator], known.parties, ['world', 'start', indicator]),
  ]),
  ...unknownIds('party', world.developmentParties, known.parties, ['world', 'developmentParties']),
]);

export const worldChecks: readonly Check[] = [start];
