/** Every sentence shown, in English. A part a file; components hold no words of their own. */
import { common, duties, indicators, phases, signals } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { join, waiting } from './en/join.ts';
import { log } from './en/log.ts';
import { builder, offers } from './en/offers.ts';
import { outcome } from './en/outcome.ts';
import { brief, home, implementation, news, play, rail, ratification, steps, talk } from './en/play.ts';
import { api, links, rejections } from './en/refusals.ts';
import { glossary, rules, settings, sources } from './en/rules.ts';

export const en = {
  common,
  indicators,
  phases,
  signals,
  duties,
  join,
  waiting,
  play,
  brief,
  home,
  steps,
  news,
  rail,
  ratification,
  implementation,
  talk,
  offers,
  builder,
  outcome,
  log,
  debrief,
  rejections,
  api,
  links,
  rules,
  glossary,
  settings,
  sources,
};
