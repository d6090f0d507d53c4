/** The engine's public face. */
export {
  type Action,
  type FacilitatorAction,
  facilitatorActionSchema,
  type LoggedAction,
  type PartyAction,
  partyActionSchema,
  type SystemAction,
  systemActionSchema,
} from './actions/schema.ts';
export { stateHash } from './hash.ts';
export {
  ENGINE_VERSION,
  LOG_FORMAT,
  type LogEntry,
  type LogHeader,
  logEntrySchema,
  logHeaderSchema,
  replay,
  replayCourse,
  undosIn,
} from './log.ts';
export { newGame, type Played, play } from './play.ts';
export { reasonsIn } from './reasons.ts';
export { type Advanced, advance, type Course, courseFrom, samePhase } from './rewind.ts';
export type { Actor, GameEvent, GameState, Phase, Rejection, RejectionCode } from './types.ts';
export { viewFor } from './view.ts';
export { OBSERVER, OMNISCIENT, type PartyView } from './viewTypes.ts';
