/** Linkages: they name what exists, the status quo keeps them, and every level can be reached by offers of the allowed size. */
import { error, type Problem } from '../problems.ts';
import type { Issue, Linkage } from '../types.ts';
import { type Check, check, unknownOptions } from './check.ts';
import { broken, type Levels, statusQuo } from './levels.ts';

const named = check(['linkages'], ({ linkages }, known) =>
  linkages.flatMap((linkage, i): readonly Problem[] => {
    const path = ['linkages', i];
    return [
      ...unknownOptions(known, linkage.issue, linkage.options, { issue: [...path, 'issue'], options: [...path, 'options'] }),
      ...unknownOptions(known, linkage.other, linkage.otherOptions, {
        issue: [...path, 'other'],
        options: [...path, 'otherOptions'],
      }),
      ...(linkage.issue === linkage.other ? [error([...path, 'other'], 'an issue cannot be linked with itself')] : []),
    ];
  }),
);

const statusQuoStands = check(['linkages', 'issues'], ({ linkages, issues }) => {
  const wrong = new Set(broken(linkages, statusQuo(issues)));
  return linkages.flatMap((linkage, i) =>
    wrong.has(linkage) ? [error(['linkages', i], 'the status quo itself breaks it')] : [],
  );
});

/** Steps of one search; beyond it a level is taken to be reachable, so that no file takes long. */
const SEARCH_STEPS = 2_000;

interface Search {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly linkages: readonly Linkage[];
  /** Issues that require one another in a circle, so that they can only change in one offer; `most` may change at once. */
  readonly together: ReadonlySet<string>;
  readonly most: number;
  steps: number;
}

/** Whether some levels contain these, break no linkage, and need no more issues in one offer than are allowed. */
function canStand(levels: Levels, changed: ReadonlySet<string>, search: Search): boolean {
  search.steps += 1;
  if (search.steps > SEARCH_STEPS) return true;
  if ([...changed].filter((issue) => search.together.has(issue)).length > search.most) return false;
  const [first] = broken(search.linkages, levels);
  if (!first) return true;
  return repairsOf(first, search).some(
    ([issue, option]) => !changed.has(issue) && canStand({ ...levels, [issue]: option }, new Set([...changed, issue]), search),
  );
}

function repairsOf(linkage: Linkage, search: Search): readonly (readonly [string, string])[] {
  const options = search.issues.get(linkage.other)?.options.map((o) => o.id) ?? [];
  const fits = (o: string): boolean => linkage.otherOptions.includes(o) === (linkage.kind === 'requires');
  return options.filter(fits).map((o) => [linkage.other, o] as const);
}

const reachable = check(['linkages', 'issues', 'rules'], ({ linkages, issues, rules }) => {
  const byId = new Map(issues.map((i) => [i.id, i]));
  const start = statusQuo(issues);
  if (broken(linkages, start).length > 0) return [];
  const most = rules.issuesPerOffer;
  return issues.flatMap((issue, i) => {
    const together = circleOf(issue.id, linkages);
    return issue.options.flatMap((option, o) => {
      const search = { issues: byId, linkages, together, most, steps: 0 };
      const stands = canStand({ ...start, [issue.id]: option.id }, new Set([issue.id]), search);
      return stands ? [] : [unreachable(i, o, most)];
    });
  });
});

/** An issue and those that it requires and that require it in turn. */
function circleOf(issue: string, linkages: readonly Linkage[]): ReadonlySet<string> {
  const required = [...requiredFrom(issue, linkages)];
  return new Set([issue, ...required.filter((other) => requiredFrom(other, linkages).has(issue))]);
}

function requiredFrom(issue: string, linkages: readonly Linkage[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [issue];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const l of linkages) {
      if (l.kind !== 'requires' || l.issue !== at || found.has(l.other)) continue;
      found.add(l.other);
      open.push(l.other);
    }
  }
  return found;
}

const unreachable = (issue: number, option: number, most: number): Problem =>
  error(
    ['issues', issue, 'options', option],
    `can never be agreed: the linkages ask for levels that exclude each other, or for more than ${most} issues in one offer`,
  );

export const linkageChecks: readonly Check[] = [named, statusQuoStands, reachable];
