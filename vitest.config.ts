/** All tests live in tests/; they run on Node, the browser ones drive a Chromium from there. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Each file has a process of its own: Colyseus keeps its match maker in a module.
    pool: 'forks',
    maxWorkers: 2,
    // The acceptance counts take minutes where samples take seconds.
    testTimeout: process.env.TEST_FULL === '1' ? 900_000 : 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
  },
});
