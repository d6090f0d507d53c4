/** Which of a preset's clocks a game runs by. */
import type { Preset, PresetClock } from '@track-two/shared/scenario/types.ts';

/** The clock for a lesson of so many minutes; undefined: the preset has none such. */
export const clockFor = (preset: Preset, minutes: number): PresetClock | undefined =>
  preset.clocks.find((clock) => clock.minutes === minutes);

/** The clock of a stored game. Null: it has none. A 1 of an older version stands for the preset's first clock. */
export function runningClock(preset: Preset | undefined, minutes: number | null): PresetClock | null {
  if (!preset || minutes === null) return null;
  return clockFor(preset, minutes) ?? (minutes === 1 ? preset.clocks[0] : undefined) ?? null;
}

/** Seconds of one round by a clock: all its phases. */
export const roundSeconds = (clock: PresetClock): number =>
  clock.briefing + clock.negotiation + clock.ratification + clock.implementation + clock.outcome;
