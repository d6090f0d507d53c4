/** Public words from the scenario's menu, in character. They bind nobody, and so they may be meant or not. */
import { stanceOf } from '../scenario/lookup.ts';
import type { BotInput, BotMove } from './types.ts';

/** What a personality speaks of: what its capital weighs most, anything, or what all like to hear whatever it wants itself. */
export type Voice = 'frank' | 'vague' | 'posturing';

/**
 * Makes a statement before the first own offer of a round, at most one a round and never the same twice.
 * @param every each time it is asked, one chance in so many; 1: always
 */
export function speak(input: BotInput, voice: Voice, every: number): BotMove | null {
  const { view, rng } = input;
  const me = view.desk.party;
  const busy = view.offers.some((o) => o.by === me && o.round === view.round);
  if (busy || view.messages.some((m) => m.from === me && m.round === view.round)) return null;
  if (rng(every) !== 0) return null;
  const said = new Set(view.messages.filter((m) => m.from === me).map((m) => m.statement));
  const open = view.legal.statements.filter((s) => s.verdict.ok && !said.has(s.statement)).map((s) => s.statement);
  const fitting = open.filter((id) => fits(input, voice, id));
  const statement = fitting[rng(Math.max(1, fitting.length))];
  return statement === undefined ? null : { action: { type: 'makeStatement', statement }, reason: REASONS[voice] };
}

const REASONS: Readonly<Record<Voice, string>> = {
  frank: 'This is near to what my capital cares for most; saying so may draw offers that I can use.',
  vague: 'Words cost nothing and keep the talks going; this one gives nothing away.',
  posturing: 'This sounds well in public, and commits me to nothing.',
};

function fits({ scenario, view }: BotInput, voice: Voice, id: string): boolean {
  const { claims } = scenario.statements.find((s) => s.id === id) ?? {};
  const { weights } = stanceOf(scenario, view.desk.party, view.desk.stance);
  const heaviest = Math.max(...Object.values(weights));
  const weight = claims === undefined ? 0 : (weights[claims] ?? 0);
  if (voice === 'frank') return claims !== undefined && weight >= heaviest - 1 && weight > 0;
  return voice === 'vague' ? claims === undefined || weight < heaviest : claims !== undefined && weight < heaviest;
}
