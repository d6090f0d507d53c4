/** Numbered rulings, R34 to R49: ratification, agreements and what replaces them. */
import { expect, test } from 'vitest';
import { game, talks } from '../support/game.ts';
import { tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };

test('R34 deals go home in the order of their last signature, the later judged against the earlier', () => {
  const g = talks();
  const first = g.table('ash', ['birch'], { trade: 'licensed' });
  const second = g.tableAndSign('birch', ['ash'], { trade: 'open', checks: 'visits' });
  g.sign('birch', first).setCapital('ash', first, 1).toPhase('outcome');
  // Open trade came first by its last signature; against it, licences give ash 3 back and take 1 from birch.
  expect([g.status(second), g.status(first)]).toEqual(['ratified', 'failed']);
  expect(g.state.offers[0]?.failedBy).toEqual(['birch']);
  expect(g.inForce()).toEqual(['checks:visits', 'trade:open']);
});
test('R35 the same two deals in the other order both pass: the second replaces the first', () => {
  const g = talks();
  const licences = g.tableAndSign('ash', ['birch'], DEAL);
  const open = g.tableAndSign('birch', ['ash'], { trade: 'open' });
  g.setCapital('ash', open, 2).setCapital('birch', open, 1).toPhase('outcome');
  expect([g.status(licences), g.status(open)]).toEqual(['ratified', 'ratified']);
  expect(g.inForce()).toEqual(['checks:visits', 'trade:open']);
  expect(g.view('ash').agreements.map((a) => a.inForce)).toEqual([['checks'], ['trade']]);
});
test('R36 a deal whose linkage no longer holds when its turn comes lapses, and costs nothing', () => {
  const g = talks();
  const grant = g.tableAndSign('ash', ['cedar'], { aid: 'grant' });
  const open = g.tableAndSign('ash', ['birch'], { trade: 'open', checks: 'visits' });
  g.setCapital('ash', grant, 1).setCapital('ash', open, 2).toPhase('outcome');
  expect(g.offer('birch', open)).toMatchObject({ status: 'lapsed', lapse: 'linkage' });
  expect(g.capital('ash')).toBe(4); // what stood behind the grant
  expect(g.trust()).toBe(420); // the calm news and one agreement kept; nothing lost
});
test('R37 a deal that an earlier one has brought about already lapses', () => {
  const g = talks();
  g.tableAndSign('ash', ['birch'], DEAL);
  const again = g.tableAndSign('birch', ['ash'], DEAL);
  g.toPhase('outcome');
  expect(g.status(again)).toBe('lapsed');
  expect(g.state.agreements).toHaveLength(1);
});
test('R38 a deal that would now replace the duty of somebody who has not signed lapses', () => {
  const g = talks();
  const grant = g.tableAndSign('ash', ['cedar'], { aid: 'grant' });
  g.setCapital('ash', grant, 1);
  const other = g.tableAndSign('birch', ['cedar'], { aid: 'none', controls: 'curb' });
  g.toPhase('outcome');
  expect(g.offer('birch', other)).toMatchObject({ status: 'lapsed', lapse: 'signers' });
});
test('R39 a deal passes a home exactly at its margin, and capital closes the gap and is spent', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  expect(g.offer('ash', id).forecast).toMatchObject({ adds: -1, short: 3, capitalNeeded: 1, passes: false });
  g.setCapital('ash', id, 1);
  expect(g.offer('ash', id).forecast).toMatchObject({ short: 0, passes: true });
  g.toPhase('outcome');
  expect(g.status(id)).toBe('ratified');
  expect(g.capital('ash')).toBe(4);
  expect(g.capital('birch')).toBe(5);
});
test('R40 capital set by one home is spent although its deal would have passed without', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], DEAL);
  g.setCapital('birch', id, 2).toPhase('outcome');
  expect(g.capital('birch')).toBe(3);
});
test('R41 a deal refused at home costs that party 1 capital and the world 3 trust; what was set on it is not spent', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], { aid: 'fund' });
  g.setCapital('birch', id, 3).toPhase('outcome');
  expect(g.offer('cedar', id)).toMatchObject({ status: 'failed', failedBy: ['ash'] });
  expect([g.capital('ash'), g.capital('birch')]).toEqual([4, 5]);
  expect(g.trust()).toBe(410 - 30);
});
test('R42 each home that refuses pays, and each costs trust', () => {
  const g = talks();
  g.tableAndSign('ash', ['birch', 'cedar'], { trade: 'open' });
  g.toPhase('outcome');
  expect(g.state.offers[0]?.failedBy).toEqual(['ash', 'cedar']);
  expect([g.capital('ash'), g.capital('birch'), g.capital('cedar')]).toEqual([4, 5, 4]);
  expect(g.trust()).toBe(410 - 60);
});
test('R43 a private deal that fails stays private and costs the world no trust', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], { aid: 'fund' }, { visibility: 'private' });
  g.toPhase('outcome');
  expect(g.status(id)).toBe('failed');
  expect(g.capital('ash')).toBe(4);
  expect(g.trust()).toBe(410);
  expect(g.view('cedar').offers).toEqual([]);
  expect(JSON.stringify(g.view('cedar').log)).not.toContain('ratificationFailed');
});
test('R44 a private deal that passes is public as an agreement, though not as an offer', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL, { visibility: 'private' });
  g.toPhase('outcome');
  expect(g.view('cedar').agreements[0]).toMatchObject({ number: 1, parties: ['ash', 'birch'], terms: DEAL, offer: null });
  expect(g.view('cedar').offers).toEqual([]);
});
test('R45 a refusal at home takes capital from under the other deals: what is left is all that counts', () => {
  const scenario = tinyWith((s) => ({
    ...s,
    parties: s.parties.map((p) => (p.id === 'ash' ? { ...p, capital: 1 } : p)),
  }));
  const g = talks({ scenario });
  g.tableAndSign('birch', ['ash'], { aid: 'fund' });
  const licences = g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  g.setCapital('ash', licences, 1).toPhase('outcome');
  expect(g.state.offers.map((o) => o.status)).toEqual(['failed', 'failed']);
  expect(g.capital('ash')).toBe(0);
});
test('R46 a majority of voices must not lose, whatever the points and the capital', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['cedar'], { aid: 'loan' });
  expect(g.offer('cedar', id).forecast).toMatchObject({ adds: 4, short: 0, voicesPass: false, passes: false });
  g.setCapital('cedar', id, 5).toPhase('outcome');
  expect(g.state.offers[0]?.failedBy).toEqual(['cedar']);
});
test('R47 new terms replace older ones on the issues they name; the rest stands, and an agreement left with nothing is superseded', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2).agree('birch', ['ash'], { trade: 'open' });
  g.toTalks(3);
  expect(g.view('cedar').agreements.map((a) => [a.status, a.inForce])).toEqual([
    ['ratified', ['checks']],
    ['ratified', ['trade']],
  ]);
  g.agree('ash', ['birch'], { checks: 'none' });
  g.toPhase('outcome');
  expect(g.view('cedar').agreements.map((a) => a.status)).toEqual(['superseded', 'ratified', 'ratified']);
});
test('R48 the status quo can be agreed: it stands as a clause, asks nothing, and stands in the way of steps', () => {
  const g = talks();
  g.act('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' });
  g.toTalks(2);
  const id = g.tableAndSign('birch', ['ash'], { controls: 'keep' });
  g.setCapital('ash', id, 1).toPhase('outcome');
  expect(g.inForce()).toEqual(['controls:keep']);
  expect(g.view('ash').duties).toEqual([]);
  g.toTalks(3);
  expect(g.refused('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' })).toBe('issueTaken');
});
test('R49 a home judges by its margin of the day: news and incidents move it', () => {
  const g = game().toTalks(3);
  expect(g.desk('ash').margin).toBe(3);
  const id = g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  g.setCapital('ash', id, 1);
  expect(g.offer('ash', id).forecast).toMatchObject({ short: 1, passes: false });
});
