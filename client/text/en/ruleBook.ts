/** The rule book on one page. Every number comes from the scenario; on the start page, where there is none yet, the words do without. */
import type { RuleNumbers } from '../../model/ruleNumbers.ts';
import { and, capital, count, the } from './words.ts';

export interface RuleSection {
  readonly title: string;
  readonly lines: readonly string[];
}
type Numbers = RuleNumbers | null;

/** "2 capital" where the number is known, else "capital". */
const units = (n: number | undefined): string => (n === undefined ? 'capital' : `${n} capital`);
const points = (n: number | undefined): string => (n === undefined ? 'points' : count(n, 'point'));
const byTrust = (n: number | undefined): string => (n === undefined ? 'trust falls' : `trust falls by ${n}`);
/** Lines of which those that this game does not have are left out. */
const lines = (...all: readonly (string | false | undefined)[]): readonly string[] =>
  all.filter((line): line is string => typeof line === 'string');

const about = (n: Numbers): RuleSection => ({
  title: 'What it is about',
  lines: lines(
    `${n ? `${capital(count(n.parties, 'party', 'parties'))} negotiate` : 'Parties negotiate'} about governing AI. Each holds one secret stance card that says what it cares about. Which cards there are is public.`,
    'You see in points what every level of every issue is worth to you. Press the points: they open to weight × effect, why, and the facts. You do not see what a level is worth to the others.',
    'The questions: is an offer genuine or a power play, what would make it believable, and who pays?',
    n?.hasJobs &&
      'Several people in one delegation share the brief by jobs: each knows something that the others have to ask for. One person alone holds all jobs.',
  ),
});

const round = (n: Numbers): RuleSection => ({
  title: n ? `A round (there are ${n.rounds})` : 'A round',
  lines: lines(
    'Briefing: news for all, a private cable for each.',
    'Negotiation: talk in plenary or in pairs; table offers, answer them, sign them.',
    'Ratification: each home judges the deals that everybody has signed. It is held even when nothing of yours goes home, so that nobody can tell from it whether others signed something in private.',
    'Implementation: for each of your duties you comply, or hold back, in secret.',
    'Outcome: some breaches are found, an incident may happen, and the world moves.',
  ),
});

function dossiers(n: Numbers): RuleSection | null {
  if (!n || n.opens.length === 0) return null;
  const rounds = [...new Set(n.opens.map((d) => d.round))];
  const told = rounds.map((r) => `round ${r}: ${and(n.opens.filter((d) => d.round === r).map((d) => d.name))}`);
  return {
    title: 'Dossiers over time',
    lines: [
      `The ${n.issues} issues come on the table dossier by dossier. From ${told.join('; from ')}. The others are open from the start.`,
      'You see from the first round what later issues will be worth to you, but they can be neither offered nor done before their dossier opens. A condition may not name them either.',
      'Your mandate grows with what is on the table.',
    ],
  };
}

const offers = (n: Numbers): RuleSection => ({
  title: 'Offers',
  lines: lines(
    `An offer names levels for ${n ? (n.rules.issuesPerOffer === 1 ? 'one issue' : `one to ${n.rules.issuesPerOffer} issues`) : 'some issues'}. It is open to all, or private to those it addresses. ${n ? `Each party may table ${n.rules.offersPerRound} a round.` : ''}`.trim(),
    'Everybody who gets a duty by it, or loses one by what it replaces, must sign; at least two sign. Deals of some compete with deals of all.',
    'A counter answers an offer with changed terms. An offer lapses when its last round is over, or when a level that it needs is no longer there.',
    'Some levels need others, or rule them out. The builder says so and offers a repair; it is read again at ratification.',
    'New terms replace older ones on the issues that they name; the rest of the older agreement stands.',
  ),
});

const extras = (): RuleSection => ({
  title: 'Conditions and side payments',
  lines: [
    'If–then: an offer may say “only while another issue stands at these levels”, or “only while checking reaches a level”. While that does not hold, its terms are agreed but asleep: no duties, no points.',
    'Conditions are read against agreements without a condition, so that no two can wait for each other. They are read whenever something changes, and before anybody chooses to comply.',
    'A sleeping term still holds its issue: nobody can do a step on it, and an offer on it replaces it.',
    'Side payment: one signer may pay another political capital. It is reserved when the payer signs, paid when every home has ratified, and free again if the offer ends.',
  ],
});

