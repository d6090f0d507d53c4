/** The static report on a preset for people: sentences first, then the figures, then what does not meet its target and what to change. */
import type { PresetMeasures } from '@track-two/shared/analysis/report.ts';
import type { OptionShare } from '@track-two/shared/analysis/reportNash.ts';
import type { ZoneMeasure } from '@track-two/shared/analysis/reportZones.ts';
import { issueOf } from '@track-two/shared/scenario/lookup.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import { Namer, per100 } from './staticFindings.ts';
import { type Finding, targetOf } from './targets.ts';

const count = (n: number): string => n.toLocaleString('en-GB', { maximumSignificantDigits: 15 });
const percent = (share: number): string => `${per100(share)} %`;

/** Rows of cells as columns of even width. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((r) => r[c]?.length ?? 0)));
  return rows.map(
    (r) => `  ${r.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  ')}`,
  );
}

function zoneRow(name: string, z: ZoneMeasure, target: string): readonly string[] {
  return [
    name,
    percent(z.min.share),
    percent(z.median),
    percent(z.max.share),
    target,
    z.exact ? 'exact' : `±${percent((z.max.high - z.max.low) / 2)}`,
  ];
}

function zoneTable(m: PresetMeasures, names: Namer): readonly string[] {
  if (!m.zones) return [];
  return table([
    ['packages acceptable to', 'least', 'median', 'most', 'target', ''],
    zoneRow('all', m.zones.all, '0.5–3 %'),
    ...m.zones.pairs.map((z) => zoneRow(z.parties.map(names.party).join(' + '), z, '3–17 %')),
  ]);
}

/** Options by name, the first of many. */
function optionList(what: string, options: readonly OptionShare[]): readonly string[] {
  if (options.length === 0) return [];
  const shown = options.slice(0, 8).map((o) => `${o.issue}:${o.option}`);
  return [`  ${what} (${options.length}): ${shown.join(', ')}${options.length > 8 ? ', …' : ''}`];
}

function figures(m: PresetMeasures, names: Namer): readonly string[] {
  const { nash, issues, endings } = m;
  const best = Object.entries(m.zones?.worksIn.levels ?? {}).filter(
    ([issue, l]) => issueOf(names.scenario, issue).statusQuo !== l,
  );
  const possible = endings.endings.filter((e) => e.never === null).length;
  const events = endings.events.filter((e) => e.never === null).length;
  return [
    ...zoneTable(m, names),
    ...(best.length > 0 ? [`  package that suits most: ${best.map(([issue, l]) => `${issue}:${l}`).join(', ')}`] : []),
    ...(nash
      ? [
          `  Nash packages: ${nash.distinct} distinct of ${nash.withPackage}, ${nash.combinations} combinations looked at; by ${nash.formula}`,
        ]
      : []),
    ...optionList('in every Nash package', nash?.always ?? []),
    ...optionList('in no Nash package', nash?.never ?? []),
    ...optionList('in every efficient package', nash?.alwaysEfficient ?? []),
    ...optionList('in no efficient package', nash?.neverEfficient ?? []),
    ...issues.pairs.map(
      (p) =>
        `  importance of issues, ${p.parties.map(names.party).join(' + ')}: rank correlation ${Number.isNaN(p.spearman) ? 'none' : p.spearman.toFixed(2)}`,
    ),
    `  of interest to all: ${issues.commonInterest.join(', ') || 'none'}; sharply opposed: ${[...new Set(issues.sharplyOpposed.map((o) => o.issue))].join(', ') || 'none'}`,
    `  endings that could come: ${possible} of ${endings.endings.length}; events: ${events} of ${endings.events.length}`,
  ];
}

/** Findings that failed, with the rule and a hint. */
export function failures(findings: readonly Finding[]): readonly string[] {
  const failed = findings.filter((f) => f.met === false);
  const open = findings.filter((f) => f.met === null).length;
  const unsure = open > 0 ? ` ${open} ${open === 1 ? 'figure' : 'figures'} could not be judged.` : '';
  if (failed.length === 0) return [`Everything judged meets its target.${unsure}`];
  return [
    `What does not meet its target:${unsure}`,
    ...failed.flatMap((f) => [
      `  - ${f.target}: ${f.says}`,
      ...(isTarget(f.target) ? [`      asked: ${targetOf(f.target).asks} (${targetOf(f.target).source})`] : []),
      ...(f.hint ? [`      try: ${f.hint}.`] : []),
    ]),
  ];
}

const WARNINGS = ['emptyZone', 'unreachableOption', 'ending', 'notMeasured'] as const;
type WarningKind = (typeof WARNINGS)[number];
const isTarget = (t: Finding['target']): t is Exclude<Finding['target'], WarningKind> =>
  !(WARNINGS as readonly string[]).includes(t);

/** The static report on one preset. */
export function staticWords(scenario: Scenario, m: PresetMeasures, findings: readonly Finding[]): string {
  const names = new Namer(scenario);
  const packages = m.zones ? `${count(m.zones.packages)} packages, ` : '';
  const drawn = m.zones?.sample ? `, drawn from a sample of ${count(m.zones.sample)} packages where not exact` : '';
  const told = findings.filter((f) => isTarget(f.target));
  return [
    `${m.name} (${m.preset}): ${packages}${count(m.combinations)} combinations of stances${drawn}`,
    ...told.map((f) => `  ${f.says}`),
    ...findings.filter((f) => !isTarget(f.target)).map((f) => `  warning: ${f.says}`),
    '',
    ...figures(m, names),
    '',
    ...failures(findings),
    '',
  ].join('\n');
}
