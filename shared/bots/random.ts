/** The baseline: any legal move, evenly drawn, with a strong pull towards being ready. */
import { openOptions } from '../scenario/lookup.ts';
import { levelsOf, withTerms } from '../terms/levels.ts';
import { brokenLinkages } from '../terms/linkages.ts';
import { requiredSigners } from '../terms/signers.ts';
import { ready } from './routine.ts';
import { isNew } from './situation.ts';
import type { Bot, BotInput, BotMove } from './types.ts';

const REASON = 'Drawn at random.';
const pick = <T>(input: BotInput, list: readonly T[]): T | undefined => list[input.rng(Math.max(1, list.length))];

function randomOffer(input: BotInput): BotMove | null {
  const { scenario, preset, view } = input;
  const levels = levelsOf(scenario, preset, view.clauses);
  const terms: Record<string, string> = {};
  for (let i = 1 + input.rng(3); i > 0; i--) {
    const issue = pick(input, view.openIssues) ?? '';
    const option = pick(input, openOptions(scenario, preset, issue));
    if (option && option.id !== levels[issue]) terms[issue] = option.id;
  }
  if (Object.keys(terms).length === 0 || !isNew(input)(terms) || brokenLinkages(scenario, withTerms(levels, terms)).length > 0)
    return null;
  const others = scenario.parties.map((p) => p.id).filter((id) => id !== view.desk.party);
  const bound = requiredSigners(scenario, [...view.clauses, ...view.sleeping], terms).map((s) => s.party);
  const required = others.filter((id) => bound.includes(id));
  const to = required.length > 0 ? required : [pick(input, others) ?? ''];
  const signal = view.desk.capitalFree >= 2 ? (pick(input, ['talk', 'deposit', 'pledge'] as const) ?? 'talk') : 'talk';
  const visibility = input.rng(3) === 0 ? 'private' : 'open';
  return { action: { type: 'tableOffer', to, terms, visibility, signal, expires: view.round }, reason: REASON };
}

function negotiate(input: BotInput): BotMove | null {
  const { view } = input;
  const waiting = view.offers.filter((o) => o.legal.sign.ok);
  const offer = pick(input, waiting);
  const steps = view.legal.steps.filter((s) => s.verdict.ok);
  const dice = input.rng(12);
  if (offer && dice < 5) return { action: { type: dice < 3 ? 'signOffer' : 'rejectOffer', offer: offer.number }, reason: REASON };
  if (dice < 8 && view.legal.tableOffer.ok) return randomOffer(input) ?? ready(input, REASON);
  const step = pick(input, steps);
  if (dice === 8 && step) return { action: { type: 'takeStep', issue: step.issue, option: step.option }, reason: REASON };
  return ready(input, REASON);
}

function implement(input: BotInput): BotMove | null {
  const own = input.view.desk.duties.filter((d) => d.choice === 'complied');
  const duty = pick(input, own);
  if (duty && input.rng(3) === 0)
    return { action: { type: 'setCompliance', duty: duty.key, choice: 'heldBack' }, reason: REASON };
  return ready(input, REASON);
}

function policy(input: BotInput): BotMove | null {
  const { view } = input;
  if (view.phase === 'debrief' || view.ready[view.desk.party]) return null;
  if (view.phase === 'negotiation') return negotiate(input);
  if (view.phase === 'implementation') return implement(input);
  return ready(input, REASON);
}

export const random: Bot = {
  id: 'random',
  name: 'Random',
  summary: 'Makes any move that is allowed. A baseline to measure the others against.',
  policy,
};
