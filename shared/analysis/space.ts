/**
 * A space of outcomes in numbers alone: variables with options, what each option is worth to each party, and pairs of options that exclude
 * one another. It knows nothing of scenarios, so published negotiation domains fit as well (see scenarioSpace.ts for ours).
 *
 * Utilities are additive over variables (Keeney & Raiffa 1976, Decisions with Multiple Objectives). Whole numbers below 2^53 are exact; for
 * decimals scale to whole numbers first, or accept that sums carry rounding noise of about 1e-16, which can tell equal outcomes apart.
 */

/** One option of a variable cannot stand beside one option of another variable. */
export interface Forbidden {
  readonly variable: number;
  readonly option: number;
  readonly other: number;
  readonly otherOption: number;
}

/** How many options each variable has, and which pairs are forbidden: all that validity depends on. */
export interface Shape {
  readonly options: readonly number[];
  readonly forbidden: readonly Forbidden[];
}

export interface Space {
  /** Number of parties, at least 1. */
  readonly parties: number;
  /** What an option is worth: `variables[variable][option][party]`. */
  readonly variables: readonly (readonly (readonly number[])[])[];
  readonly forbidden: readonly Forbidden[];
}

/** One option (its index) for each variable, in the order of the variables. */
export type Outcome = readonly number[];

/** What validity depends on. */
export function shapeOf(space: Space): Shape {
  return { options: space.variables.map((options) => options.length), forbidden: space.forbidden };
}

/** Sum of the utilities of the options chosen, by party. */
export function utilitiesOf(space: Space, outcome: Outcome): readonly number[] {
  const sums = new Array<number>(space.parties).fill(0);
  space.variables.forEach((options, v) => {
    const worth = options[outcome[v] ?? -1];
    if (!worth) throw new RangeError(`variable ${v} has no option ${outcome[v]}`);
    for (let p = 0; p < space.parties; p++) sums[p] = (sums[p] ?? 0) + (worth[p] ?? 0);
  });
  return sums;
}

/** True: no forbidden pair stands together. */
export function isValid(space: Pick<Space, 'forbidden'>, outcome: Outcome): boolean {
  return space.forbidden.every((f) => outcome[f.variable] !== f.option || outcome[f.other] !== f.otherOption);
}

/** The same variables seen by some of the parties only, in the order given. */
export function seenBy(space: Space, parties: readonly number[]): Space {
  const variables = space.variables.map((options) => options.map((worth) => parties.map((p) => worth[p] ?? 0)));
  return { parties: parties.length, variables, forbidden: space.forbidden };
}

/** @throws RangeError when a utility is missing or not a number, or a forbidden pair names what is not there */
export function checkSpace(space: Space): void {
  if (!Number.isInteger(space.parties) || space.parties < 0) throw new RangeError('parties must be a whole number');
  space.variables.forEach((options, v) => {
    if (options.length === 0) throw new RangeError(`variable ${v} has no options`);
    for (const worth of options)
      if (worth.length !== space.parties || !worth.every(Number.isFinite)) throw new RangeError(`utilities of variable ${v}`);
  });
  for (const f of space.forbidden) {
    const ends = [space.variables[f.variable]?.[f.option], space.variables[f.other]?.[f.otherOption]];
    if (ends.includes(undefined) || f.variable === f.other) throw new RangeError(`forbidden pair ${JSON.stringify(f)}`);
  }
}
