/** The board in words, for those who do not see it: the same facts in the same order as the picture. */
import { type BoardModel, type CordModel, type FlightModel, INDICATOR_ORDER } from './model.ts';
import { words } from './words.ts';

/** Plain sentences in board order: round, seats, indicators, agreements, offers, breaches, incidents. */
export function boardFacts(model: BoardModel): string[] {
  const name = (party: string): string => model.seats.find((seat) => seat.party === party)?.name ?? party;
  const facts = words.facts;
  return [
    facts.round(model.round, model.rounds, words.phases[model.phase]),
    ...model.seats.map((s) =>
      facts.seat(s.name, s.own, words.whole(s.capability), words.whole(s.support), words.whole(s.standing)),
    ),
    ...model.seats.filter((s) => s.steps.length > 0).map((s) => facts.steps(s.name, words.listed(s.steps))),
    ...INDICATOR_ORDER.map((indicator) => levelFact(model, indicator)),
    ...(model.cords.length === 0 ? [facts.noCords] : model.cords.map((cord) => cordFact(cord, name))),
    ...model.flights.filter((flight) => flight.status === 'open').map((flight) => flightFact(flight, name)),
    ...model.breaches.map((breach) => facts.breach(name(breach.party), breach.issue)),
    ...(model.incidents > 0 ? [facts.incidents(model.incidents)] : []),
  ];
}

function levelFact(model: BoardModel, indicator: (typeof INDICATOR_ORDER)[number]): string {
  const [now, before] = [words.whole(model.levels[indicator]), words.whole(model.before[indicator])];
  const name = words.indicators[indicator];
  return now === before ? words.facts.level(name, now) : words.facts.moved(name, now, before);
}

function cordFact(cord: CordModel, name: (party: string) => string): string {
  const parties = words.listed(cord.parties.map(name));
  if (cord.state === 'tentative') return words.facts.tentative(cord.number, cord.label, parties);
  if (cord.state === 'frayed') return words.facts.frayed(cord.number, cord.label, parties, words.listed(cord.frayedBy.map(name)));
  return words.facts.cord(cord.number, cord.label, parties);
}

const flightFact = (flight: FlightModel, name: (party: string) => string): string =>
  words.facts.flight(
    flight.number,
    name(flight.by),
    words.listed(flight.to.map(name)),
    words.terms(flight.terms),
    flight.signal,
    flight.private,
  );
