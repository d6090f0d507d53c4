/** Numbered rulings on the edge cases of the rule book, R1 to R24: offers, answers, capital, steps, talk. */
import { expect, test } from 'vitest';
import { game, talks } from '../support/game.ts';
import { tinyRules, tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };

// --- who must sign, and what may be tabled
test('R1 the proposer signs by tabling; an offer to one other needs that one signature', () => {
  const g = talks();
  const id = g.table('ash', ['birch'], DEAL);
  expect(g.state.offers[0]?.signatures).toEqual(['ash']);
  g.sign('birch', id);
  expect(g.status(id)).toBe('signed');
  expect(g.refused('ash', { type: 'signOffer', offer: 1 })).toBe('notAddressed');
});
test('R2 an offer to two is not signed until both have signed', () => {
  const g = talks();
  const id = g.table('ash', ['birch', 'cedar'], DEAL);
  expect(g.sign('cedar', id).status(id)).toBe('open');
  expect(g.refused('cedar', { type: 'signOffer', offer: 1 })).toBe('alreadySigned');
  expect(g.sign('birch', id).status(id)).toBe('signed');
});
test('R3 nobody may be bound who is not addressed, the proposer aside', () => {
  const g = talks();
  expect(g.refused('ash', g.draft(['cedar'], { checks: 'visits' }))).toBe('missingSigner');
  expect(g.refused('cedar', g.draft(['birch'], { trade: 'licensed' }))).toBe('missingSigner');
  g.table('cedar', ['ash', 'birch'], DEAL);
});
test('R4 an offer needs a second signer, even for a level that binds the proposer alone', () => {
  const g = talks();
  expect(g.refused('ash', g.draft([], { aid: 'grant' }))).toBe('noSigner');
  expect(g.refused('ash', g.draft(['ash'], { aid: 'grant' }))).toBe('unknownParty');
  expect(g.refused('ash', g.draft(['cedar', 'cedar'], { aid: 'grant' }))).toBe('unknownParty');
  expect(g.refused('ash', g.draft(['dune'], { aid: 'grant' }))).toBe('unknownParty');
  g.table('ash', ['cedar'], { aid: 'grant' });
});
test('R5 whoever has a duty under what would be replaced must sign, also when the new level asks nothing of it', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2);
  expect(g.refused('ash', g.draft(['cedar'], { checks: 'none' }))).toBe('missingSigner');
  g.table('ash', ['birch'], { checks: 'none' });
});
test('R6 an offer that changes no level is refused; one that restates a level beside a change is not', () => {
  const g = talks();
  expect(g.refused('ash', g.draft(['birch'], { trade: 'closed' }))).toBe('noChange');
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2);
  expect(g.refused('ash', g.draft(['birch'], DEAL))).toBe('noChange');
  g.table('ash', ['birch'], { ...DEAL, aid: 'fund' });
});
test('R7 linkages are judged on what would be in force: what is missing may be in the offer or agreed already', () => {
  const g = talks();
  const all = ['birch', 'cedar'];
  expect(g.refused('ash', g.draft(all, { council: 'seat' }))).toBe('linkageBroken');
  g.table('ash', all, { council: 'seat', checks: 'visits' });
  g.agree('ash', ['birch'], DEAL);
  g.toTalks(2).table('ash', all, { council: 'seat' });
  expect(g.refused('ash', g.draft(['birch'], { trade: 'open', aid: 'grant' }))).toBe('linkageBroken');
});
test('R8 what the preset leaves out or drops cannot be tabled', () => {
  const scenario = tinyWith((s) => ({
    ...s,
    presets: s.presets.map((p) => ({ ...p, issues: ['trade', 'checks', 'aid'], dropOptions: { aid: ['loan'] } })),
  }));
  const g = talks({ scenario });
  expect(g.refused('ash', g.draft(['cedar'], { aid: 'loan' }))).toBe('unknownOption');
  expect(g.refused('ash', g.draft(['birch'], { controls: 'curb' }))).toBe('unknownIssue');
  expect(g.refused('ash', { type: 'takeStep', issue: 'controls', option: 'tighten' })).toBe('unknownIssue');
});
test('R9 an offer holds as many issues as the rules say, and a round as many offers; counters count too', () => {
  const g = talks({ scenario: tinyRules({ offersPerRound: 2 }) });
  const four = { trade: 'licensed', checks: 'visits', aid: 'fund', council: 'seat' };
  expect(g.refused('ash', g.draft(['birch', 'cedar'], four))).toBe('tooManyIssues');
  expect(g.refused('ash', g.draft(['birch'], {}))).toBe('noTerms');
  const id = g.table('birch', ['ash'], DEAL);
  g.counter('ash', id, ['birch'], { aid: 'fund' });
  g.table('ash', ['birch'], DEAL);
  expect(g.refused('ash', g.draft(['birch'], { checks: 'visits' }))).toBe('tooManyOffers');
  g.toTalks(2).table('ash', ['birch'], DEAL);
});
test('R10 the same open offer twice is refused; it may be tabled again once the first has ended', () => {
  const g = talks();
  const id = g.table('ash', ['birch'], DEAL);
  expect(g.refused('ash', g.draft(['birch'], DEAL))).toBe('sameOffer');
  g.table('ash', ['birch'], DEAL, { visibility: 'private' });
  g.act('birch', { type: 'rejectOffer', offer: id });
  g.table('ash', ['birch'], DEAL);
});

