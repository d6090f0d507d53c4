/**
 * Whether play reaches everything that the scenario holds: bots of all kinds at mixed tables of the full preset. With TEST_FULL=1 2,000 games,
 * which must use every issue, level, event and ending; else a sample, of which only most can be asked.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GameRow } from '@track-two/server/cli/gameRow.ts';
import { changesOf } from '@track-two/server/cli/playability/dynamics.ts';
import { mainJobs } from '@track-two/server/cli/simulation.ts';
import { playAll } from '@track-two/server/cli/workers.ts';
import { BOTS } from '@track-two/shared/bots/index.ts';
import { partyIds, presetOf } from '@track-two/shared/scenario/lookup.ts';
import { beforeAll, expect, test } from 'vitest';
import { SHANGHAI } from '../support/scenario.ts';

const FULL = process.env.TEST_FULL === '1';
const GAMES = FULL ? 2000 : 60;
/** Least numbers of different things in the sample: what chance leaves out of 60 games is not yet dead. */
const SAMPLE = { issues: 30, events: 20, endings: 5, levelsShare: 0.6 } as const;

const preset = presetOf(SHANGHAI, 'full');
let rows: readonly GameRow[] = [];

/** How often each name comes, at most once a game. */
function counted(of: (row: GameRow) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of new Set(of(row))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const missing = (all: readonly string[], seen: ReadonlyMap<string, number>): readonly string[] =>
  all.filter((name) => !seen.has(name));

const issueIn = (level: string): string => level.split(':')[0] ?? '';
const EVENTS = SHANGHAI.events.map((e) => e.id);
const ENDINGS = SHANGHAI.endings.map((e) => e.id);
const LEVELS = changesOf(SHANGHAI, preset);

beforeAll(
  async () => {
    const bots = BOTS.map((b) => b.id);
    const jobs = mainJobs(partyIds(SHANGHAI), bots, GAMES, 'coverage');
    rows = await playAll({ scenario: SHANGHAI, preset: 'full', replays: true }, jobs, () => {});
    if (FULL) report();
  },
  FULL ? 3_600_000 : 180_000,
);

/** What came how often, for whoever tunes the content: report/coverage.md. */
function report(): void {
  const lines = (title: string, all: readonly string[], seen: ReadonlyMap<string, number>): string =>
    `## ${title}\n${all.map((name) => `- ${name}: ${seen.get(name) ?? 0}`).join('\n')}\n`;
  const folder = join(import.meta.dirname, '../../report');
  mkdirSync(folder, { recursive: true });
  const parts = [
    `# Coverage of ${rows.length} games of the full preset\n`,
    lines(
      'Issues agreed',
      preset.issues,
      counted((r) => r.agreed.map(issueIn)),
    ),
    lines(
      'Levels agreed',
      LEVELS,
      counted((r) => r.agreed),
    ),
    lines(
      'Levels by steps',
      LEVELS,
      counted((r) => r.stepped),
    ),
    lines(
      'Events',
      EVENTS,
      counted((r) => r.events),
    ),
    lines(
      'Endings',
      ENDINGS,
      counted((r) => [r.ending]),
    ),
  ];
  writeFileSync(join(folder, 'coverage.md'), `${parts.join('\n')}\n`);
}

test('no bot asks for what the rules refuse', () => {
  expect(rows).toHaveLength(GAMES);
  expect(rows.filter((r) => r.refused > 0).map((r) => r.seed)).toEqual([]);
});

test('every log, replayed, gives the same state', () => {
  expect(rows.filter((r) => r.replayed !== true).map((r) => r.seed)).toEqual([]);
});

test('issues are used in agreements', () => {
  const seen = counted((r) => r.agreed.map(issueIn));
  if (FULL) expect(missing(preset.issues, seen)).toEqual([]);
  else expect(seen.size).toBeGreaterThanOrEqual(SAMPLE.issues);
});

test('events come', () => {
  const seen = counted((r) => r.events);
  if (FULL) expect(missing(EVENTS, seen)).toEqual([]);
  else expect(seen.size).toBeGreaterThanOrEqual(SAMPLE.events);
});

test('endings occur', () => {
  const seen = counted((r) => [r.ending]);
  if (FULL) expect(missing(ENDINGS, seen)).toEqual([]);
  else expect(seen.size).toBeGreaterThanOrEqual(SAMPLE.endings);
});

test('levels are agreed or brought about by a step', () => {
  const seen = counted((r) => [...r.agreed, ...r.stepped]);
  const reached = LEVELS.filter((l) => seen.has(l));
  if (FULL) expect(missing(LEVELS, seen)).toEqual([]);
  else expect(reached.length / LEVELS.length).toBeGreaterThan(SAMPLE.levelsShare);
});
