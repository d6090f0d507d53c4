/** The guide of the first game: from any state of First talks to a step that can be taken, whatever the bot does. */
import { type GuideSeen, guideStep, readKey } from '@track-two/client/model/guide.ts';
import { bestForAll } from '@track-two/client/model/guideEnd.ts';
import type { GuideStep, ReadStep, StepId } from '@track-two/client/model/guideSteps.ts';
import { t } from '@track-two/client/text/index.ts';
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import { play } from '@track-two/shared/engine/index.ts';
import { rngFor } from '@track-two/shared/engine/random.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { describe, expect, test } from 'vitest';
import { game, type TestGame } from '../support/game.ts';
import { RandomPlayer } from '../support/randomActions.ts';

function firstTalks(): Scenario {
  const loaded = loadScenario(scenarioFile('first-talks'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
}
const SCENARIO = firstTalks();
const TRADE = { deepfakes: 'restraint', 'chip-rules': 'explained' };
const READING: readonly ReadStep[] = ['news', 'cable', 'stance', 'sheet', 'home'];

/** A game at its first briefing: by this seed, or one in which both hold their first card. */
const start = (seed?: string): TestGame =>
  game({ scenario: SCENARIO, preset: 'lesson', ...(seed === undefined ? {} : { seed }) });

const seen = (g: TestGame, changes: Partial<GuideSeen> = {}): GuideSeen => ({
  view: g.view('us'),
  phone: false,
  panel: 'offers',
  builder: false,
  draft: null,
  issues: ['deepfakes', 'chip-rules'],
  coach: true,
  read: new Set(),
  ...changes,
});

function at(g: TestGame, changes: Partial<GuideSeen> = {}): GuideStep {
  const step = guideStep(seen(g, changes));
  if (!step) throw new Error('no step');
  return step;
}
const idAt = (g: TestGame, changes: Partial<GuideSeen> = {}): StepId => at(g, changes).id;

describe('the first briefing', () => {
  test('is read step by step, and then opens the negotiation', () => {
    const g = start();
    const read = new Set<string>();
    for (const id of READING) {
      expect(at(g, { read })).toMatchObject({ id, read: true });
      read.add(readKey(id, 1));
    }
    expect(at(g, { read })).toMatchObject({ id: 'open', target: 'ready', read: false });
  });
  test('on a phone leads to the panel first, and back', () => {
    const g = start();
    const read = new Set([readKey('news', 1), readKey('cable', 1)]);
    expect(at(g, { phone: true, read })).toMatchObject({ id: 'goTo', panel: 'brief', target: { tab: 'brief' } });
    expect(idAt(g, { phone: true, panel: 'brief', read })).toBe('stance');
    for (const id of READING) read.add(readKey(id, 1));
    expect(at(g, { phone: true, panel: 'brief', read })).toMatchObject({ id: 'goTo', panel: 'offers' });
  });
});

describe('a draft', () => {
  const draft = {
    issues: ['deepfakes'],
    points: 8,
    short: 0,
    better: null,
    unchanged: false,
    others: [{ party: 'china', least: -5, most: -2, asks: 2 }],
  };
  test('begins with what one wants, then gives something that the other wants', () => {
    const g = start().toTalks();
    expect(idAt(g)).toBe('draft');
    expect(at(g, { builder: true })).toMatchObject({ id: 'addWant', issue: 'deepfakes' });
    expect(at(g, { builder: true, draft })).toMatchObject({ id: 'addGive', issue: 'chip-rules' });
    const both = { ...draft, issues: ['deepfakes', 'chip-rules'], others: [{ party: 'china', least: 1, most: 4, asks: 2 }] };
    expect(at(g, { builder: true, draft: both })).toMatchObject({ id: 'tableIt', target: 'table' });
    expect(at(g, { builder: true, draft: { ...both, short: 3 } })).toMatchObject({ id: 'draftShort', short: 3 });
    const give = { ...both, issues: ['chip-rules'], short: 3 };
    expect(at(g, { builder: true, draft: give })).toMatchObject({ id: 'addWant', issue: 'deepfakes' });
    expect(idAt(g, { builder: true, draft: { ...both, unchanged: true } })).toBe('noChange');
  });
  test('put away is found again', () => {
    expect(idAt(start().toTalks(), { draft })).toBe('draftOn');
  });
  test('with all issues in it that gives too little is called that', () => {
    const all = { ...draft, issues: ['deepfakes', 'chip-rules'] };
    expect(idAt(start().toTalks(), { builder: true, draft: all })).toBe('draftPoor');
  });
});

describe('answers', () => {
  test('what the bot offers first is signed or countered', () => {
    const g = start().toTalks();
    g.table('china', ['us'], TRADE);
    expect(at(g)).toMatchObject({ id: 'answerSign', offer: 1, target: { offer: 1 } });
    const poor = start().toTalks();
    poor.table('china', ['us'], { 'chip-rules': 'notice' });
    expect(at(poor)).toMatchObject({ id: 'answerCounter', offer: 1 });
  });
  test('an answer that follows a refusal tells of the refusal', () => {
    const g = start().toTalks();
    g.table('us', ['china'], { deepfakes: 'joint-look' });
    g.table('china', ['us'], TRADE);
    expect(at(g)).toMatchObject({ id: 'answerSign', offer: 2, instead: false });
    expect(at(g.act('china', { type: 'rejectOffer', offer: 1 }))).toMatchObject({ id: 'answerSign', offer: 2, instead: true });
  });
  test('none yet: one waits, and may go on; none at all: another draft, or on', () => {
    const g = start().toTalks();
    g.table('us', ['china'], TRADE);
    expect(at(g)).toMatchObject({ id: 'waitAnswer', target: 'ready' });
    expect(idAt(g.ready('china'))).toBe('unanswered');
    expect(idAt(g.ready('us'))).not.toBe('unanswered');
  });
  test('turned down: another draft, as long as the rules allow one', () => {
    const g = start().toTalks();
    for (let n = 1; n <= SCENARIO.rules.offersPerRound; n++) {
      g.table('us', ['china'], n % 2 ? TRADE : { ...TRADE, deepfakes: 'joint-look' });
      g.act('china', { type: 'rejectOffer', offer: n });
      expect(idAt(g)).toBe(n < SCENARIO.rules.offersPerRound ? 'turnedDown' : 'goOn');
    }
  });
  test('what a signed deal settles already is not put to be signed', () => {
    const g = start().toTalks();
    g.tableAndSign('us', ['china'], TRADE);
    g.table('china', ['us'], { ...TRADE, deepfakes: 'joint-look' });
    expect(idAt(g)).toBe('signed');
  });
  test('signed by both: ready, home, duties, outcome', () => {
    const g = start().toTalks();
    g.tableAndSign('us', ['china'], TRADE);
    expect(idAt(g)).toBe('signed');
    expect(idAt(g.ready('us'))).toBe('waiting');
    g.ready('china');
    expect(g.state.phase).toBe('ratification');
    expect(['sendHome', 'setCapital', 'willFail']).toContain(idAt(g));
  });
});

test('a deal short at home is carried by capital, or is known to fail', () => {
  const g = start().toTalks();
  g.tableAndSign('china', ['us'], { 'chip-rules': 'explained' });
  g.toPhase('ratification');
  const short = at(g);
  expect(short).toMatchObject({ id: 'setCapital', offer: 1 });
  if (short.id === 'setCapital') g.setCapital('us', 1, short.units);
  expect(idAt(g)).toBe('sendHome');
  const dear = start().toTalks();
  dear.tableAndSign('china', ['us'], { 'chip-rules': 'notice' });
  dear.act('us', dear.draft(['china'], TRADE, { signal: 'deposit' })).toPhase('ratification');
  expect(['setCapital', 'willFail']).toContain(idAt(dear));
});

test('nothing signed: on to the second round, where belief and coach are shown once', () => {
  const g = start().toTalks();
  g.toPhase('ratification');
  expect(idAt(g)).toBe('nothingHome');
  g.toPhase('briefing');
  expect(at(g)).toMatchObject({ id: 'round', round: 2 });
  g.toTalks(2);
  const read = new Set<string>();
  expect(idAt(g, { read })).toBe('belief');
  expect(idAt(g, { read: read.add(readKey('belief', 2)) })).toBe('coach');
  expect(idAt(g, { read, coach: false })).toBe('lastOffer');
  expect(idAt(g, { read: read.add(readKey('coach', 2)) })).toBe('lastOffer');
});

/** Every step of a game in which both sides do anything at all, and what is to be read is read now and then. */
function course(seed: number): ReadonlySet<StepId> {
  const g = start(`course-${seed}`);
  const rng = rngFor(`course-${seed}`, 'guide');
  const player = new RandomPlayer(rng, false);
  const ids = new Set<StepId>();
  const read = new Set<string>();
  for (let turn = 0; turn < 300 && g.state.phase !== 'debrief'; turn++) {
    const step = at(g, { read });
    ids.add(step.id);
    if (step.read && rng(2) === 0) read.add(readKey(step.id as ReadStep, g.state.round));
    const party = rng(2) === 0 ? 'us' : 'china';
    const played = play(g.state, { party }, player.action(g.state, party));
    if (played.ok) g.state = played.state;
  }
  ids.add(idAt(g.state.phase === 'debrief' ? g : g.toEnd()));
  return ids;
}

test('whatever both sides do, there is a step at every turn, and the last leads to the debrief', () => {
  const met = new Set<StepId>();
  for (let seed = 0; seed < 60; seed++) {
    const ids = course(seed);
    expect(ids).toContain('toDebrief');
    for (const id of ids) met.add(id);
  }
  const often = [
    'draft',
    'answerSign',
    'answerCounter',
    'waitAnswer',
    'unanswered',
    'turnedDown',
    'signed',
    'waiting',
    'nothingHome',
  ];
  for (const id of [...often, 'sendHome', 'duty', 'done', 'outcome', 'goOn', 'lastOffer', 'content', 'belief', 'coach', 'round'])
    expect(met).toContain(id);
});

/** Each sentence with what it may be filled with. */
const SAID: Readonly<Record<keyof typeof t.guide.steps, string>> = (({ steps: s }, them = ['the United States']) => ({
  news: s.news(),
  cable: s.cable(),
  stance: s.stance(them),
  sheet: s.sheet(),
  home: s.home(2, 7),
  open: s.open(),
  round: s.round(2, '11', 7),
  goTo: s.goTo('Brief'),
  draft: s.draft(),
  draftOn: s.draftOn(),
  addWant: s.addWant('Deepfakes in elections'),
  addGive: s.addGive('Rules for chips', them),
  noChange: s.noChange(),
  draftPoor: s.draftPoor(them),
  draftShort: s.draftShort(3),
  draftBetter: s.draftBetter(3, 'Deepfakes in elections', 'Joint look'),
  tableIt: s.tableIt('+11 points', [{ name: 'United States', least: '−2', most: '+4' }]),
  waitAnswer: s.waitAnswer(them),
  unanswered: s.unanswered(them),
  turnedDown: s.turnedDown(them),
  answerSign: s.answerSign(1, 'United States', '+4', true),
  answerCounter: s.answerCounter(1, 'United States', '−1', 3, true),
  signed: s.signed(false),
  lastOffer: s.lastOffer(),
  content: s.content(),
  goOn: s.goOn(),
  waiting: s.waiting(them),
  belief: s.belief(them),
  coach: s.coach(),
  nothingHome: s.nothingHome(),
  setCapital: s.setCapital(3, 1),
  willFail: s.willFail('−1', 2),
  sendHome: s.sendHome('+4', 2),
  duty: s.duty(),
  noDuty: s.noDuty(),
  done: s.done(),
  breach: s.breach(),
  outcome: s.outcome(),
  toDebrief: s.toDebrief(),
}))(t.guide);

test('each step is said in a few words, and all of them are read in two to three minutes', () => {
  const words = Object.values(SAID).map((text) => text.split(/\s+/).length);
  expect(Math.max(...words)).toBeLessThanOrEqual(42);
  // 200 words a minute; a course through the game meets about two thirds of the steps, some of them twice.
  expect(words.reduce((a, b) => a + b, 0)).toBeLessThan(900);
  for (const text of Object.values(SAID)) expect(text).not.toMatch(/undefined|NaN|the the/);
});

test('what could have been had meets both mandates wherever a package does', () => {
  const [preset] = SCENARIO.presets;
  if (!preset) throw new Error('no preset');
  for (const us of ['open-handed', 'guarded'])
    for (const china of ['planner', 'proud']) {
      const best = bestForAll(SCENARIO, preset, { stances: { us, china } });
      const mandate = (party: string, card: string) =>
        SCENARIO.parties.find((p) => p.id === party)?.stances.find((s) => s.id === card)?.mandate.lesson ?? 0;
      expect(best?.points.us).toBeGreaterThanOrEqual(mandate('us', us));
      expect(best?.points.china).toBeGreaterThanOrEqual(mandate('china', china));
    }
});
