/** A small scenario with round numbers, made by hand: three parties, five issues, three rounds. Its numbers never move with the shipped one. */
import { parseScenario } from '@track-two/shared/scenario/parse.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { MADE_UP, TINY_ISSUES, TINY_LINKAGES } from './tinyIssues.ts';

const DIMENSIONS = [
  'compute-access',
  'capability-pace',
  'safety-assurance',
  'security-edge',
  'legitimacy-influence',
  'development-equity',
  'domestic-politics',
];

const ONES = Object.fromEntries(DIMENSIONS.map((d) => [d, 1]));

type Party = Scenario['parties'][number];

/** The plain card weighs everything once; the wary one weighs the security edge three times. */
const stances = (party: string): Party['stances'] => [
  { id: `${party}-plain`, name: 'Plain', summary: 'All alike.', weights: ONES, mandate: { short: 6 }, ...MADE_UP },
  {
    id: `${party}-wary`,
    name: 'Wary',
    summary: 'The edge first.',
    weights: { ...ONES, 'security-edge': 3 },
    mandate: { short: 4 },
    ...MADE_UP,
  },
];

const party = (id: string, shape: Party['shape'], voices: Party['voices'] = []): Party => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  short: id,
  shape,
  capital: 5,
  margin: 2,
  brief: { who: `You speak for ${id}.`, wants: [], redLines: [], canOffer: [], constraints: [], knows: [] },
  voices,
  officialLine: {},
  stances: stances(id),
});

const CEDAR_VOICES: Party['voices'] = [
  { id: 'growth', name: 'Growth', dimensions: ['compute-access', 'capability-pace', 'development-equity'] },
  { id: 'safety', name: 'Safety', dimensions: ['safety-assurance', 'security-edge'] },
  { id: 'say', name: 'Say', dimensions: ['legitimacy-influence', 'domestic-politics'] },
];

const rule = <T>(numbers: T) => ({ numbers, text: 'A rule.', ...MADE_UP });
const cables = (text: string) => ({ ash: `ash: ${text}`, birch: `birch: ${text}`, cedar: `cedar: ${text}` });

const EVENTS: Scenario['events'] = [
  {
    id: 'calm',
    name: 'Calm',
    text: 'A quiet start.',
    triggers: [{ rounds: [1, 1] }],
    effects: [{ indicator: 'trust', by: 10, why: 'Quiet.' }],
    margins: {},
    cables: cables('quiet'),
    touches: [],
    actors: [],
    ...MADE_UP,
  },
  {
    id: 'storm',
    name: 'Storm',
    text: 'A loud end.',
    triggers: [{ rounds: [3, 3] }],
    effects: [{ indicator: 'racePace', by: 50, why: 'Loud.' }],
    margins: { ash: 1 },
    cables: cables('loud'),
    touches: ['trade'],
    actors: [],
    ...MADE_UP,
  },
];

const START: Scenario['world']['start'] = {
  safety: 200,
  racePace: 500,
  trust: 400,
  fragmentation: 500,
  development: 300,
  risk: 400,
  capability: { ash: 600, birch: 500, cedar: 200 },
  support: { ash: 500, birch: 500, cedar: 500 },
  standing: { ash: 500, birch: 500, cedar: 500 },
};

const WORLD_RULES: Scenario['world']['rules'] = {
  capability: rule({ base: 20, perEffect: 5 }),
  standing: rule({ perEffect: 5 }),
  support: rule({ perEffect: 5, middle: 500, drift: 10 }),
  safety: rule({ perEffect: 5 }),
  development: rule({ perEffect: 5 }),
  trust: rule({ kept: 10, keptMost: 50, found: -50, failedAtHome: -30, pledgeForfeited: -20, withdrawn: -40 }),
  fragmentation: rule({ ofAll: -20, exclusive: 20 }),
  racePace: rule({ base: 400, leadMiddle: 400, leadDivisor: 2, trustMiddle: 400, trustDivisor: 2 }),
  risk: rule({ divisor: 8, ends: 900 }),
  incident: rule({ divisor: 4000, points: 4, marginBy: -1, ends: 2 }),
};

