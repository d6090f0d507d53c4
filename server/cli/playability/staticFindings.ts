/** What the static measures of a preset come to, sentence by sentence, against the targets. */
import type { PresetMeasures } from '@track-two/shared/analysis/report.ts';
import type { ShareAt, ZoneMeasure } from '@track-two/shared/analysis/reportZones.ts';
import { issueOf, optionOf, partyOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import type { PartyId, Scenario } from '@track-two/shared/scenario/types.ts';
import { exactly, type Figure, type Finding, judge, type TargetId, targetOf } from './targets.ts';

/** A share in words: 0.0218 is "2.2", never "0" for what is above nothing. */
export function per100(share: number): string {
  const x = 100 * share;
  if (x === 0) return '0';
  if (x < 0.01) return 'under 0.01';
  return x.toFixed(x < 0.1 ? 2 : x < 10 ? 1 : 0).replace(/\.0+$/, '');
}

const finding = (target: TargetId, says: string, figure: Figure): Finding => ({
  target,
  says,
  ...judge(target, figure),
  ...figure,
});

const plainWarning = (target: Finding['target'], says: string, hint: string): Finding => ({
  target,
  says,
  met: false,
  figure: null,
  low: null,
  high: null,
  hint,
});

/** Names things of the scenario as its author does. */
export class Namer {
  readonly scenario: Scenario;
  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }
  party = (id: PartyId): string => partyOf(this.scenario, id).short;
  stance = (party: PartyId, id: string): string => stanceOf(this.scenario, party, id).name;
  stances = (parties: readonly PartyId[], ids: readonly string[]): string =>
    parties.map((p, i) => `${this.party(p)} ${this.stance(p, ids[i] ?? '')}`).join(', ');
  option = (issue: string, option: string): string =>
    `${issueOf(this.scenario, issue).short}: ${optionOf(this.scenario, issue, option).name} (${issue}:${option})`;
}

const NUMBERS = ['none', 'one', 'both', 'all three', 'all four', 'all five', 'all six'];

/** The end of a spread that lies further out of the target. */
function worst(target: TargetId, zone: ZoneMeasure): ShareAt {
  const least = judge(target, { ...zone.min, figure: zone.min.share });
  return least.met === false ? zone.min : zone.max;
}

/** In a scenario so small that one package alone is more than the target, the target says nothing. */
const isTiny = (packages: number, target: TargetId): boolean => 1 / packages > (targetOf(target).high ?? 1);

function zoneFinding(
  target: 'zoneAll' | 'zonePair',
  zone: ZoneMeasure,
  { combinations, packages }: { combinations: number; packages: number },
  names: Namer,
): Finding {
  const who =
    target === 'zoneAll' ? `${NUMBERS[zone.parties.length] ?? 'all'} capitals` : `${zone.parties.map(names.party).join(' and ')}`;
  const cards =
    zone.combinations < combinations && target === 'zoneAll'
      ? `in the ${zone.combinations} of ${combinations} combinations looked at`
      : 'whatever cards are drawn';
  const start = `Between ${per100(zone.min.share)} and ${per100(zone.max.share)} of 100 packages satisfy ${who}, ${cards}`;
  const judged = [zone.min, zone.max].map((s) => judge(target, { ...s, figure: s.share }).met);
  const tiny = isTiny(packages, target);
  const met = tiny ? null : judged.includes(false) ? false : judged.includes(null) ? null : true;
  const goal = target === 'zoneAll' ? '0.5 to 3' : '3 to 17';
  const at = worst(target, zone);
  const end =
    met === true
      ? `within the target of ${goal}`
      : tiny
        ? `with ${packages} packages the target of ${goal} says nothing`
        : met === null
          ? `the sample is too small to tell whether that is within ${goal}`
          : `the target is ${goal}. Furthest out: ${names.stances(zone.parties, at.stances)} with ${per100(at.share)}`;
  const hint = met === false ? judge(target, { ...at, figure: at.share }).hint : null;
  return { target, says: `${start}: ${end}.`, met, figure: at.share, low: at.low, high: at.high, hint };
}

function emptyFinding(zone: ZoneMeasure, names: Namer): readonly Finding[] {
  if (zone.empty.length === 0) return [];
  const some = zone.empty.slice(0, 3).map((s) => names.stances(zone.parties, s));
  const where =
    zone.empty.length === zone.combinations ? 'any combination' : `${zone.empty.length} of ${zone.combinations} combinations`;
  const found = zone.exact ? 'No package satisfies' : 'No package of the sample satisfies';
  return [
    plainWarning(
      'emptyZone',
      `${found} all capitals under ${where} of stances (${some.join('; ')}${zone.empty.length > 3 ? '; …' : ''}).`,
      'lower the mandates of these stances, or add a level that serves them all',
    ),
  ];
}

function zoneFindings({ zones, combinations }: PresetMeasures, names: Namer): readonly Finding[] {
  if (!zones) return [];
  const { worksIn, packages } = zones;
  const size = { combinations, packages };
  const one = `${worksIn.exact ? 'The package that suits most' : 'The package of the sample that suits most'} satisfies all capitals under ${worksIn.combinations} of ${worksIn.total} combinations of stances`;
  return [
    zoneFinding('zoneAll', zones.all, size, names),
    ...zones.pairs.map((pair) => zoneFinding('zonePair', pair, size, names)),
    ...emptyFinding(zones.all, names),
    finding(
      'worksIn',
      `${one}; the target is half of them at most.`,
      worksIn.exact ? exactly(worksIn.most) : { figure: worksIn.most, low: worksIn.most, high: 1 },
    ),
  ];
}

