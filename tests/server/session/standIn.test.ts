/** What a bot did at a person's seat, read from the log alone. */
import { meanwhileOf, readyByBot, standInsOf } from '@track-two/server/session/standIn.ts';
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { LogEntry } from '@track-two/shared/engine/log.ts';
import { expect, it } from 'vitest';

const ready = (round: number, on = true): PartyAction => ({ type: 'setReady', ready: on, round, phase: 'negotiation' });
const say: PartyAction = { type: 'say', to: null, text: 'Hello.' };
/** A log of these actions; 'bot' is a bot's at that seat, by the reason that it gives. */
const log = (...acts: readonly (readonly [party: string, action: PartyAction, by?: 'bot'])[]): LogEntry[] =>
  acts.map(([party, action, by], i) => ({
    seq: i + 1,
    at: i,
    actor: { party },
    action,
    ...(by ? { reason: 'It pays.' } : {}),
  }));

it('counts what a bot did since the person last acted, being ready not counted', () => {
  const entries = log(
    ['us', say, 'bot'],
    ['us', say],
    ['us', say, 'bot'],
    ['china', say],
    ['us', ready(1), 'bot'],
    ['us', say, 'bot'],
  );
  expect(meanwhileOf(entries, 'us')).toEqual({ satIn: true, actions: 2 });
  expect(meanwhileOf(entries, 'china')).toEqual({ satIn: false, actions: 0 });
  expect(meanwhileOf(entries, 'global-south')).toEqual({ satIn: false, actions: 0 });
  expect(meanwhileOf(log(['us', ready(1), 'bot']), 'us')).toEqual({ satIn: true, actions: 0 });
});

it('knows whose word it is that a party is ready', () => {
  expect(readyByBot(log(['us', ready(1), 'bot'], ['china', ready(1)]), 'us')).toBe(true);
  expect(readyByBot(log(['us', ready(1), 'bot'], ['us', ready(1)]), 'us')).toBe(false);
  expect(readyByBot(log(['china', ready(1)]), 'us')).toBe(false);
  expect(readyByBot([], 'us')).toBe(false);
});

it('names the rounds in which a bot sat at a person’s seat, and no seat that is a bot’s own', () => {
  const entries: LogEntry[] = [
    ...log(['us', say], ['china', say, 'bot'], ['us', ready(1)], ['us', say, 'bot'], ['us', ready(2), 'bot'], ['us', say, 'bot']),
    { seq: 7, at: 7, actor: 'facilitator', action: { type: 'endAfterRound', round: 9 } },
    { seq: 8, at: 8, actor: 'system', action: { type: 'endPhase', round: 3, phase: 'outcome' } },
  ];
  expect(standInsOf(entries, ['us', 'global-south'])).toEqual([{ party: 'us', rounds: [2, 3] }]);
  expect(standInsOf(entries, ['us', 'china'])).toContainEqual({ party: 'china', rounds: [1] });
});
