/** Who may import whom. The tables are the architecture; an entry that nobody needs any more has to go. */
import { expect, test } from 'vitest';
import { type Import, MODULES, type Module } from './modules.ts';

/** Files (or folders, ending in `/`) and packages that the files of a folder may import beside their own folder. */
const MAY: Readonly<Record<string, { readonly files: readonly string[]; readonly packages: readonly string[] }>> = {
  'shared/scenario/': { files: [], packages: ['zod'] },
  'shared/terms/': { files: ['shared/scenario/'], packages: [] },
  'shared/analysis/': { files: ['shared/scenario/', 'shared/terms/'], packages: [] },
  'shared/engine/': {
    files: ['shared/scenario/', 'shared/terms/', 'shared/analysis/'],
    packages: ['zod', '@noble/hashes', 'pure-rand'],
  },
  'shared/bots/': {
    files: [
      'shared/scenario/',
      'shared/terms/',
      'shared/analysis/',
      'shared/engine/viewTypes.ts',
      'shared/engine/random.ts',
      'shared/engine/actions/schema.ts',
    ],
    packages: [],
  },
  'shared/coach/': {
    files: ['shared/scenario/', 'shared/terms/', 'shared/bots/', 'shared/engine/types.ts', 'shared/engine/viewTypes.ts'],
    packages: [],
  },
  'shared/protocol/': {
    files: ['shared/engine/viewTypes.ts', 'shared/engine/reasonTypes.ts', 'shared/engine/types.ts'],
    packages: ['zod', '@colyseus/schema'],
  },
  'client/': {
    files: [
      'shared/protocol/',
      'shared/terms/',
      'shared/scenario/',
      'shared/engine/viewTypes.ts',
      'shared/engine/reasonTypes.ts',
      'shared/engine/types.ts',
      'shared/engine/actions/schema.ts',
      'shared/coach/types.ts',
    ],
    packages: ['preact', '@preact/signals', 'phaser', '@colyseus/sdk', 'vite', 'node:url'],
  },
};

/** Packages that only one folder may import. */
const ONLY: Readonly<Record<string, string>> = { '@colyseus/sdk': 'client/net/', phaser: 'client/board/' };

/** Files that only their types may be taken from, by folder: what runs stays out. */
const TYPES_ONLY: readonly (readonly [string, string])[] = [
  ['shared/bots/', 'shared/engine/actions/schema.ts'],
  ['shared/bots/', 'shared/engine/viewTypes.ts'],
  ['client/', 'shared/coach/types.ts'],
  ['shared/coach/', 'shared/engine/types.ts'],
  ['shared/coach/', 'shared/engine/viewTypes.ts'],
  ['shared/protocol/', 'shared/engine/viewTypes.ts'],
  ['shared/protocol/', 'shared/engine/reasonTypes.ts'],
];

const matches = (entry: string, path: string): boolean => (entry.endsWith('/') ? path.startsWith(entry) : path === entry);
const inFolder = (folder: string): readonly Module[] => MODULES.filter((m) => m.path.startsWith(folder));
const builtBy = (m: Module): boolean => m.path === 'client/vite.config.ts';

function forbidden(folder: string, module: Module, i: Import): boolean {
  const rule = MAY[folder];
  if (!rule) return false;
  if (i.kind === 'package') return !rule.packages.includes(i.target);
  return !i.target.startsWith(folder) && !rule.files.some((entry) => matches(entry, i.target)) && module.path !== i.target;
}

test.each(Object.keys(MAY))('%s imports only what it may', (folder) => {
  const modules = inFolder(folder);
  expect(modules.length).toBeGreaterThan(0);
  const wrong = modules.flatMap((m) => m.imports.filter((i) => forbidden(folder, m, i)).map((i) => `${m.path} → ${i.target}`));
  expect(wrong).toEqual([]);
});

