/**
 * The coach: a few pieces of advice for one seat, from what that seat may know and nothing else. It reads the view that a person in the seat
 * reads, the player's own beliefs (even odds where none is set), and the public scenario; never another party's card, never a bot's reading.
 */
import type { PartyView } from '../engine/viewTypes.ts';
import { eventOf, presetOf } from '../scenario/lookup.ts';
import type { Scenario } from '../scenario/types.ts';
import { implementation, outcome } from './deeds.ts';
import type { CoachSeat } from './seat.ts';
import { negotiation, ratification } from './talks.ts';
import type { Advice } from './types.ts';

function briefing({ scenario, view }: CoachSeat): readonly Advice[] {
  const news = view.news.find((n) => n.round === view.round);
  if (!news) return [];
  const event = eventOf(scenario, news.event);
  return [
    {
      kind: 'news',
      id: `news/${view.round}`,
      event: news.event,
      moves: news.changes.map(({ indicator, party, from, to }) => ({ indicator, party, from, to })),
      margin: event.margins[view.desk.party] ?? 0,
      issues: event.touches.filter((issue) => view.openIssues.includes(issue)),
      cable: view.desk.cable !== null,
    },
  ];
}

/** How far all that is in force is from the mandate. */
function mandate({ view }: CoachSeat): Advice {
  const { inForce, mandate: asked } = view.desk;
  // The outcome has paid its round already.
  const roundsLeft = view.lastRound - view.round + (view.phase === 'outcome' ? 0 : 1);
  return { kind: 'mandate', id: `mandate/${view.round}/${view.phase}`, inForce, mandate: asked, roundsLeft };
}

function ofPhase(seat: CoachSeat): readonly Advice[] {
  switch (seat.view.phase) {
    case 'briefing':
      return [...briefing(seat), mandate(seat)];
    case 'negotiation':
      return negotiation(seat);
    case 'ratification':
      return ratification(seat);
    case 'implementation':
      return implementation(seat);
    case 'outcome':
      return [...outcome(seat), mandate(seat)];
    case 'debrief':
      return [];
  }
}

/**
 * Advice for the seat that a view belongs to, most pressing first; none for observers, nor once the talks are over.
 * @param preset id of the preset that is played; throws when the scenario has none such
 */
export function advise(input: {
  readonly scenario: Scenario;
  readonly preset: string;
  readonly view: PartyView;
}): readonly Advice[] {
  const { scenario, view } = input;
  const { desk, legal } = view;
  if (!desk || !legal) return [];
  return ofPhase({ scenario, preset: presetOf(scenario, input.preset), view: { ...view, desk, legal } });
}

export type { Advice, AdviceKind, ForOther, Mend, WhyNot } from './types.ts';
