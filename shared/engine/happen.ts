/** Letting events happen: each changes the state, and what it put to sleep or woke goes on the record behind it. */
import { event } from './actions/common.ts';
import { evolve } from './evolve.ts';
import type { Clause, GameEvent, GameState } from './types.ts';

/** A state, and the events that led to it. */
export interface Progress {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** The state after these events, in order, and the events with the records that they brought about. */
export function happen(state: GameState, events: readonly GameEvent[]): Progress {
  let now = state;
  const all: GameEvent[] = [];
  for (const e of events) {
    const before = now;
    now = evolve(now, e);
    const records = moved(before, now);
    for (const record of records) now = evolve(now, record);
    all.push(e, ...records);
  }
  return { state: now, events: all };
}

/** Progress and what happens next. */
export function goOn(progress: Progress, ...events: readonly GameEvent[]): Progress {
  const next = happen(progress.state, events);
  return { state: next.state, events: [...progress.events, ...next.events] };
}

const sameClause = (a: Clause, b: Clause): boolean =>
  a.issue === b.issue && JSON.stringify(a.source) === JSON.stringify(b.source);
const without = <C extends Clause>(list: readonly C[], others: readonly Clause[]): readonly C[] =>
  list.filter((c) => !others.some((o) => sameClause(c, o)));

function moved(before: GameState, now: GameState): readonly GameEvent[] {
  if (before.sleeping === now.sleeping || before.sleeping.length + now.sleeping.length === 0) return [];
  const slept = without(now.sleeping, before.sleeping);
  const asleep = without(before.sleeping, now.sleeping);
  const woke = now.clauses.filter((c) => asleep.some((s) => sameClause(c, s)));
  return [
    ...(slept.length > 0 ? [event(now, 'all', { type: 'clausesSlept', clauses: slept })] : []),
    ...(woke.length > 0 ? [event(now, 'all', { type: 'clausesWoke', clauses: woke })] : []),
  ];
}
