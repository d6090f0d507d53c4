/** Games to come back to: which seats this browser holds, and what of them stands on the start page. */
import { savedGames } from '@track-two/client/model/savedGames.ts';
import { forgetSeat, keepSeat, keptSeats, seatOf } from '@track-two/client/net/seatTokens.ts';
import { saved } from '@track-two/client/text/en/saved.ts';
import type { GameGlance } from '@track-two/shared/protocol/http.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ticket = (code: string, party = 'us') => ({ code, party, token: `token of ${code}` });
const glance = (code: string, at: number, more: Partial<GameGlance> = {}): GameGlance => ({
  code,
  scenario: 'shanghai-2025',
  preset: 'quick',
  mode: 'solo',
  stage: 'playing',
  seats: [
    { party: 'us', kind: 'player', name: 'Ada' },
    { party: 'china', kind: 'bot', name: 'Hawk' },
    { party: 'global-south', kind: 'bot', name: 'Analyst' },
  ],
  title: 'Shanghai 2025',
  presetName: 'Quick',
  parties: [
    { id: 'us', name: 'United States', shape: 'lozenge' },
    { id: 'china', name: 'China', shape: 'disc' },
    { id: 'global-south', name: 'Global South', shape: 'trefoil' },
  ],
  round: 2,
  rounds: 4,
  at,
  ...more,
});
const codes = (games: readonly { glance: GameGlance }[]) => games.map((game) => game.glance.code);

describe('the list', () => {
  it('has the last played game first, and ended ones apart', () => {
    const glances = [glance('AAAA22', 5), glance('BBBB22', 9), glance('CCCC22', 7, { stage: 'ended' }), glance('DDDD22', 8)];
    const { going, ended } = savedGames(
      glances.map(({ code }) => ticket(code)),
      glances,
    );
    expect([codes(going), codes(ended)]).toEqual([['BBBB22', 'DDDD22', 'AAAA22'], ['CCCC22']]);
  });

  it('says whose seat it is and who else plays, without open seats and without saying which bots', () => {
    const seats = [{ party: 'us', kind: 'open', name: '' } as const, ...glance('x', 1).seats.slice(1)];
    const { going } = savedGames([ticket('AAAA22', 'china')], [glance('AAAA22', 1, { seats })]);
    expect([going[0]?.party.name, going[0]?.others, going[0]?.bots]).toEqual(['China', [], 1]);
    expect(saved.playing('Quick', 2, 4, [], 2)).toBe('Quick, round 2 of 4, with 2 bots');
    expect(saved.playing('Quick', 2, 4, ['Ada'], 1)).toBe('Quick, round 2 of 4, with Ada and 1 bot');
    expect(saved.playing('Quick', 2, 4, [], 0)).toBe('Quick, round 2 of 4');
  });

  it('tells two of one name apart by their parties', () => {
    const seats = glance('x', 1).seats.map((seat) =>
      seat.kind === 'bot' ? ({ ...seat, kind: 'player', name: 'Bo' } as const) : seat,
    );
    const [game] = savedGames([ticket('AAAA22')], [glance('AAAA22', 1, { seats })]).going;
    expect(game?.others).toEqual(['Bo (China)', 'Bo (Global South)']);
  });

  it('leaves out what no ticket opens', () => {
    expect(savedGames([ticket('AAAA22')], [glance('BBBB22', 1)]).going).toEqual([]);
    expect(savedGames([ticket('AAAA22', 'mars')], [glance('AAAA22', 1)]).going).toEqual([]);
  });
});

/** A browser's storage, as far as seats need it: keys are its own properties. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

describe('the seats of a browser', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', new FakeStorage());
    vi.stubGlobal('sessionStorage', new FakeStorage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('are listed with the last taken first, those of older versions last, and not what is no seat', () => {
    vi.useFakeTimers({ now: 1000 });
    keepSeat(ticket('AAAA22'));
    vi.setSystemTime(2000);
    keepSeat(ticket('BBBB22'));
    localStorage.setItem('track-two/seat/OLDE22', JSON.stringify(ticket('OLDE22')));
    localStorage.setItem('track-two/seat/BAAD22', '{');
    localStorage.setItem('track-two/nickname', 'Ada');
    expect(keptSeats().map(({ code }) => code)).toEqual(['BBBB22', 'AAAA22', 'OLDE22']);
  });

  it('are forgotten one by one', () => {
    keepSeat(ticket('AAAA22'));
    keepSeat(ticket('BBBB22'));
    forgetSeat('AAAA22');
    expect([keptSeats().map(({ code }) => code), seatOf('AAAA22'), seatOf('BBBB22')?.token]).toEqual([
      ['BBBB22'],
      null,
      'token of BBBB22',
    ]);
  });

  it('are none where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(keptSeats()).toEqual([]);
  });
});
