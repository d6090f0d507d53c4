/** The issues of the tiny scenario. With every weight 1 a party's points are the sum of its effects, written beside each level. */
import type { Scenario } from '@track-two/shared/scenario/types.ts';

type Issue = Scenario['issues'][number];
type Option = Issue['options'][number];
type Duty = Option['duties'][number];

export const MADE_UP = { facts: [], basis: 'extrapolated' as const };

const level = (id: string, effects: Option['effects'] = {}, duties: readonly Duty[] = [], verification = 0): Option => ({
  id,
  name: id,
  short: id,
  effects,
  reasons: [],
  duties: [...duties],
  verification,
  ...MADE_UP,
});

interface DutyNumbers {
  readonly verifiable?: number;
  readonly spares?: readonly string[];
  readonly denies?: Readonly<Record<string, readonly string[]>>;
}

const duty = (actor: string, { verifiable = 0, spares = [], denies = {} }: DutyNumbers = {}): Duty => ({
  actor,
  what: `do the part of ${actor}`,
  verifiable,
  spares: [...spares],
  denies: Object.fromEntries(Object.entries(denies).map(([party, dimensions]) => [party, [...dimensions]])),
});

const issue = (id: string, statusQuo: string, options: readonly Option[]): Issue => ({
  id,
  name: id,
  short: id,
  dossier: 'all',
  description: `About ${id}.`,
  statusQuo,
  options: [level(statusQuo), ...options],
  why: 'Chosen for round numbers.',
  scoreBasis: { ash: 'extrapolated', birch: 'extrapolated', cedar: 'extrapolated' },
  ...MADE_UP,
});

const trade = issue('trade', 'closed', [
  // ash −1 · birch 5
  level('licensed', { ash: { 'security-edge': -2, 'legitimacy-influence': 1 }, birch: { 'compute-access': 5 } }, [
    duty('ash', { verifiable: 1, spares: ['security-edge'], denies: { birch: ['compute-access'] } }),
  ]),
  // ash −4 · birch 6 · cedar −2
  level('open', { ash: { 'security-edge': -4 }, birch: { 'compute-access': 6 }, cedar: { 'development-equity': -2 } }, [
    duty('ash', { verifiable: 2, spares: ['security-edge'] }),
    duty('birch'),
  ]),
]);

const checks = issue('checks', 'none', [
  // ash 6 · birch −2 · cedar 1
  level(
    'visits',
    {
      ash: { 'safety-assurance': 6 },
      birch: { 'security-edge': -3, 'legitimacy-influence': 1 },
      cedar: { 'safety-assurance': 1 },
    },
    [
      duty('birch', {
        spares: ['security-edge'],
        denies: { ash: ['safety-assurance'], cedar: ['safety-assurance'] },
      }),
    ],
    2,
  ),
]);

const aid = issue('aid', 'none', [
  // ash 1 · cedar 4; ash can do it alone
  level('grant', { ash: { 'development-equity': -1, 'legitimacy-influence': 2 }, cedar: { 'development-equity': 4 } }, [
    duty('ash', { spares: ['development-equity'], denies: { cedar: ['development-equity'] } }),
  ]),
  // ash −1 · birch 2 · cedar 5
  level(
    'fund',
    {
      ash: { 'development-equity': -2, 'legitimacy-influence': 1 },
      birch: { 'development-equity': -1, 'legitimacy-influence': 3 },
      cedar: { 'development-equity': 6, 'legitimacy-influence': -1 },
    },
    [
      duty('ash', { spares: ['development-equity'], denies: { cedar: ['development-equity'] } }),
      duty('birch', { spares: ['development-equity'] }),
    ],
  ),
  // ash 2 · cedar 4, but two of cedar's three voices lose
  level(
    'loan',
    {
      ash: { 'legitimacy-influence': 2 },
      cedar: { 'development-equity': 6, 'safety-assurance': -1, 'legitimacy-influence': -1 },
    },
    [duty('ash'), duty('cedar', { verifiable: 1 })],
  ),
]);

const council = issue('council', 'none', [
  // ash 3 · birch 4 · cedar 2
  level(
    'seat',
    {
      ash: { 'legitimacy-influence': 2, 'domestic-politics': 1 },
      birch: { 'legitimacy-influence': 4 },
      cedar: { 'legitimacy-influence': 3, 'safety-assurance': -1 },
    },
    [duty('ash', { verifiable: 3 }), duty('birch', { verifiable: 3 }), duty('cedar', { verifiable: 3 })],
  ),
]);

const controls = issue('controls', 'keep', [
  // ash 5, of which a step pays it nothing · birch −3; ash can do it alone
  level('tighten', { ash: { 'security-edge': 5 }, birch: { 'compute-access': -3 } }, [duty('ash', { verifiable: 2 })]),
  // birch 2; birch can do it alone
  level('curb', { birch: { 'domestic-politics': 2 }, cedar: { 'safety-assurance': 1 } }, [duty('birch')]),
]);

export const TINY_ISSUES: readonly Issue[] = [trade, checks, aid, council, controls];

export const TINY_LINKAGES: Scenario['linkages'] = [
  {
    kind: 'requires',
    issue: 'council',
    options: ['seat'],
    other: 'checks',
    otherOptions: ['visits'],
    reason: 'No seat without visits.',
    ...MADE_UP,
  },
  {
    kind: 'excludes',
    issue: 'trade',
    options: ['open'],
    other: 'aid',
    otherOptions: ['grant'],
    reason: 'No grant beside open trade.',
    ...MADE_UP,
  },
];
