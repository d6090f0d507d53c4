/** Words of the play page: brief, home, steps, news, talk, rail. */
import { and, capital, count, the } from './words.ts';

export const play = {
  solo: (preset: string) => `Solo · ${preset}`,
  open: (preset: string, code: string) => `Table ${code} · ${preset}`,
  people: (people: number, bots: number) =>
    [people > 0 ? count(people, 'person', 'people') : '', bots > 0 ? count(bots, 'bot') : ''].filter(Boolean).join(', '),
  seat: (party: string, name: string, kind: 'open' | 'player' | 'bot', absence: string | null) =>
    `${party}: ${kind === 'bot' ? [name, 'a bot'].filter(Boolean).join(', ') : name}${absence === null ? '' : `, ${absence}`}`,
  panels: { brief: 'Brief', offers: 'Offers', draft: 'Draft', talk: 'Talk', log: 'Log', now: 'Now' },
  /** The second tab of a phone by phase: short enough for a fifth of the screen. */
  phaseTabs: {
    briefing: 'News',
    negotiation: 'Offers',
    ratification: 'Signed',
    implementation: 'Duties',
    outcome: 'Outcome',
    debrief: 'The end',
  },
  tabsLabel: 'Panels of the table',
  draftLater: 'Offers are drafted during the negotiation.',
  boardLabel: 'The board',
  boardLoading: 'Laying out the board…',
  boardFailed: 'The board could not be drawn on this device. Everything on it is in the list in words.',
  toDebrief: 'To the debrief',
  ended: 'The talks are over',
  endedAs: (ending: string) => `How they ended: ${ending}.`,
  endedText: 'Stances, signals and held-back duties are now told.',
  inForceTitle: 'What stands',
  nothingInForce: 'Nothing is agreed. Every issue stands at its status quo.',
  agreement: (n: number) => `Agreement ${n}`,
  between: (parties: readonly string[]) => capital(and(parties.map(the))),
  frayed: 'a breach was found',
  stepOf: (party: string) => `step of ${the(party)}`,
  incidents: (n: number) => (n === 0 ? 'No incident so far' : count(n, 'incident')),
};

export const brief = {
  heading: 'Your brief',
  speaks: 'You speak for it',
  stance: 'Your secret stance',
  who: 'Who you are',
  wants: 'What you want',
  redLines: 'Red lines',
  canOffer: 'What you can offer',
  constraints: 'What holds you back',
  more: 'Read the whole brief',
  weights: 'What weighs how much',
  weightsNote: 'Weight of each dimension in your points. A level’s points are weight × effect, summed.',
  othersCards: 'Cards the others may hold',
  othersCardsNote: 'The set of cards is public; which one was drawn is secret.',
  levels: 'What each level is worth',
  legend: {
    before: 'Points.',
    now: 'ring',
    nowText: 'now ·',
    offered: 'filled',
    offeredText: 'in an offer',
    ownStep: 'your own step pays you nothing',
  },
  cell: (name: string, points: string, flags: readonly string[]) =>
    `${name}: ${points} points${flags.length > 0 ? `, ${flags.join(', ')}` : ''}`,
  cellNow: 'in force now',
  cellOwnStep: 'in force as your own step, which pays you nothing',
  cellOffered: 'in an offer',
  cellStatusQuo: 'status quo',
  details: (issue: string) => `Details and facts: ${issue}`,
  whyNumbers: 'Why these numbers',
  effectOn: (party: string) => `Points to ${the(party)}, by dimension`,
  who_must: 'Who must do what',
  noDuties: 'Nobody has to do anything.',
  level: 'Level',
  statusQuo: 'Status quo',
  needs: 'Needs',
  rulesOut: 'Rules out',
};

export const home = {
  title: 'At home',
  capital: 'Capital',
  capitalOf: (most: number) => `of ${most}`,
  free: (n: number) => `${n} free`,
  asks: (points: number) => `Home asks +${points}`,
  margin: 'A deal must add',
  marginNote: (points: number, perCapital: number) =>
    `${count(points, 'point')} or more, or your home refuses it. Each capital that you set on it fills a gap of ${count(perCapital, 'point')}.`,
  mandate: 'Mandate',
  mandateNote: 'What all that is in force must be worth to you when the talks end.',
  inForce: 'In force',
  mandateMet: (over: number) => (over === 0 ? 'met exactly' : `met, ${over} over`),
  mandateOf: (inForce: string, mandate: number) => `${inForce} of ${mandate} points`,
  mandateShort: (short: number) => `${short} short`,
  gainSoFar: 'Gained',
};

export const steps = {
  title: 'Steps you can take alone',
  intro: (cost: number) =>
    `A step binds only you and takes effect at once. It costs ${cost} capital, also to undo, from the next round on. It pays the others; what it brings you does not count.`,
  take: (option: string) => `Do it: ${option}`,
  undo: 'Take it back',
  none: 'No level in this game can be done by you alone.',
  yours: (level: string) => `Your step: ${level}`,
  now: (cost: number) => `Do it now: costs ${cost} capital`,
  notNow: 'Not now',
};

