/** What the dynamic measures come to against the targets. A figure is judged only when its whole interval lies on one side. */
import { partyOf } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';
import type { Comparison, Dynamics } from './dynamics.ts';
import { type Figure, type Finding, judge, type TargetId } from './targets.ts';

/** "62 (58 to 66)": a share in hundredths with its interval. */
export const percentOf = ({ figure, low, high }: Figure): string =>
  Math.abs(low) > 100
    ? `${(100 * figure).toFixed(0)} %`
    : `${(100 * figure).toFixed(0)} % (${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)})`;

/** A number of points with its interval. */
export const pointsOf = ({ figure, low, high }: Figure): string =>
  Math.abs(low) > 1e6 ? figure.toFixed(1) : `${figure.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;

function finding(target: TargetId, figure: Figure, goal: string, says: string): Finding {
  const { met, hint } = judge(target, figure);
  const verdict =
    met === true
      ? `within the target of ${goal}`
      : met === false
        ? `the target is ${goal}`
        : `too few games to tell whether that is ${goal}`;
  return { target, says: `${says}: ${verdict}.`, met, ...figure, hint };
}

/** The comparison whose policy does best, by the lower end of its interval. */
const worstOf = (list: readonly Comparison[], by: (c: Comparison) => Figure): Comparison | undefined =>
  list.reduce<Comparison | undefined>((a, b) => (a && by(a).low >= by(b).low ? a : b), undefined);

/** Judged by gain: below or above nothing. */
function beaten(
  target: 'fixedPolicy' | 'stalling',
  list: readonly Comparison[],
  name: (p: PartyId) => string,
): readonly Finding[] {
  const worst = worstOf(list, (c) => c.gain);
  if (!worst) return [];
  const says = `${target === 'stalling' ? 'Stalling' : 'The best policy of three lines'} (${worst.policy}) as ${name(worst.seat)} gains ${pointsOf(worst.gain)} points more than the best personality (${worst.instead})`;
  return [finding(target, worst.gain, 'nothing or less', says)];
}

/** All findings of the simulation of one preset. */
export function dynamicFindings(scenario: Scenario, d: Dynamics): readonly Finding[] {
  const name = (id: PartyId): string => partyOf(scenario, id).short;
  const deviation = worstOf(d.deviations, (c) => c.share);
  return [
    finding('agreement', d.agreement, '50 to 85 %', `Some agreement is reached in ${percentOf(d.agreement)} of games`),
    ...(d.gap
      ? [
          finding(
            'seatGap',
            d.gap.figure,
            '10 % at most',
            `${name(d.gap.above)} gains ${percentOf(d.gap.figure)} more of its own best attainable than ${name(d.gap.below)} of its own`,
          ),
        ]
      : []),
    ...beaten('fixedPolicy', d.fixed, name),
    ...beaten('stalling', d.stalling, name),
    ...(deviation
      ? [
          finding(
            'deviation',
            deviation.share,
            'under 10 %',
            `The best deviation, ${deviation.policy} instead of ${deviation.instead} as ${name(deviation.seat)}, gains ${percentOf(deviation.share)} of the seat's best attainable`,
          ),
        ]
      : []),
    ...Object.entries(d.seats).map(([party, seat]) =>
      finding(
        'reader',
        seat.read,
        '60 to 90 %',
        `After four rounds the public reader names ${name(party)}'s stance in ${percentOf(seat.read)} of games`,
      ),
    ),
  ];
}
