/** Words of the start page and the waiting room. */
import { and, count, or } from './words.ts';

export const join = {
  code: 'Code of the table',
  codeCell: (n: number) => `Character ${n} of 6 of the code`,
  nickname: 'Your nickname',
  nicknameNote: 'Any name. We ask for nothing else.',
  nicknameMissing: 'Please give a name. Any will do.',
  codeMissing: 'Please fill in the six characters of the code.',
  codeMalformed: 'A code is four letters and two figures from 2 to 9, like KITE42.',
  takeSeat: 'Take a seat',
  solo: 'Play solo',
  host: 'Host a table',
  found: (what: string, taken: number, of: number) => `${what} · ${taken} of ${count(of, 'seat')} taken`,
  backToSeat: 'You have a seat there already.',
  goToSeat: 'Go to your seat',
  choose: 'Your party',
  draw: 'Draw for me',
  drawNote: 'Any free seat',
  taken: 'taken',
  bot: 'a bot; you take over',
  soloTitle: 'Play solo',
  soloText: 'You negotiate with bots, at your own pace if you like.',
  hostTitle: 'Host a table',
  hostText: 'You take one seat and get a code. The others join with it; bots take the seats that stay empty.',
  scenario: 'Scenario',
  scenarioFacts: (parties: number, lessons: readonly number[]) =>
    lessons.length === 0
      ? count(parties, 'party', 'parties')
      : `${count(parties, 'party', 'parties')} · for lessons of ${and(lessons.map(String))} minutes`,
  unplayable: (mistakes: number) => `cannot be played: ${count(mistakes, 'mistake')}`,
  mistakeAt: (file: string, line: number) => `${file}:${line}`,
  moreMistakes: (more: number) => `and ${more} more`,
  preset: 'Length',
  presetFacts: (issues: number, rounds: number) => `${count(issues, 'issue')}, ${count(rounds, 'round')}`,
  clock: 'Clock',
  clockOn: (minutes: number) => `${minutes}-minute lesson`,
  clockOff: 'No clock',
  clockOnNote: (minutes: number) => `${minutes} min of play; phases end by themselves`,
  clockOffNote: 'A phase ends when all are ready',
  opponents: 'Opponents',
  seatBots: 'Bots on empty seats',
  /** Who may sit at a seat and how likely each is; equal weights are said once. */
  odds: ({ names, weights, of }: { names: readonly string[]; weights: readonly number[]; of: number }) =>
    weights.every((weight) => weight === weights[0])
      ? `At each seat: ${or(names)}${names.length > 1 ? `, 1 chance in ${names.length} each` : ''}.`
      : `At each seat: ${or(names.map((name, i) => `${name} (${weights[i]} in ${of})`))}.`,
  chooseEach: 'Choose each one yourself',
  opponent: (party: string) => `Bot for ${party}`,
  anyBot: 'Drawn',
  what: 'Scenario',
  whatChosen: (scenario: string, preset: string, issues: number, rounds: number) =>
    `${scenario} · ${preset}, ${count(issues, 'issue')}, ${count(rounds, 'round')}`,
  start: 'Start the game',
  open: 'Open the table',
  nameFirst: 'Your nickname',
};

export const waiting = {
  title: 'Waiting room',
  code: 'Code for this table',
  table: (code: string) => `Table ${code}`,
  lateComers: 'Others can still join with this code.',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here. Mark the link and copy it by hand.',
  seats: 'Seats',
  free: 'Free',
  you: 'you',
  bot: 'Bot',
  away: 'away',
  begin: 'Begin',
  played: (scenario: string, preset: string, issues: number, rounds: number) =>
    `${scenario} · ${preset}: ${count(issues, 'issue')}, ${count(rounds, 'round')}`,
  localOnly:
    'This link works on this device only. For other devices, open the page at the address that the start printed as “On this network”, and host from there.',
  beginNote: (free: number) =>
    free === 0
      ? 'Every seat is taken.'
      : `${count(free, 'free seat')}: ${free === 1 ? 'a bot takes it' : 'bots take them'} when you begin.`,
  meanwhile: 'While you wait: the rules on one page',
  yourSeat: (party: string) => `You speak for ${party}.`,
};
