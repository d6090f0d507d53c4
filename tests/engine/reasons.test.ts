/** The reasons of a log with what was done for them: in order, by the count of all, without what was taken back. */

import { readFileSync } from 'node:fs';
import { partyActionSchema } from '@track-two/shared/engine/actions/schema.ts';
import { type LogEntry, logHeaderSchema, reasonsIn } from '@track-two/shared/engine/index.ts';
import { expect, test } from 'vitest';
import { goldenFile, readGolden } from '../golden/games.ts';
import { type TestGame, talks } from '../support/game.ts';

/** The log with a reason for everything that these parties did; by default its number. */
function reasoned(g: TestGame, parties: readonly string[], reason = (e: LogEntry) => `because ${e.seq}`) {
  const entries = g.entries.map((e) =>
    typeof e.actor !== 'string' && parties.includes(e.actor.party) ? { ...e, reason: reason(e) } : e,
  );
  return reasonsIn(logHeaderSchema.parse(g.header), entries);
}

test('every kind of deed is told, also what no log shows', () => {
  const g = talks();
  const first = g.table('ash', ['birch'], { checks: 'visits' });
  g.counter('birch', first, ['ash'], { checks: 'visits', trade: 'licensed' });
  g.act('ash', { type: 'say', to: 'birch', text: 'Fine.' }).act('ash', { type: 'makeStatement', statement: 'safety-first' });
  g.sign('ash', 2).setCapital('ash', 2, 1);
  g.act('ash', { type: 'setBelief', about: 'cedar', shares: Object.fromEntries(cards(g, 'cedar')) }).ready('ash');
  g.toPhase('ratification').toPhase('implementation').holdBack('ash', 'trade:licensed:0');
  const all = reasoned(g, ['ash', 'birch']);
  expect(all.map(({ phase, deed }) => [phase, deed.type])).toEqual([
    ['negotiation', 'offerTabled'],
    ['negotiation', 'offerTabled'],
    ['negotiation', 'said'],
    ['negotiation', 'statementMade'],
    ['negotiation', 'offerSigned'],
    ['negotiation', 'capitalSet'],
    ['negotiation', 'beliefSet'],
    ['negotiation', 'readied'],
    ['implementation', 'complianceChosen'],
  ]);
  expect(all[1]).toMatchObject({ party: 'birch', round: 1, deed: { by: 'birch', offer: 2, issues: ['checks', 'trade'] } });
  expect(all.at(-1)?.deed).toMatchObject({ by: 'ash', duty: 'trade:licensed:0', choice: 'heldBack' });
});

const cards = (g: TestGame, party: string): readonly (readonly [string, number])[] =>
  (g.state.scenario.parties.find((p) => p.id === party)?.stances ?? []).map((s, i) => [s.id, i === 0 ? 100 : 0]);

test('people give no reasons; an action that ends a phase belongs to the phase that it ended', () => {
  const g = talks().ready('ash').ready('birch').ready('cedar');
  expect(g.state.phase).not.toBe('negotiation');
  const told = reasoned(g, ['cedar']);
  expect(told.map(({ party, phase, deed }) => [party, phase, deed.type])).toEqual([['cedar', 'negotiation', 'readied']]);
});

test('offers in a reason are those of everybody’s count, not of the bot’s own', () => {
  const g = talks();
  g.table('ash', ['birch'], { checks: 'visits' }, { visibility: 'private' });
  const open = g.table('birch', ['ash', 'cedar'], { checks: 'visits', aid: 'grant' }, { expires: 2 });
  expect(g.number('cedar', open)).toBe(1);
  g.act('cedar', { type: 'rejectOffer', offer: 1 });
  const [told] = reasoned(g, ['cedar'], () => 'Offer 1 adds 3 points, and no offer 9 is there.');
  expect(told?.reason).toBe('Offer 2 adds 3 points, and no offer 9 is there.');
  expect(told?.deed).toMatchObject({ type: 'offerRejected', offer: 2 });
});

test('what was taken back is left out, and nothing else', () => {
  const g = talks();
  g.toTalks(2).table('ash', ['birch'], { checks: 'visits' });
  g.actAs('facilitator', { type: 'undoPhase', round: 2, phase: 'negotiation' });
  g.act('ash', { type: 'say', to: null, text: 'Otherwise, then.' }).toPhase('ratification');
  g.act('ash', { type: 'say', to: null, text: 'Well.' });
  g.actAs('facilitator', { type: 'undoPhase', round: 2, phase: 'ratification' });
  const told = reasoned(g, ['ash']);
  expect(told.map(({ deed }) => (deed.type === 'said' ? deed.text : deed.type))).toEqual(['Otherwise, then.']);
});

test('a whole game of bots tells every reason in it', () => {
  const { header, entries } = readGolden(readFileSync(goldenFile('mixed'), 'utf8'));
  const told = reasonsIn(header, entries);
  expect(told.map(({ seq }) => seq)).toEqual(entries.filter((e) => e.reason !== undefined).map((e) => e.seq));
  for (const { party, deed } of told) expect('by' in deed ? deed.by : '').toBe(party);
});

test('no request of a party can carry a reason', () => {
  expect(partyActionSchema.safeParse({ type: 'signOffer', offer: 1, reason: 'mine' }).success).toBe(false);
});
