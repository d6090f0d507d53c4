/**
 * The rule book (rules.md), rule by rule in our own words, section by section in its order, with the numbered rulings that settle each.
 * What the engine does not decide names the file that does. ruleBook.test.ts proves that both exist.
 */
export interface Rule {
  readonly id: string;
  readonly rule: string;
  /** Rulings: tests whose title begins with R and this number. */
  readonly rulings?: readonly number[];
  /** Files that hold what lies outside the engine, or test it in another way. */
  readonly where?: readonly string[];
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const PARTIES: readonly Rule[] = [
  { id: 'parties/count', rule: 'Two to six parties, from the scenario; none is wired into the rules.', rulings: [120] },
  {
    id: 'parties/cards',
    rule: 'Each party draws one stance card by the seed. The cards are public, the draw is its own secret.',
    rulings: [119],
    where: ['tests/engine/interference.test.ts', 'tests/engine/leak.test.ts'],
  },
  {
    id: 'parties/payoff',
    rule: 'A level is worth the sum over dimensions of weight times effect, in whole points of the whole game.',
    rulings: [150],
    where: ['tests/terms/payoff.test.ts'],
  },
  {
    id: 'parties/brief',
    rule: 'A party reads its own brief, and no other: who, wants, red lines, what single jobs know.',
    rulings: [121],
  },
  {
    id: 'parties/delegation',
    rule: 'Several people share a seat, one is head; a bot acts only while nobody is there.',
    where: ['server/session/Games.ts'],
  },
];

const NEGOTIATED: readonly Rule[] = [
  {
    id: 'issues/levels',
    rule: 'Issues have levels, one of them the status quo; a preset chooses issues and may drop levels.',
    rulings: [8, 48],
  },
  {
    id: 'issues/linkages',
    rule: 'Linkages are checked at the drafting and again at home; the reason is shown.',
    rulings: [7, 29, 36, 83, 125],
  },
  {
    id: 'issues/duties',
    rule: 'A level lists who must do what, how verifiable it is, and which of its effects hang on it.',
    rulings: [25, 54, 56, 61],
  },
  { id: 'issues/opening', rule: 'Dossiers may open one after another.', rulings: [123] },
];

const ROUND: readonly Rule[] = [
  { id: 'round/phases', rule: 'Five phases; each ends when all are ready or the clock says so.', rulings: [23, 24, 76, 77, 149] },
  {
    id: 'briefing/news',
    rule: 'At most one event a round, drawn from those that are due; none comes twice.',
    rulings: [139, 146, 147],
  },
  { id: 'briefing/cable', rule: 'Each party has a private line from home with the news.', rulings: [148] },
  { id: 'talk/words', rule: 'Speech to all or to one, bound to nothing.', rulings: [80] },
  {
    id: 'offer/parts',
    rule: 'An offer has terms for one issue up to a limit, addressees, a visibility, an end.',
    rulings: [6, 9, 10, 17, 18, 94],
  },
  { id: 'offer/condition', rule: 'An if–then condition lets it take effect only while it holds.', rulings: [82, 83, 84, 85, 93] },
  {
    id: 'offer/payment',
    rule: 'A side payment of capital is set aside at signing and paid at ratification.',
    rulings: range(96, 103),
  },
  { id: 'offer/talk', rule: 'As talk it costs nothing.', rulings: [18, 65] },
  { id: 'offer/deposit', rule: 'A deposit burns capital at once.', rulings: [19, 98] },
  {
    id: 'offer/pledge',
    rule: 'A pledge costs points and trust if its maker is found holding back or leaves.',
    rulings: [59, 60, 81, 107, 108],
  },
  {
    id: 'offer/signers',
    rule: 'All addressees sign; whoever has a duty under it, or under what it replaces, is one; at least two sign.',
    rulings: [1, 2, 3, 4, 5, 32, 33, 92],
  },
  {
    id: 'offer/answers',
    rule: 'Addressees sign, reject or counter, its maker withdraws it, while it is open.',
    rulings: [11, 12, 13, 15],
  },
  { id: 'offer/counter', rule: 'A counter names its parent.', rulings: [14] },
  { id: 'offer/numbers', rule: 'Offers are numbered by viewer, so that a private one leaves no gap.', rulings: [16, 126] },
  { id: 'talk/statement', rule: 'A statement is public words from a menu, bound to nothing.', rulings: [127, 128] },
  {
    id: 'step/what',
    rule: 'A step is a level that binds its owner alone, done at once for capital.',
    rulings: [25, 26, 28, 30, 31],
  },
  { id: 'step/undo', rule: 'It can be changed or undone from the next round on, at the same cost.', rulings: [27] },
  {
    id: 'belief',
    rule: 'Beliefs about the others are free and private, and scored at the end (Brier).',
    rulings: [65, 74, 75],
    where: ['tests/engine/interference.test.ts'],
  },
  {
    id: 'home/order',
    rule: 'Signed offers go home in the order of their last signature, each against what is then in force.',
    rulings: [34, 35, 37, 38],
  },
  {
    id: 'home/margin',
    rule: 'A deal passes a home if what it adds, with capital set on it, reaches the margin.',
    rulings: [20, 21, 22, 39, 40, 45, 86],
  },
  { id: 'home/margin-moves', rule: 'Events and incidents move margins, within limits.', rulings: [49, 66, 134] },
  { id: 'home/voices', rule: 'Where a party has voices, most of them must not lose.', rulings: [46] },
  { id: 'home/forecast', rule: 'The forecast is its own party’s only.', rulings: [86, 150] },
  { id: 'home/passed', rule: 'What passes everywhere is a public agreement; its capital is spent.', rulings: [39, 40, 44] },
  {
    id: 'home/failed',
    rule: 'What fails costs the failing home capital, and trust if it was open; a private failure stays private.',
    rulings: [41, 42, 43, 101],
  },
  { id: 'home/lapsed', rule: 'What no longer fits lapses without cost.', rulings: [36, 37, 38, 125] },
  {
    id: 'home/replaced',
    rule: 'New terms replace older ones on their issues; the rest stands.',
    rulings: [35, 47, 62, 81, 92, 109, 116],
  },
  {
    id: 'home/mandate',
    rule: 'A mandate is what all that is in force at the end should be worth; what others agree counts too.',
    rulings: [70, 95, 110, 118, 122, 124],
  },
  {
    id: 'leave/how',
    rule: 'A party may leave a whole agreement, effective after the next outcome.',
    rulings: [104, 105, 109, 110],
  },
  { id: 'leave/price', rule: 'Leaving costs trust and the own pledge.', rulings: [106, 107, 108] },
  { id: 'leave/dependants', rule: 'What rested on it sleeps, without duties or points.', rulings: [90, 91, 92, 105, 154] },
  { id: 'record', rule: 'Side deals, steps and withdrawals are all in the record.', rulings: [44, 126, 151] },
  {
    id: 'implementation/choice',
    rule: 'For each duty in force its holder complies or holds back, in secret.',
    rulings: [50, 51, 52, 53],
    where: ['tests/engine/interference.test.ts'],
  },
  {
    id: 'implementation/effect',
    rule: 'Holding back spares its own costs and denies others that duty’s benefits, this round.',
    rulings: [54],
  },
  {
    id: 'implementation/conditions',
    rule: 'Conditions are read against unconditional terms, not against what is complied with.',
    rulings: [87, 88],
  },
  {
    id: 'outcome/detection',
    rule: 'The chance to be found grows with the higher of duty and verification level, up to a most.',
    rulings: [56, 57, 58, 89],
  },
  { id: 'outcome/found', rule: 'Found: nothing was spared, points and trust are lost.', rulings: [55] },
  {
    id: 'outcome/suspend',
    rule: 'A harmed signatory may suspend that agreement in this outcome; by default it is kept.',
    rulings: [111, 112, 115, 117, 155],
  },
  { id: 'outcome/suspended', rule: 'All of it stops until all its signatories resume it.', rulings: [113, 114, 116, 118] },
  { id: 'outcome/deterrence', rule: 'A party sees what holding back spares and what being found costs.', rulings: [61] },
];

const WORLD: readonly Rule[] = [
  {
    id: 'world/indicators',
    rule: 'Indicators are tenths from 0 to 100; every move is the sum of causes with rule, inputs and basis.',
    rulings: [140, 141, 143],
  },
  { id: 'world/capability', rule: 'Capability grows by itself and by pace and compute.', rulings: [135, 136] },
  {
    id: 'world/standing-support',
    rule: 'Standing follows legitimacy; support follows domestic effects and drifts to the middle.',
    rulings: [136, 138],
  },
  {
    id: 'world/safety-development',
    rule: 'Safety follows the mean effect on safety, development the parties named for it.',
    rulings: [136, 137],
  },
  {
    id: 'world/trust',
    rule: 'Trust gains by agreements kept, up to a most, and loses by breaches, pledges, refusals and leaving.',
    rulings: [55, 79, 84, 106, 142],
  },
  { id: 'world/fragmentation', rule: 'Fragmentation falls with deals of all and rises with exclusive ones.', rulings: [79] },
  { id: 'world/race-risk', rule: 'The race follows lead and trust; risk follows race and safety.', rulings: [135, 139] },
  { id: 'world/triggers', rule: 'Events and endings hang on a closed vocabulary of triggers.', rulings: [144, 145] },
  {
    id: 'world/mapped',
    rule: 'Other notions of the documents map onto indicators as data.',
    where: ['shared/scenario/schema/world.ts'],
  },
  { id: 'world/capital', rule: 'Capital: a start, some with each round, a most.', rulings: [73, 103] },
  { id: 'world/incident', rule: 'An incident is drawn on the risk, costs all points and moves margins.', rulings: [66] },
  { id: 'world/breaks', rule: 'Too much risk or a second incident ends the game; nothing more is paid.', rulings: [67, 68, 132] },
];

const SCORE: readonly Rule[] = [
  {
    id: 'score/accrual',
    rule: 'Each round pays what is in force and complied with, so that early deals pay more.',
    rulings: [63, 122],
  },
  { id: 'score/truth', rule: 'What was really done counts at the end.', rulings: [72] },
  { id: 'score/whole-game', rule: 'Margin and mandate use whole-game worth, own gain what has accrued.', rulings: [70] },
  {
    id: 'score/cut-rounds',
    rule: 'Rounds that are cut pay at the end as in force; the no-deal run ends there too.',
    rulings: [129, 130, 131, 133],
  },
  {
    id: 'score/risk',
    rule: 'All share the risk avoided against the no-deal run; capital left over pays nothing.',
    rulings: [69, 131, 153],
  },
  {
    id: 'score/results',
    rule: 'Three results, never one winner: own gain and mandate, joint value, risk.',
    rulings: [69, 70, 71],
  },
  {
    id: 'score/ending',
    rule: 'The ending names a world by rules of the scenario; then nothing can be done any more.',
    rulings: [78, 152],
  },
  {
    id: 'score/baseline',
    rule: 'Who agrees and does nothing gains exactly nothing; the baseline replays the seed.',
    rulings: [64, 131],
  },
];

const BOTS: readonly Rule[] = [
  {
    id: 'bots/personalities',
    rule: 'Personalities are short policies over a view; each action has a reason; none reads more than a person could.',
    where: ['tests/bots/bots.test.ts', 'tests/bots/reader.test.ts'],
  },
];

const BALANCE: readonly Rule[] = [
  {
    id: 'balance/static',
    rule: 'Mandates, packages and zones lie within the targets.',
    where: ['shared/analysis/frontier.ts', 'tests/scenario/shipped.test.ts'],
  },
  { id: 'balance/dynamic', rule: 'Simulated tables lie within the targets.', where: ['server/cli/simulate.ts'] },
];

/** All rules, by section of the book. */
export const RULE_BOOK: Readonly<Record<string, readonly Rule[]>> = {
  'Parties, stances, briefs': PARTIES,
  'What is negotiated': NEGOTIATED,
  'A round': ROUND,
  'The world': WORLD,
  'Score and ending': SCORE,
  Bots: BOTS,
  'Balance: what the numbers must show': BALANCE,
};