function nashFindings({ nash, reach }: PresetMeasures, names: Namer): readonly Finding[] {
  if (!nash || nash.withPackage === 0) return [];
  const top = nash.mostFrequent;
  const found: Finding[] = [
    finding(
      'distinctNash',
      `${nash.distinct} of the ${nash.withPackage} Nash packages differ, one for each combination of stances that has one.`,
      exactly(nash.distinct / nash.withPackage),
    ),
  ];
  if (top)
    found.push(
      finding(
        'nashOption',
        `The option in the most Nash packages is ${names.option(top.issue, top.option)}, in ${per100(top.share)} of 100; the target is 70 at most.`,
        exactly(top.share),
      ),
    );
  if (reach && reach.looked > 0) {
    const share = reach.found / reach.looked;
    const open = reach.undecided.length > 0 ? `; the search came to no end for ${reach.undecided.length}` : '';
    found.push(
      finding('reach', `Deals that each pass at home lead to ${reach.found} of ${reach.looked} Nash packages looked at${open}.`, {
        figure: share,
        low: share,
        high: (reach.found + reach.undecided.length) / reach.looked,
      }),
    );
  }
  return found;
}

/** The issue that weighs most with any stance, and all that weigh too much. */
function dominance({ issues }: PresetMeasures, names: Namer): readonly Finding[] {
  const [most] = [...issues.largest].sort((a, b) => b.share - a.share);
  if (!most) return [];
  const tell = (l: typeof most) =>
    `${l.issue} for ${names.party(l.party)} ${names.stance(l.party, l.stance)} (${per100(l.share)} %)`;
  const heavy = issues.largest.filter((l) => judge('largestIssue', exactly(l.share)).met === false);
  const says =
    heavy.length > 0
      ? `One issue dominates all that is at stake: ${heavy.map(tell).join(', ')}; the target is 60 % at most.`
      : `No issue dominates a stance: the heaviest is ${tell(most)}, the target 60 % at most.`;
  return [finding('largestIssue', says, exactly(most.share))];
}

const issueFindings = (m: PresetMeasures, names: Namer): readonly Finding[] => [
  ...dominance(m, names),
  ...m.issues.pairs
    .filter((p) => !Number.isNaN(p.spearman))
    .map((p) =>
      finding(
        'importance',
        `What matters to ${p.parties.map(names.party).join(' and ')} ranks alike with a correlation of ${p.spearman.toFixed(2)}; the target is under 0.5.`,
        exactly(p.spearman),
      ),
    ),
];

const stances = (n: number): string => (n === 1 ? 'one stance' : `${n} stances`);

function stepFindings({ steps }: PresetMeasures, names: Namer): readonly Finding[] {
  if (!steps) return [];
  const who = (s: { party: string; stance: string }) => `${names.party(s.party)} ${names.stance(s.party, s.stance)}`;
  const own = steps.own.map((s) => `${who(s)} (${s.points} points of ${s.mandate})`);
  const others = steps.anybody.map(
    (s) =>
      `${who(s)} (${s.points} of ${s.mandate}: ${Object.entries(s.levels)
        .map(([i, l]) => `${i}:${l}`)
        .join(', ')})`,
  );
  const single = steps.single.map((s) => `${s.issue}:${s.option}`);
  const alone = [...(single.length > 0 ? [`one step is enough: ${[...new Set(single)].join(', ')}`] : []), ...own].join('; ');
  return [
    finding(
      'stepsAlone',
      own.length === 0
        ? 'No party meets its mandate by its own steps.'
        : `Own steps alone meet the mandate of ${stances(own.length)}: ${alone}.`,
      exactly(own.length),
    ),
    finding(
      'stepsOfOthers',
      others.length === 0
        ? 'No mandate is met by presents, the steps that others take at their own cost.'
        : `Presents, steps that others take at their own cost, could meet the mandate of ${stances(others.length)}: ${others.join('; ')}.`,
      exactly(others.length),
    ),
  ];
}

/** Options that nobody can reach, endings that cannot come, and what was too large to measure. */
function warnings(m: PresetMeasures, names: Namer): readonly Finding[] {
  const left = [
    ...(m.zones ? [] : ['packages and agreement zones']),
    ...(m.nash ? [] : ['Nash packages']),
    ...(m.nash && !m.reach ? ['whether deals lead to the Nash packages'] : []),
    ...(m.steps ? [] : ['steps']),
  ];
  return [
    ...(m.unreachable ?? []).map(({ issue, option }) =>
      plainWarning(
        'unreachableOption',
        `Nobody can reach ${names.option(issue, option)}: no package keeps its linkages.`,
        'mend the linkages, or drop the option',
      ),
    ),
    ...m.endings.endings
      .filter((e) => e.never !== null)
      .map((e) => plainWarning('ending', `The ending ${e.id} can never come: ${e.never}.`, 'mend its conditions, or drop it')),
    ...(left.length > 0
      ? [{ ...plainWarning('notMeasured', `Too large to measure: ${left.join('; ')}.`, ''), met: null, hint: null }]
      : []),
  ];
}

/** All findings of one preset, in the order of the report. */
export function staticFindings(scenario: Scenario, measures: PresetMeasures): readonly Finding[] {
  const names = new Namer(scenario);
  return [
    ...zoneFindings(measures, names),
    ...nashFindings(measures, names),
    ...stepFindings(measures, names),
    ...issueFindings(measures, names),
    ...warnings(measures, names),
  ];
}
