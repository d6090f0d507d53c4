/** The coach knows what its seat knows: hidden cards change nothing, every id is in the view, and what it advises can be done. */
import { type Advice, advise } from '@track-two/shared/coach/index.ts';
import { play, viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import { expect, test } from 'vitest';
import { walkCoached } from '../support/followCoach.ts';
import { SHANGHAI } from '../support/scenario.ts';

const PARTIES = SHANGHAI.parties.map((p) => p.id);
const input = (state: GameState, party: string) => ({
  scenario: SHANGHAI,
  preset: state.preset.id,
  view: viewFor(state, party),
});

/** The same state with the next card for one party: what others see is the same. */
function withNextCard(state: GameState, party: string): GameState {
  const cards = SHANGHAI.parties.find((p) => p.id === party)?.stances.map((s) => s.id) ?? [];
  const was = state.parties[party];
  if (!was) throw new Error(`no party ${party}`);
  const next = cards[(cards.indexOf(was.stance) + 1) % cards.length] ?? was.stance;
  return { ...state, parties: { ...state.parties, [party]: { ...was, stance: next } } };
}

test('advice is the same whatever card another party hides', () => {
  const seen = new Set<string>();
  for (const seed of ['a', 'b', 'c'])
    walkCoached('quick', `coach-${seed}`, (state, party) => {
      const advice = advise(input(state, party));
      for (const a of advice) seen.add(a.kind);
      for (const other of PARTIES.filter((p) => p !== party))
        expect(advise(input(withNextCard(state, other), party))).toEqual(advice);
    });
  for (const kind of ['news', 'mandate', 'offerWaits', 'trade', 'beliefs', 'duty', 'waitedFor']) expect(seen).toContain(kind);
});

test('advice needs no more than the view: the same from its bytes', () => {
  walkCoached('quick', 'coach-bytes', (state, party) => {
    const at = input(state, party);
    expect(advise({ ...at, view: JSON.parse(JSON.stringify(at.view)) })).toEqual(advise(at));
  });
});

/** What advice names that must be in the view. */
function unknownTo(advice: Advice, state: GameState, party: string): readonly string[] {
  const view = viewFor(state, party);
  const offers = 'offer' in advice && !view.offers.some((o) => o.number === advice.offer) ? [`offer ${advice.offer}`] : [];
  const number = 'agreement' in advice ? advice.agreement : null;
  const agreements = number !== null && !view.agreements.some((a) => a.number === number) ? [`agreement ${number}`] : [];
  const terms = 'terms' in advice ? Object.keys(advice.terms).filter((issue) => !view.openIssues.includes(issue)) : [];
  return [...offers, ...agreements, ...terms];
}

test('advice names only what the seat can see, each piece once', () => {
  let looked = 0;
  for (const preset of ['quick', 'class'])
    walkCoached(preset, `coach-names-${preset}`, (state, party) => {
      const advice = advise(input(state, party));
      expect(new Set(advice.map((a) => a.id)).size).toBe(advice.length);
      for (const a of advice) expect(unknownTo(a, state, party)).toEqual([]);
      looked += advice.length;
    });
  expect(looked).toBeGreaterThan(200);
});

test('a trade that is advised can be tabled, passes at home, and helps a card of each signer', { timeout: 120_000 }, () => {
  let tabled = 0;
  for (const preset of ['quick', 'full'])
    walkCoached(preset, `coach-trade-${preset}`, (state, party) => {
      const trade = advise(input(state, party)).find((a) => a.kind === 'trade');
      if (trade?.kind !== 'trade') return;
      const terms = { ...trade.terms };
      const to = [...trade.to];
      const how = { visibility: 'open', signal: 'talk', expires: state.round } as const;
      const played = play(state, { party }, { type: 'tableOffer', to, terms, ...how });
      if (!played.ok) throw new Error(`${JSON.stringify(terms)}: ${played.rejection.message}`);
      expect(viewFor(played.state, party).offers.at(-1)?.forecast).toMatchObject({ passes: true, adds: trade.own });
      for (const { cards, usualMargin } of trade.others)
        expect(Math.max(...cards.map((c) => c.points))).toBeGreaterThanOrEqual(usualMargin);
      tabled += 1;
    });
  expect(tabled).toBeGreaterThan(20);
});

test('a mend that is advised can be tabled as an answer, and passes at home', () => {
  let mended = 0;
  for (let i = 0; i < 6; i++)
    walkCoached('quick', `coach-mend-${i}`, (state, party) => {
      const view = viewFor(state, party);
      for (const a of advise(input(state, party))) {
        if (a.kind !== 'offerFails' || !a.mend) continue;
        const offer = view.offers.find((o) => o.number === a.offer);
        if (!offer?.legal.counter.ok) continue;
        const to = [offer.by, ...offer.to].filter((p) => p !== party);
        const answer = { type: 'counterOffer', parent: a.offer, to, terms: { ...a.mend.terms } } as const;
        const played = play(state, { party }, { ...answer, visibility: 'open', signal: 'talk', expires: state.round });
        if (!played.ok) throw new Error(`${JSON.stringify(a.mend)}: ${played.rejection.message}`);
        expect(viewFor(played.state, party).offers.at(-1)?.forecast).toMatchObject({ passes: true, adds: a.mend.adds });
        mended += 1;
      }
    });
  expect(mended).toBeGreaterThan(3);
});
