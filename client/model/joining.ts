/** The code of a table as six cells, and what is wrong with a form before it is sent. */
import { CODE_PATTERN, nicknameSchema } from '@track-two/shared/protocol/http.ts';

export const CODE_LENGTH = 6;

/** What a typed or pasted text puts into the cells: letters and figures, upper case, at most six. */
export const codeCharacters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);

/** A code found in a pasted link or text, else its plain characters. */
export function pastedCode(text: string): string {
  const inLink = /[?&]code=([A-Za-z0-9]{6})/.exec(text) ?? /\/play\/([A-Za-z0-9]{6})/.exec(text);
  return codeCharacters(inLink?.[1] ?? text);
}

export const isCode = (code: string): boolean => CODE_PATTERN.test(code);

/** What is wrong with a nickname, in a sentence; null when nothing is. */
export function nicknameProblem(nickname: string): string | null {
  const parsed = nicknameSchema.safeParse(nickname);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? '');
}

/** The cells after typing into one: what was typed goes there and on to the right. */
export function typedInto(code: string, at: number, text: string): { readonly code: string; readonly next: number } {
  const typed = codeCharacters(text);
  const padded = code.padEnd(CODE_LENGTH, ' ');
  const merged = (padded.slice(0, at) + typed + padded.slice(at + typed.length)).slice(0, CODE_LENGTH);
  return { code: merged.trimEnd(), next: Math.min(CODE_LENGTH - 1, at + Math.max(1, typed.length)) };
}

/** Whether an address in the page's own bar reaches this device only, so that a link with it helps nobody else. */
export const onlyThisDevice = (hostname: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
