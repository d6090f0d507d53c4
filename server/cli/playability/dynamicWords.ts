/** The simulation's part of the report for people. */
import { partyOf } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { percentOf, pointsOf } from './dynamicFindings.ts';
import type { Dynamics } from './dynamics.ts';
import { failures, table } from './staticWords.ts';
import type { Finding } from './targets.ts';

/** Names with their numbers, most first. */
function tally(counts: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return sorted.map(([id, n]) => `${id} ${n}`).join(', ');
}

const some = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : `${names.length}: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;

/** The dynamic report on one preset. */
export function dynamicWords(scenario: Scenario, d: Dynamics, findings: readonly Finding[]): string {
  const seats = Object.entries(d.seats).map(([id, s]) => [
    partyOf(scenario, id).short,
    pointsOf(s.gain),
    percentOf(s.share),
    percentOf(s.mandateMet),
    percentOf(s.read),
  ]);
  return [
    `Simulation: ${d.games} games of ${d.bots.join(', ')}; figures with 95 % intervals`,
    ...findings.map((f) => `  ${f.says}`),
    '',
    ...table([['seat', 'gain in points', 'of own best', 'mandate met', 'stance named'], ...seats]),
    `  own best attainable: ${d.bestFormula}`,
    `  stances are named by the bots' own reading (shared/bots/reader.ts) of what is public; ties count in part`,
    ...(d.trialGames > 0 ? [`  policies were compared in the same ${d.trialGames} games each`] : []),
    `  agreement of all in ${percentOf(d.agreementOfAll)} of games`,
    `  endings: ${tally(d.endings)}`,
    `  events: ${tally(d.events)}`,
    `  incidents a game ${pointsOf(d.incidents)}; breaches ${d.breaches.heldBack}, found ${d.breaches.found}; suspensions ${d.suspensions}, withdrawals ${d.withdrawals}`,
    `  issues never agreed: ${some(d.issuesNeverAgreed)}`,
    `  options never agreed: ${some(d.neverAgreed)}`,
    `  options neither agreed nor stepped: ${some(d.neverUsed)}`,
    ...(d.refused > 0 ? [`  ${d.refused} actions of bots were refused: a defect of a bot`] : []),
    '',
    ...failures(findings),
    '',
  ].join('\n');
}
