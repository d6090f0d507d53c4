/**
 * What a scenario is: the zod schema of the authored exercise. Everything a number or a text rests on is said where it stands:
 * `facts` names facts of the documents, `basis` says whether the documents hold it or we made it up.
 */
import { z } from 'zod';

/** Longest texts and lists a scenario may hold: bounded memory for any file a teacher drops in. */
const LIMITS = { id: 60, name: 120, text: 2000, list: 400 } as const;

const id = z
  .string()
  .max(LIMITS.id)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const factId = z.string().regex(/^[FO]\d{1,3}$/, 'a fact id looks like F12 or O3');
const name = z.string().min(1).max(LIMITS.name);
const text = z.string().min(1).max(LIMITS.text);
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.list);
const ids = list(id);
const tenths = z.int().min(0).max(1000);

/** documented: the documents hold it · mixed: partly · extrapolated: ours. */
export const BASES = ['documented', 'mixed', 'extrapolated'] as const;
const basis = z.enum(BASES);
const sourced = { facts: list(factId), basis };

/** Shapes a party can have on the board (look.md); three or six of them, never told apart by colour alone. */
export const SHAPES = ['lozenge', 'disc', 'trefoil', 'hexagon', 'shield', 'cross'] as const;

export const WORLD_INDICATORS = ['safety', 'racePace', 'trust', 'fragmentation', 'development', 'risk'] as const;
export const PARTY_INDICATORS = ['capability', 'support', 'standing'] as const;

const fact = z.strictObject({
  id: factId,
  document: id,
  locator: name,
  who: name,
  type: z.enum(['fact', 'report', 'official-position', 'opinion', 'outside']),
  text,
  note: text.optional(),
});

const document = z.strictObject({ id, publisher: z.string().max(200), title: z.string().max(300), date: z.string().max(200) });

const dimension = z.strictObject({ id, name, short: name, description: text });

const claim = z.strictObject({ text, ...sourced });

const stance = z.strictObject({
  id,
  name,
  summary: text,
  weights: z.record(id, z.int().min(0).max(6)),
  /** What the capital expects all that is in force at the end to be worth, in points, by preset. */
  mandate: z.record(id, z.int().min(1).max(500)),
  ...sourced,
});

const party = z.strictObject({
  id,
  name,
  short: z.string().min(1).max(16),
  shape: z.enum(SHAPES),
  capital: z.int().min(0).max(10),
  /** Points that what a deal adds must reach at home. */
  margin: z.int().min(0).max(6),
  brief: z.strictObject({
    who: text,
    wants: list(claim),
    redLines: list(claim),
    canOffer: list(claim),
    constraints: list(claim),
  }),
  /** Groups of dimensions, a majority of which must not lose by a deal. Empty: no voices. */
  voices: list(z.strictObject({ id, name, dimensions: ids })),
  /** Terms the party calls for in public whatever its stance: what a bot tables when it follows the official line. */
  officialLine: z.record(id, id),
  stances: z.array(stance).min(2).max(6),
});

const duty = z.strictObject({
  actor: id,
  what: text,
  verifiable: z.int().min(0).max(3),
  /** Own dimensions whose costs are spared by holding back. */
  spares: ids,
  /** What others lose this round when it is held back. */
  denies: z.record(id, ids),
});

const effects = z.record(id, z.record(id, z.int().min(-6).max(6)));

const option = z.strictObject({
  id,
  name,
  short: z.string().min(1).max(40),
  effects,
  duties: list(duty),
  /** Verification level that this option brings while its duties are complied with. */
  verification: z.int().min(0).max(4).default(0),
  ...sourced,
});

const issue = z.strictObject({
  id,
  name,
  short: z.string().min(1).max(40),
  dossier: id,
  description: text,
  statusQuo: id,
  options: z.array(option).min(2).max(12),
  /** Why the effects are as they are, and for which parties the documents speak. */
  why: text,
  scoreBasis: z.record(id, basis),
  ...sourced,
});

const linkage = z.strictObject({
  kind: z.enum(['requires', 'excludes']),
  issue: id,
  options: ids,
  other: id,
  otherOptions: ids,
  reason: text,
  ...sourced,
});

const phaseSeconds = z.int().min(5).max(86_400);
const preset = z.strictObject({
  id,
  name,
  summary: text,
  rounds: z.int().min(1).max(12),
  minutes: z.int().min(1),
  issues: ids,
  dropOptions: z.record(id, ids).default({}),
  clock: z.strictObject({
    briefing: phaseSeconds,
    negotiation: phaseSeconds,
    ratification: phaseSeconds,
    implementation: phaseSeconds,
    outcome: phaseSeconds,
  }),
  /** Points lost when a duty held back is found. */
  lossWhenFound: z.int().min(0).max(10),
});

const indicatorName = z.enum([...WORLD_INDICATORS, ...PARTY_INDICATORS]);

