import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshFolder, startServer, type TestServer } from '../../support/startServer.ts';

const folder = freshFolder();
let server: TestServer;

beforeAll(async () => {
  for (const page of ['index', 'play', 'debrief']) writeFileSync(join(folder.path, `${page}.html`), `<title>${page}</title>`);
  mkdirSync(join(folder.path, 'assets'));
  writeFileSync(join(folder.path, 'assets', 'play-a1b2.js'), 'export {};');
  writeFileSync(join(folder.path, '.sources'), 'private');
  server = await startServer({ pages: folder.path });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

it.each([
  ['/', 'index'],
  ['/play', 'play'],
  ['/play/LAKE42', 'play'],
  ['/debrief/LAKE42?x=1', 'debrief'],
])('serves %s', async (path, page) => {
  const response = await fetch(`${server.url}${path}`);
  expect([response.status, await response.text()]).toEqual([200, `<title>${page}</title>`]);
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

it('lets browsers keep files whose names carry their hash', async () => {
  const response = await fetch(`${server.url}/assets/play-a1b2.js`);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toContain('javascript');
});

it.each(['/nothing', '/.sources', '/play/LAKE42/more', '/assets/../../package.json', '/%2e%2e/package.json'])(
  'has a small page for %s',
  async (path) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing here');
  },
);

it('answers unknown addresses of the API in JSON', async () => {
  const response = await fetch(`${server.url}/api/nothing`);
  expect([response.status, await response.json()]).toEqual([404, { code: 'unknownAddress', message: expect.any(String) }]);
});

it('lets pages load their own files only, and asks for nothing that needs https', async () => {
  const { headers } = await fetch(`${server.url}/`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("img-src 'self' blob: data:");
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect([headers.get('strict-transport-security'), headers.get('x-powered-by')]).toEqual([null, null]);
});
