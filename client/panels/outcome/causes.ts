/** A cause in words: a short label for the row, and its inputs one by one for the opened row. */
import type { Cause, CauseInput } from '@track-two/shared/engine/types.ts';
import { findIssue, findOption } from '@track-two/shared/scenario/lookup.ts';
import { plain, signed } from '../../model/numbers.ts';
import { partyById, theScenario } from '../../model/table.ts';
import { and } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';

const issueName = (id: string) => findIssue(theScenario(), id)?.short ?? id;
const optionName = (issue: string, option: string) => findOption(theScenario(), issue, option)?.short ?? option;
const newsName = (id: string) => theScenario().events.find((e) => e.id === id)?.name ?? id;
const ofKind = <K extends CauseInput['kind']>(inputs: readonly CauseInput[], kind: K) =>
  inputs.filter((i): i is Extract<CauseInput, { kind: K }> => i.kind === kind);

function numberIn(inputs: readonly CauseInput[], name: string): string {
  const found = ofKind(inputs, 'number').find((i) => i.name === name);
  return plain((found?.value ?? 0) / 10);
}

/** Clauses named in a label; the opened row has all of them. */
const NAMED = 3;

/** The clauses that moved it most, and how many more there are. */
function weightiest(clauses: readonly { readonly issue: string; readonly effect: number }[]): string {
  const sorted = [...clauses].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const named = sorted.slice(0, NAMED).map((c) => issueName(c.issue));
  const more = clauses.length - named.length;
  return more > 0 ? t.outcome.short.more(named, more) : named.join(', ');
}

/** What the cause is, in a few words. */
export function causeLabel(cause: Cause): string {
  const { rule, inputs } = cause;
  const words = t.outcome.short;
  const [breach] = ofKind(inputs, 'breach');
  const [offer] = ofKind(inputs, 'offer');
  const [news] = ofKind(inputs, 'news');
  const [left] = ofKind(inputs, 'withdrawal');
  if (left) return words.left(partyById(left.party).short);
  if (breach) return words.breach(partyById(breach.party).short);
  if (offer) return words.refused(and(offer.parties.map((p) => partyById(p).short)));
  if (news) return newsName(news.event);
  if (rule === 'risk') return words.risk(numberIn(inputs, 'racePace'), numberIn(inputs, 'safety'));
  if (rule === 'racePace') return words.race;
  const agreements = ofKind(inputs, 'agreement');
  if (rule === 'trust' && agreements.length > 0) return words.kept(agreements.length);
  if (rule === 'fragmentation' && agreements[0]) return words.newAgreement(agreements[0].agreement);
  const clauses = ofKind(inputs, 'clause');
  if (clauses.length > 0) return weightiest(clauses);
  return rule === 'capability' ? words.base : (t.outcome.rules[rule] ?? rule);
}

/** One input of a rule, with its number. Numbers are tenths of a point, but for the count of parties. */
export function inputText(input: CauseInput): string {
  switch (input.kind) {
    case 'clause':
      return t.outcome.inputEffect(issueName(input.issue), optionName(input.issue, input.option), signed(input.effect));
    case 'number': {
      const name = t.outcome.inputNames[input.name] ?? input.name;
      return t.outcome.inputNumber(name, input.name === 'parties' ? String(input.value) : plain(input.value / 10));
    }
    case 'agreement':
      return t.outcome.inputAgreement(input.agreement);
    case 'breach':
      return t.outcome.inputBreach(partyById(input.party).name, issueName(input.issue));
    case 'offer':
      return t.outcome.inputOffer(and(input.parties.map((p) => partyById(p).name)));
    case 'withdrawal':
      return t.outcome.inputWithdrawal(partyById(input.party).name, input.agreement);
    case 'news':
      return t.outcome.inputNews(newsName(input.event));
  }
}

/** The text of the rule as the scenario gives it; news has its event's. */
export function ruleText(cause: Cause): string {
  const { rules } = theScenario().world;
  if (cause.rule in rules) return rules[cause.rule as keyof typeof rules].text;
  const [news] = ofKind(cause.inputs, 'news');
  return news ? (theScenario().events.find((e) => e.id === news.event)?.text ?? '') : (t.outcome.rules[cause.rule] ?? '');
}
