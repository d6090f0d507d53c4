/**
 * The guide of the first game: from what the player sees and has open to the one step to take now. It follows what is really done, in any order:
 * it never waits for something that may not happen, and a wrong turn has a next step like any other. A pure function, of two parties or more.
 */
import type { OfferView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { IssueId, PartyId } from '@track-two/shared/scenario/types.ts';
import type { Panel } from './desk.ts';
import type { BetterLevel, GuideStep, PlainStep, ReadStep, Target } from './guideSteps.ts';

/** The draft on the desk, reckoned. */
export interface DraftSeen {
  readonly issues: readonly IssueId[];
  readonly points: number;
  readonly short: number;
  /** One level that would close the gap, where there is one. */
  readonly better: BetterLevel | null;
  /** All of it is in force already. */
  readonly unchanged: boolean;
  readonly others: readonly { readonly party: PartyId; readonly least: number; readonly most: number; readonly asks: number }[];
}

export interface GuideSeen {
  readonly view: PartyView;
  readonly phone: boolean;
  readonly panel: Panel;
  /** The builder is open and in sight. */
  readonly builder: boolean;
  readonly draft: DraftSeen | null;
  /** Issues by what their best level is worth to the player, the best first. */
  readonly issues: readonly IssueId[];
  /** The coach is on. */
  readonly coach: boolean;
  /** Steps that were read, each with its round: `news/1`. */
  readonly read: ReadonlySet<string>;
}

/** Under which a step counts as read: reading is asked for once a round. */
export const readKey = (id: ReadStep, round: number): string => `${id}/${round}`;

const reading = (id: ReadStep, target: Target, on: Panel | null = null): GuideStep => ({ id, target, on, read: true });
const doing = { read: false, on: null } as const;
const plain = (id: PlainStep, target: Target, on: Panel | null = null): GuideStep => ({ id, target, on, read: false });

/** The first of some reading steps that has not been read this round; null when all have. */
function unread({ view, read }: GuideSeen, steps: readonly GuideStep[]): GuideStep | null {
  return steps.find((s) => !read.has(readKey(s.id as ReadStep, view.round))) ?? null;
}

function briefing(seen: GuideSeen): GuideStep {
  const { round, desk } = seen.view;
  if (round === 1) {
    const first = unread(seen, [
      reading('news', 'news', 'offers'),
      ...(desk?.cable ? [reading('cable', 'cable', 'offers')] : []),
      reading('stance', 'stance', 'brief'),
      reading('sheet', 'sheet', 'brief'),
      reading('home', 'home', 'brief'),
    ]);
    return first ?? plain('open', 'ready', 'offers');
  }
  return {
    ...doing,
    id: 'round',
    target: 'ready',
    on: 'offers',
    round,
    inForce: desk?.inForce ?? 0,
    mandate: desk?.mandate ?? 0,
  };
}

/** Inside the builder: what the draft still lacks, or that it can be tabled. */
function drafting({ draft, issues, view }: GuideSeen): GuideStep {
  const first = issues[0];
  if (!draft || draft.issues.length === 0) return { ...doing, id: 'addWant', target: 'addIssue', issue: first ?? '' };
  if (draft.unchanged) return plain('noChange', 'terms');
  const given = issues.filter((issue) => !draft.issues.includes(issue)).at(-1);
  // Nobody would take it, whatever card is held: it gives nothing yet.
  const hopeless = draft.others.some((o) => o.most < o.asks);
  if (hopeless && given !== undefined && view.openIssues.includes(given))
    return { ...doing, id: 'addGive', target: 'addIssue', issue: given };
  if (hopeless) return plain('draftPoor', 'terms');
  const { points, short, better, others } = draft;
  const wanted = issues.find((issue) => !draft.issues.includes(issue));
  if (short > 0 && !better && wanted !== undefined) return { ...doing, id: 'addWant', target: 'addIssue', issue: wanted };
  if (short > 0) return { ...doing, id: 'draftShort', target: 'terms', short, better };
  return {
    ...doing,
    id: 'tableIt',
    target: 'table',
    points,
    others: others.map(({ party, least, most }) => ({ party, least, most })),
  };
}

const involves = (offer: OfferView, me: PartyId): boolean => offer.by === me || offer.to.includes(me);

/** Whether a deal already signed by all settles an issue of this offer before it is judged. */
const settled = (view: PartyView, offer: OfferView): boolean =>
  view.offers.some((o) => o.status === 'signed' && Object.keys(o.terms).some((issue) => offer.terms[issue] !== undefined));

/** An offer of somebody else that waits for the player and can be answered: the one that adds most. */
function asked({ view }: GuideSeen): GuideStep | null {
  const me = view.viewer;
  const open = view.offers.filter((o) => o.status === 'open' && o.to.includes(me) && !o.signatures.includes(me));
  const waits = open.filter((o) => !settled(view, o) && (o.legal.counter.ok || (o.legal.sign.ok && o.forecast?.passes)));
  const [best] = waits.sort((a, b) => (b.forecast?.adds ?? 0) - (a.forecast?.adds ?? 0));
  if (!best?.forecast) return null;
  const { adds, short, passes } = best.forecast;
  const id = passes && best.legal.sign.ok ? 'answerSign' : 'answerCounter';
  const instead = view.offers.some((o) => o.by === me && o.round === view.round && o.rejectedBy === best.by);
  return { ...doing, id, target: { offer: best.number }, on: 'offers', offer: best.number, by: best.by, adds, short, instead };
}

/** What has become of the player's own offers of this round. */
function ofOwnOffers({ view }: GuideSeen): GuideStep | null {
  const me = view.viewer;
  const mine = view.offers.filter((o) => o.by === me && o.round === view.round);
  if (mine.some((o) => o.status === 'open')) {
    const others = Object.entries(view.ready).filter(([party]) => party !== me);
    return others.every(([, ready]) => ready) ? plain('unanswered', 'ready', 'offers') : plain('waitAnswer', 'ready', 'offers');
  }
  return mine.some((o) => o.status === 'rejected') ? plain('turnedDown', 'draft') : null;
}

function negotiation(seen: GuideSeen): GuideStep {
  const { view, draft } = seen;
  const me = view.viewer;
  if (seen.builder) return drafting(seen);
  if (view.ready[me]) return plain('waiting', 'notReady', 'offers');
  const answer = asked(seen);
  if (answer) return answer;
  const signed = view.offers.find((o) => o.status === 'signed' && involves(o, me));
  const later = [reading('belief', 'beliefs', 'talk'), ...(seen.coach ? [reading('coach', 'coach')] : [])];
  const extra = view.round > 1 ? unread(seen, later) : null;
  if (extra) return extra;
  if (signed) return { ...doing, id: 'signed', target: 'ready', on: 'offers', passes: signed.forecast?.passes === true };
  const own = ofOwnOffers(seen);
  if (own && (own.target !== 'draft' || view.legal?.tableOffer.ok)) return own;
  if (view.desk && view.desk.inForce >= view.desk.mandate) return plain('content', 'ready', 'offers');
  if (!view.legal?.tableOffer.ok) return plain('goOn', 'ready', 'offers');
  if (draft && draft.issues.length > 0) return plain('draftOn', 'draft');
  return plain(view.round === view.lastRound ? 'lastOffer' : 'draft', 'draft');
}

function ratification({ view }: GuideSeen): GuideStep {
  const me = view.viewer;
  if (view.ready[me]) return plain('waiting', 'notReady', 'offers');
  const mine = view.offers.flatMap(({ status, signatures, forecast, number }) =>
    status === 'signed' && signatures.includes(me) && forecast
      ? [{ number, ...forecast, units: forecast.capitalNeeded - forecast.capital }]
      : [],
  );
  const [first] = mine;
  if (!first) return plain('nothingHome', 'ready', 'offers');
  const free = view.desk?.capitalFree ?? 0;
  const short = mine.find((o) => o.short > 0 && o.voicesPass && o.units <= free);
  if (short) {
    const { number, units } = short;
    return { ...doing, id: 'setCapital', target: 'capital', on: 'offers', offer: number, short: short.short, units };
  }
  const { adds, margin, passes } = mine.find((o) => o.passes) ?? first;
  return { ...doing, id: passes ? 'sendHome' : 'willFail', target: 'ready', on: 'offers', adds, margin };
}

function implementation(seen: GuideSeen): GuideStep {
  const { view } = seen;
  if (view.ready[view.viewer]) return plain('waiting', 'notReady', 'offers');
  const own = view.desk?.duties.some((d) => d.duty.actor === view.viewer);
  if (!own) return plain('noDuty', 'ready', 'offers');
  return unread(seen, [reading('duty', 'duty', 'offers')]) ?? plain('done', 'ready', 'offers');
}

function outcome(seen: GuideSeen): GuideStep {
  const { view } = seen;
  if (view.ready[view.viewer]) return plain('waiting', 'notReady', 'offers');
  const broken = view.agreements.some((a) => a.legal?.suspend.ok);
  const steps = [...(broken ? [reading('breach', 'breach', 'offers')] : []), reading('outcome', 'ownPoints', 'offers')];
  return unread(seen, steps) ?? plain('goOn', 'ready', 'offers');
}

function ofPhase(seen: GuideSeen): GuideStep {
  switch (seen.view.phase) {
    case 'briefing':
      return seen.view.ready[seen.view.viewer] ? plain('waiting', 'notReady', 'offers') : briefing(seen);
    case 'negotiation':
      return negotiation(seen);
    case 'ratification':
      return ratification(seen);
    case 'implementation':
      return implementation(seen);
    case 'outcome':
      return outcome(seen);
    case 'debrief':
      return plain('toDebrief', 'toDebrief', 'offers');
  }
}

/** The step to take now; null for observers. On a phone, first to the panel that it is about. */
export function guideStep(seen: GuideSeen): GuideStep | null {
  if (!seen.view.desk) return null;
  const step = ofPhase(seen);
  if (!seen.phone || step.on === null || step.on === seen.panel) return step;
  return { ...doing, id: 'goTo', target: { tab: step.on }, panel: step.on };
}
