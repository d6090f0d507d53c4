/**
 * Chance without state: every draw is a pure function of the seed and a label that says what it is for, so that no draw shifts another
 * (rules.md: the no-deal run replays the same seed; bots have their own streams).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** 32-bit integer from a seed and a label. */
function seedOf(seed: string, label: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(`${seed}\n${label}`));
  return (a << 24) | (b << 16) | (c << 8) | d;
}

/** Uniform integer in 0 … below−1 for this seed and label. */
export function draw(seed: string, label: string, below: number): number {
  return uniformInt(xoroshiro128plus(seedOf(seed, label)), 0, below - 1);
}

/** A stream of draws for one purpose, for policies that need several. */
export type Rng = (below: number) => number;

/** Stream of uniform integers in 0 … below−1; the same seed and label give the same stream. */
export function rngFor(seed: string, label: string): Rng {
  const generator = xoroshiro128plus(seedOf(seed, label));
  return (below) => uniformInt(generator, 0, below - 1);
}
