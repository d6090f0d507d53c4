/** The scenarios that this server offers, fetched for the start page and again whenever a new game is thought of: an author may be at work. */
import { signal } from '@preact/signals';
import type { DifficultySummary, ScenarioSummary, UnplayableScenario } from '@track-two/shared/protocol/http.ts';
import { scenarios } from '../../net/api.ts';
import { SHAPE_NAMES, type Shape } from '../parts/PartyMark.tsx';

export const offered = signal<readonly ScenarioSummary[]>([]);
/** Scenarios of the host's own that have mistakes. */
export const unplayable = signal<readonly UnplayableScenario[]>([]);
/** The mixtures from which bots are drawn, the easiest first. */
export const difficulties = signal<readonly DifficultySummary[]>([]);
/** The list could not be fetched. */
export const offeredFailed = signal(false);

export async function fetchScenarios(): Promise<void> {
  const reply = await scenarios();
  if (reply.ok) {
    offered.value = reply.value.scenarios;
    unplayable.value = reply.value.unplayable;
    difficulties.value = reply.value.difficulties;
  }
  offeredFailed.value = !reply.ok;
}

export const summaryOf = (scenario: string): ScenarioSummary | undefined => offered.value.find((s) => s.id === scenario);

/** Shape by its name on the wire; null for one that this page does not know. */
export const shapeNamed = (name: string): Shape | null => SHAPE_NAMES.find((shape) => shape === name) ?? null;

/** Name and shape of a party, once the list has come. */
export function partyOf(scenario: string, party: string): { readonly name: string; readonly shape: Shape | null } | undefined {
  const found = summaryOf(scenario)?.parties.find((p) => p.id === party);
  return found && { name: found.name, shape: shapeNamed(found.shape) };
}
