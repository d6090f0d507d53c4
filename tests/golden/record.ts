/** `npm exec -- node tests/golden/record.ts`: records the golden games anew, after a change of rules or scenario that was wanted. */
import { writeFileSync } from 'node:fs';
import { GOLDEN, goldenFile, record } from './games.ts';

for (const golden of GOLDEN) {
  const text = record(golden);
  writeFileSync(goldenFile(golden.name), text);
  process.stdout.write(`${golden.name}: ${text.trimEnd().split('\n').length - 2} actions\n`);
}
