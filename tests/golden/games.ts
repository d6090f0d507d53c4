/** The games that are kept as golden logs, and how a log is written and summed up. */
import { runGame } from '@track-two/server/cli/runGame.ts';
import { canonical, stateHash } from '@track-two/shared/engine/hash.ts';
import { type LogEntry, type LogHeader, logEntrySchema, logHeaderSchema } from '@track-two/shared/engine/log.ts';
import { play } from '@track-two/shared/engine/play.ts';
import { draw, rngFor } from '@track-two/shared/engine/random.ts';
import type { GameState, RoundPhase } from '@track-two/shared/engine/types.ts';
import { drawnBelow, TestGame, talks } from '../support/game.ts';
import { RandomPlayer } from '../support/randomActions.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { LONG, TINY } from '../support/tinyScenario.ts';

/** A game played to its end, with its log. */
interface Played {
  readonly state: GameState;
  readonly header: LogHeader;
  readonly entries: readonly LogEntry[];
}

interface Golden {
  readonly name: string;
  readonly play: () => Played;
}

function botGame(seed: string, ...[us = '', china = '', south = '']: readonly string[]): Played {
  const seats = { us, china, 'global-south': south };
  const game = runGame({ scenario: SHANGHAI, preset: 'quick', seed, seats, keepLog: true });
  if (game.refused.length > 0) throw new Error(`${seed}: ${game.refused[0]}`);
  return game;
}

/** Random actions on the tiny scenario: what bots do not do (undo, withdraw, counter in private, talk) is in it too. */
function anything(seed: string): Played {
  const rng = rngFor(seed, 'golden');
  const player = new RandomPlayer(rng);
  const g = new TestGame({ scenario: TINY, seed });
  while (g.state.phase !== 'debrief') {
    const { round, phase } = g.state;
    const party = player.pick(Object.keys(g.state.parties)) ?? '';
    const action = player.action(g.state, party);
    if (g.entries.length % 60 === 59) g.actAs('system', { type: 'endPhase', round, phase });
    else if (play(g.state, { party }, action).ok) g.act(party, action);
  }
  return closed(g);
}

/** A game by hand on the tiny scenario, in which agreements wait, are paid for, broken, suspended, resumed and left, and the end is called. */
function turnOfEvents(): Played {
  const g = talks({ scenario: LONG, when: drawnBelow(2, 'trade:licensed:0', 50) });
  g.act('birch', { type: 'makeStatement', statement: 'safety-first' });
  g.act('cedar', { type: 'setBelief', about: 'ash', shares: { 'ash-plain': 70, 'ash-wary': 30 } });
  g.act('birch', { type: 'takeStep', issue: 'controls', option: 'curb' });
  g.agree('ash', ['birch'], { trade: 'licensed' }, { condition: { kind: 'level', issue: 'checks', at: ['visits'] } });
  g.toTalks(2).act('birch', { type: 'undoStep', issue: 'controls' });
  g.agree('ash', ['birch'], { checks: 'visits' }, { signal: 'pledge', payment: { from: 'ash', to: 'birch', units: 2 } });
  g.toPhase('implementation').holdBack('ash', 'trade:licensed:0').toPhase('outcome');
  g.act('birch', { type: 'suspendAgreement', agreement: 1 }).act('ash', { type: 'resumeAgreement', agreement: 1 });
  g.toTalks(3).act('birch', { type: 'resumeAgreement', agreement: 1 });
  g.agree('ash', ['birch', 'cedar'], { council: 'seat' }, { visibility: 'private' });
  g.toTalks(4).act('ash', { type: 'withdrawFromAgreement', agreement: 2 });
  g.actAs('facilitator', { type: 'endAfterRound', round: 4 }).toEnd();
  return closed(g);
}

