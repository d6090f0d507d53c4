import { drawCode } from '@track-two/server/session/codes.ts';
import { CODE_PATTERN } from '@track-two/shared/protocol/http.ts';
import { expect, it } from 'vitest';

it('draws codes that can be read in one way only', () => {
  const words = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const code = drawCode((n) => (i * 7 + n) % n);
    expect(code).toMatch(CODE_PATTERN);
    expect(code).not.toMatch(/[IO01]/);
    words.add(code.slice(0, 4));
  }
  expect(words.size).toBeGreaterThan(150);
});
