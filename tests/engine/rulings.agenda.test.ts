/** Numbered rulings, R119 to R134: parties and cards, the agenda and its dossiers, statements, an end that is called. */
import { newGame } from '@track-two/shared/engine/index.ts';
import { play } from '@track-two/shared/engine/play.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { expect, test } from 'vitest';
import { game, type TestGame, talks } from '../support/game.ts';
import { tinyRules, tinyStart, tinyWith } from '../support/tinyScenario.ts';

const DEAL = { trade: 'licensed', checks: 'visits' };
const say = (statement: string) => ({ type: 'makeStatement' as const, statement });
const end = (g: TestGame, round: number) => g.actAs('facilitator', { type: 'endAfterRound', round });
const own = (g: TestGame) => Object.values(g.state.results?.parties ?? {}).map((r) => r.gain - r.riskShare);

/** Aid and the council open in round 2, the rest at once. */
const OPENING = tinyWith((s) => ({
  ...s,
  dossiers: [...s.dossiers, { id: 'later', name: 'Later' }],
  issues: s.issues.map((i) => (i.id === 'aid' || i.id === 'council' ? { ...i, dossier: 'later' } : i)),
  presets: s.presets.map((p) => ({ ...p, opens: { later: 2 } })),
}));

// --- parties, stances, briefs
test('R119 each party draws one of its cards from the seed, each card comes up, and only its own draw is told to a party', () => {
  const drawn = Array.from({ length: 60 }, (_, i) => game({ seed: `cards-${i}` }));
  expect(new Set(drawn.map((g) => g.state.parties.ash?.stance))).toEqual(new Set(['ash-plain', 'ash-wary']));
  const again = newGame({ scenario: drawn[0]?.state.scenario as Scenario, preset: 'short', seed: 'cards-0' });
  expect(again.parties).toEqual(drawn[0]?.state.parties);
  for (const g of drawn.slice(0, 8)) {
    expect(g.desk('ash').stance).toBe(g.state.parties.ash?.stance);
    expect(JSON.stringify({ ...g.view('ash'), desk: null })).not.toContain('birch-');
    expect(g.view('observer').desk).toBeNull();
  }
});
test('R120 the engine takes from two to six parties, and every rule counts them as they are', () => {
  for (const count of [2, 3, 6]) {
    const g = talks({ scenario: withParties(count) });
    const [first = '', ...others] = g.state.scenario.parties.map((p) => p.id);
    expect(g.view(first).waitingFor).toHaveLength(count);
    g.agree(first, others, { pact: 'sworn' });
    g.toPhase('outcome');
    expect(g.state.agreements).toMatchObject([{ ofAll: true, parties: [first, ...others] }]);
    expect(Object.values(g.state.parties).map((p) => p.units)).toEqual(Array.from({ length: count }, () => 4));
    // Half the mean effect on safety, 4 each: 4 × 5 tenths.
    expect(g.state.indicators.world.safety).toBe(220);
    g.toEnd();
    expect(Object.keys(g.state.results?.parties ?? {})).toHaveLength(count);
  }
});
test('R121 a party reads its own brief, what single jobs know included, and no other', () => {
  const knows = [{ text: 'A secret of ash.', job: 'security', facts: [], basis: 'extrapolated' as const }];
  const scenario = tinyWith((s) => ({
    ...s,
    jobs: [{ id: 'security', name: 'Security', task: 'Watch.' }],
    parties: s.parties.map((p) => (p.id === 'ash' ? { ...p, brief: { ...p.brief, knows } } : p)),
  }));
  const g = game({ scenario });
  expect(g.desk('ash').brief.knows).toEqual(knows);
  for (const viewer of ['birch', 'cedar', 'observer']) expect(JSON.stringify(g.view(viewer))).not.toContain('A secret of ash');
});
test('R122 what others agree counts for a party too, with no signature of its own', () => {
  const g = talks();
  g.agree('ash', ['birch'], DEAL);
  g.toPhase('outcome');
  expect(g.desk('cedar')).toMatchObject({ inForce: 1, units: 1 });
});

