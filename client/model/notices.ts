/** What is said to the reader once, and the sentences for refusals. */
import { t } from '../text/index.ts';
import { notice } from './store.ts';

let notices = 0;

/** Says something once, in a live region. */
export function announce(text: string): void {
  notice.value = { text, n: ++notices };
}

/** The sentence for a refusal by its code; one that has none here says what the server says. */
export function refusalText(code: string, message = ''): string {
  if (code in t.rejections) return t.rejections[code as keyof typeof t.rejections];
  return t.api[code] ?? (message || t.api.other);
}
