/** Advice as sentences, with the names of this game in them. */
import type { Advice, ForOther, Mend, WhyNot } from '@track-two/shared/coach/types.ts';
import { eventOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { Terms } from '@track-two/shared/scenario/types.ts';
import { dutyText } from '@track-two/shared/terms/duties.ts';
import { plain, signed, unitsAsPoints } from '../../model/numbers.ts';
import { own } from '../../model/store.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import type { CoachWords } from '../../text/en/coach.ts';
import { t } from '../../text/index.ts';
import { isWorldIndicator, nameOf } from '../outcome/indicatorNames.ts';

const name = (party: string) => partyById(party).name;
const level = (issue: string, option: string) => t.coach.words.atLevel(issueById(issue).short, optionById(issue, option).short);
const levels = (terms: Terms) => Object.entries(terms).map(([issue, option]) => level(issue, option));

type Of<K extends Advice['kind']> = Extract<Advice, { kind: K }>;

function news({ event, moves, issues, margin, cable }: Of<'news'>): CoachWords {
  const told = moves.map(({ indicator, party, from, to }) => {
    const who = party === null || isWorldIndicator(indicator) ? '' : `${partyById(party).short}: `;
    return `${who}${nameOf(indicator).toLowerCase()} ${signed((to - from) / 10)}`;
  });
  const names = issues.map((issue) => issueById(issue).short);
  return t.coach.words.news(eventOf(theTable().scenario, event).name, told, names, margin, cable);
}

function waits({ offer, by, adds, capital, settledBy, sleeps }: Of<'offerWaits'>): CoachWords {
  const { words } = t.coach;
  const { head, text } = words.offerWaits(offer, name(by), signed(adds));
  const more = [
    capital > 0 ? words.receives(capital) : capital < 0 ? words.pays(-capital) : '',
    settledBy.length > 0 ? words.settledBy(settledBy) : '',
    sleeps ? words.sleeps : '',
  ];
  return { head, text: [text, ...more].filter(Boolean).join(' ') };
}

function reason({ adds, margin, short, issues, dimensions, voices }: WhyNot): readonly string[] {
  const { words } = t.coach;
  const { scenario } = theTable();
  const dimension = (id: string) => scenario.dimensions.find((d) => d.id === id)?.name ?? id;
  const voice = (id: string) => own.value?.party.voices.find((v) => v.id === id)?.name ?? id;
  const named = (of: string, points: number) => words.named(of, signed(points));
  return [
    short > 0 ? words.short(signed(adds), margin, short) : '',
    short > 0 && issues.length > 0
      ? words.loses(
          issues.map((i) => named(issueById(i.issue).short, i.points)),
          dimensions.map((d) => named(dimension(d.dimension), d.points)),
        )
      : '',
    short > 0 && issues.length === 0 ? words.tooLittle : '',
    voices.length > 0 ? words.voices(voices.map((v) => named(voice(v.id), v.points))) : '',
  ];
}

function mended({ issue, option, adds, others, believed }: Mend, terms: Terms): readonly string[] {
  const { words } = t.coach;
  const { short } = issueById(issue);
  const at = option === null ? '' : optionById(issue, option).short;
  const said =
    option === null
      ? words.mendRemove(short, signed(adds))
      : terms[issue] === undefined
        ? words.mendAdd(short, at, signed(adds))
        : words.mendChange(short, at, signed(adds));
  return [
    said,
    words.mendOthers(
      others.map(({ party, change }) => ({ name: name(party), change })),
      believed,
    ),
  ];
}

function fails({ offer, mine, why, capital, mend }: Of<'offerFails'>): CoachWords {
  const terms = theTable().view.offers.find((o) => o.number === offer)?.terms ?? {};
  const ways = [capital === null ? '' : t.coach.words.capitalWould(capital), ...(mend ? mended(mend, terms) : [])];
  return { head: t.coach.words.fails(offer, mine), text: [...reason(why), ...ways].filter(Boolean).join(' ') };
}

/** What terms are worth to a party under each card that it may hold. */
function ofCards({ party, cards }: ForOther): string {
  const { scenario } = theTable();
  const told = cards.map(({ stance, points }) => t.coach.words.ifCard(signed(points), stanceOf(scenario, party, stance).name));
  return t.coach.words.forParty(name(party), told);
}

function trade({ terms, to, own: points, others, chance }: Of<'trade'>): CoachWords {
  const { words } = t.coach;
  const unset = others.filter((o) => !o.believed).map((o) => name(o.party));
  const lines = [words.forYou(signed(points)), ...others.map(ofCards), words.rests(chance, unset)];
  return { ...words.trade(to.length === 1, levels(terms)), lines };
}

function duty(advice: Of<'duty'>): CoachWords {
  const { words } = t.coach;
  const { scenario, view } = theTable();
  const { spares, loses, chance, threshold, trust, pledged, harmed, agreement, worth } = advice;
  const points = (units: number) => plain(unitsAsPoints(units, view.rounds));
  const stakes = [
    words.stake(trust),
    pledged ? words.pledge : '',
    harmed.length > 0 && agreement !== null ? words.suspendable(harmed.map(name), agreement, signed(worth)) : '',
  ];
  return {
    head: words.duty(dutyText(scenario, advice.duty).what, advice.pays),
    text: `${words.odds(points(spares), points(loses), chance, threshold)} ${stakes.filter(Boolean).join('; ')}.`,
  };
}

/** An advice in words. */
export function coachWords(advice: Advice): CoachWords {
  const { words } = t.coach;
  switch (advice.kind) {
    case 'news':
      return news(advice);
    case 'mandate':
      return words.mandate(plain(advice.inForce), advice.mandate, advice.mandate - advice.inForce, advice.roundsLeft);
    case 'offerWaits':
      return waits(advice);
    case 'offerFails':
      return fails(advice);
    case 'setCapital':
      return words.setCapital(advice.offer, advice.short, advice.units, advice.free);
    case 'trade':
      return trade(advice);
    case 'beliefs':
      return words.beliefs(advice.about.map(name));
    case 'lastRound':
      return words.lastRound(plain(advice.inForce), advice.mandate);
    case 'duty':
      return duty(advice);
    case 'suspend':
      return words.suspend(advice.agreement, advice.by.map(name), signed(advice.worth));
    case 'found':
      return words.found(advice.duties.map((d) => dutyText(theTable().scenario, d).what));
    case 'nothingTabled':
    case 'waitedFor':
      return words[advice.kind];
  }
}