// --- the agenda
test('R123 an issue whose dossier has not opened cannot be offered, stepped on, or be waited for', () => {
  const g = talks({ scenario: OPENING });
  expect(g.view('observer').openIssues).toEqual(['trade', 'checks', 'controls']);
  expect(g.refused('ash', g.draft(['cedar'], { aid: 'grant' }))).toBe('notOpenYet');
  expect(g.refused('ash', { type: 'takeStep', issue: 'aid', option: 'grant' })).toBe('notOpenYet');
  const condition = { kind: 'level' as const, issue: 'aid', at: ['grant'] };
  expect(g.refused('ash', g.draft(['birch'], { trade: 'licensed' }, { condition }))).toBe('notOpenYet');
  expect(g.view('ash').legal?.steps.map((s) => s.issue)).toEqual(['trade', 'controls']);
  g.toTalks(2);
  expect(g.view('observer').openIssues).toEqual(['trade', 'checks', 'aid', 'council', 'controls']);
  g.table('ash', ['birch'], { trade: 'licensed' }, { condition });
  g.table('ash', ['cedar'], { aid: 'grant' });
});
test('R124 a mandate scales with what is on the table, rounded down, and the end counts what was open then', () => {
  const g = talks({ scenario: OPENING });
  expect(g.desk('ash')).toMatchObject({ mandate: 3, mandateWhole: 6 }); // 6 × 3 ÷ 5
  expect(g.toTalks(2).desk('ash').mandate).toBe(6);
  const early = talks({ scenario: OPENING });
  end(early, 1).toEnd();
  expect(early.state.results?.parties.ash?.mandate).toBe(3);
  expect(talks().desk('ash')).toMatchObject({ mandate: 6, mandateWhole: 6 });
});
test('R125 why a deal lapsed when its turn came is told to those who may see it: the linkage, the signer, or that it stands already', () => {
  const g = talks();
  const grant = g.tableAndSign('ash', ['cedar'], { aid: 'grant' });
  const open = g.tableAndSign('ash', ['birch'], { trade: 'open', checks: 'visits' });
  const again = g.tableAndSign('cedar', ['ash'], { aid: 'grant' });
  g.setCapital('ash', grant, 1).setCapital('ash', open, 2).toPhase('outcome');
  expect(g.offer('birch', open).lapseWhy).toEqual({ code: 'linkageBroken', message: 'No grant beside open trade.' });
  expect(g.offer('cedar', again).lapseWhy?.code).toBe('noChange');
  expect(g.offer('cedar', grant).lapseWhy).toBeNull();
});
test('R126 the record of an offer says what it was about, to those who may see it', () => {
  const g = talks();
  g.table('ash', ['birch'], DEAL, { visibility: 'private' });
  g.table('ash', ['cedar'], { aid: 'loan' });
  g.act('cedar', { type: 'rejectOffer', offer: 1 });
  const told = (viewer: string) => g.view(viewer).log.flatMap((e) => ('issues' in e ? [[e.type, e.offer, e.issues]] : []));
  expect(told('cedar')).toEqual([
    ['offerTabled', 1, ['aid']],
    ['offerRejected', 1, ['aid']],
  ]);
  expect(told('birch')[0]).toEqual(['offerTabled', 1, ['trade', 'checks']]);
});

// --- statements
test('R127 a statement is public words of the menu, said once a round by each party, and counts as a message', () => {
  const g = talks({ scenario: tinyWith((s) => ({ ...s, rules: { ...s.rules, messagesPerPhase: 2 } })) });
  expect(g.refused('ash', say('peace'))).toBe('unknownStatement');
  g.act('ash', say('safety-first')).act('birch', say('safety-first'));
  expect(g.refused('ash', say('safety-first'))).toBe('alreadySaid');
  expect(g.view('observer').messages).toMatchObject([
    { from: 'ash', to: null, text: 'Safety comes first for us.', statement: 'safety-first' },
    { from: 'birch', statement: 'safety-first' },
  ]);
  expect(g.state.log.filter((e) => e.type === 'said').map((e) => e.audience)).toEqual(['all', 'all']);
  expect(g.view('ash').legal?.statements.map((s) => s.verdict.ok)).toEqual([false, true]);
  g.act('ash', say('open-door'));
  expect(g.refused('ash', { type: 'say', to: null, text: 'And' })).toBe('tooManyMessages');
  g.toTalks(2).act('ash', say('safety-first'));
  expect(g.toEnd().refused('ash', say('open-door'))).toBe('gameOver');
});
test('R128 a statement binds nobody and moves no number', () => {
  const [one, other] = [talks(), talks()];
  one.act('ash', say('safety-first'));
  for (const g of [one, other]) g.toEnd();
  expect(one.state.results).toEqual(other.state.results);
  expect(one.state.outcomes).toEqual(other.state.outcomes);
});

