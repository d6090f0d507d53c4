/** A log entry as a sentence. */
import type { AgreementView, LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { findOption } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { worldChanges } from '../../model/indicators.ts';
import { ofHundred, signed } from '../../model/numbers.ts';
import { t } from '../../text/index.ts';
import { conditionWords, paymentWords } from '../offers/extraWords.ts';
import { nameOf } from '../outcome/indicatorNames.ts';

const partyName = (s: Scenario, id: string) => s.parties.find((p) => p.id === id)?.name ?? id;
const issueName = (s: Scenario, id: string) => s.issues.find((i) => i.id === id)?.name ?? id;
const issueShort = (s: Scenario, id: string) => s.issues.find((i) => i.id === id)?.short ?? id;
const optionName = (s: Scenario, issue: string, option: string) => findOption(s, issue, option)?.name ?? option;

type Moved = Extract<LogEntryView, { type: 'indicatorsMoved' }>;
function movedText({ changes }: Moved): string {
  const parts = worldChanges(changes)
    .filter((c) => c.from !== c.to)
    .map((c) => t.log.moved(nameOf(c.indicator).toLowerCase(), ofHundred(c.to), signed((c.to - c.from) / 10)));
  return t.log.indicatorsMoved(parts);
}

/** Condition and side payment of a public agreement. */
function extrasOf(agreement: AgreementView | undefined): readonly string[] {
  if (!agreement) return [];
  const { condition, payment } = agreement;
  return [condition ? t.offers.condition.only(conditionWords(condition)) : '', payment ? paymentWords(payment) : ''].filter(
    Boolean,
  );
}

/**
 * The sentence of an entry, with the scenario's names.
 * @param agreements what the viewer knows of the agreements, for their conditions and payments
 */
export function entryText(s: Scenario, entry: LogEntryView, agreements: readonly AgreementView[] = []): string {
  const issues = (ids: readonly string[]) => ids.map((id) => issueShort(s, id));
  switch (entry.type) {
    case 'roundStarted': {
      const news = s.events.find((e) => e.id === entry.news)?.name ?? null;
      return t.log.roundStarted(entry.round, news);
    }
    case 'phaseStarted':
      return t.log.phaseStarted(t.phases[entry.to].name);
    case 'offerTabled':
    case 'offerSigned':
    case 'offerRejected':
    case 'offerWithdrawn':
      return t.log[entry.type](partyName(s, entry.by), entry.offer, issues(entry.issues));
    case 'offerLapsed':
      return t.log.offerLapsed(entry.offer, entry.reason, issues(entry.issues));
    case 'statementMade':
      return t.log.statement(partyName(s, entry.by), s.statements.find((x) => x.id === entry.statement)?.text ?? '');
    case 'stepTaken':
      return t.log.stepTaken(partyName(s, entry.by), issueName(s, entry.issue), optionName(s, entry.issue, entry.option));
    case 'stepUndone':
      return t.log.stepUndone(partyName(s, entry.by), issueName(s, entry.issue));
    case 'agreementRatified': {
      const terms = Object.entries(entry.terms).map(
        ([issue, option]) => `${issueName(s, issue)}: ${optionName(s, issue, option)}`,
      );
      return t.log.agreementRatified(
        entry.agreement,
        entry.parties.map((p) => partyName(s, p)),
        terms,
        extrasOf(agreements.find((a) => a.number === entry.agreement)),
      );
    }
    case 'agreementSuspended':
    case 'resumptionAsked':
    case 'agreementResumed':
    case 'withdrawalAnnounced':
    case 'agreementEnded':
      return t.log[entry.type](partyName(s, entry.by), entry.agreement);
    case 'clausesSlept':
      return t.log.clausesSlept(
        entry.clauses.map((c) => t.log.slept(issueName(s, c.issue), optionName(s, c.issue, c.option), c.reason)),
      );
    case 'clausesWoke':
      return t.log.clausesWoke(entry.clauses.map((c) => t.log.woke(issueName(s, c.issue), optionName(s, c.issue, c.option))));
    case 'endCalled':
      return t.log.endCalled(entry.after);
    case 'ratificationFailed':
      return t.log.ratificationFailed(
        entry.offer,
        entry.failedBy.map((p) => partyName(s, p)),
        issues(entry.issues),
      );
    case 'breachFound': {
      const { actor, issue, option, index } = entry.duty;
      return t.log.breachFound(partyName(s, actor), findOption(s, issue, option)?.duties[index]?.what ?? issueName(s, issue));
    }
    case 'incident':
      return t.log.incident(entry.number);
    case 'indicatorsMoved':
      return movedText(entry);
    case 'gameEnded':
      return t.log.gameEnded(s.endings.find((e) => e.id === entry.ending)?.name ?? entry.ending);
  }
}
