/** Who is shown as away, and what is said of it to the others. */
import { boardFacts } from '@track-two/client/board/facts.ts';
import { boardModel } from '@track-two/client/board/model.ts';
import { absencesOf, turnsOf } from '@track-two/client/model/presence.ts';
import type { SeatNow } from '@track-two/client/net/connection.ts';
import { presence as words } from '@track-two/client/text/en/presence.ts';
import { PRESENCES } from '@track-two/shared/protocol/roomState.ts';
import { expect, it } from 'vitest';
import { talks } from '../support/game.ts';

const seat = (party: string, presence: SeatNow['presence'] = 'here', kind: SeatNow['kind'] = 'player'): SeatNow => ({
  party,
  kind,
  name: party.toUpperCase(),
  presence,
});

it('shows people who are away, not bots and not the moment of a reload', () => {
  const seats = [
    ...PRESENCES.map((presence, i) => seat(`p${i}`, presence)),
    seat('bot', 'away', 'bot'),
    seat('open', 'away', 'open'),
  ];
  expect(absencesOf(seats)).toEqual({ p2: 'away', p3: 'warned', p4: 'standIn' });
});

it('tells the others of a warning, of a bot that sits in and of the return, and nobody of its own', () => {
  const at = (presence: SeatNow['presence']) => [seat('ash'), seat('birch', presence)];
  const told = (from: SeatNow['presence'], to: SeatNow['presence'], own = 'ash') =>
    turnsOf(at(from), at(to), own).map(({ seat: { party }, what }) => `${party} ${what}`);
  expect(told('here', 'dropped')).toEqual([]);
  expect(told('dropped', 'away')).toEqual([]);
  expect(told('away', 'warned')).toEqual(['birch warned']);
  expect(told('away', 'standIn')).toEqual(['birch standIn']);
  expect(told('standIn', 'here')).toEqual(['birch back']);
  expect(told('warned', 'here')).toEqual([]);
  expect(told('warned', 'warned')).toEqual([]);
  expect(told('away', 'standIn', 'birch')).toEqual([]);
});

it('stands on the board, in picture and words, beside the party that it is about', () => {
  const g = talks();
  const model = boardModel(g.view('ash'), g.state.scenario, { birch: 'standIn' });
  expect(model.seats.map(({ absence }) => absence)).toEqual([null, 'standIn', null]);
  expect(boardFacts(model).filter((fact) => /away/.test(fact))).toEqual([expect.stringContaining('a bot sits in')]);
});

it('says how much a bot did, and where to look', () => {
  expect(words.meanwhile(1)).toContain('1 time.');
  expect(words.meanwhile(12)).toMatch(/12 times\..*log/);
  expect(words.meanwhile(0)).toContain('nothing but');
  expect([words.satIn([2]), words.satIn([2, 3])]).toEqual(['a bot sat in, in round 2', 'a bot sat in, in rounds 2 and 3']);
});
