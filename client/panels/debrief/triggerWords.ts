/** The triggers of an ending as short clauses, with the numbers as they truly were. */
import type { Reveal } from '@track-two/shared/engine/viewTypes.ts';
import { findIssue, findOption } from '@track-two/shared/scenario/lookup.ts';
import type { PartyIndicator, Scenario, Trigger, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import { ofHundred } from '../../model/numbers.ts';
import { t } from '../../text/index.ts';
import { isWorldIndicator, nameOf } from '../outcome/indicatorNames.ts';

type OfIndicator = Extract<Trigger, { indicator: string }>;

function indicatorWords(s: Scenario, reveal: Reveal, trigger: OfIndicator): string {
  const { world, parties } = reveal.trueIndicators;
  const { indicator, party } = trigger;
  const value = isWorldIndicator(indicator)
    ? world[indicator as WorldIndicator]
    : (parties[party ?? '']?.[indicator as PartyIndicator] ?? 0);
  const who = s.parties.find((p) => p.id === party);
  const name = who ? `${who.name}: ${nameOf(indicator)}` : nameOf(indicator);
  const [kind, limit] = 'above' in trigger ? (['above', trigger.above] as const) : (['below', trigger.below] as const);
  return t.endings.indicator(name, kind, limit / 10, ofHundred(value));
}

const issueName = (s: Scenario, id: string) => findIssue(s, id)?.name ?? id;
const optionNames = (s: Scenario, issue: string, ids: readonly string[]) => ids.map((o) => findOption(s, issue, o)?.short ?? o);

function levelWords(s: Scenario, trigger: Extract<Trigger, { issue: string }>): string {
  const name = issueName(s, trigger.issue);
  return 'at' in trigger
    ? t.endings.at(name, optionNames(s, trigger.issue, trigger.at))
    : t.endings.notAt(name, optionNames(s, trigger.issue, trigger.notAt));
}

/** One trigger as a clause without a full stop. */
export function triggerWords(s: Scenario, reveal: Reveal, trigger: Trigger): string {
  const w = t.endings;
  if ('any' in trigger) return w.any(trigger.any.map((list) => w.all(list.map((plain) => triggerWords(s, reveal, plain)))));
  if ('indicator' in trigger) return indicatorWords(s, reveal, trigger);
  if ('issue' in trigger) return levelWords(s, trigger);
  if ('onTable' in trigger) return w.onTable(issueName(s, trigger.onTable));
  if ('nothingAgreedIn' in trigger)
    return w.nothingAgreedIn(s.dossiers.find((d) => d.id === trigger.nothingAgreedIn)?.name ?? trigger.nothingAgreedIn);
  if ('after' in trigger) return w.after(s.events.find((e) => e.id === trigger.after)?.name ?? trigger.after);
  if ('chance' in trigger) return w.chance(trigger.chance);
  if ('agreementsOfAll' in trigger) return w.agreementsOfAll(trigger.agreementsOfAll);
  if ('exclusiveAgreements' in trigger) return w.exclusiveAgreements(trigger.exclusiveAgreements);
  if ('noAgreements' in trigger) return w.noAgreements;
  if ('incidents' in trigger) return w.incidents(trigger.incidents);
  return w.rounds(trigger.rounds[0], trigger.rounds[1]);
}
