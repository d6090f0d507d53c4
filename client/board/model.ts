/** What the board draws from: plain numbers and names, cut out of a view. Tested without a browser; holds nothing the viewer may not know. */
import type { Phase, Signal } from '@track-two/shared/engine/types.ts';
import type { AgreementView, OfferView, OutcomeView, PartyView } from '@track-two/shared/engine/viewTypes.ts';
import type { PartyId, Scenario, WorldIndicator } from '@track-two/shared/scenario/types.ts';
import type { Shape } from '../theme/tokens.ts';
import { seatAngles } from './geometry.ts';
import { words } from './words.ts';

/** Points of 100 with one decimal, by world indicator. */
export type Levels = Readonly<Record<WorldIndicator, number>>;

export interface SeatModel {
  readonly party: PartyId;
  readonly name: string;
  readonly short: string;
  readonly shape: Shape;
  /** Degrees, counter-clockwise from the right. */
  readonly angle: number;
  readonly own: boolean;
  /** Points of 100. */
  readonly capability: number;
  readonly support: number;
  readonly standing: number;
  /** Before the outcome that is shown; the same as `capability` when none is. */
  readonly capabilityBefore: number;
  /** Names of the issues on which this party has taken a step alone that is in force. */
  readonly steps: readonly string[];
  /** The person who speaks for it is away, or a bot plays meanwhile; null: neither. */
  readonly absence: Absence | null;
}

/** warned: a bot will sit in at any moment. */
export type Absence = 'away' | 'warned' | 'standIn';

export interface CordModel {
  /** a3: agreement 3; o7: offer 7, signed by all and not yet ratified. */
  readonly key: string;
  readonly number: number;
  readonly label: string;
  readonly parties: readonly PartyId[];
  /** tentative: signed, not yet ratified · suspended: stopped after a breach · sleeping: agreed, and without effect now. */
  readonly state: 'ratified' | 'tentative' | 'frayed' | 'suspended' | 'sleeping';
  /** Who leaves it at the end of this round; null when nobody does. */
  readonly leaver: PartyId | null;
  /** Who was found holding back under it; their strand parts. */
  readonly frayedBy: readonly PartyId[];
  /** Ratified in the round that is shown. */
  readonly fresh: boolean;
}

export interface FlightModel {
  /** The viewer's own number of the offer. */
  readonly number: number;
  readonly by: PartyId;
  readonly to: readonly PartyId[];
  readonly terms: number;
  readonly private: boolean;
  readonly signal: Signal;
  readonly status: 'open' | 'signed';
  readonly parent: number | null;
  readonly signatures: readonly PartyId[];
}

export interface BreachModel {
  readonly party: PartyId;
  readonly issue: string;
  /** Key of the cord that it frays; null for a step. */
  readonly cord: string | null;
}

export interface BoardModel {
  readonly seats: readonly SeatModel[];
  readonly levels: Levels;
  /** A round ago, for the ghost edges; the same as `levels` before anything happened. */
  readonly before: Levels;
  readonly cords: readonly CordModel[];
  readonly flights: readonly FlightModel[];
  readonly breaches: readonly BreachModel[];
  readonly incidents: number;
  readonly round: number;
  readonly rounds: number;
  readonly phase: Phase;
}

const WORLD: readonly WorldIndicator[] = ['risk', 'safety', 'trust', 'racePace', 'fragmentation', 'development'];
const points = (tenths: number | undefined): number => (tenths ?? 0) / 10;
const levelsOf = (world: Readonly<Record<WorldIndicator, number>>): Levels => ({
  risk: points(world.risk),
  safety: points(world.safety),
  trust: points(world.trust),
  racePace: points(world.racePace),
  fragmentation: points(world.fragmentation),
  development: points(world.development),
});
/** World indicators in the order of every list. */
export const INDICATOR_ORDER = WORLD;

/** The outcome whose marks the board shows: that of this round, while it is being read. */
function shownOutcome(view: PartyView): OutcomeView | undefined {
  if (view.phase !== 'outcome' && view.phase !== 'debrief') return undefined;
  const last = view.outcomes.at(-1);
  return last && last.round === view.round ? last : undefined;
}

/** What the board draws for this viewer. Pure: the same view gives an equal model. */
export function boardModel(view: PartyView, scenario: Scenario, absences: Readonly<Record<PartyId, Absence>> = {}): BoardModel {
  const outcome = shownOutcome(view);
  const flights = view.offers.filter((offer) => offer.status === 'open' || offer.status === 'signed').map(flightModel);
  return {
    seats: seatModels(view, scenario, outcome).map((seat) => ({ ...seat, absence: absences[seat.party] ?? null })),
    levels: levelsOf(view.indicators.world),
    before: levelsOf((outcome ? view.before : view.indicators).world),
    cords: cordModels(view, scenario),
    flights,
    breaches: outcome ? breachModels(view, scenario, outcome) : [],
    incidents: view.incidents,
    round: view.round,
    rounds: view.rounds,
    phase: view.phase,
  };
}

