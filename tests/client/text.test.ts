/** Every code, phase, signal and log entry has a sentence, and numbers are written as people read them. */
import { announce, refusalText } from '@track-two/client/model/notices.ts';
import { minutes, ofHundred, plain, signed } from '@track-two/client/model/numbers.ts';
import { notice } from '@track-two/client/model/store.ts';
import { entryText } from '@track-two/client/panels/log/entryText.ts';
import { and, count, the } from '@track-two/client/text/en/words.ts';
import { t } from '@track-two/client/text/index.ts';
import { PHASES, REJECTION_CODES, SIGNALS } from '@track-two/shared/engine/types.ts';
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { PARTY_INDICATORS, WORLD_INDICATORS } from '@track-two/shared/scenario/schema.ts';
import { describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { TINY } from '../support/tinyScenario.ts';

const isSentence = (text: string) => /^[A-Z].*[.!?]$/s.test(text);

describe('sentences', () => {
  it.each(REJECTION_CODES)('for the refusal %s', (code) => {
    expect(isSentence(refusalText(code))).toBe(true);
    expect(refusalText(code)).not.toBe(t.api.other);
  });

  it('for what the server alone refuses: its own, or ours', () => {
    expect(refusalText('unknownCode')).toContain('no table');
    expect(refusalText('somethingNew', 'The server says so.')).toBe('The server says so.');
    expect(refusalText('somethingNew')).toBe(t.api.other);
  });

  it.each([...PHASES, 'debrief'] as const)('for the phase %s', (phase) => {
    expect(isSentence(t.phases[phase].begins)).toBe(true);
    expect(isSentence(t.phases[phase].todo)).toBe(true);
  });

  it('for every signal and indicator', () => {
    for (const signal of SIGNALS) expect(t.signals[signal].name).not.toBe('');
    for (const name of WORLD_INDICATORS) expect(isSentence(t.indicators.world[name].meaning)).toBe(true);
    for (const name of PARTY_INDICATORS) expect(isSentence(t.indicators.party[name].meaning)).toBe(true);
  });

  it('are said anew each time', () => {
    announce('Once.');
    const first = notice.value?.n;
    announce('Once.');
    expect(notice.value?.n).not.toBe(first);
  });
});

const where = { n: 1, round: 1, phase: 'negotiation' } as const;
const duty = { issue: 'checks', option: 'visits', index: 0, actor: 'birch' };
const clause = { issue: 'checks', option: 'visits', source: { agreement: 1 }, since: 1 };
const ENTRIES: readonly LogEntryView[] = [
  { ...where, type: 'roundStarted', news: 'calm' },
  { ...where, type: 'roundStarted', news: null },
  { ...where, type: 'phaseStarted', to: 'ratification' },
  { ...where, type: 'offerTabled', offer: 1, by: 'ash', issues: ['checks', 'aid'] },
  { ...where, type: 'offerSigned', offer: 1, by: 'birch', issues: ['checks'] },
  { ...where, type: 'offerRejected', offer: 1, by: 'birch', issues: ['checks'] },
  { ...where, type: 'offerWithdrawn', offer: 1, by: 'ash', issues: [] },
  { ...where, type: 'offerLapsed', offer: 1, reason: 'linkage', issues: ['checks'] },
  { ...where, type: 'stepTaken', by: 'ash', issue: 'controls', option: 'tighten' },
  { ...where, type: 'stepUndone', by: 'ash', issue: 'controls' },
  { ...where, type: 'agreementRatified', agreement: 1, parties: ['ash', 'birch'], terms: { checks: 'visits' } },
  { ...where, type: 'ratificationFailed', offer: 1, failedBy: ['birch'], issues: ['checks'] },
  { ...where, type: 'agreementSuspended', agreement: 1, by: 'ash' },
  { ...where, type: 'resumptionAsked', agreement: 1, by: 'birch' },
  { ...where, type: 'agreementResumed', agreement: 1, by: 'ash' },
  { ...where, type: 'withdrawalAnnounced', agreement: 1, by: 'birch' },
  { ...where, type: 'agreementEnded', agreement: 1, by: 'birch' },
  { ...where, type: 'clausesSlept', clauses: [{ ...clause, reason: 'condition' }] },
  { ...where, type: 'clausesSlept', clauses: [{ ...clause, reason: 'suspended' }] },
  { ...where, type: 'clausesSlept', clauses: [{ ...clause, reason: 'linkage' }] },
  { ...where, type: 'clausesWoke', clauses: [clause] },
  { ...where, type: 'endCalled', after: 2 },
  { ...where, type: 'breachFound', duty },
  { ...where, type: 'incident', number: 1 },
  { ...where, type: 'indicatorsMoved', changes: [] },
  { ...where, type: 'gameEnded', ending: 'apart' },
];

describe('the log', () => {
  it.each(ENTRIES)('says $type', (entry) => {
    const text = entryText(TINY, entry);
    expect(isSentence(text)).toBe(true);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it('says every entry of a whole game', () => {
    const g = talks({ scenario: SHANGHAI });
    g.table('china', ['us'], { 'nuclear-human-control': 'joint-pledge' });
    g.sign('us', 1);
    for (const entry of g.toEnd().view('us').log) expect(isSentence(entryText(SHANGHAI, entry))).toBe(true);
  });
});

describe('numbers', () => {
  it('have true signs and at most one decimal', () => {
    expect([signed(3), signed(-2.25), signed(0), signed(-0.04)]).toEqual(['+3', '−2.3', '0', '0']);
    expect([plain(2.5), plain(-2)]).toEqual(['2.5', '−2']);
  });
  it('of indicators are whole points', () => {
    expect(ofHundred(464)).toBe(46);
  });
  it('of the clock are minutes and seconds, never below nothing', () => {
    expect([minutes(222_000), minutes(59_001), minutes(0), minutes(-5)]).toEqual(['3:42', '1:00', '0:00', '0:00']);
  });
});

describe('English', () => {
  it('counts and lists', () => {
    expect([count(1, 'offer'), count(2, 'offer'), count(0, 'entry', 'entries')]).toEqual(['1 offer', '2 offers', '0 entries']);
    expect([and([]), and(['a']), and(['a', 'b']), and(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
  it('gives the article to those who take one', () => {
    expect([the('United States'), the('Global South'), the('China')]).toEqual(['the United States', 'the Global South', 'China']);
  });
});
