/** What a bot did at a person's seat, read from the log alone. */
import { meanwhileOf, readyByBot } from '@track-two/server/session/standIn.ts';
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
