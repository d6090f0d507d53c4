/** How numbers are written: true minus signs, whole points of indicators, units of 1/rounds point as points. */

const MINUS = '−';

/** 3 → "+3", −2 → "−2", 0 → "0". */
export function signed(n: number): string {
  const shown = trimmed(Math.abs(n));
  if (shown === '0') return '0';
  return `${n > 0 ? '+' : MINUS}${shown}`;
}

/** 3 → "3", −2 → "−2"; at most one decimal. */
export const plain = (n: number): string => (n < 0 && trimmed(-n) !== '0' ? `${MINUS}${trimmed(-n)}` : trimmed(Math.abs(n)));

function trimmed(n: number): string {
  return (Math.round(n * 10) / 10).toString();
}

/** Indicators are kept in tenths and shown in whole points of 100. */
export const ofHundred = (tenths: number): number => Math.round(tenths / 10);

/** Units of 1/rounds point as points. */
export const unitsAsPoints = (units: number, rounds: number): number => units / rounds;

/**
 * What whole-game points still pay when they begin to count now: points are earned round by round, in equal parts.
 * @param roundsLeft rounds that still pay, the one that is going on included
 */
export const paidFromNow = (points: number, roundsLeft: number, rounds: number): number => (points * roundsLeft) / rounds;

/** 222000 → "3:42"; never below zero. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
