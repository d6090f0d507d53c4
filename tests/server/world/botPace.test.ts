/** When bots act, by why: an answer within about a second, unasked actions one at a time to be read, brisk where nobody reads. */

import type { EventLogStore } from '@track-two/server/store/EventLogStore.ts';
import { BotDriver, type Decide } from '@track-two/server/world/botDriver.ts';
import { addressees, asksForAnswer, causeAfter, humanPace } from '@track-two/server/world/botPace.ts';
import type { World } from '@track-two/server/world/World.ts';
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeTimers, settle } from '../../support/fakeTimers.ts';
import { SHANGHAI } from '../../support/scenario.ts';
import { memoryStore, SILENT, startWorld } from '../../support/storedGame.ts';

const SEATS = [
  { party: 'china', bot: 'a' },
  { party: 'global-south', bot: 'b' },
];
const PACE = { answer: 900, reading: 3000, brisk: 300, unseen: 100 } as const;

let timers: FakeTimers;
let store: EventLogStore;
let world: World;
let read: boolean;
let began: number;

beforeEach(async () => {
  timers = new FakeTimers();
  store = await memoryStore();
  world = await startWorld(store, undefined, () => timers.now());
  read = true;
  began = timers.now();
});
afterEach(() => store.close());

/** Bots that do these things in order, each once, whoever of them is asked (or only the one that is named); then nothing. */
function drive(...moves: readonly { readonly by?: string; readonly action: PartyAction }[]): BotDriver {
  const left = [...moves];
  const decide: Decide = (_bot, { view }) => {
    const at = left.findIndex(({ by }) => by === undefined || by === view.viewer);
    const [move] = at < 0 ? [] : left.splice(at, 1);
    return move ? { action: move.action, reason: 'It is the plan.' } : null;
  };
  const driver = new BotDriver({
    world,
    decide,
    timers,
    seats: () => SEATS,
    pace: (cause) => PACE[cause],
    isRead: () => read,
    log: SILENT,
  });
  world.onChange((entries) => driver.heed(entries));
  driver.start();
  return driver;
}

const say = (text: string, to: string | null = null): PartyAction => ({ type: 'say', to, text });
const believe = (about: string): PartyAction => {
  const stances = SHANGHAI.parties.find(({ id }) => id === about)?.stances ?? [];
  return { type: 'setBelief', about, shares: Object.fromEntries(stances.map(({ id }, i) => [id, i === 0 ? 100 : 0])) };
};
const person = async (action: PartyAction) => {
  void world.play({ party: 'us' }, action);
  await settle();
};
/** Who acted, and how many milliseconds after the beginning. */
const acts = async () =>
  (await store.read('LAKE42')).map(({ actor, at }) => `${typeof actor === 'string' ? actor : actor.party} ${at - began}`);

it('leaves time to read between what bots do unasked', async () => {
  drive({ action: say('One.') }, { action: say('Two.') }, { action: say('Three.') });
  await timers.pass(20_000);
  expect(await acts()).toEqual(['china 3000', 'global-south 6000', 'china 9000']);
});

it('answers a person within about a second, whatever was to come, and then leaves time to read again', async () => {
  drive({ action: say('One.') }, { action: say('Two.') }, { action: say('Three.') });
  await timers.pass(3500);
  await person(say('A question.'));
  await timers.pass(20_000);
  expect(await acts()).toEqual(['china 3000', 'us 3500', 'global-south 4400', 'china 7400']);
});

it('never answers at the moment in which a person acts, though it was about to act', async () => {
  drive({ action: say('One.') });
  await timers.pass(2990);
  await person(say('A question.'));
  await timers.pass(20_000);
  expect(await acts()).toEqual(['us 2990', 'china 3890']);
});

it('is not put off by a person who goes on and on', async () => {
  drive({ action: say('One.') }, { action: say('Two.') });
  for (let i = 0; i < 6; i++) {
    await person(say(`Word ${i}.`));
    await timers.pass(400);
  }
  expect((await acts()).filter((act) => !act.startsWith('us'))).toEqual(['china 900', 'global-south 2100']);
});

it('lets the one who was asked answer first, and each of several in its turn, not at once', async () => {
  drive({ by: 'china', action: say('Mine.') }, { by: 'global-south', action: say('Ours.') });
  await person(say('What do you think?', 'global-south'));
  await timers.pass(20_000);
  expect(await acts()).toEqual(['us 0', 'global-south 900', 'china 3900']);
});

