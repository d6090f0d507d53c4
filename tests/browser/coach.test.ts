/** The coach at the real page: off at first, switched on by one press, remembered, leading to builder and offers, and put away. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, playToTheEnd, startSolo, tap } from '../support/table.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ botPace: () => 40 });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const piece = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"]`);

test('on a laptop it advises through a whole game and opens a trade as a draft', { timeout: 240_000 }, async () => {
  const { page, errors, close } = await openWindow(browser, { viewport: LAPTOP });
  const kinds = new Set<string>();
  let drafted = 0;
  await startSolo(page, server.url, 'Global South');
  expect(await page.getByTestId('coach').count()).toBe(0);
  await page.getByTestId('coach-switch').click();
  await piece(page, 'news').waitFor();
  await playToTheEnd({
    page,
    press: click,
    negotiate: async (round) => {
      await page.waitForTimeout(1500); // the bots begin
      await shoot(page, `coach-laptop-${round}-talks`);
      const trade = piece(page, 'trade');
      // What stands before it is put away, piece by piece.
      for (let n = 0; n < 4 && !(await trade.isVisible()); n++) {
        const away = page
          .locator('.coach')
          .getByRole('button', { name: /^Put away/ })
          .first();
        if (await away.isVisible()) await away.click();
        await page.waitForTimeout(100);
      }
      if (!(await trade.isVisible())) return;
      if (!(await trade.getByRole('button').first().isVisible())) await trade.locator('summary').click();
      await shoot(page, `coach-laptop-${round}-trade`);
      await trade.getByRole('button').first().click();
      await page.getByTestId('builder').waitFor();
      expect(await page.getByTestId('draft-forecast').innerText()).toMatch(/^Yes/);
      await page.getByTestId('table-offer').click();
      await page.getByTestId('builder').waitFor({ state: 'hidden' });
      drafted += 1;
    },
    seen: async (round, phase) => {
      for (const li of await page.locator('.coach [data-kind]').all()) kinds.add((await li.getAttribute('data-kind')) ?? '');
      if (round === 1) await shoot(page, `coach-laptop-${phase}`);
    },
  });
  expect(drafted).toBeGreaterThan(0);
  for (const kind of ['news', 'mandate', 'trade']) expect(kinds).toContain(kind);
  expect(errors).toEqual([]);
  await close();
});

test('on a phone it is a strip that opens a sheet; what is put away is gone, and off is remembered', {
  timeout: 120_000,
}, async () => {
  const { page, errors, close } = await openWindow(browser, { viewport: PHONE, hasTouch: true, isMobile: true });
  const toggle = async () => {
    await tap(page.getByRole('button', { name: 'Menu' }));
    await tap(page.getByTestId('coach-switch'));
  };
  await startSolo(page, server.url, 'China', tap);
  await toggle();
  const strip = page.getByTestId('coach');
  await strip.getByText('In the news').waitFor();
  await shoot(page, 'coach-phone-strip');
  // It stands between panel and tabs and covers neither.
  const [box, tabs] = [await strip.boundingBox(), await page.locator('.phone-tabs').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((tabs?.y ?? 0) + 1);
  await tap(strip);
  await piece(page, 'news').waitFor();
  await shoot(page, 'coach-phone-sheet');
  await tap(piece(page, 'news').getByRole('button', { name: /^Put away/ }));
  await piece(page, 'news').waitFor({ state: 'hidden' });
  await tap(page.getByRole('button', { name: 'Close' }));
  await tap(page.getByTestId('ready'));
  await page.locator('.play[data-phase="negotiation"]').waitFor();
  await page.waitForTimeout(2000);
  await tap(strip);
  await shoot(page, 'coach-phone-talks');
  await tap(page.getByRole('button', { name: 'Close' }));
  await page.reload();
  await strip.waitFor();
  await toggle();
  await strip.waitFor({ state: 'hidden' });
  await page.reload();
  await page.locator('.phone-tabs').waitFor();
  expect(await strip.count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
