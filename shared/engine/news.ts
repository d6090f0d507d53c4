/** The briefing's news: one event a round, drawn from those whose triggers hold and that have not come yet. */
import { eventOf } from '../scenario/lookup.ts';
import type { ByParty, NewsEvent } from '../scenario/types.ts';
import { applyCauses, type Move } from './moves.ts';
import { draw } from './random.ts';
import { allHold } from './triggers.ts';
import type { GameState, IndicatorChange, Indicators } from './types.ts';

/** Event of a round, or null when none is due. Drawn evenly from the eligible ones. */
export function newsFor(state: GameState, round: number): NewsEvent | null {
  const due = state.scenario.events.filter(
    (e) =>
      !state.news.some((n) => n.event === e.id) &&
      allHold(e.triggers, { state, indicators: state.indicators, round, label: e.id }),
  );
  return due.length === 0 ? null : (due[draw(state.seed, `news/${round}`, due.length)] ?? null);
}

/** Moves that an event makes, one cause each. */
export function newsMoves(event: NewsEvent): readonly Move[] {
  return event.effects.map((effect) => ({
    indicator: effect.indicator,
    party: effect.party ?? null,
    cause: {
      rule: 'news',
      by: effect.by,
      inputs: [{ kind: 'news', event: event.id }],
      facts: event.facts,
      basis: effect.basis ?? 'extrapolated',
    },
  }));
}

/** Indicators after an event, and the changes for the record. */
export function applyNews(
  indicators: Indicators,
  event: NewsEvent,
): { indicators: Indicators; changes: readonly IndicatorChange[] } {
  return applyCauses(indicators, newsMoves(event));
}

/** Margins after an event, kept within 0 and the most that the rules allow. */
export function marginsAfter(state: GameState, shifts: Readonly<Record<string, number>>): ByParty<number> {
  const most = state.scenario.rules.marginMost;
  const after = Object.entries(state.parties).map(
    ([id, p]) => [id, Math.min(most, Math.max(0, p.margin + (shifts[id] ?? 0)))] as const,
  );
  return Object.fromEntries(after);
}

/** What the round's news adds to the race while it is fresh, in tenths: race pace is otherwise set anew each round. */
export function racePaceShock(state: GameState): number {
  const now = state.news.find((n) => n.round === state.round);
  if (!now) return 0;
  return eventOf(state.scenario, now.event)
    .effects.filter((e) => e.indicator === 'racePace')
    .reduce((sum, e) => sum + e.by, 0);
}
