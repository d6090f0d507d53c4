/** Levels and linkages as the checks need them: before a scenario is known to be sound, and over all presets at once. */
import type { Issue, Linkage } from '../types.ts';

export type Levels = Readonly<Record<string, string>>;

/** Every issue at its status quo. */
export const statusQuo = (issues: readonly Issue[]): Levels => Object.fromEntries(issues.map((i) => [i.id, i.statusQuo]));

/** Linkages that these levels break. */
export function broken(linkages: readonly Linkage[], levels: Levels): readonly Linkage[] {
  return linkages.filter((linkage) => {
    const [level, other] = [levels[linkage.issue], levels[linkage.other]];
    if (level === undefined || other === undefined || !linkage.options.includes(level)) return false;
    return linkage.kind === 'requires' ? !linkage.otherOptions.includes(other) : linkage.otherOptions.includes(other);
  });
}
