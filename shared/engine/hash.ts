/** Hash of a state: sha-256 over its canonical JSON (keys sorted), the same on any machine. The scenario is named, not hashed: the log carries it whole. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GameState } from './types.ts';

/** JSON with sorted keys; undefined members are left out, as in JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** Hex sha-256 of the state. */
export function stateHash(state: GameState): string {
  const plain = { ...state, scenario: state.scenario.id, preset: state.preset.id };
  return bytesToHex(sha256(utf8ToBytes(canonical(plain))));
}
