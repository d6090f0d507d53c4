/** Numbered rulings, R96 to R103: side payments, and the account of political capital. */
import { expect, test } from 'vitest';
import { type TestGame, talks } from '../support/game.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const pays = (from: string, to: string, units: number) => ({ payment: { from, to, units } });
const free = (g: TestGame, party: string) => g.desk(party).capitalFree;

test('R96 a side payment runs between two different signers, from 1 unit to as many as one may hold', () => {
  const g = talks();
  const refused = (from: string, to: string, units: number) => g.refused('ash', g.draft(['birch'], DEAL, pays(from, to, units)));
  expect(refused('ash', 'cedar', 1)).toBe('badPayment');
  expect(refused('cedar', 'ash', 1)).toBe('badPayment');
  expect(refused('ash', 'ash', 1)).toBe('badPayment');
  expect(refused('ash', 'dune', 1)).toBe('badPayment');
  expect(refused('ash', 'birch', 6)).toBe('notEnoughCapital');
  const poor = talks({ scenario: tinyWith((s) => ({ ...s, rules: { ...s.rules, capitalMost: 7 } })) });
  expect(poor.refused('ash', poor.draft(['birch'], DEAL, pays('birch', 'ash', 8)))).toBe('badPayment');
  g.table('ash', ['birch'], DEAL, pays('birch', 'ash', 10));
});
test('R97 what is to be paid is set aside when its payer signs: by tabling, or by signing', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, pays('ash', 'birch', 4));
  expect(g.desk('ash')).toMatchObject({ capital: 5, capitalFree: 1, capitalReserved: 4 });
  const deposit = g.draft(['birch'], { trade: 'open' }, { signal: 'deposit' });
  expect(g.refused('ash', deposit)).toBe('notEnoughCapital');
  expect(g.refused('ash', { type: 'takeStep', issue: 'aid', option: 'grant' })).toBe('notEnoughCapital');
  const asked = g.table('ash', ['birch'], { trade: 'licensed' }, pays('birch', 'ash', 3));
  expect(free(g, 'birch')).toBe(5);
  g.sign('birch', asked);
  expect(free(g, 'birch')).toBe(2);
  const more = g.table('ash', ['birch'], { checks: 'visits' }, pays('birch', 'ash', 3));
  expect(g.offer('birch', more).legal.sign).toMatchObject({ ok: false, code: 'notEnoughCapital' });
  expect(g.refused('birch', { type: 'signOffer', offer: more })).toBe('notEnoughCapital');
  expect(g.refused('birch', { type: 'setCapital', offer: g.number('birch', asked), units: 3 })).toBe('notEnoughCapital');
});
test('R98 a deposit and a payment on one offer must both be covered', () => {
  const g = talks();
  expect(g.refused('ash', g.draft(['birch'], DEAL, { signal: 'deposit', ...pays('ash', 'birch', 4) }))).toBe('notEnoughCapital');
  g.table('ash', ['birch'], DEAL, { signal: 'deposit', ...pays('ash', 'birch', 3) });
  expect(g.desk('ash')).toMatchObject({ capital: 3, capitalFree: 0 });
});
test('R99 what is set aside comes free when the offer ends, however it ends', () => {
  const ends: readonly ((g: TestGame) => unknown)[] = [
    (g) => g.act('ash', { type: 'withdrawOffer', offer: 1 }),
    (g) => g.act('birch', { type: 'rejectOffer', offer: 1 }),
    (g) => g.counter('birch', 1, ['ash'], { trade: 'licensed' }),
    (g) => g.toPhase('outcome'),
  ];
  for (const end of ends) {
    const g = talks();
    g.table('ash', ['birch'], DEAL, pays('ash', 'birch', 3));
    end(g);
    expect(g.desk('ash')).toMatchObject({ capital: 5, capitalFree: 5, capitalReserved: 0 });
  }
});
test('R100 it is paid at ratification, on top of what is set on the deal; what the receiver cannot hold is lost, and paid all the same', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], { trade: 'licensed' }, pays('ash', 'birch', 3));
  expect(g.offer('birch', id).forecast).toMatchObject({ adds: 5, capitalPoints: 0 }); // It buys no approval at home.
  g.setCapital('ash', id, 1).toPhase('outcome');
  expect([g.capital('ash'), g.capital('birch')]).toEqual([1, 8]);
  const full = talks({ scenario: tinyWith((s) => ({ ...s, rules: { ...s.rules, capitalMost: 6 } })) });
  full.tableAndSign('ash', ['birch'], DEAL, pays('ash', 'birch', 3));
  full.toPhase('outcome');
  expect([full.capital('ash'), full.capital('birch')]).toEqual([2, 6]);
});
test('R101 a deal refused at home is not paid for, and the refusal costs nothing that another payment has set aside', () => {
  const scenario = tinyWith((s) => ({ ...s, parties: s.parties.map((p) => (p.id === 'ash' ? { ...p, capital: 2 } : p)) }));
  const g = talks({ scenario });
  g.tableAndSign('birch', ['ash'], { aid: 'fund' }, pays('birch', 'ash', 4));
  const deal = g.tableAndSign('ash', ['birch'], DEAL, pays('ash', 'birch', 2));
  g.toPhase('outcome');
  expect(g.state.offers.map((o) => o.status)).toEqual(['failed', 'ratified']);
  expect([g.capital('ash'), g.capital('birch')]).toEqual([0, 7]);
  expect(g.desk('ash').capitalMoves).toEqual([{ round: 1, kind: 'paid', units: -2 }]);
  expect(g.offer('birch', deal).payment).toEqual({ from: 'ash', to: 'birch', units: 2 });
});
test('R102 a payment is known to those who may see the offer, and to all once it stands in an agreement', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { visibility: 'private', ...pays('ash', 'birch', 3) });
  expect(JSON.stringify(g.view('cedar'))).not.toContain('"units":3');
  expect(g.view('birch').offers[0]?.payment).toEqual({ from: 'ash', to: 'birch', units: 3 });
  g.sign('birch', 1).toPhase('outcome');
  expect(g.view('cedar').agreements[0]?.payment).toEqual({ from: 'ash', to: 'birch', units: 3 });
});
test('R103 the account of a party says what each unit of capital came from and went to, and adds up', () => {
  const g = talks();
  g.table('ash', ['birch'], { aid: 'fund' }, { signal: 'deposit' });
  const id = g.tableAndSign('birch', ['ash'], { trade: 'licensed' }, pays('birch', 'ash', 2));
  g.setCapital('ash', id, 1).toTalks(2);
  g.act('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' });
  g.tableAndSign('ash', ['birch'], { trade: 'open' });
  g.toPhase('outcome');
  const { capital, capitalMoves } = g.desk('ash');
  expect(capitalMoves.map((m) => [m.round, m.kind, m.units])).toEqual([
    [1, 'deposit', -2],
    [1, 'home', -1],
    [1, 'received', 2],
    [2, 'round', 1],
    [2, 'step', -2],
    [2, 'refused', -1],
  ]);
  expect(5 + capitalMoves.reduce((sum, m) => sum + m.units, 0)).toBe(capital);
});