// --- answers
test('R11 one rejection ends an offer for all, also by one who has signed it; its proposer withdraws instead', () => {
  const g = talks();
  const id = g.table('ash', ['birch', 'cedar'], DEAL);
  g.sign('cedar', id);
  expect(g.refused('ash', { type: 'rejectOffer', offer: 1 })).toBe('notAddressed');
  g.act('cedar', { type: 'rejectOffer', offer: 1 });
  expect(g.offer('birch', id)).toMatchObject({ status: 'rejected', rejectedBy: 'cedar' });
  expect(g.refused('birch', { type: 'signOffer', offer: 1 })).toBe('offerClosed');
});
test('R12 an offer signed by all is out of hand: no withdrawal, no rejection, no counter', () => {
  const g = talks();
  g.tableAndSign('ash', ['birch'], DEAL);
  expect(g.refused('ash', { type: 'withdrawOffer', offer: 1 })).toBe('offerClosed');
  expect(g.refused('birch', { type: 'rejectOffer', offer: 1 })).toBe('offerClosed');
  expect(g.refused('birch', { ...g.draft(['ash'], { aid: 'fund' }), type: 'counterOffer', parent: 1 })).toBe('offerClosed');
});
test('R13 only the proposer withdraws, and only in the negotiation', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { expires: 3 });
  expect(g.refused('birch', { type: 'withdrawOffer', offer: 1 })).toBe('notYours');
  g.toPhase('ratification');
  expect(g.refused('ash', { type: 'withdrawOffer', offer: 1 })).toBe('wrongPhase');
  g.toTalks(2).act('ash', { type: 'withdrawOffer', offer: 1 });
  expect(g.status(1)).toBe('withdrawn');
});
test('R14 a counter closes its parent and names it; only an addressee may make one', () => {
  const g = talks();
  const parent = g.table('ash', ['birch'], DEAL);
  expect(g.refused('cedar', { ...g.draft(['ash', 'birch'], { aid: 'fund' }), type: 'counterOffer', parent: 1 })).toBe(
    'notAddressed',
  );
  const child = g.counter('birch', parent, ['ash'], { aid: 'fund' });
  expect(g.status(parent)).toBe('countered');
  expect(g.offer('cedar', child).parent).toBe(1);
  expect(g.refused('birch', { type: 'signOffer', offer: 1 })).toBe('offerClosed');
});
test('R15 a refused counter leaves its parent open', () => {
  const g = talks();
  const parent = g.table('ash', ['birch'], DEAL);
  expect(g.refused('birch', { ...g.draft(['ash'], { council: 'seat' }), type: 'counterOffer', parent: 1 })).toBe('missingSigner');
  expect(g.status(parent)).toBe('open');
});
test('R16 a private offer leaves no gap in the numbers of others', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { visibility: 'private' });
  const open = g.table('ash', ['cedar'], { aid: 'loan' });
  expect(g.view('cedar').offers.map((o) => o.number)).toEqual([1]);
  expect(g.number('cedar', open)).toBe(1);
  expect(g.number('ash', open)).toBe(2);
  expect(g.refused('cedar', { type: 'signOffer', offer: 2 })).toBe('unknownOffer');
  g.act('cedar', { type: 'signOffer', offer: 1 });
  expect(g.status(open)).toBe('signed');
});
test('R17 an offer without an end lasts to the last round; one that would lapse before it can pass is refused', () => {
  const g = talks();
  const id = g.table('ash', ['birch'], DEAL, { expires: 12 });
  expect(g.state.offers[0]?.expires).toBe(3);
  g.toTalks(2);
  expect(g.status(id)).toBe('open');
  expect(g.refused('ash', g.draft(['birch'], { aid: 'fund' }, { expires: 1 }))).toBe('stale');
  g.toTalks(3).sign('birch', id).toPhase('outcome');
  expect(g.status(id)).toBe('ratified');
});
test('R18 an offer that is not signed by all lapses after the ratification of its last round, without cost', () => {
  const g = talks();
  const id = g.table('ash', ['birch', 'cedar'], DEAL);
  g.sign('birch', id).toPhase('ratification');
  expect(g.status(id)).toBe('open');
  g.toPhase('outcome');
  expect(g.offer('cedar', id)).toMatchObject({ status: 'lapsed', lapse: 'expired' });
  expect(g.capital('ash')).toBe(5);
  expect(g.trust()).toBe(410);
});

