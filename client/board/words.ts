/** Every word that the board shows or tells, in one place, so that a language can be added beside it. */
import type { RoundPhase, Signal } from '@track-two/shared/engine/types.ts';
import type { WorldIndicator } from '@track-two/shared/scenario/types.ts';

const phases: Record<RoundPhase | 'debrief', string> = {
  briefing: 'Briefing',
  negotiation: 'Negotiation',
  ratification: 'Ratification',
  implementation: 'Implementation',
  outcome: 'Outcome',
  debrief: 'The talks are over',
};
const indicators: Record<WorldIndicator, string> = {
  risk: 'Risk',
  safety: 'Safety',
  trust: 'Trust',
  racePace: 'Race pace',
  fragmentation: 'Fragmentation',
  development: 'Development',
};
const signals: Record<Signal, string> = { talk: 'talk', deposit: 'a deposit', pledge: 'a pledge' };

const whole = (value: number): string => String(Math.round(value));
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const words = {
  phases,
  indicators,
  whole,
  listed,
  you: 'You',
  offer: (number: number) => `Offer ${number}`,
  andMore: (name: string, more: number) => (more === 0 ? name : `${name} and ${more} more`),
  terms: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
  private: 'Private',
  signed: 'Signed by all',
  broken: (label: string) => `${label}: broken`,
  suspended: (label: string) => `${label}: suspended`,
  asleep: (label: string) => `${label}: asleep`,
  leaving: (label: string) => `${label}: ends`,
  fresh: (label: string) => `${label} · new`,
  capability: (value: number) => `Capability ${whole(value)}`,
  capabilityMoved: (from: number, to: number) => `Capability ${whole(from)} → ${whole(to)}`,
  support: (value: number) => `Home support ${whole(value)}`,
  standing: (value: number) => `Standing ${whole(value)}`,
  ghost: 'Last round',
  incident: 'Incident',
  absence: { away: 'away', warned: 'away; a bot sits in soon', standIn: 'away; a bot sits in' },
  draw: 'Incident draw',
  below: (chance: string) => `below ${chance}`,
  facts: {
    round: (round: number, rounds: number, phase: string) => `Round ${round} of ${rounds}: ${phase}.`,
    seat: (name: string, own: boolean, capability: string, support: string, standing: string) =>
      `${name}${own ? ' (you)' : ''}: capability ${capability}, home support ${support}, standing ${standing}, each of 100.`,
    absent: (name: string, absence: string) => `The person who speaks for ${name} is ${absence}.`,
    level: (name: string, value: string) => `${name} ${value} of 100.`,
    moved: (name: string, value: string, from: string) => `${name} ${value} of 100, ${from} a round ago.`,
    noCords: 'No agreement is in force.',
    cord: (number: number, label: string, parties: string) => `Agreement ${number}, ${label}: in force between ${parties}.`,
    tentative: (number: number, label: string, parties: string) =>
      `Offer ${number}, ${label}: signed by ${parties}, and goes home for ratification.`,
    frayed: (number: number, label: string, parties: string, by: string) =>
      `Agreement ${number}, ${label}, between ${parties}: frayed, because ${by || 'a party'} was found holding back.`,
    suspended: (number: number, label: string, parties: string) =>
      `Agreement ${number}, ${label}, between ${parties}: suspended after a breach; nothing of it counts now.`,
    asleep: (number: number, label: string, parties: string) =>
      `Agreement ${number}, ${label}, between ${parties}: asleep; nothing of it counts now.`,
    leaving: (number: number, by: string) => `Agreement ${number} ends with this round, because ${by} leaves it.`,
    flight: (number: number, by: string, to: string, terms: string, signal: Signal, closed: boolean) =>
      `${closed ? 'Private offer' : 'Offer'} ${number} from ${by} to ${to}: ${terms}, backed by ${signals[signal]}.`,
    breach: (party: string, issue: string) => `Found: ${party} held back a duty under ${issue}.`,
    incidents: (count: number) => (count === 1 ? 'There has been 1 incident.' : `There have been ${count} incidents.`),
    steps: (party: string, issues: string) => `${party} has taken a step alone on ${issues}.`,
  },
} as const;
