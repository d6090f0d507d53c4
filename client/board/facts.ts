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
    ...model.seats.flatMap((s) => (s.absence ? [facts.absent(s.name, words.absence[s.absence])] : [])),
    ...model.seats.filter((s) => s.steps.length > 0).map((s) => facts.steps(s.name, words.listed(s.steps))),
    ...INDICATOR_ORDER.map((indicator) => levelFact(model, indicator)),
    ...(model.cords.length === 0 ? [facts.noCords] : model.cords.flatMap((cord) => cordFacts(cord, name))),
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

function cordFacts(cord: CordModel, name: (party: string) => string): readonly string[] {
  const { number } = cord;
  const leaving = cord.leaver === null ? [] : [words.facts.leaving(number, name(cord.leaver))];
  return [cordFact(cord, name), ...leaving];
}

function cordFact({ state, number, label, ...cord }: CordModel, name: (party: string) => string): string {
  const parties = words.listed(cord.parties.map(name));
  switch (state) {
    case 'tentative':
      return words.facts.tentative(number, label, parties);
    case 'frayed':
      return words.facts.frayed(number, label, parties, words.listed(cord.frayedBy.map(name)));
    case 'suspended':
      return words.facts.suspended(number, label, parties);
    case 'sleeping':
      return words.facts.asleep(number, label, parties);
    case 'ratified':
      return words.facts.cord(number, label, parties);
  }
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
