/** One of two people closes the lid: the other sees it, a bot sits in, and the person who is back hears what it did. Time is moved by hand. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { FakeTimers } from '../support/fakeTimers.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { phaseOn } from '../support/table.ts';

let server: TestServer;
let browser: Browser;
const timers = new FakeTimers();

beforeAll(async () => {
  server = await startServer({ timers, botPace: () => 50 });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function host(page: Page): Promise<string> {
  await page.goto(server.url);
  await page.getByTestId('host').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Ada');
  await dialog.getByRole('radio', { name: 'United States' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'No clock' }).check({ force: true });
  await dialog.getByTestId('start-game').click();
  return (await page.getByTestId('code').textContent())?.trim() ?? '';
}

async function join(page: Page, code: string): Promise<void> {
  await page.goto(`${server.url}/?code=${code}`);
  await page.getByRole('radio', { name: 'China' }).check({ force: true });
  await page.getByTestId('nickname').fill('Bo');
  await page.getByTestId('take-seat').click();
  await page.waitForURL(/\/play\//);
}

const comeBack = async (context: BrowserContext, code: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${server.url}/play/${code}`);
  return page;
};

test('a seat is never left to itself, and is given back with an account', { timeout: 90_000 }, async () => {
  const us = await openWindow(browser, { viewport: LAPTOP });
  const china = await openWindow(browser, { viewport: PHONE, hasTouch: true, isMobile: true });
  const code = await host(us.page);
  await join(china.page, code);
  await us.page.getByText('Bo').first().waitFor();
  await us.page.getByTestId('begin').click();
  await china.page.locator('.play').waitFor();
  await us.page.locator('.play').waitFor();

  const context = china.page.context();
  await china.page.close();
  // The server hears of it a moment later; from then on its time counts.
  await us.page.waitForTimeout(500);
  await timers.pass(10_000);
  await us.page.getByTestId('absent-china').waitFor();
  await shoot(us.page, 'away-10s');
  await timers.pass(35_000);
  await us.page.getByText('Bo, who speaks for China, is away.').waitFor();
  await shoot(us.page, 'away-45s');
  await timers.pass(15_000);
  await us.page.getByText('A bot sits in for Bo').waitFor();
  await shoot(us.page, 'away-60s');
  for (const [name, size] of [
    ['phone', PHONE],
    ['projector', { width: 1920, height: 1080 }],
    ['laptop', LAPTOP],
  ] as const) {
    await us.page.setViewportSize(size);
    await us.page.waitForTimeout(600);
    if (name !== 'laptop') await shoot(us.page, `away-60s-${name}`);
  }
  await timers.pass(1000);
  await us.page.getByTestId('ready').click();
  await expect.poll(() => phaseOn(us.page)).toBe('negotiation');
  for (let i = 0; i < 40; i++) await timers.pass(100);

  const back = await comeBack(context, code);
  const account = back.getByTestId('meanwhile');
  await account.waitFor();
  expect(await account.textContent()).toMatch(/a bot played your seat\. It acted \d+ times?\./);
  await shoot(back, 'away-back-phone');
  await us.page.getByText('Bo is back').waitFor();
  await expect.poll(() => us.page.getByTestId('absent-china').count()).toBe(0);
  await back.getByTestId('meanwhile-go-on').click();
  await expect.poll(() => back.getByTestId('ready').or(back.getByTestId('ready-soon')).count()).toBeGreaterThan(0);
  expect([...us.errors, ...china.errors]).toEqual([]);
  await us.close();
  await context.close();
});