function seatModels(
  view: PartyView,
  scenario: Scenario,
  outcome: OutcomeView | undefined,
): readonly Omit<SeatModel, 'absence'>[] {
  const angles = seatAngles(scenario.parties.length);
  return scenario.parties.map((party, i) => {
    const now = view.indicators.parties[party.id];
    const moved = outcome?.changes.find((change) => change.indicator === 'capability' && change.party === party.id);
    return {
      party: party.id,
      name: party.name,
      short: party.short,
      shape: party.shape,
      angle: angles[i] ?? 90,
      own: view.viewer === party.id,
      capability: points(now?.capability),
      support: points(now?.support),
      standing: points(now?.standing),
      capabilityBefore: points(moved?.from ?? now?.capability),
      steps: view.clauses.flatMap((clause) =>
        'step' in clause.source && clause.source.step === party.id ? [issueName(scenario, clause.issue)] : [],
      ),
    };
  });
}

const issueName = (scenario: Scenario, issue: string): string => scenario.issues.find((i) => i.id === issue)?.short ?? issue;

const flightModel = (offer: OfferView): FlightModel => ({
  number: offer.number,
  by: offer.by,
  to: offer.to.filter((party) => party !== offer.by),
  terms: Object.keys(offer.terms).length,
  private: offer.visibility === 'private',
  signal: offer.signal,
  status: offer.status === 'signed' ? 'signed' : 'open',
  parent: offer.parent,
  signatures: offer.signatures,
});

function cordModels(view: PartyView, scenario: Scenario): readonly CordModel[] {
  const agreed = view.agreements.filter((agreement) => stands(agreement, view));
  const signed = view.offers.filter((offer) => offer.status === 'signed');
  return [
    ...agreed.map((agreement) => agreementCord(agreement, view, scenario)),
    ...signed.map((offer) => tentativeCord(offer, scenario)),
  ];
}

/** Issues that an agreement holds, in force or asleep. */
const heldBy = (agreement: AgreementView, view: PartyView): readonly string[] =>
  [...view.clauses, ...view.sleeping].flatMap(({ issue, source }) =>
    'agreement' in source && source.agreement === agreement.number ? [issue] : [],
  );

/** True while something of it is in force or asleep: it is gone when newer terms replace all of it, or a party has left it. */
const stands = (agreement: AgreementView, view: PartyView): boolean =>
  (agreement.status === 'ratified' || agreement.status === 'suspended') && heldBy(agreement, view).length > 0;

function stateOf(agreement: AgreementView): CordModel['state'] {
  if (agreement.suspension) return 'suspended';
  if (agreement.frayed) return 'frayed';
  return agreement.inForce.length === 0 ? 'sleeping' : 'ratified';
}

function agreementCord(agreement: AgreementView, view: PartyView, scenario: Scenario): CordModel {
  return {
    key: `a${agreement.number}`,
    number: agreement.number,
    label: labelOf(agreement.inForce.length > 0 ? agreement.inForce : heldBy(agreement, view), scenario),
    parties: agreement.parties,
    state: stateOf(agreement),
    leaver: agreement.withdrawal?.by ?? null,
    frayedBy: agreement.frayed ? frayers(agreement.number, view) : [],
    fresh: agreement.round === view.round,
  };
}

const tentativeCord = (offer: OfferView, scenario: Scenario): CordModel => ({
  key: `o${offer.number}`,
  number: offer.number,
  label: labelOf(Object.keys(offer.terms), scenario),
  parties: [offer.by, ...offer.to.filter((party) => party !== offer.by)],
  state: 'tentative',
  leaver: null,
  frayedBy: [],
  fresh: true,
});

/** Who was found holding back under an agreement in the last outcome. */
function frayers(agreement: number, view: PartyView): readonly PartyId[] {
  const last = view.outcomes.at(-1);
  if (!last) return [];
  const found = last.breaches.filter((breach) => breach.found && agreementOf(breach.duty.issue, last) === agreement);
  return [...new Set(found.map((breach) => breach.duty.actor))];
}

function agreementOf(issue: string, outcome: OutcomeView): number | null {
  const clause = outcome.clauses.find((c) => c.issue === issue);
  return clause && 'agreement' in clause.source ? clause.source.agreement : null;
}

/** The first issue's short name, and how many more. */
function labelOf(issues: readonly string[], scenario: Scenario): string {
  const [first = ''] = issues;
  return words.andMore(issueName(scenario, first), Math.max(0, issues.length - 1));
}

function breachModels(view: PartyView, scenario: Scenario, outcome: OutcomeView): readonly BreachModel[] {
  const shown = new Set(view.agreements.filter((a) => stands(a, view)).map((a) => a.number));
  return outcome.breaches
    .filter((breach) => breach.found)
    .map(({ duty }) => {
      const agreement = agreementOf(duty.issue, outcome);
      return {
        party: duty.actor,
        issue: issueName(scenario, duty.issue),
        cord: agreement !== null && shown.has(agreement) ? `a${agreement}` : null,
      };
    });
}
