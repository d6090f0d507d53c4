/** The order of rounds and phases, and what ends each (rules.md, A round). */
import { dutiesInForce } from '../terms/duties.ts';
import { event } from './actions/common.ts';
import { goOn, happen, type Progress } from './happen.ts';
import { applyNews, marginsAfter, newsFor } from './news.ts';
import { settleRound } from './outcome.ts';
import { judge, nextSigned } from './ratification.ts';
import { type Baseline, endReason, resultsOf } from './results.ts';
import { blankState } from './state.ts';
import type { GameEvent, GameState, Offer } from './types.ts';
import { audienceOf } from './visible.ts';

const allReady = (state: GameState): boolean => Object.values(state.parties).every((p) => p.ready);

/** What an action brings about, and what follows because everybody is ready. */
export function carryOut(state: GameState, events: readonly GameEvent[]): Progress {
  const done = happen(state, events);
  const rest = advance(done.state);
  return { state: rest.state, events: [...done.events, ...rest.events] };
}

/** Ends phases for as long as everybody is ready for it. */
function advance(state: GameState): Progress {
  let progress: Progress = { state, events: [] };
  while (progress.state.phase !== 'debrief' && allReady(progress.state)) progress = endPhase(progress);
  return progress;
}

/** Ends the phase that the state is in, whoever is ready: the clock's doing. */
export const endPhaseNow = (state: GameState): Progress => {
  const ended = endPhase({ state, events: [] });
  const rest = advance(ended.state);
  return { state: rest.state, events: [...ended.events, ...rest.events] };
};

/** The first briefing: a game that can be played. Throws on an unknown preset. */
export function firstBriefing(blank: GameState): Progress {
  return startRound({ state: blank, events: [] });
}

function endPhase(progress: Progress): Progress {
  const { state } = progress;
  switch (state.phase) {
    case 'briefing':
      return to(progress, 'negotiation');
    case 'negotiation':
      return to(progress, 'ratification');
    case 'ratification':
      return afterRatification(progress);
    case 'implementation':
      return toOutcome(progress);
    case 'outcome':
      return afterOutcome(progress);
    case 'debrief':
      return progress;
  }
}

const to = (progress: Progress, phase: GameState['phase']): Progress =>
  goOn(progress, event(progress.state, 'all', { type: 'phaseStarted', to: phase }));

/** All signed offers are judged, one after another; offers past their round lapse; without duties there is nothing to implement. */
function afterRatification(progress: Progress): Progress {
  let judged = progress;
  for (let offer = nextSigned(judged.state); offer; offer = nextSigned(judged.state))
    judged = goOn(judged, judge(judged.state, offer));
  const lapsed = lapse(judged, (o) => o.expires <= judged.state.round, 'expired');
  const duties = dutiesInForce(lapsed.state.scenario, lapsed.state.clauses);
  return duties.length > 0 ? to(lapsed, 'implementation') : toOutcome(lapsed);
}

function lapse(progress: Progress, which: (offer: Offer) => boolean, reason: 'expired' | 'ended'): Progress {
  const due = progress.state.offers.filter((o) => o.status === 'open' && which(o));
  return goOn(
    progress,
    ...due.map((o) => event(progress.state, audienceOf(o), { type: 'offerLapsed', offer: o.id, reason, why: null })),
  );
}

function toOutcome(progress: Progress): Progress {
  return to(goOn(progress, settleRound(progress.state)), 'outcome');
}

function afterOutcome(progress: Progress): Progress {
  const reason = endReason(progress.state);
  if (!reason) return startRound(progress);
  const lapsed = lapse(progress, () => true, 'ended');
  const results = resultsOf(lapsed.state, reason, baselineOf(lapsed.state));
  return goOn(lapsed, event(lapsed.state, 'all', { type: 'gameEnded', results }));
}

function startRound(progress: Progress): Progress {
  const { state } = progress;
  const round = state.round + 1;
  const news = newsFor(state, round);
  const changes = news ? applyNews(state.indicators, news).changes : [];
  const margins = marginsAfter(state, news?.margins ?? {});
  const started = event({ ...state, round, phase: 'briefing' }, 'all', {
    type: 'roundStarted',
    news: news?.id ?? null,
    changes,
    margins,
  });
  return goOn(progress, started);
}

/** The same seed without any agreement or step, to its own end; an end that was called early is called there too. */
function baselineOf(state: GameState): Baseline {
  const { scenario, preset, seed, lastRound } = state;
  return noDealRun({ ...blankState({ scenario, preset: preset.id, seed }), lastRound });
}

function noDealRun(blank: GameState): Baseline {
  let state = firstBriefing(blank).state;
  while (!(state.phase === 'outcome' && endReason(state))) {
    state = endPhase({ state, events: [] }).state;
  }
  const units = Object.entries(state.parties).map(([id, p]) => [id, p.units] as const);
  return { units: Object.fromEntries(units), risk: state.trueIndicators.world.risk };
}
