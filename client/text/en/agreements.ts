/** Words of agreements that stand: how they stand, leaving them, suspending and resuming them. */
import type { Standing } from '../../model/agreements.ts';
import { and, capital, count, the } from './words.ts';

const states: Readonly<Record<Standing, string>> = {
  inForce: 'In force',
  partly: 'Partly asleep',
  asleep: 'Asleep',
  suspended: 'Suspended',
  leaving: 'Ends this round',
};

export const agreements = {
  states,
  since: (round: number) => `since round ${round}`,
  you: 'you',
  sleeps: 'asleep',
  because: {
    condition: (what: string, now: string | null) =>
      now === null ? `Sleeps: it counts only while ${what}.` : `Sleeps: it counts only while ${what}; now it is at ${now}.`,
    needs: (issue: string, other: string) => `${issue} sleeps: it needs ${other}, which is not at the level it asks for.`,
    excluded: (issue: string, other: string) => `${issue} sleeps: it cannot stand beside ${other}, which is newer.`,
    linkage: (issue: string) => `${issue} sleeps: what it needs is gone.`,
  },
  suspendedBy: (who: string, round: number) => `${capital(the(who))} suspended it in round ${round}, after a breach.`,
  suspendedByYou: (round: number) => `You suspended it in round ${round}, after a breach.`,
  stops: 'Its duties, points and linkages stop until all its signatories have asked to resume.',
  asked: (who: readonly string[]) => `Asked to resume: ${and(who)}.`,
  stillToAsk: (who: readonly string[]) => `Still to ask: ${and(who)}.`,
  nobodyAsked: 'Nobody has asked to resume it yet.',
  leftBy: (who: string) => `${capital(the(who))} leaves it. It stands until this round’s outcome, and then all of it ends.`,
  leftByYou: 'You leave it. It stands until this round’s outcome, and then all of it ends.',
  paid: (what: string) => `${what} (paid).`,
  ended: 'Ended agreements',
  superseded: 'replaced by newer terms',
  withdrawn: (who: string) => `ended: ${the(who)} left it`,
  withdrawnUnknown: 'ended: a party left it',
  withdraw: 'Leave it…',
  withdrawLabel: (n: number) => `Leave agreement ${n}`,
  resume: 'Ask to resume',
  resumeLabel: (n: number) => `Ask to resume agreement ${n}`,
  leave: {
    title: (n: number) => `Leave agreement ${n}?`,
    intro:
      'Everybody hears of it at once. The agreement stands until this round’s outcome; then all of it ends, for all its parties:',
    trust: (points: string) => `Trust falls by ${points}.`,
    pledge: (points: number) => `You lose your pledge: ${count(points, 'point')}.`,
    points: (after: string, now: string) => `What is in force would be worth ${after} points to you, instead of ${now}.`,
    pointsNone: 'It changes nothing in your points in force.',
    sleepers: (issues: readonly string[]) => `What rests on it falls asleep with it: ${and(issues)}.`,
    noWayBack: 'It cannot be taken back.',
    confirm: 'Leave the agreement',
    stay: 'Stay in it',
    done: (n: number) => `You leave agreement ${n}. All have been told.`,
  },
  breach: {
    title: (n: number, who: readonly string[]) => `Agreement ${n} was broken by ${and(who.map(the))}, to your harm.`,
    ask: 'You may suspend it now; doing nothing keeps it.',
    keep: 'Keep it',
    keepNote: 'It stays in force. The breach has been punished; all go on as agreed.',
    kept: 'You keep it. It stays in force.',
    suspend: 'Suspend it',
    suspendNote:
      'Its duties, points and linkages stop at once for all its parties, yours included, until all of them have asked to resume it.',
    suspendLabel: (n: number) => `Suspend agreement ${n}`,
    keepLabel: (n: number) => `Keep agreement ${n}`,
  },
};
