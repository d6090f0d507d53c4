/** What a bot did, as a sentence: in the words of the log where the log tells it. */
import type { Deed } from '@track-two/shared/engine/reasonTypes.ts';
import { dutiesInForce, dutyKey, dutyText } from '@track-two/shared/terms/duties.ts';
import { partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { entryText } from '../log/entryText.ts';
import { theReveal } from './reveal.ts';

const nameOf = (party: string) => partyById(party).name;

/** The words of a duty by its key, from the rounds in which it was in force; the key itself where none held it. */
function dutyWords(key: string): string {
  const { scenario } = theTable();
  const duties = theReveal().outcomes.flatMap((o) => dutiesInForce(scenario, o.clauses));
  const duty = duties.find((d) => dutyKey(d) === key);
  return duty ? dutyText(scenario, duty).what : key;
}

/** The card that a belief gives most, with its percent. */
function likeliest(about: string, shares: Readonly<Record<string, number>>): { readonly card: string; readonly percent: number } {
  const [id = '', percent = 0] = Object.entries(shares).sort((a, b) => b[1] - a[1])[0] ?? [];
  return { card: partyById(about).stances.find((s) => s.id === id)?.name ?? id, percent };
}

/** What the log does not say of an offer: what it answers, what was staked on it, and that not all saw it. */
function aboutOffer(number: number): readonly string[] {
  const words = t.reasons.deeds;
  const offer = theReveal().offers.find((o) => o.number === number);
  if (!offer) return [];
  const { parent, signal, visibility } = offer;
  const parts = [
    parent === null ? '' : words.answers(parent),
    words.staked[signal],
    visibility === 'private' ? words.inPrivate : '',
  ];
  return parts.filter(Boolean);
}

/** The sentence of a deed, with the scenario's names. */
export function deedText(deed: Deed): string {
  const { scenario, view } = theTable();
  const words = t.reasons.deeds;
  switch (deed.type) {
    case 'said':
      return words.said(nameOf(deed.by), deed.to === null ? null : nameOf(deed.to), deed.text);
    case 'capitalSet':
      return words.capitalSet(nameOf(deed.by), deed.offer, deed.units);
    case 'readied':
      return words.readied(nameOf(deed.by), deed.ready);
    case 'beliefSet': {
      const { card, percent } = likeliest(deed.about, deed.shares);
      return words.beliefSet(nameOf(deed.by), nameOf(deed.about), card, percent);
    }
    case 'complianceChosen':
      return words[deed.choice](nameOf(deed.by), dutyWords(deed.duty));
    case 'offerTabled':
      return [entryText(scenario, { n: 0, round: 0, phase: 'negotiation', ...deed }), ...aboutOffer(deed.offer)].join(' ');
    default:
      return entryText(scenario, { n: 0, round: 0, phase: 'negotiation', ...deed }, view.agreements);
  }
}