// --- signals and capital
test('R19 a deposit is burnt at once, and stays burnt if the offer is withdrawn', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { signal: 'deposit' });
  expect(g.capital('ash')).toBe(3);
  g.act('ash', { type: 'withdrawOffer', offer: 1 });
  expect(g.capital('ash')).toBe(3);
});
test('R20 capital set on an offer cannot be burnt or spent on a step as well', () => {
  const g = talks();
  const id = g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  g.setCapital('ash', id, 4);
  expect(g.desk('ash')).toMatchObject({ capital: 5, capitalFree: 1 });
  expect(g.refused('ash', g.draft(['birch'], { aid: 'fund' }, { signal: 'deposit' }))).toBe('notEnoughCapital');
  expect(g.refused('ash', { type: 'takeStep', issue: 'aid', option: 'grant' })).toBe('notEnoughCapital');
  g.setCapital('ash', id, 3).act('ash', { type: 'takeStep', issue: 'aid', option: 'grant' });
});
test('R21 capital over several offers cannot exceed what there is; setting it anew replaces the old setting', () => {
  const g = talks();
  const first = g.tableAndSign('ash', ['birch'], { trade: 'licensed' });
  const second = g.tableAndSign('ash', ['birch'], { aid: 'fund' });
  g.setCapital('ash', first, 3);
  expect(g.refused('ash', { type: 'setCapital', offer: second, units: 3 })).toBe('notEnoughCapital');
  g.setCapital('ash', second, 2).setCapital('ash', first, 1).setCapital('ash', second, 4);
  expect(g.desk('ash').capitalFree).toBe(0);
});
test('R22 capital goes behind an own signature only, and may be set until the deals have gone home', () => {
  const g = talks();
  const id = g.table('ash', ['birch'], { trade: 'licensed' });
  expect(g.refused('birch', { type: 'setCapital', offer: 1, units: 1 })).toBe('notSigned');
  expect(g.refused('cedar', { type: 'setCapital', offer: 1, units: 1 })).toBe('notSigned');
  g.sign('birch', id).toPhase('ratification').setCapital('ash', id, 1).toPhase('implementation');
  expect(g.status(id)).toBe('ratified');
  expect(g.refused('ash', { type: 'setCapital', offer: 1, units: 0 })).toBe('wrongPhase');
});

// --- talk and time
test('R23 an open offer calls its addressees back to the table; a private one does not, since all see who is ready', () => {
  const g = talks();
  g.ready('birch').ready('cedar');
  g.table('ash', ['birch'], DEAL, { visibility: 'private' });
  expect(g.view('cedar').ready).toEqual({ ash: false, birch: true, cedar: true });
  g.table('ash', ['birch'], { aid: 'fund' });
  expect(g.view('cedar').waitingFor).toEqual(['ash', 'birch']);
});
test('R24 a late click to be ready cannot end the next phase', () => {
  const g = game();
  g.toPhase('negotiation');
  expect(g.refused('ash', { type: 'setReady', ready: true, round: 1, phase: 'briefing' })).toBe('stale');
  expect(g.refused('ash', { type: 'setReady', ready: false, round: 1, phase: 'negotiation' })).toBe('notReady');
  g.ready('ash');
  expect(g.refused('ash', { type: 'setReady', ready: true, round: 1, phase: 'negotiation' })).toBe('alreadyReady');
});