test('no entry of the tables is stale', () => {
  const stale = Object.entries(MAY).flatMap(([folder, { files, packages }]) => {
    const all = inFolder(folder).flatMap((m) => m.imports);
    return [
      ...files.filter((entry) => !all.some((i) => i.kind === 'file' && matches(entry, i.target))),
      ...packages.filter((entry) => !all.some((i) => i.kind === 'package' && i.target === entry)),
    ].map((entry) => `${folder} → ${entry}`);
  });
  const unused = TYPES_ONLY.filter(([folder, file]) => !inFolder(folder).some((m) => m.imports.some((i) => i.target === file)));
  const lonely = Object.keys(ONLY).filter((p) => !MODULES.some((m) => m.imports.some((i) => i.target === p)));
  expect([...stale, ...unused, ...lonely]).toEqual([]);
});

test('one folder only speaks to Colyseus, one only draws with Phaser', () => {
  const wrong = MODULES.filter((m) => m.path.startsWith('client/') && !builtBy(m)).flatMap((m) =>
    m.imports.filter((i) => ONLY[i.target] && !m.path.startsWith(ONLY[i.target] ?? '')).map((i) => `${m.path} → ${i.target}`),
  );
  expect(wrong).toEqual([]);
});

test('of some files only the types are taken', () => {
  const wrong = TYPES_ONLY.flatMap(([folder, file]) =>
    inFolder(folder).flatMap((m) =>
      m.imports.filter((i) => i.target === file && !i.typeOnly).map((i) => `${m.path} → ${i.target}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('neither client nor bots nor coach know the state of a game', () => {
  const wrong = [...inFolder('client/'), ...inFolder('shared/bots/'), ...inFolder('shared/coach/')].filter((m) =>
    /\bGameState\b/.test(m.code),
  );
  expect(wrong.map((m) => m.path)).toEqual([]);
});

test('the server imports no client, nobody imports the tests, and only tests, scripts and benchmarks import the server', () => {
  const wrong = MODULES.filter((m) => !m.path.startsWith('tests/')).flatMap((m) =>
    m.imports
      .filter((i) => i.kind === 'file')
      .filter(
        ({ target }) =>
          target.startsWith('tests/') ||
          (target.startsWith('client/') && !m.path.startsWith('client/')) ||
          (target.startsWith('server/') && !/^(server|scripts|bench)\//.test(m.path)),
      )
      .map((i) => `${m.path} → ${i.target}`),
  );
  expect(wrong).toEqual([]);
});

test('imports of project files name the file with its extension, and there is such a file', () => {
  const known = new Set(MODULES.map((m) => m.path));
  const wrong = MODULES.flatMap((m) =>
    m.imports
      .filter((i) => i.kind === 'file' && /\.(ts|tsx|mjs)$/.test(i.target) && !known.has(i.target))
      .map((i) => `${m.path} → ${i.specifier}`),
  );
  const bare = MODULES.flatMap((m) =>
    m.imports
      .filter((i) => i.kind === 'file' && !/\.[a-z0-9]+(\?[a-z]+)?$/.test(i.target))
      .map((i) => `${m.path} → ${i.specifier}`),
  );
  expect([...wrong, ...bare]).toEqual([]);
});

/** A circle of imports through this module, or null. */
function circle(
  path: string,
  edges: ReadonlyMap<string, readonly string[]>,
  trail: readonly string[],
  done: Set<string>,
): string | null {
  if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ');
  if (done.has(path)) return null;
  for (const next of edges.get(path) ?? []) {
    const found = circle(next, edges, [...trail, path], done);
    if (found) return found;
  }
  done.add(path);
  return null;
}

test('no modules import one another in a circle, not even by their types', () => {
  const edges = new Map(MODULES.map((m) => [m.path, m.imports.filter((i) => i.kind === 'file').map((i) => i.target)]));
  const done = new Set<string>();
  expect(MODULES.map((m) => circle(m.path, edges, [], done)).filter((found) => found !== null)).toEqual([]);
});
