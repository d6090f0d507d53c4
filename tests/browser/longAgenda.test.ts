/** A long agenda at the real page: the full preset's issues are dossiers to look through, not a menu. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openWindow, PHONE } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, openFolds, phaseOn, tableOffer, tap } from '../support/table.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ botPace: () => 30 });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const SCREENS = [
  { name: 'laptop', press: click, options: undefined },
  { name: 'phone', press: tap, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
] as const;

test.each(SCREENS)('an offer of two issues is drafted from 35 on a $name', { timeout: 90_000 }, async ({ press, options }) => {
  const { page, errors, close } = await openWindow(browser, options);
  await page.goto(server.url);
  await press(page.getByTestId('solo'));
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Lin');
  await openFolds(dialog, press);
  await dialog.getByRole('radio', { name: 'Full' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'United States' }).check({ force: true });
  await press(dialog.getByTestId('start-game'));
  await page.waitForURL(/\/play\//);
  await press(page.getByTestId('ready'));
  await expect.poll(() => phaseOn(page)).toBe('negotiation');
  expect(await tableOffer(page, ['testing-evaluation', 'red-team-inspections'], press)).toBe(true);
  // In the log, because a bot may have answered already.
  await press(
    page
      .getByTestId('tab-log')
      .or(page.getByRole('button', { name: 'Log' }))
      .first(),
  );
  await page.getByText(/The United States tabled offer \d+ on (Testing and Inspections|Inspections and Testing)/).waitFor();
  expect(errors).toEqual([]);
  await close();
});