/** A game by hand in which phases are taken back: a deal of the talks, a duty held back, a suspension. */
function takenBack(): Played {
  const g = talks({ scenario: LONG, when: drawnBelow(1, 'trade:licensed:0', 35) });
  const takeBack = (phase: RoundPhase) => g.actAs('facilitator', { type: 'undoPhase', round: g.state.round, phase });
  g.tableAndSign('ash', ['birch'], { checks: 'visits' }, { signal: 'deposit' });
  takeBack('negotiation').agree('ash', ['birch'], { trade: 'licensed' });
  g.toPhase('implementation').act('ash', { type: 'say', to: 'birch', text: 'We shall keep to it.' });
  takeBack('implementation').holdBack('ash', 'trade:licensed:0');
  g.toPhase('outcome').act('birch', { type: 'suspendAgreement', agreement: 1 });
  takeBack('outcome').toTalks(2).agree('cedar', ['ash', 'birch'], { checks: 'visits' });
  return closed(g.toEnd());
}

/** A finished game with the hash of its end on its last entry. */
function closed(g: TestGame): Played {
  const last = g.entries.length;
  const entries = g.entries.map((e) => (e.seq === last ? { ...e, hash: stateHash(g.state) } : e));
  return { state: g.state, header: g.header, entries };
}

export const GOLDEN: readonly Golden[] = [
  { name: 'dealmakers', play: () => botGame('golden-1', 'dealmaker', 'dealmaker', 'dealmaker') },
  { name: 'mixed', play: () => botGame('golden-2', 'hawk', 'dealmaker', 'random') },
  { name: 'random', play: () => botGame('golden-4', 'random', 'random', 'random') },
  { name: 'anything', play: () => anything('golden-5') },
  { name: 'everything', play: () => anything('golden-62') },
  { name: 'turn-of-events', play: turnOfEvents },
  { name: 'taken-back', play: takenBack },
];

/**
 * Games that a person played alone against the bots of each difficulty, as the server kept them (times left out): friendly talks from the South's seat, mixed
 * company from China's, played badly on purpose, hard bargaining from the American one, with a phase taken back. They cannot be recorded anew.
 */
export const PLAYED: readonly string[] = ['played-friendly', 'played-mixed', 'played-hard'];

export const goldenFile = (name: string): URL => new URL(`${name}.jsonl`, import.meta.url);

/** What a game came to, in a form that a person can read in a difference. */
export interface Digest {
  readonly hash: string;
  readonly ending: string;
  readonly events: Readonly<Record<string, number>>;
  /** Sum over the text of all events, so that one that changed shows. */
  readonly eventsDigest: number;
  readonly gains: Readonly<Record<string, number>>;
  readonly jointUnits: number;
  readonly risk: number;
}

export function digestOf(state: GameState): Digest {
  const events: Record<string, number> = {};
  for (const e of state.log) events[e.type] = (events[e.type] ?? 0) + 1;
  const { results } = state;
  return {
    hash: stateHash(state),
    ending: results?.ending ?? '',
    events,
    eventsDigest: draw(canonical(state.log), 'digest', 1_000_000_000),
    gains: Object.fromEntries(Object.entries(results?.parties ?? {}).map(([id, r]) => [id, r.gain])),
    jointUnits: results?.jointUnits ?? 0,
    risk: results?.risk ?? 0,
  };
}

/** Plays a golden game and gives its log as JSON lines: the digest, the header, the entries. */
export function record(golden: Golden): string {
  const { state, header, entries } = golden.play();
  return [digestOf(state), header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads a golden log. Throws on a line that is no digest, header or entry. */
export function readGolden(text: string): { digest: Digest; header: LogHeader; entries: readonly LogEntry[] } {
  const [digest, header, ...entries] = text.trimEnd().split('\n');
  return {
    digest: JSON.parse(digest ?? ''),
    header: logHeaderSchema.parse(JSON.parse(header ?? '')),
    entries: entries.map((line) => logEntrySchema.parse(JSON.parse(line))),
  };
}
