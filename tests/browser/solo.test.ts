/** A whole solo quick game at the real page, on a laptop and on a phone: no error in the console, and every phase looked at. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, playToTheEnd, signWhatPasses, startSolo, tableOffer, tap } from '../support/table.ts';

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
  { name: 'laptop', party: 'China', press: click, options: { viewport: LAPTOP } },
  { name: 'phone', party: 'Global South', press: tap, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
] as const;

test.each(SCREENS)('a whole solo game on a $name', { timeout: 240_000 }, async ({ name, party, press, options }) => {
  const { page, errors, close } = await openWindow(browser, options);
  let tabled = 0;
  const seen: string[] = [];
  await startSolo(page, server.url, party, press);
  await playToTheEnd({
    page,
    press,
    negotiate: async (round) => {
      await page.waitForTimeout(1500); // the bots begin
      if (await tableOffer(page, round === 1 ? ['nuclear-human-control', 'testing-evaluation'] : ['governance-voice'], press))
        tabled += 1;
      else await page.getByRole('button', { name: /throw away/i }).click();
      if (name === 'phone') await press(page.getByTestId('tab-offers'));
      await signWhatPasses(page, press);
    },
    seen: async (round, phase) => {
      seen.push(`${round}/${phase}`);
      if (round <= 2) await shoot(page, `${name}-${round}-${phase}`);
    },
  });
  await shoot(page, `${name}-end`);
  await press(page.getByTestId('to-debrief').first());
  await page.waitForURL(/\/debrief\//);
  await page.getByTestId('ending').waitFor();
  await page.waitForTimeout(500);
  await shoot(page, `${name}-debrief`);
  for (const told of ['Card:', 'Risk at the end', 'Why the bots did what they did'])
    expect(await page.locator('body').innerText()).toContain(told);
  expect(tabled).toBeGreaterThan(0);
  // Two incidents can end a game after two rounds of four phases each; whether something passes depends on the bots' pace.
  expect(seen.length).toBeGreaterThanOrEqual(8);
  expect(seen).toContain('1/ratification');
  expect(errors).toEqual([]);
  await close();
});

test('on a phone the button to go on answers the first press, also when its panel has just come back', async () => {
  const { page, close } = await openWindow(browser, { viewport: PHONE, hasTouch: true, isMobile: true });
  await startSolo(page, server.url, 'China', tap);
  // It rests once, when the phase begins; not each time that it is shown.
  await page.getByTestId('ready').waitFor();
  const shown = await page.evaluate(async () => {
    for (const tab of ['brief', 'offers']) {
      document.querySelector<HTMLElement>(`[data-testid="tab-${tab}"]`)?.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    return [...document.querySelectorAll('[data-testid^="ready"]')].map((e) => e.getAttribute('data-testid'));
  });
  expect(shown).toEqual(['ready']);
  await close();
});