/** The closed vocabulary of triggers, shared by events and endings. All conditions of a list must hold. */
export const conditionSchema = z.union([
  z.strictObject({ rounds: z.tuple([z.int(), z.int()]) }),
  z.strictObject({ indicator: indicatorName, party: id.optional(), above: z.int() }),
  z.strictObject({ indicator: indicatorName, party: id.optional(), below: z.int() }),
  z.strictObject({ issue: id, at: ids }),
  z.strictObject({ issue: id, notAt: ids }),
  z.strictObject({ after: id }),
  z.strictObject({ chance: z.int().min(1).max(100) }),
  z.strictObject({ agreementsOfAll: z.int().min(0) }),
  z.strictObject({ exclusiveAgreements: z.int().min(0) }),
  z.strictObject({ noAgreements: z.literal(true) }),
  z.strictObject({ incidents: z.int().min(1) }),
]);

const event = z.strictObject({
  id,
  name,
  text,
  triggers: list(conditionSchema),
  effects: list(
    z.strictObject({
      indicator: indicatorName,
      party: id.optional(),
      by: z.int().min(-200).max(200),
      why: text,
      /** What the move rests on; left out: extrapolated. A card may be documented, how far it moves an indicator hardly ever is. */
      basis: basis.optional(),
    }),
  ),
  /** Points by which a party's margin moves; below zero: its home asks less. */
  margins: z.record(id, z.int().min(-2).max(2)).default({}),
  /** One private line from home to each party. */
  cables: z.record(id, text),
  touches: ids,
  ...sourced,
});

const worldRule = <T extends z.ZodRawShape>(numbers: T) => z.strictObject({ numbers: z.strictObject(numbers), text, ...sourced });
const n = z.int().min(-1000).max(10_000);
const positive = z.int().min(1).max(10_000);

/** Coefficients in tenths of an indicator point, unless their name says otherwise. */
const world = z.strictObject({
  start: z.strictObject({
    safety: tenths,
    racePace: tenths,
    trust: tenths,
    fragmentation: tenths,
    development: tenths,
    risk: tenths,
    capability: z.record(id, tenths),
    support: z.record(id, tenths),
    standing: z.record(id, tenths),
  }),
  /** What the starting values stand for, by indicator. */
  startSources: z.record(indicatorName, z.strictObject({ text, ...sourced })).optional(),
  developmentParties: ids,
  rules: z.strictObject({
    capability: worldRule({ base: n, perEffect: n }),
    standing: worldRule({ perEffect: n }),
    support: worldRule({ perEffect: n, middle: n, drift: n }),
    safety: worldRule({ perEffect: n }),
    development: worldRule({ perEffect: n }),
    trust: worldRule({ kept: n, keptMost: n, found: n, failedAtHome: n, pledgeForfeited: n }),
    fragmentation: worldRule({ ofAll: n, exclusive: n }),
    racePace: worldRule({ base: n, leadMiddle: n, leadDivisor: positive, trustMiddle: n, trustDivisor: positive }),
    risk: worldRule({ divisor: positive, ends: n }),
    incident: worldRule({ divisor: positive, points: n, marginBy: n, ends: n }),
  }),
});

const rules = z.strictObject({
  capitalPerRound: z.int().min(0).max(1000),
  capitalMost: z.int().min(0).max(1000),
  pointsPerCapital: z.int().min(1).max(100),
  depositCost: z.int().min(0).max(1000),
  pledgePoints: z.int().min(0).max(1000),
  stepCost: z.int().min(0).max(1000),
  failedAtHomeCapital: z.int().min(0).max(1000),
  marginMost: z.int().min(0).max(20),
  issuesPerOffer: z.int().min(1),
  offersPerRound: z.int().min(1),
  messagesPerPhase: z.int().min(1),
  detectionBase: z.int().min(0).max(1000),
  detectionPerLevel: z.int().min(0).max(1000),
  detectionMost: z.int().min(0).max(100),
  /** Points shared for each so many tenths of risk below the no-deal run (40: a quarter point per point). */
  riskTenthsPerPoint: z.int().min(1),
});

const ending = z.strictObject({ id, name, text, when: list(conditionSchema), ...sourced });

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: name,
  place: name,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  summary: text,
  documents: list(document),
  facts: list(fact),
  dimensions: z.array(dimension).min(1).max(12),
  parties: z.array(party).min(2).max(6),
  dossiers: list(z.strictObject({ id, name })),
  issues: z.array(issue).min(1).max(60),
  linkages: list(linkage),
  presets: z.array(preset).min(1).max(8),
  events: list(event),
  world,
  rules,
  endings: z.array(ending).min(1).max(20),
  glossary: list(z.strictObject({ term: name, definition: text, facts: list(factId) })),
  questions: list(z.strictObject({ id, question: text, facts: list(factId) })),
});