const RULES: Scenario['rules'] = {
  capitalPerRound: 1,
  capitalMost: 10,
  pointsPerCapital: 3,
  depositCost: 2,
  pledgePoints: 4,
  stepCost: 2,
  failedAtHomeCapital: 1,
  marginMost: 6,
  issuesPerOffer: 3,
  offersPerRound: 6,
  messagesPerPhase: 5,
  detectionBase: 20,
  detectionPerLevel: 15,
  detectionMost: 85,
  verificationMost: 4,
  riskTenthsPerPoint: 40,
};

const RAW: Scenario = {
  format: 1,
  id: 'tiny',
  title: 'Tiny',
  place: 'Nowhere',
  date: '2025-01-01',
  summary: 'Three parties and round numbers.',
  documents: [],
  facts: [],
  dimensions: DIMENSIONS.map((id) => ({ id, name: id, short: id, description: id })),
  jobs: [],
  parties: [party('ash', 'lozenge'), party('birch', 'disc'), party('cedar', 'trefoil', CEDAR_VOICES)],
  actors: [],
  dossiers: [{ id: 'all', name: 'All' }],
  issues: [...TINY_ISSUES],
  linkages: TINY_LINKAGES,
  presets: [
    {
      id: 'short',
      name: 'Short',
      summary: 'Three rounds.',
      rounds: 3,
      issues: TINY_ISSUES.map((i) => i.id),
      dropOptions: {},
      opens: {},
      clocks: [{ minutes: 5, briefing: 10, negotiation: 60, ratification: 10, implementation: 10, outcome: 10 }],
      lossWhenFound: 3,
    },
  ],
  events: EVENTS,
  statements: [
    { id: 'safety-first', text: 'Safety comes first for us.', claims: 'safety-assurance', ...MADE_UP },
    { id: 'open-door', text: 'Our door is open.', ...MADE_UP },
  ],
  world: { start: START, mapped: [], developmentParties: ['cedar'], rules: WORLD_RULES },
  rules: RULES,
  endings: [
    { id: 'accidents', name: 'Accidents', text: 'Too much.', when: [{ incidents: 2 }], ...MADE_UP },
    { id: 'concert', name: 'Concert', text: 'All together.', when: [{ agreementsOfAll: 1 }], ...MADE_UP },
    { id: 'apart', name: 'Apart', text: 'Each alone.', when: [{ noAgreements: true }], ...MADE_UP },
    { id: 'else', name: 'Else', text: 'Something.', when: [], ...MADE_UP },
  ],
  glossary: [],
  disputes: [],
  questions: [],
};

function checked(raw: Scenario): Scenario {
  const parsed = parseScenario(raw);
  if (parsed.ok) return parsed.scenario;
  throw new Error(`the tiny scenario has mistakes: ${JSON.stringify(parsed.problems)}`);
}

/** The tiny scenario, held to the same checks as any file. */
export const TINY: Scenario = checked(RAW);

/** The tiny scenario with something changed; checked again. */
export const tinyWith = (change: (scenario: Scenario) => Scenario): Scenario => checked(change(structuredClone(RAW)));

/** The tiny scenario with other numbers in its rules. */
export const tinyRules = (rules: Partial<Scenario['rules']>): Scenario =>
  tinyWith((s) => ({ ...s, rules: { ...s.rules, ...rules } }));

/** The tiny scenario with another start of the world's indicators. */
export const tinyStart = (start: Partial<Scenario['world']['start']>): Scenario =>
  tinyWith((s) => ({ ...s, world: { ...s.world, start: { ...s.world.start, ...start } } }));

/** The tiny scenario in five rounds. */
export const LONG: Scenario = tinyWith((s) => ({ ...s, presets: s.presets.map((p) => ({ ...p, rounds: 5 })) }));
