/**
 * The pose of the board: every number that can move, flat, by name. A model has one pose; between two models lie motions. Pure, so that what
 * a change animates, and that it ends where it must, is tested without a browser.
 */
import { MOTION } from '../theme/tokens.ts';
import { type CordRun, cordRuns } from './cords.ts';
import { type BoardModel, type CordModel, INDICATOR_ORDER } from './model.ts';
import { nightBearing } from './night.ts';

/**
 * World indicators by name · `bearing` of night · `cap:us` capability · `cord:a3` grown · `hold:o7` not faded · `fray:a3` parted · `tag:a3` hung ·
 * `pull:a3` or `knotx:a3`, `knoty:a3` where it runs ·
 * `fly:4` how far a card is on its arc · `card:4` its opacity · `back:4` slid back, px · `press:4` pressed by a signature · `ring` breach rings ·
 * `crack:0` · `flare:0` · `strip` the draw's opacity, `chance` and `mark` on it · `creep` of the race arrows.
 */
export type Pose = Record<string, number>;

export interface Motion {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Milliseconds after the change at which it begins, and how long it takes. */
  readonly at: number;
  readonly time: number;
}

/** The pose in which a model rests. */
export function poseOf(model: BoardModel): Pose {
  const pose: Pose = { bearing: nightBearing(model.round) };
  for (const indicator of INDICATOR_ORDER) pose[indicator] = model.levels[indicator];
  for (const seat of model.seats) pose[`cap:${seat.party}`] = seat.capability;
  for (const cord of model.cords) {
    pose[`cord:${cord.key}`] = 1;
    pose[`hold:${cord.key}`] = 1;
    pose[`tag:${cord.key}`] = 1;
    pose[`fray:${cord.key}`] = cord.state === 'frayed' ? 1 : 0;
  }
  for (const [key, run] of cordRuns(model.cords)) setRun(pose, key, run);
  for (const flight of model.flights) {
    pose[`fly:${flight.number}`] = 1;
    pose[`card:${flight.number}`] = 1;
    pose[`press:${flight.number}`] = 0;
    pose[`back:${flight.number}`] = 0;
  }
  pose.ring = model.breaches.length > 0 ? 1 : 0;
  for (let i = 0; i < model.incidents; i++) pose[`crack:${i}`] = 1;
  return pose;
}

function setRun(pose: Pose, key: string, run: CordRun): void {
  if ('pull' in run) pose[`pull:${key}`] = run.pull;
  else {
    pose[`knotx:${key}`] = run.x;
    pose[`knoty:${key}`] = run.y;
  }
}

/** The run of a cord in this pose. */
export function runIn(pose: Readonly<Pose>, key: string): CordRun {
  const pull = pose[`pull:${key}`];
  return pull === undefined ? { x: pose[`knotx:${key}`] ?? 0, y: pose[`knoty:${key}`] ?? 0.1 } : { pull };
}

/** Ease in and out, 0 to 1. */
export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

/** Value of a motion this many milliseconds after the change; null before it begins. */
export function valueAt(motion: Motion, elapsed: number): number | null {
  if (elapsed < motion.at) return null;
  const t = motion.time <= 0 ? 1 : Math.min(1, (elapsed - motion.at) / motion.time);
  return motion.from + (motion.to - motion.from) * ease(t);
}

/** When the last motion has ended, in milliseconds after the change. */
export const lengthOf = (motions: readonly Motion[]): number => motions.reduce((most, m) => Math.max(most, m.at + m.time), 0);

/** Motions that lead from a pose (perhaps one in mid-air) to the rest of the next model. */
export function motionsTo(pose: Readonly<Pose>, before: BoardModel, next: BoardModel): readonly Motion[] {
  const rest = poseOf(next);
  return [
    ...worldMotions(pose, rest, next),
    ...cordMotions(pose, rest, before, next),
    ...flightMotions(pose, rest, before, next),
    ...momentMotions(pose, rest),
  ];
}

/** The world: night turns, then one indicator after another; the tokens of the race move with its pace. */
function worldMotions(pose: Readonly<Pose>, rest: Pose, next: BoardModel): readonly Motion[] {
  const motions: Motion[] = [];
  let at = 0;
  if (move(motions, pose, rest, 'bearing', 0, MOTION.nightTurns)) at = MOTION.nightTurns / 2;
  for (const indicator of INDICATOR_ORDER) {
    let moved = move(motions, pose, rest, indicator, at, MOTION.indicator);
    if (indicator === 'racePace')
      for (const seat of next.seats) moved = move(motions, pose, rest, `cap:${seat.party}`, at, MOTION.indicator) || moved;
    if (moved) at += MOTION.indicator + MOTION.indicatorGap;
  }
  return motions;
}

