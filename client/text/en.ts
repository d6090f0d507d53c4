/** Every sentence shown, in English. A part a file; components hold no words of their own. */
import { agreements } from './en/agreements.ts';
import { jobs, sheet } from './en/brief.ts';
import { coach } from './en/coach.ts';
import { common, duties, indicators, phases, signals } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { endings } from './en/endings.ts';
import { guide } from './en/guide.ts';
import { join, waiting } from './en/join.ts';
import { log } from './en/log.ts';
import { builder, offers } from './en/offers.ts';
import { outcome } from './en/outcome.ts';
import { payoff } from './en/payoff.ts';
import { brief, home, implementation, news, play, rail, ratification, steps, talk } from './en/play.ts';
import { presence } from './en/presence.ts';
import { events, reading, worldNotes } from './en/reading.ts';
import { reasons } from './en/reasons.ts';
import { api, links, rejections } from './en/refusals.ts';
import { glossary, rules, settings, sources } from './en/rules.ts';
import { saved } from './en/saved.ts';
import { statements } from './en/statements.ts';
import { takeBack } from './en/takeBack.ts';

export const en = {
  common,
  coach,
  indicators,
  phases,
  signals,
  duties,
  join,
  saved,
  waiting,
  play,
  presence,
  brief,
  payoff,
  sheet,
  jobs,
  reading,
  events,
  statements,
  worldNotes,
  home,
  steps,
  news,
  rail,
  takeBack,
  ratification,
  implementation,
  talk,
  offers,
  agreements,
  builder,
  outcome,
  log,
  debrief,
  reasons,
  endings,
  guide,
  rejections,
  api,
  links,
  rules,
  glossary,
  settings,
  sources,
};
