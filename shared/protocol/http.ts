/** What crosses HTTP: request schemas and reply types. Every refusal is `ApiError` with a sentence for the reader. */
import { z } from 'zod';
import type { Reasoned } from '../engine/reasonTypes.ts';
import type { PartyView } from '../engine/viewTypes.ts';

/** Longest nickname, in characters. */
export const NICKNAME_MOST = 24;
/** Control, format and line-separating characters have no place in a name. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;

export const nicknameSchema = z
  .string()
  .max(10_000, 'That name is too long.')
  .transform((s) => s.trim())
  .refine((s) => s.length > 0, 'Please give a name.')
  .refine((s) => [...s].length <= NICKNAME_MOST, `Please give a name of at most ${NICKNAME_MOST} characters.`)
  .refine((s) => !UNPRINTABLE.test(s), 'That name has characters that cannot be shown. Please use letters, figures and spaces.');

const id = z.string().min(1).max(60);

/** Four letters, then two figures without 0 and 1: where a sign stands says what it is, so that I and 1, O and 0 cannot be confused. */
export const CODE_PATTERN = /^[A-Z]{4}[2-9]{2}$/;
export const codeSchema = z
  .string()
  .max(100)
  .transform((s) => s.replace(/[\s-]/g, '').toUpperCase())
  .refine((s) => CODE_PATTERN.test(s), 'A code is four letters and two figures from 2 to 9, like KITE42.');

export const createGameSchema = z.strictObject({
  scenario: id,
  preset: id,
  /** solo: bots take the other seats at once; open: others join by code. */
  mode: z.enum(['solo', 'open']),
  nickname: nicknameSchema,
  /** Left out: drawn for you. */
  party: id.optional(),
  /** Bot by party for seats that nobody takes; left out: chosen by the server. */
  bots: z.record(id, id).optional(),
  /** From which mixture the other bots are drawn, by its id; left out: the usual one. */
  difficulty: id.optional(),
  /** Lesson minutes of one of the preset's clocks; null: no clock. */
  clock: z.int().min(1).max(1000).nullable(),
  /** For repeatable games (tests, research); left out: random. */
  seed: z.string().min(1).max(100).optional(),
});
export type CreateGame = z.infer<typeof createGameSchema>;

export const takeSeatSchema = z.strictObject({ nickname: nicknameSchema, party: id.optional() });
export type TakeSeat = z.infer<typeof takeSeatSchema>;

/** A seat of one's own: the token is the only key to it. */
export interface SeatTicket {
  readonly code: string;
  readonly party: string;
  readonly token: string;
}

export type Stage = 'gathering' | 'playing' | 'ended';

export interface SeatInfo {
  readonly party: string;
  /** open: nobody yet · player: a person · bot: a bot (a person may take it over in an open game). */
  readonly kind: 'open' | 'player' | 'bot';
  /** Empty for a bot until the game has ended. */
  readonly name: string;
}

export interface GameInfo {
  readonly code: string;
  readonly scenario: string;
  readonly preset: string;
  readonly mode: 'solo' | 'open';
  readonly stage: Stage;
  readonly seats: readonly SeatInfo[];
}

/** What lies in the store of a game, read without waking it: enough to know it again in a list. */
export interface GameGlance extends GameInfo {
  /** As they were when the game began: a scenario of the host's own may have changed or gone since. */
  readonly title: string;
  readonly presetName: string;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly shape: string }[];
  /** The round that is played, or was the last. */
  readonly round: number;
  readonly rounds: number;
  /** Milliseconds since 1970: when somebody last acted, or when the game was opened. */
  readonly at: number;
}

/** One of a preset's clocks: how long the lesson is for which it was made, and how long a round takes with it. */
export interface ClockSummary {
  readonly minutes: number;
  readonly roundSeconds: number;
}

export interface PresetSummary {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly rounds: number;
  readonly issues: number;
  readonly clocks: readonly ClockSummary[];
}

export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly summary: string;
  readonly presets: readonly PresetSummary[];
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly short: string;
    readonly shape: string;
    readonly who: string;
  }[];
  readonly bots: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
}

/** One of the mixtures from which bots are drawn, the easiest first. */
export interface DifficultySummary {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Who may sit there: each weight against the sum of all is the chance, for each seat by itself. */
  readonly mix: readonly { readonly bot: string; readonly name: string; readonly weight: number }[];
}

/** One mistake of a scenario: where in the data, in which file and line, and what is wrong. */
export interface ScenarioMistake {
  readonly path: string;
  /** Below the folder of scenarios, never an address on the server's disk. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A scenario of the host's own that cannot be played, and why. */
export interface UnplayableScenario {
  readonly file: string;
  /** The first ones. */
  readonly mistakes: readonly ScenarioMistake[];
  /** How many mistakes there are beyond those. */
  readonly more: number;
}

/** GET /api/scenarios: those that come with the game first. */
export interface ScenarioList {
  readonly scenarios: readonly ScenarioSummary[];
  readonly unplayable: readonly UnplayableScenario[];
  /** The same for every scenario. */
  readonly difficulties: readonly DifficultySummary[];
}

/** A bot as it is introduced. */
export interface BotSummary {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** Who sat at a party's seat in the end, and the bot that played or sat in there; `bot` is null where every action was a person's. */
export interface SeatTold {
  readonly kind: 'player' | 'bot';
  readonly name: string;
  readonly bot: BotSummary | null;
}

/** GET /api/games/:code/debrief */
export interface Debrief {
  /** The public view with everything revealed. */
  readonly view: PartyView;
  readonly seats: Readonly<Record<string, SeatTold>>;
  /** What bots did and why, in order; nothing of what was taken back. */
  readonly reasons: readonly Reasoned[];
  /** How often a phase was taken back. */
  readonly undos: number;
}

export interface ApiError {
  readonly code: string;
  readonly message: string;
}

/** GET /health */
export interface Health {
  readonly status: 'ok';
  readonly version: string;
  readonly protocol: number;
  readonly games: number;
}
