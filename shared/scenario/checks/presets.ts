/** Presets: issues and options that exist, and something left to choose on each. */
import { error, type Path, type Problem } from '../problems.ts';
import type { Issue, Preset } from '../types.ts';
import { type Check, check, unknownIds, unknownOptions } from './check.ts';
import type { Known } from './known.ts';

function names(preset: Preset, path: Path, known: Known): readonly Problem[] {
  const issues = new Set(known.issues.keys());
  const twice = preset.issues.flatMap((id, i) =>
    preset.issues.indexOf(id) < i ? [error([...path, 'issues', i], `"${id}" is used twice`)] : [],
  );
  const dropped = Object.entries(preset.dropOptions).flatMap(([issue, options]) => {
    const at = [...path, 'dropOptions', issue];
    return unknownOptions(known, issue, options, { issue: at, options: at });
  });
  return [...unknownIds('issue', preset.issues, issues, [...path, 'issues']), ...twice, ...dropped];
}

function leftOpen(preset: Preset, path: Path, issues: readonly Issue[]): readonly Problem[] {
  return Object.entries(preset.dropOptions).flatMap(([id, dropped]) => {
    const issue = issues.find((i) => i.id === id);
    if (!issue) return [];
    const at = [...path, 'dropOptions', id];
    if (dropped.includes(issue.statusQuo)) return [error(at, `"${issue.statusQuo}" is the status quo and must stay`)];
    const left = issue.options.filter((o) => !dropped.includes(o.id));
    return left.length < 2 ? [error(at, 'leaves nothing to choose; leave the issue out instead')] : [];
  });
}

const all = check(['presets'], ({ presets }, known) => presets.flatMap((p, i) => names(p, ['presets', i], known)));
const choices = check(['presets', 'issues'], ({ presets, issues }) =>
  presets.flatMap((p, i) => leftOpen(p, ['presets', i], issues)),
);

export const presetChecks: readonly Check[] = [all, choices];
