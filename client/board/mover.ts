/** Moves a pose through motions as time passes. Knows no clock: it is told the time. */
import { lengthOf, type Motion, type Pose, valueAt } from './pose.ts';

export class Mover {
  #pose: Pose = {};
  #motions: readonly Motion[] = [];
  #start = 0;
  #rest: Pose = {};

  get pose(): Readonly<Pose> {
    return this.#pose;
  }

  get moving(): boolean {
    return this.#motions.length > 0;
  }

  /** Milliseconds since the motions began. */
  elapsed(now: number): number {
    return now - this.#start;
  }

  /** Stands at once in this pose. */
  settle(rest: Pose): void {
    this.#motions = [];
    this.#rest = rest;
    this.#pose = { ...rest };
  }

  /** Begins motions that end in `rest`; `from` overrides single values of the pose at once. */
  begin(motions: readonly Motion[], rest: Pose, now: number, from: Readonly<Pose> = {}): void {
    this.#rest = rest;
    this.#pose = { ...this.#pose, ...missing(rest, this.#pose, motions), ...from };
    this.#motions = motions;
    this.#start = now;
    if (motions.length === 0) this.settle(rest);
  }

  /** Moves on to this time; true while something still moves. */
  advance(now: number): boolean {
    if (!this.moving) return false;
    const elapsed = this.elapsed(now);
    if (elapsed >= lengthOf(this.#motions)) {
      this.settle(this.#rest);
      return false;
    }
    for (const motion of this.#motions) {
      const value = valueAt(motion, elapsed);
      if (value !== null) this.#pose[motion.key] = value;
    }
    return true;
  }
}

/** Values that the pose lacks: where their motion begins, else where they rest. */
function missing(rest: Pose, pose: Readonly<Pose>, motions: readonly Motion[]): Pose {
  const added: Pose = {};
  for (const [key, value] of Object.entries(rest)) if (!(key in pose)) added[key] = value;
  for (const motion of motions.toReversed()) if (!(motion.key in pose)) added[motion.key] = motion.from;
  return added;
}
