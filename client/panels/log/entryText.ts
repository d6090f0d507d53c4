/** A log entry as a sentence. */
import type { LogEntryView } from '@track-two/shared/engine/viewTypes.ts';
import { findOption } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { worldChanges } from '../../model/indicators.ts';
import { ofHundred, signed } from '../../model/numbers.ts';
import { t } from '../../text/index.ts';
import { nameOf } from '../outcome/indicatorNames.ts';

const partyName = (s: Scenario, id: string) => s.parties.find((p) => p.id === id)?.name ?? id;
const issueName = (s: Scenario, id: string) => s.issues.find((i) => i.id === id)?.name ?? id;
const optionName = (s: Scenario, issue: string, option: string) => findOption(s, issue, option)?.name ?? option;

type Moved = Extract<LogEntryView, { type: 'indicatorsMoved' }>;
function movedText({ changes }: Moved): string {
  const parts = worldChanges(changes)
    .filter((c) => c.from !== c.to)
    .map((c) => t.log.moved(nameOf(c.indicator).toLowerCase(), ofHundred(c.to), signed((c.to - c.from) / 10)));
  return t.log.indicatorsMoved(parts);
}

/** The sentence of an entry, with the scenario's names. */
export function entryText(s: Scenario, entry: LogEntryView): string {
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
      return t.log[entry.type](partyName(s, entry.by), entry.offer);
    case 'offerLapsed':
      return t.log.offerLapsed(entry.offer, entry.reason);
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
      );
    }
    case 'ratificationFailed':
      return t.log.ratificationFailed(
        entry.offer,
        entry.failedBy.map((p) => partyName(s, p)),
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
