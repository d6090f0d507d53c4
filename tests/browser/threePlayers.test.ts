/** Three browsers at one table by code: own secrets only, a reload in mid-negotiation, and a server killed and started again. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openWindow, shoot, type Window } from '../support/browser.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { freshFolder, type SpawnedServer, spawnServer } from '../support/startServer.ts';
import { click, phaseOn } from '../support/table.ts';

const folder = freshFolder();
let server: SpawnedServer;
let browser: Browser;

beforeAll(async () => {
  server = await spawnServer({ DATA_DIR: folder.path });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop('SIGTERM');
  folder.remove();
});

async function host(window: Window): Promise<string> {
  const { page } = window;
  await page.goto(server.url);
  await page.getByTestId('host').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Ana');
  await dialog.getByRole('radio', { name: 'United States' }).check({ force: true });
  await dialog.getByTestId('start-game').click();
  const code = page.getByTestId('code');
  await code.waitFor();
  return ((await code.textContent()) ?? '').replace(/\s/g, '');
}

async function join({ page }: Window, code: string, name: string): Promise<void> {
  await page.goto(server.url);
  await page.getByTestId('code-1').click();
  // As fast as a hand can, and faster: no key may get lost between two cells.
  await page.keyboard.type(code);
  await page.getByTestId('nickname').first().fill(name);
  await page.getByTestId('take-seat').click();
  await page.waitForURL(/\/play\//);
}

/** Name of the party and of the secret card that a page shows as its own. */
async function seatOn({ page }: Window): Promise<{ party: string; stance: string }> {
  const stance = (await page.locator('.stance-name').first().textContent()) ?? '';
  const party = SHANGHAI.parties.find((p) => p.stances.some((s) => s.name === stance));
  return { party: party?.name ?? '', stance };
}

async function allReady(windows: readonly Window[]): Promise<void> {
  for (const { page } of windows) await click(page.getByTestId('ready'));
}

const inPhase = (windows: readonly Window[], phase: string) =>
  Promise.all(windows.map(({ page }) => page.locator(`.play[data-phase="${phase}"]`).waitFor()));

/** Tables an offer that only its addressees may see. */
async function tableInPrivate({ page }: Window): Promise<void> {
  await click(page.getByTestId('draft'));
  const builder = page.getByTestId('builder');
  await builder.getByTestId('add-issue').selectOption('nuclear-human-control');
  await click(builder.locator('label', { hasText: 'Joint pledge' }));
  await click(builder.locator('label', { hasText: 'Private' }));
  await click(page.getByTestId('table-offer'));
  await builder.waitFor({ state: 'hidden' });
}

/** Signs as a person would whose page says that it reconnects: again, until it is done. */
async function signOnceBack({ page }: Window): Promise<void> {
  const sign = page.getByRole('button', { name: 'Sign offer 1' });
  for (let tries = 0; tries < 40 && (await sign.isVisible()); tries++) {
    await sign.click({ timeout: 1000 }).catch(() => {});
    await page.waitForTimeout(1000);
  }
}

test('three browsers play one game by code', { timeout: 180_000 }, async () => {
  const windows = [await openWindow(browser), await openWindow(browser), await openWindow(browser)] as const;
  const [us, second, third] = windows;
  const code = await host(us);
  await join(second, code.toLowerCase(), 'Bo');
  await join(third, code, 'Caro');
  await us.page.getByText('Caro').first().waitFor();
  await shoot(us.page, 'three-waiting');
  await click(us.page.getByTestId('begin'));
  await inPhase(windows, 'briefing');

  const seats = await Promise.all(windows.map(seatOn));
  expect(seats.map((s) => s.party).sort()).toEqual(['China', 'Global South', 'United States']);
  const china = seats[1]?.party === 'China' ? second : third;
  const south = china === second ? third : second;
  await allReady(windows);
  await inPhase(windows, 'negotiation');

  await tableInPrivate(us);
  await china.page.locator('[data-testid="offer-1"]').waitFor();
  expect(await south.page.locator('[data-testid^="offer-"]').count()).toBe(0);
  expect(await south.page.content()).not.toContain('Private to');
  await shoot(china.page, 'three-private');

  const before = await seatOn(china);
  await china.page.reload();
  await china.page.locator('[data-testid="offer-1"]').waitFor();
  expect(await seatOn(china)).toEqual(before);

  await server.stop('SIGKILL');
  server = await spawnServer({ DATA_DIR: folder.path, PORT: new URL(server.url).port });
  await signOnceBack(china);
  await shoot(us.page, 'three-restarted');
  await us.page.locator('[data-testid="offer-1"]', { hasText: 'Goes to ratification' }).waitFor({ timeout: 40_000 });
  expect(await seatOn(china)).toEqual(before);
  await allReady(windows);
  await inPhase(windows, 'ratification');
  expect(await south.page.locator('[data-testid^="offer-"]').count()).toBe(0);

  for (const { page, errors, close } of windows) {
    // While the server was away the browser itself reports refused connections; nothing else may be there.
    expect(errors.filter((e) => !/ERR_CONNECTION|WebSocket|Failed to fetch|Failed to load/.test(e))).toEqual([]);
    expect(await phaseOn(page)).toBe('ratification');
    await close();
  }
});

test('a wrong code, a name too long and a name of nothing are told on the page', async () => {
  const { page, close } = await openWindow(browser);
  const problem = page.getByTestId('join-problem');
  await page.goto(server.url);
  await page.getByTestId('code-1').click();
  await page.keyboard.type('ZZZZ99', { delay: 30 });
  await page.getByTestId('nickname').first().fill('Dee');
  await click(page.getByTestId('take-seat'));
  await problem.waitFor();
  expect(await problem.textContent()).toMatch(/no table with that code/i);
  await click(page.getByTestId('solo'));
  const dialog = page.getByRole('dialog');
  for (const [name, answer] of [
    ['x'.repeat(10_000), /24 characters|too long/i],
    ['Li\u202En', /cannot be shown/i],
    ['   ', /name/i],
  ] as const) {
    await dialog.getByTestId('nickname').fill(name);
    await click(dialog.getByTestId('start-game'));
    await expect.poll(() => dialog.getByRole('alert').first().textContent()).toMatch(answer);
  }
  await close();
});