// --- an end that is called
test('R129 only whoever runs the table calls the end, for this round or a later one, and may call it anew', () => {
  const g = talks().toTalks(2);
  const called = (actor: Parameters<typeof play>[1], round: number) => {
    const played = play(g.state, actor, { type: 'endAfterRound', round });
    return played.ok ? 'ok' : played.rejection.code;
  };
  expect([called({ party: 'ash' }, 2), called('system', 2)]).toEqual(['notYours', 'notYours']);
  expect([called('facilitator', 1), called('facilitator', 4)]).toEqual(['stale', 'stale']);
  end(g, 2);
  expect(g.view('cedar')).toMatchObject({ rounds: 3, lastRound: 2 });
  expect(g.view('cedar').log.at(-1)).toMatchObject({ type: 'endCalled', after: 2 });
  end(g, 3).toTalks(3);
  end(g, 3).toEnd();
  expect(g.state.results?.reason).toBe('rounds');
  expect(called('facilitator', 3)).toBe('gameOver');
});
test('R130 the rounds left out pay as in force at the end with all complying; what has been paid stays paid', () => {
  const whole = talks();
  const cut = talks();
  for (const g of [whole, cut]) g.agree('ash', ['birch'], DEAL);
  end(cut, 1);
  for (const g of [whole, cut]) g.toEnd();
  expect([cut.state.round, cut.state.results?.reason]).toEqual([1, 'called']);
  expect(own(cut)).toEqual(own(whole));
  expect(Object.values(cut.state.results?.parties ?? {}).map((r) => r.restUnits)).toEqual([10, 6, 2]);
  expect(Object.values(whole.state.results?.parties ?? {}).map((r) => r.restUnits)).toEqual([0, 0, 0]);
  const left = talks();
  left.agree('ash', ['birch'], DEAL);
  left.toTalks(2).act('ash', { type: 'withdrawFromAgreement', agreement: 1 });
  end(left, 2).toEnd();
  expect(own(left)).toEqual([10, 6, 2]);
});
test('R131 the no-deal run ends where the game was ended: who agrees nothing gains nothing, and risk is compared at that round', () => {
  const idle = talks().toTalks(2);
  end(idle, 2).toEnd();
  expect(Object.values(idle.state.results?.parties ?? {}).map((r) => r.gain)).toEqual([0, 0, 0]);
  expect(idle.state.results?.baselineRisk).toBe(idle.state.results?.risk);
  const g = talks({ scenario: tinyRules({ riskTenthsPerPoint: 1 }) });
  g.agree('ash', ['birch'], DEAL);
  end(g, 1).toEnd();
  const { baselineRisk = 0, risk = 0, parties } = g.state.results ?? {};
  const alone = game().toPhase('outcome').state.trueIndicators.world.risk;
  expect(baselineRisk).toBe(alone);
  expect(parties?.ash?.riskShare).toBe(3 * (alone - risk));
});
test('R132 a world that breaks pays nothing more, also where the end had been called', () => {
  const g = talks({ scenario: tinyStart({ risk: 880 }) });
  g.agree('ash', ['birch'], DEAL);
  end(g, 1).toEnd();
  expect(g.state.results?.reason).toBe('risk');
  expect(own(g)).toEqual([5, 3, 1]);
});
test('R133 an offer tabled after the call lasts to the called end at most', () => {
  const g = talks();
  end(g, 2);
  g.table('ash', ['birch'], DEAL, { expires: 3 });
  expect(g.state.offers[0]?.expires).toBe(2);
  g.toEnd();
  expect(g.view('ash').offers[0]).toMatchObject({ status: 'lapsed', lapse: 'expired' });
});

// --- margins
test('R134 an event moves the margins of the parties that it names, within 0 and the most', () => {
  const g = game().toTalks(2);
  expect(g.desk('ash').margin).toBe(2);
  g.toTalks(3);
  expect([g.desk('ash').margin, g.desk('birch').margin]).toEqual([3, 2]);
  const capped = game({ scenario: tinyRules({ marginMost: 2 }) }).toTalks(3);
  expect(capped.desk('ash').margin).toBe(2);
});

/** A scenario of so many parties with one issue, on which all agree to what brings each 4 points of safety. */
function withParties(count: number): Scenario {
  const ids = ['ash', 'birch', 'cedar', 'dogwood', 'elm', 'fir'].slice(0, count);
  const shapes = ['lozenge', 'disc', 'trefoil', 'hexagon', 'shield', 'cross'] as const;
  const forEach = <T>(value: T) => Object.fromEntries(ids.map((id) => [id, value]));
  return tinyWith((s) => {
    const [party] = s.parties;
    const [issue] = s.issues;
    const [start, level] = issue?.options ?? [];
    if (!party || !issue || !start || !level) throw new Error('the tiny scenario is empty');
    const duties = ids.map((actor) => ({ actor, what: 'keep it', verifiable: 1, spares: [], denies: {} }));
    const sworn = { ...level, id: 'sworn', duties, effects: forEach({ 'safety-assurance': 4 }) };
    return {
      ...s,
      parties: ids.map((id, i) => ({
        ...party,
        id,
        short: id,
        shape: shapes[i] ?? 'disc',
        stances: party.stances.map((c) => ({ ...c, id: c.id.replace('ash', id) })),
      })),
      issues: [
        { ...issue, id: 'pact', statusQuo: start.id, options: [start, sworn], scoreBasis: forEach('extrapolated' as const) },
      ],
      linkages: [],
      presets: s.presets.map((p) => ({ ...p, issues: ['pact'] })),
      events: [],
      world: {
        ...s.world,
        developmentParties: [ids[0] ?? ''],
        start: { ...s.world.start, capability: forEach(500), support: forEach(500), standing: forEach(500) },
      },
    };
  });
}