export const news = {
  heading: (round: number) => `News of round ${round}`,
  headline: (round: number, name: string) => `Round ${round} news: ${name}`,
  none: 'No news this round.',
  cable: 'Private cable from home',
  effects: 'What it moves',
  margin: 'It moves what homes ask',
  marginBy: (party: string, by: string) => `${party}: ${by} ${/^\D1$/.test(by) ? 'point' : 'points'}`,
  touches: 'It bears on',
  noEffects: 'It moves no number of the world.',
  sources: 'Sources',
  read: 'Read the news',
};

export const rail = {
  label: 'Phases of the round',
  noClock: 'No clock',
  noClockNote: 'at your own pace',
  lastSeconds: 'last seconds',
  done: 'done',
  now: 'now',
  waiting: 'Waiting for',
  nobody: 'nobody',
  you: 'you',
  readyCount: (ready: number, of: number) => `${ready} of ${of} ready`,
  ready: 'I am ready',
  next: { briefing: 'Open the negotiation', ratification: 'Send it home', implementation: 'Done choosing', outcome: 'Go on' },
  last: 'End the talks',
  notReady: 'Not yet after all',
  youAreReady: 'You are ready',
  draft: 'Draft an offer',
  answer: 'Open the draft',
  backToTable: 'Back to the table',
  beliefs: 'Beliefs not set this round',
  setBeliefs: 'Set them',
  beliefsLater: 'Not now',
  beliefsPrivate: 'Only you see this',
};

export const ratification = {
  title: 'Signed and going home',
  none: 'Nothing was signed by everybody it needs. No deal goes home this round.',
  intro: 'Each home decides for itself, in the order of the last signatures. You cannot see what homes ask of the others.',
  set: 'Political capital behind it',
  notMine: 'Not yours to ratify',
  noneMine: 'Nothing of yours goes home this round.',
  decided: 'What the homes decided',
  ratified: (n: number, parties: readonly string[], issues: readonly string[]) =>
    `Agreement ${n} of ${and(parties.map(the))} is ratified: ${and(issues)}.`,
  paid: (what: string) => `${what}.`,
  asleepAtOnce: 'Its condition does not hold yet, so it sleeps.',
  refused: (n: number, parties: readonly string[]) => `Offer ${n} failed: refused at home in ${and(parties.map(the))}.`,
  lapsed: (n: number, reason: string) => `Offer ${n} lapsed before any home judged it: ${reason}.`,
  fewer: 'One less',
  more: 'One more',
  units: (n: number) => `${n} capital`,
  worth: (points: number) => `adds ${count(points, 'point')} at home`,
  spent: 'It is spent only if the deal passes everywhere.',
  needed: (n: number) => `${n} capital would do`,
};

export const implementation = {
  title: 'Your duties this round',
  others: 'What the others must do',
  none: 'You have no duty in force. There is nothing to choose.',
  intro: 'Secret: nobody sees your choice unless a breach is found. Complying is the default.',
  comply: 'Comply',
  holdBack: 'Hold back',
  complyNote: 'Do what was agreed.',
  chance: (percent: number) => `Found with a chance of ${percent} in 100`,
  odds: (spares: string, loses: string) =>
    `Holding back spares you ${spares} this round. If it is found, nothing is spared, you lose ${loses} and trust falls.`,
  free: 'Holding back would spare you nothing: this duty costs you nothing.',
  relies: 'That counts on the inspections in force: where they are held back too, the chance is lower.',
  threshold: (percent: number) => `It pays below ${percent} in 100 (p*).`,
  pays: 'By these numbers alone it would pay.',
  paysNot: 'By these numbers alone it would not.',
  verified: 'How well it can be checked',
  level: (n: number) =>
    n === 0
      ? 'No inspection is in force: each duty is checked as well as its own three boxes show.'
      : `Inspections in force check every duty at level ${n} of 3 at least.`,
};

export const talk = {
  title: 'Talk',
  plenary: 'Plenary',
  with: (party: string) => `With ${party}`,
  nobodyYetPlenary: 'Nobody has spoken in plenary yet. All hear what is said here.',
  nobodyYet: (party: string) => `No word yet between you and ${the(party)}. Nobody else hears it.`,
  writePlenary: 'Speak to all…',
  write: (party: string) => `Write to ${the(party)}…`,
  send: 'Send',
  heardByAll: 'All hear this',
  heardBy: (party: string) => `Only ${the(party)} hears this`,
  /** Of a bot, so that nobody waits for a reply. */
  botHears: (party: string) => `A bot speaks for ${the(party)}: it answers offers, not words`,
  botsHear: 'Bots answer offers, not words',
  unread: (n: number) => `${n} unread`,
  left: (n: number) => `${count(n, 'character')} left`,
  beliefsTitle: 'What you believe',
  belief: (party: string) => `Your belief about ${the(party)}`,
  beliefNote: 'How likely is each stance? Scored in the debrief; it costs nothing.',
  beliefUnset: 'Not set yet',
  beliefsSet: (n: number, of: number) => `${n} of ${of} set this round`,
  beliefSet: (round: number) => `Set in round ${round}`,
  percent: (n: number) => `${n} %`,
  save: 'Set belief',
};