it('goes on at once after what nobody can see, so that the answer is not late', async () => {
  drive({ by: 'china', action: believe('us') }, { by: 'china', action: say('Here is my answer.') });
  await world.play('system', { type: 'endPhase', round: 1, phase: 'briefing' });
  await person(say('And you?', 'china'));
  await timers.pass(20_000);
  expect((await acts()).slice(1)).toEqual(['us 0', 'china 900', 'china 1000']);
});

it('lets two who were asked answer one after the other, both as answers', async () => {
  drive({ by: 'china', action: say('No.', 'us') }, { by: 'global-south', action: say('Perhaps.', 'us') });
  await person(say('Will you?', 'china'));
  await person(say('Will you?', 'global-south'));
  await timers.pass(20_000);
  expect((await acts()).slice(2)).toEqual(['china 900', 'global-south 1800']);
});

it('owes no answer to what was taken back with its phase, and leaves time to read the table anew', async () => {
  drive({ action: say('One.') });
  await person(say('What do you think?', 'china'));
  await timers.pass(500);
  await world.undo({ round: 1, phase: 'briefing' });
  await timers.pass(20_000);
  expect(await acts()).toEqual(['us 0', 'facilitator 500', 'china 3500']);
});

it('is brisk where nobody has to read along', async () => {
  read = false;
  drive({ action: say('One.') }, { action: say('Two.') }, { action: say('Three.') });
  await timers.pass(20_000);
  expect(await acts()).toEqual(['china 300', 'global-south 600', 'china 900']);
});

it('turns brisk as soon as the last person is ready', async () => {
  drive({ action: say('One.') }, { action: say('Two.') });
  await timers.pass(3100);
  read = false;
  await person({ type: 'setReady', ready: true, round: 1, phase: 'briefing' });
  await timers.pass(20_000);
  expect(await acts()).toEqual(['china 3000', 'us 3100', 'global-south 3400']);
});

describe('what counts as what', () => {
  const entry = (action: PartyAction, reason?: string) => ({
    seq: 1,
    at: 1,
    actor: { party: 'us' },
    action,
    ...(reason === undefined ? {} : { reason }),
  });

  it('a person asks with what others see, never on its own desk; a bot asks nothing', () => {
    expect(asksForAnswer(entry(say('Hello.')))).toBe(true);
    expect(asksForAnswer(entry({ type: 'signOffer', offer: 1 }))).toBe(true);
    expect(asksForAnswer(entry(believe('china')))).toBe(false);
    expect(asksForAnswer(entry({ type: 'setCompliance', duty: 'x', choice: 'heldBack' }))).toBe(false);
    expect(asksForAnswer(entry(say('Hello.'), 'A bot says so.'))).toBe(false);
    expect(asksForAnswer({ ...entry(say('')), actor: 'system', action: { type: 'endPhase', round: 1, phase: 'briefing' } })).toBe(
      false,
    );
  });

  it('being ready is nothing to read, and one’s own desk is not seen at all', () => {
    expect(causeAfter({ type: 'setReady', ready: true, round: 1, phase: 'briefing' })).toBe('brisk');
    expect(causeAfter(believe('us'))).toBe('unseen');
    expect(causeAfter(say('Hello.'))).toBe('reading');
  });

  it('offers and words to one party have addressees, plenary words have none', () => {
    expect([addressees(say('Hello.')), addressees(say('Hello.', 'china'))]).toEqual([[], ['china']]);
    const draft = { terms: {}, visibility: 'open', signal: 'talk', expires: 1 } as const;
    expect(addressees({ type: 'tableOffer', to: ['china', 'global-south'], ...draft })).toEqual(['china', 'global-south']);
  });

  it('people wait about a second for an answer and have two seconds at least to read', () => {
    const many = (cause: 'answer' | 'reading' | 'brisk') => Array.from({ length: 200 }, () => humanPace(cause));
    expect(Math.max(...many('answer'))).toBeLessThanOrEqual(1000);
    expect(Math.min(...many('answer'))).toBeGreaterThan(500);
    expect(Math.min(...many('reading'))).toBeGreaterThan(2000);
    expect(Math.max(...many('brisk'))).toBeLessThanOrEqual(500);
  });
});