const words = (n: Numbers): RuleSection => ({
  title: 'What stands behind words',
  lines: lines(
    'Talk is free and binds nobody. Bots do not read it: they go by offers and deeds.',
    n?.hasStatements === true &&
      'A statement is public words from a menu, each once a round, and binds nobody either. Most say what comes first for the speaker. In the debrief words stand beside deeds.',
    `A deposit on an offer burns ${units(n?.rules.depositCost)} now, whatever comes of it.`,
    `A pledge costs its author ${points(n?.rules.pledgePoints)}, and ${byTrust(n?.trust.pledgeForfeited)}, if the author is found holding back on it or leaves the agreement.`,
    `A step is a level that you can put in force alone. It costs ${units(n?.rules.stepCost)}, as much to take back, from the next round on. It pays the others; of its points for you only a loss counts.`,
    'Set your belief about the others’ cards once a round. It is private, costs nothing and is scored in the debrief.',
  ),
});

const home = (n: Numbers): RuleSection => ({
  title: 'At home',
  lines: lines(
    `A deal passes at a home if what it adds reaches the margin. Political capital set on it counts ${points(n?.rules.pointsPerCapital)} each and is spent only if the deal passes everywhere.`,
    ...(n?.voices ?? []).map(
      ({ party, n: voices }) =>
        `${capital(the(party))} has ${voices} voices at home; more than half of them must not lose by the deal.`,
    ),
    `A home that refuses costs its party ${units(n?.rules.failedAtHomeCapital)}, and ${byTrust(n?.trust.failedAtHome)}. A private deal that fails stays private.`,
    n
      ? `Capital grows by ${n.rules.capitalPerRound} a round, up to ${n.rules.capitalMost}. What is left at the end pays nothing.`
      : undefined,
    'The mandate is another thing: what all that is in force must be worth to you when the talks end. What others agree counts in it too; what sleeps does not.',
  ),
});

const keeping = (n: Numbers): RuleSection => ({
  title: 'Complying and holding back',
  lines: lines(
    'Holding back spares you that duty’s costs this round and denies the others its benefits.',
    n
      ? `It is found with a chance of ${n.rules.detectionBase} % and ${n.rules.detectionPerLevel} % more for each level of checking, at most ${n.rules.detectionMost} %.`
      : 'It is found by chance: the better the checking, the likelier.',
    'Each duty has a level of its own, by how easily it can be checked; inspections in force, while they are complied with, set one for all duties. The higher of the two counts, never their sum.',
    `If it is found you lose what you saved and ${points(n?.lossWhenFound)} more, and ${byTrust(n?.trust.found)}.`,
    'Below p*, the chance at which holding back stops paying, a promise is worth little. You see it for each of your duties when you choose.',
  ),
});

const leaving = (n: Numbers): RuleSection => ({
  title: 'Suspending and leaving',
  lines: lines(
    'Suspension: if a breach of an agreement is found, each signatory that it harmed may stop that agreement during the outcome. Its duties and points stop at once, until all its signatories have asked for it to go on.',
    `Withdrawal: a signatory may leave an agreement. It says so in public, and the whole agreement ends after the next outcome. Then ${byTrust(n?.trust.withdrawn)}, and its own pledge on it is forfeited.`,
    'What depended on a term that is suspended or gone falls asleep, and wakes when the term is back.',
  ),
});

const world = (n: Numbers): RuleSection => ({
  title: 'The world',
  lines: lines(
    'Every number of the world moves by rules that you can open: in the outcome, in the log, and by pressing the number.',
    'Risk grows when the race runs ahead of safety. Close rivals who distrust each other race harder.',
    n
      ? `Each round an incident happens with a chance of risk ÷ ${n.incidentDivisor}, in percent. It costs every party ${points(n.incidentPoints)}.`
      : 'Each round an incident may happen; it costs every party points.',
  ),
});

const end = (n: Numbers): RuleSection => ({
  title: 'The end',
  lines: lines(
    'Every level in force and complied with pays each round, so early deals pay more.',
    n
      ? `The talks end after round ${n.rounds}. Risk of ${n.riskEnds}, or ${count(n.incidentEnds, 'incident')}, end them early, and nothing more is paid.`
      : 'The talks end after the last round. Too much risk, or too many incidents, end them early, and nothing more is paid.',
    'Whoever runs the table may have them end after a round. Then the rounds left out pay as if all in force were complied with.',
    `Three results stand side by side, never one winner: your own gain over no deal and whether you met your mandate; what all gained together; and how dangerous the world is.${
      n
        ? ` Everybody also shares in risk avoided: a point for every ${n.riskPerPoint} points of risk below the same game without a deal.`
        : ''
    }`,
    'The ending has a name, and the debrief says which rules made it so.',
  ),
});

/** All sections that this game has. `null`: no scenario at hand. */
export function ruleBook(n: Numbers): readonly RuleSection[] {
  const all = [about, round, dossiers, offers, extras, words, home, keeping, leaving, world, end];
  return all.map((section) => section(n)).filter((section) => section !== null);
}
