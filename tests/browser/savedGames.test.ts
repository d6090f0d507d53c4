/** Save and come back: the start page lists the games of this browser; one goes on, one has ended, one is forgotten. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { openGame, Player } from '../support/player.ts';
import { playOut } from '../support/playOut.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, phaseOn, startSolo, tap } from '../support/table.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A game that has been played to its end, with its key in this browser. */
async function endedGame(page: Page): Promise<string> {
  const ticket = await openGame(server.url, { mode: 'solo', seed: 'an end' });
  const player = await Player.join(server.url, ticket);
  await player.until(({ view }) => view !== null);
  await playOut(player);
  await player.leave();
  await page.evaluate((kept) => localStorage.setItem(`track-two/seat/${kept.code}`, JSON.stringify(kept)), ticket);
  return ticket.code;
}

const SCREENS = [
  { name: 'laptop', press: click, options: { viewport: LAPTOP } },
  { name: 'phone', press: tap, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
] as const;

test.each(SCREENS)('a game goes on where it was, on a $name', { timeout: 120_000 }, async ({ name, press, options }) => {
  const { page, errors, close } = await openWindow(browser, options);
  await page.goto(server.url);
  expect(await page.locator('.saved-games').count()).toBe(0);
  const over = await endedGame(page);
  await startSolo(page, server.url, 'United States', press);
  const code = page.url().split('/').at(-1) ?? '';
  await press(page.getByTestId('ready'));
  await expect.poll(() => phaseOn(page)).toBe('negotiation');

  await page.goto(server.url);
  const game = page.getByTestId(`saved-${code}`);
  await game.waitFor();
  expect(await game.innerText()).toMatch(/Go on: Shanghai 2025, United States\s+Quick, round 1 of 4, with 2 bots\b/);
  await page.waitForTimeout(300);
  await shoot(page, `saved-${name}`);
  await press(game.getByRole('link'));
  await page.locator('.play').waitFor();
  expect(await phaseOn(page)).toBe('negotiation');

  await page.goto(server.url);
  await press(page.locator('.saved-games summary', { hasText: '1 ended game' }));
  await press(page.getByTestId(`saved-${over}`).getByRole('link'));
  await page.waitForURL(/\/debrief\//);
  await page.getByTestId('ending').waitFor();

  await page.goto(server.url);
  await press(game.getByRole('button', { name: /Forget/ }));
  await shoot(page, `saved-forget-${name}`);
  await press(game.getByRole('button', { name: 'Keep it' }));
  await press(game.getByRole('button', { name: /Forget/ }));
  await press(game.getByRole('button', { name: 'Forget it' }));
  await expect.poll(() => game.count()).toBe(0);
  await page.reload();
  await page.getByText('1 ended game').waitFor();
  expect(await game.count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('the table says that the seat is kept and how to come back', { timeout: 60_000 }, async () => {
  const { page, close } = await openWindow(browser, { viewport: LAPTOP });
  await startSolo(page, server.url, 'China');
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await page.getByTestId('your-seat').innerText()).toContain(page.url());
  await shoot(page, 'saved-settings');
  await close();
});
