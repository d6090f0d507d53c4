/** The debrief of a solo game with bots: what they did and why, beside offers and duties and in a list of its own, at three sizes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { openGame, Player } from '../support/player.ts';
import { playOut } from '../support/playOut.ts';
import { startServer, type TestServer } from '../support/startServer.ts';

let server: TestServer;
let browser: Browser;
let code: string;

/** A solo game that is over, in which the briefing was taken back once. */
beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const ticket = await openGame(server.url, { mode: 'solo', bots: { china: 'dealmaker', 'global-south': 'hawk' }, seed: 'i' });
  const us = await Player.join(server.url, ticket);
  await us.until(({ view }) => view !== null);
  await us.act({ type: 'say', to: null, text: 'Good morning.' });
  expect(await us.request('undo', { round: 1, phase: 'briefing' })).toBe(null);
  await playOut(us);
  code = ticket.code;
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const SIZES = [
  ['laptop', LAPTOP],
  ['phone', PHONE],
  ['projector', { width: 1920, height: 1080 }],
] as const;

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test.each(SIZES)('tells on a %s why the bots did what they did', { timeout: 60_000 }, async (name, viewport) => {
  const { page, errors, close } = await openWindow(browser, { viewport });
  await page.goto(`${server.url}/debrief/${code}`);
  const section = page.getByTestId('why-bots');
  await section.waitFor();
  expect(await page.locator('main').innerText()).toContain('taken back once');
  expect(await section.innerText()).toMatch(/China was played by Dealmaker: .* Its card: /);
  expect(await section.innerText()).toMatch(/The Global South was played by Hawk:/);
  await section.scrollIntoViewIfNeeded();
  await section.evaluate((element) => element.scrollIntoView());
  await shoot(page, `why-${name}`);
  await page.locator('.offers-table').evaluate((element) => element.scrollIntoView());
  await shoot(page, `why-offers-${name}`);
  const held = page.getByTestId('held-back');
  await held.evaluate((element) => element.scrollIntoView());
  await shoot(page, `why-held-back-${name}`);
  // Only bots held back in this game, and each of them says why.
  expect(await held.locator('q').count()).toBe(await held.locator('li').count());
  expect(await fits(page)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('rounds fold by keyboard, a party can be chosen, and routine asked for', { timeout: 60_000 }, async () => {
  const { page, errors, close } = await openWindow(browser);
  await page.goto(`${server.url}/debrief/${code}`);
  const section = page.getByTestId('why-bots');
  const second = page.getByTestId('why-round-2');
  await second.waitFor();
  expect(await second.getAttribute('open')).toBe(null);
  await second.locator('summary').focus();
  await page.keyboard.press('Enter');
  await second.locator('li').first().waitFor();
  const rows = () => section.locator('.why-row').count();
  const all = await rows();
  await section.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect.poll(rows).toBeGreaterThan(all);
  await section.getByRole('radio', { name: 'All' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() =>
      section
        .locator('.why-row')
        .filter({ hasText: /^The Global South/ })
        .count(),
    )
    .toBe(0);
  expect(await section.locator('.why-row q').count()).toBe(await rows());
  expect(errors).toEqual([]);
  await close();
});
