/** What the numbers must show: every target of a report in one table, each with the sentence that asks for it. */

export interface Target {
  /** Bounds of what is right; null: open on that side. Shares are 0 to 1. */
  readonly low: number | null;
  readonly high: number | null;
  /** The sentence, from the rule book or from the notes on the numbers. */
  readonly asks: string;
  readonly source: 'rules.md, Balance' | 'rules.md, A round' | 'starting-numbers.md' | 'tournament';
  /** What to change when the figure is too low, or too high. */
  readonly raise: string;
  readonly lower: string;
}

const NONE = '';

export const TARGETS = {
  zoneAll: {
    low: 0.005,
    high: 0.03,
    asks: 'Packages that meet the mandates of all: 0.5 to 3 % of the packages, for every combination of stances.',
    source: 'rules.md, Balance',
    raise: 'lower the mandates of these stances, or give a level that all of them want more effect',
    lower: 'raise the mandates of these stances, or let good levels cost somebody more',
  },
  zonePair: {
    low: 0.03,
    high: 0.17,
    asks: 'Packages that meet the mandates of a given pair: 3 to 17 %.',
    source: 'rules.md, Balance',
    raise: 'lower the mandates of these two stances, or give both something on the same issue',
    lower: 'raise the mandates of these two stances, or set them further apart on an issue that matters to both',
  },
  worksIn: {
    low: null,
    high: 0.5,
    asks: 'No package works for more than half of the combinations of stances.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'let the stances of one party differ more in what they weigh, or raise the mandates of those easily pleased',
  },
  nashOption: {
    low: null,
    high: 0.7,
    asks: 'No option is in more than 70 % of the Nash packages.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'make this level cost one party more, or a neighbouring level of the issue better for two',
  },
  distinctNash: {
    low: 12 / 27,
    high: null,
    asks: 'At least 12 of 27 Nash packages differ.',
    source: 'starting-numbers.md',
    raise: 'let the stances of each party differ more in what they weigh',
    lower: NONE,
  },
  reach: {
    low: 1,
    high: null,
    asks: 'They can be reached by a sequence of deals that each pass at home.',
    source: 'rules.md, Balance',
    raise: 'lower a margin, allow more issues in one offer, or give the losing party something on an issue that can be bundled',
    lower: NONE,
  },
  stepsAlone: {
    low: null,
    high: 0,
    asks: 'No step, and no set of steps, wins alone.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'raise the mandate, weaken what the step gives, or add a duty of another party so that it needs a deal',
  },
  /** Told, not judged: a step never pays its owner, so that what others' steps give is a present, and no way to win. */
  stepsOfOthers: {
    low: null,
    high: null,
    asks: 'Steps alone must never meet a mandate.',
    source: 'rules.md, A round',
    raise: NONE,
    lower: NONE,
  },
  largestIssue: {
    low: null,
    high: 0.6,
    asks: 'No issue is more than 60 % of all that is at stake for a stance.',
    source: 'starting-numbers.md',
    raise: NONE,
    lower: 'narrow the range of this issue for the stance, or widen that of others',
  },
  importance: {
    low: null,
    high: 0.5,
    asks: 'Rank correlation of the importance of issues between two parties: under 0.5, so that there is much to trade.',
    source: 'starting-numbers.md',
    raise: NONE,
    lower: 'let something that matters much to one of them matter little to the other',
  },
  agreement: {
    low: 0.5,
    high: 0.85,
    asks: 'Mixed tables of bots reach some agreement in 50 to 85 % of games.',
    source: 'rules.md, Balance',
    raise: 'lower margins, or give early deals of two or three issues more to both',
    lower: 'raise margins, or make deals of two cost the third more',
  },
  seatGap: {
    low: null,
    high: 0.1,
    asks: 'Mean gains of the seats, each as a share of its own best attainable, lie within 0.10 of one another.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'weaken what the best seat gains from deals of the others, or give the worst seat more in deals that it signs',
  },
  fixedPolicy: {
    low: null,
    high: 0,
    asks: 'No policy of three lines beats the personalities.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'look at what the policy lives on: duties that pay to hold back, steps that pay, offers that are too generous',
  },
  beatsRandom: {
    low: 0,
    high: null,
    asks: 'Every personality beats the random bot in every seat, with 95 % confidence.',
    source: 'tournament',
    raise: 'see what the personality signs, offers or holds back in this seat that costs it more than chance would',
    lower: NONE,
  },
  leads: {
    low: 0,
    high: null,
    asks: 'Analyst or Bridge-builder leads.',
    source: 'tournament',
    raise: 'look at what the leader gains by: if it is one rule, that rule is too strong',
    lower: NONE,
  },
  randomTables: {
    low: null,
    high: 0.5,
    asks: 'Tables of random bots reach at most half as many agreements as tables of personalities.',
    source: 'tournament',
    raise: NONE,
    lower: 'raise margins, or let random bots sign less',
  },
  stalling: {
    low: null,
    high: 0,
    asks: 'Stalling to the last round is beaten.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'let agreements pay more each round, or the last round leave less time',
  },
  deviation: {
    low: null,
    high: 0.1,
    asks: 'The best deviation from a personality gains less than 10 %.',
    source: 'rules.md, Balance',
    raise: NONE,
    lower: 'see what the better policy does at this seat; if it is one rule, that rule is too strong',
  },
  reader: {
    low: 0.6,
    high: 0.9,
    asks: 'After four rounds an exact Bayesian reader of the public record names a stance correctly in 60 to 90 % of games.',
    source: 'rules.md, Balance',
    raise: 'let the stances of this party differ more in what they sign',
    lower: 'let the stances of this party overlap more, or follow the official line more often',
  },
} as const satisfies Readonly<Record<string, Target>>;

export type TargetId = keyof typeof TARGETS;

export const targetOf = (id: TargetId): Target => TARGETS[id];

/** One thing that the report says: a figure against a target, or a plain warning. */
export interface Finding {
  readonly target: TargetId | 'emptyZone' | 'unreachableOption' | 'ending' | 'notMeasured';
  /** True: met. False: not met. Null: not to be judged by this sample. */
  readonly met: boolean | null;
  /** The sentence. */
  readonly says: string;
  /** The figure judged, with its interval (equal to it when exact). */
  readonly figure: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What to change; null when met. */
  readonly hint: string | null;
}

export interface Figure {
  readonly figure: number;
  readonly low: number;
  readonly high: number;
}

export const exactly = (figure: number): Figure => ({ figure, low: figure, high: figure });

/** A hair's breadth, so that a share computed by division meets the bound that it equals. */
const HAIR = 1e-9;

/** Judges a figure: the whole interval must lie on one side of a bound to count, else null. */
export function judge(id: TargetId, { low, high }: Figure): { met: boolean | null; hint: string | null } {
  const target = targetOf(id);
  if (target.low !== null && high < target.low - HAIR) return { met: false, hint: target.raise };
  if (target.high !== null && low > target.high + HAIR) return { met: false, hint: target.lower };
  const sure = (target.low === null || low >= target.low - HAIR) && (target.high === null || high <= target.high + HAIR);
  return { met: sure ? true : null, hint: null };
}
