/** Two-party scenarios at the real page: a solo game of Geneva to its debrief, and two people who play First talks by its own lines. */
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, openFolds, playToTheEnd, signWhatPasses, tableOffer } from '../support/table.ts';

function shipped(name: string): Scenario {
  const loaded = loadScenario(scenarioFile(name));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  return loaded.scenario;
}

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const scenarios = [SHANGHAI, shipped('geneva-2024'), shipped('first-talks')];
  server = await startServer({ scenarios, botPace: () => 30 });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the form and starts a game of a scenario without a clock. */
async function begin(page: Page, mode: 'solo' | 'host', scenario: string, party: string): Promise<void> {
  await page.goto(server.url);
  await page.getByTestId(mode).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Lin');
  await openFolds(dialog);
  await dialog.getByRole('radio', { name: scenario }).check({ force: true });
  await dialog.getByRole('radio', { name: party }).check({ force: true });
  await dialog.getByRole('radio', { name: 'No clock' }).check({ force: true });
  await dialog.getByTestId('start-game').click();
  await page.waitForURL(/\/play\//);
}

test('a solo game of Geneva, May 2024, from the form to the debrief', { timeout: 240_000 }, async () => {
  const { page, errors, close } = await openWindow(browser, { viewport: LAPTOP });
  const seen: string[] = [];
  await begin(page, 'solo', 'Geneva, May 2024', 'China');
  await page.locator('.play').waitFor();
  await playToTheEnd({
    page,
    press: click,
    negotiate: async (round) => {
      await page.waitForTimeout(1000); // the bot begins
      if (round === 1 && !(await tableOffer(page, ['bilateral-dialogue', 'election-deepfakes', 'chip-controls'])))
        await page.getByRole('button', { name: /throw away/i }).click();
      await signWhatPasses(page);
    },
    seen: async (round, phase) => {
      seen.push(`${round}/${phase}`);
      if (round <= 2) await shoot(page, `geneva-${round}-${phase}`);
    },
  });
  await page.getByTestId('to-debrief').first().click();
  await page.waitForURL(/\/debrief\//);
  await page.getByTestId('ending').waitFor();
  await page.waitForTimeout(500);
  await shoot(page, 'geneva-debrief');
  expect(seen).toEqual(expect.arrayContaining(['1/briefing', '1/negotiation', '3/outcome']));
  expect(await page.locator('body').innerText()).not.toMatch(/Global South|undefined|NaN/);
  expect(errors).toEqual([]);
  await close();
});

test('two people trade in First talks, one of them on a phone', { timeout: 240_000 }, async () => {
  const first = await openWindow(browser, { viewport: LAPTOP });
  await begin(first.page, 'host', 'First talks', 'United States');
  const code = (await first.page.getByTestId('code').innerText()).trim();
  const second = await openWindow(browser, { viewport: PHONE });
  await second.page.goto(`${server.url}/?code=${code}`);
  await second.page.getByTestId('nickname').fill('Bo');
  await second.page.getByTestId('take-seat').click();
  await second.page.waitForURL(/\/play\//);
  await first.page.getByTestId('begin').click();
  for (const { page } of [first, second]) await page.locator('.play').waitFor();
  expect(await first.page.locator('body').innerText()).toContain('Draft an offer');
  let tabled = false;
  const play = (page: Page, name: string) =>
    playToTheEnd({
      page,
      press: click,
      negotiate: async (round) => {
        if (name === 'us' && round === 1) tabled = await tableOffer(page, ['deepfakes', 'chip-rules']);
        else if (round === 1) {
          await page.getByTestId('tab-offers').click();
          await page.locator('[data-testid^="offer-"]').first().waitFor();
          await shoot(page, 'first-talks-phone');
        }
        await signWhatPasses(page);
      },
      seen: async (round, phase) => {
        if (round === 1) await shoot(page, `first-talks-${name}-${phase}`);
      },
    });
  await Promise.all([play(first.page, 'us'), play(second.page, 'china')]);
  await first.page.getByTestId('to-debrief').first().click();
  await first.page.getByTestId('ending').waitFor();
  await shoot(first.page, 'first-talks-debrief');
  expect(tabled).toBe(true);
  expect([...first.errors, ...second.errors]).toEqual([]);
  for (const window of [first, second]) await window.close();
});