function move(motions: Motion[], pose: Readonly<Pose>, rest: Pose, key: string, at: number, time: number, entry = 0): boolean {
  const from = pose[key] ?? entry;
  const to = rest[key] ?? 0;
  if (Math.abs(from - to) < 0.001) return false;
  motions.push({ key, from: Number.isNaN(from) ? to : from, to, at, time });
  return true;
}

/** Cords grow from both seats, their tags drop; those that are gone let go; a broken one parts. */
function cordMotions(pose: Readonly<Pose>, rest: Pose, before: BoardModel, next: BoardModel): readonly Motion[] {
  const motions: Motion[] = [];
  for (const { key } of next.cords) {
    move(motions, pose, rest, `cord:${key}`, 0, MOTION.ratified);
    move(motions, pose, rest, `hold:${key}`, 0, 1, 1);
    move(motions, pose, rest, `tag:${key}`, MOTION.ratified, MOTION.tagDrop);
    move(motions, pose, rest, `fray:${key}`, 0, MOTION.breach);
    // A new cord begins where it will run; the others make room for it.
    for (const run of [`pull:${key}`, `knotx:${key}`, `knoty:${key}`])
      if (run in rest) move(motions, pose, rest, run, 0, run in pose ? MOTION.indicator : 0, Number.NaN);
  }
  for (const cord of before.cords) {
    if (next.cords.some(({ key }) => key === cord.key)) continue;
    // What was ratified lies under its own rope until that has grown; all else slackens.
    if (becameRope(cord, before, next)) move(motions, pose, rest, `hold:${cord.key}`, MOTION.ratified, 1);
    else move(motions, pose, rest, `hold:${cord.key}`, 0, MOTION.ratificationFailed);
    move(motions, pose, rest, `tag:${cord.key}`, 0, MOTION.tagDrop);
  }
  return motions;
}

/** True when a tentative cord is gone because the same parties' agreement has come. */
const becameRope = (cord: CordModel, before: BoardModel, next: BoardModel): boolean =>
  cord.state === 'tentative' &&
  next.cords.some(
    (other) =>
      other.state !== 'tentative' &&
      other.label === cord.label &&
      other.parties.length === cord.parties.length &&
      other.parties.every((party) => cord.parties.includes(party)) &&
      !before.cords.some(({ key }) => key === other.key),
  );

const STAGGER = 150;

/** Cards fly to their places one after another; a countered one slides back; others that are gone fade where they are. */
function flightMotions(pose: Readonly<Pose>, rest: Pose, before: BoardModel, next: BoardModel): readonly Motion[] {
  const motions: Motion[] = [];
  let at = 0;
  for (const flight of next.flights) {
    const was = before.flights.find((old) => old.number === flight.number);
    move(motions, pose, rest, `card:${flight.number}`, at, MOTION.signature);
    if (move(motions, pose, rest, `fly:${flight.number}`, at, MOTION.offerTabled)) at += STAGGER;
    move(motions, pose, rest, `back:${flight.number}`, 0, MOTION.signature);
    if (was && was.signatures.length < flight.signatures.length)
      motions.push({ key: `press:${flight.number}`, from: 1, to: 0, at: 0, time: MOTION.signature });
  }
  for (const { number } of before.flights) {
    if (next.flights.some((flight) => flight.number === number)) continue;
    const countered = next.flights.some((flight) => flight.parent === number);
    if (countered) motions.push({ key: `back:${number}`, from: 0, to: 24, at: 0, time: MOTION.offerTabled });
    move(motions, pose, rest, `card:${number}`, 0, countered ? MOTION.offerTabled : MOTION.signature);
  }
  return motions;
}

function momentMotions(pose: Readonly<Pose>, rest: Pose): readonly Motion[] {
  const motions: Motion[] = [];
  move(motions, pose, rest, 'ring', 0, rest.ring ? MOTION.breach + 2 * MOTION.breachStagger : MOTION.signature);
  for (const key of Object.keys(rest)) {
    if (!key.startsWith('crack:') || pose[key] === 1) continue;
    move(motions, pose, rest, key, MOTION.incidentFlare / 2, MOTION.incidentFlare);
    motions.push({ key: key.replace('crack', 'flare'), from: 0, to: 1, at: 0, time: MOTION.incidentFlare });
  }
  return motions;
}
