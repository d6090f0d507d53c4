/** Words used everywhere. */
import type { Phase, Signal } from '@track-two/shared/engine/types.ts';
import type { Basis, PartyIndicator, WorldIndicator } from '@track-two/shared/scenario/types.ts';

export const common = {
  product: 'Track Two',
  tagline: 'A negotiation about AI',
  onlyYou: 'Only you',
  private: 'Private',
  you: 'You',
  close: 'Close',
  back: 'Back',
  sending: 'Sending',
  loading: 'Fetching the table…',
  notFound: 'This could not be shown.',
  reload: 'Load the page again',
  startPage: 'To the start page',
  dismiss: 'Dismiss',
  points: 'points',
  point: 'point',
  ofHundred: 'of 100',
  round: (n: number, of: number) => ({ now: `Round ${n}`, of: `of ${of}` }),
  facts: 'Facts',
  factsTitle: 'The facts behind this',
  /** Long lists name the first few; the link opens all of them. */
  factsOf: (ids: readonly string[]) => {
    if (ids.length === 1) return `Fact ${ids[0]}`;
    return ids.length > 7 ? `Facts ${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : `Facts ${ids.join(', ')}`;
  },
  factsNone: 'No fact of the documents stands behind this: it is our own extrapolation.',
  factTypes: {
    fact: 'Fact as the document states it',
    report: 'Report',
    'official-position': 'Official position',
    opinion: 'Opinion of its author',
    outside: 'From outside the documents',
  },
  basis: {
    documented: 'Documented',
    mixed: 'Partly documented',
    extrapolated: 'Extrapolated',
  } satisfies Record<Basis, string>,
  basisLong: {
    documented: 'The documents hold this.',
    mixed: 'The documents hold part of this; the rest is ours.',
    extrapolated: 'Ours: the documents do not hold this.',
  } satisfies Record<Basis, string>,
  up: 'up',
  down: 'down',
  unchanged: 'unchanged',
};

type IndicatorText = { readonly name: string; readonly onBoard: string; readonly meaning: string };
const world: Readonly<Record<WorldIndicator, IndicatorText>> = {
  risk: { name: 'Risk', onBoard: 'The part in night; ends at 90', meaning: 'Danger that fast, unchecked AI does great harm.' },
  safety: { name: 'Safety', onBoard: 'Dark marks on the rim', meaning: 'How well powerful systems are tested and checked.' },
  trust: { name: 'Trust', onBoard: 'How near the seats sit', meaning: 'Whether the parties believe one another.' },
  racePace: { name: 'Race pace', onBoard: 'Arrows; tokens: capability', meaning: 'How fast rivals push ahead of one another.' },
  fragmentation: {
    name: 'Fragmentation',
    onBoard: 'Gaps between rims',
    meaning: 'How far the world splits into separate camps.',
  },
  development: { name: 'Development', onBoard: 'Lights on the map', meaning: 'What AI does for those who have least of it.' },
};
const party: Readonly<Record<PartyIndicator, { readonly name: string; readonly meaning: string }>> = {
  capability: { name: 'Capability', meaning: 'How strong its AI is.' },
  support: { name: 'Home support', meaning: 'How its own public and politics stand behind it.' },
  standing: { name: 'Standing', meaning: 'How the rest of the world regards it.' },
};
export const indicators = {
  world,
  party,
  change: (by: number) => (by > 0 ? `up ${by}` : by < 0 ? `down ${-by}` : 'unchanged'),
  fromTo: (from: number, to: number) => `from ${from} to ${to} of 100`,
  listTitle: 'The board in words',
  judged: { better: 'better', worse: 'worse', neither: 'moved' },
};

export const phases: Readonly<
  Record<Phase, { readonly name: string; readonly clock: string; readonly begins: string; readonly todo: string }>
> = {
  briefing: {
    name: 'Briefing',
    clock: 'left to read',
    begins: 'Briefing: read the news and your cable from home.',
    todo: 'Read the news, your private cable and your brief, then open the negotiation. It begins when all have.',
  },
  negotiation: {
    name: 'Negotiation',
    clock: 'left to negotiate',
    begins: 'Negotiation: talk, table offers, answer and sign.',
    todo: 'Talk, table offers, answer and sign them. A deal needs the signature of everybody it binds.',
  },
  ratification: {
    name: 'Ratification',
    clock: 'until homes decide',
    begins: 'Ratification: signed offers go home.',
    todo: 'Signed offers go home. Set political capital behind those that home would refuse.',
  },
  implementation: {
    name: 'Implementation',
    clock: 'left to choose',
    begins: 'Implementation: comply or hold back, in secret.',
    todo: 'For each of your duties choose in secret: comply or hold back.',
  },
  outcome: {
    name: 'Outcome',
    clock: 'until the next round',
    begins: 'Outcome: what the round did to the world.',
    todo: 'See what was found, what happened and why the world moved.',
  },
  debrief: {
    name: 'Debrief',
    clock: '',
    begins: 'The talks are over. Everything is told in the debrief.',
    todo: 'The talks are over.',
  },
};

export const signals: Readonly<Record<Signal, { readonly name: string }>> & { readonly forfeited: string } = {
  talk: { name: 'Talk' },
  deposit: { name: 'Deposit' },
  pledge: { name: 'Pledge' },
  forfeited: 'Pledge broken',
};

export const duties = {
  verifiable: (level: number) =>
    ['cannot be checked', 'hard to check', 'can be checked with effort', 'easy to check'][level] ?? 'cannot be checked',
};
