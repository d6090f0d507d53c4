/** The guided first game at the real page, by somebody who does what the guide says and nothing else; on a laptop, on a phone and at a projector. */
import { loadScenario, scenarioFile } from '@track-two/server/scenarios/load.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { SHANGHAI } from '../support/scenario.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, type Press, tap } from '../support/table.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const first = loadScenario(scenarioFile('first-talks'));
  if (!first.ok) throw new Error(JSON.stringify(first.problems));
  server = await startServer({ scenarios: [SHANGHAI, first.scenario], botPace: () => 150 });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const SCREENS = [
  { name: 'laptop', press: click, options: { viewport: LAPTOP } },
  { name: 'phone', press: tap, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
  { name: 'projector', press: click, options: { viewport: { width: 1920, height: 1080 } } },
] as const;

const STEPS_MOST = 80;

interface Walk {
  readonly page: Page;
  readonly press: Press;
  readonly name: string;
}

/** The step that the guide is at; null once the page is left. */
const stepOn = (page: Page): Promise<string | null> =>
  page
    .getByTestId('guide')
    .getAttribute('data-step', { timeout: 8000 })
    .catch(() => null);

/** Does what one step says: reads on, or uses the one control that is outlined. */
async function follow({ page, press }: Walk, step: string): Promise<void> {
  const outlined = page.locator('[data-guided]');
  const next = page.getByTestId('guide-next');
  if (await next.isVisible()) return press(next);
  // What it points at is on the page, whatever it is.
  await outlined.first().waitFor({ timeout: 8000 });
  if (step === 'addWant' || step === 'addGive') {
    const issue = await page.getByTestId('guide').locator('.guide-text').innerText();
    const option = outlined.locator('option', { hasText: /“(.+?)”/.exec(issue)?.[1] ?? '' });
    await outlined.locator('select').selectOption((await option.getAttribute('value')) ?? '');
  } else if (step === 'draftShort') {
    const [, issue = '', level = ''] = /“(.+?)” to “(.+?)”/.exec(await page.locator('.guide-text').innerText()) ?? [];
    const better = outlined.getByRole('group', { name: issue }).locator('label.level-choice', { hasText: level });
    await press(issue === '' ? page.getByTestId('table-offer') : better);
  } else if (step === 'draftPoor') {
    await press(page.getByRole('button', { name: 'Throw away' }));
    await press(page.getByTestId('ready'));
  } else if (step === 'answerSign') await press(outlined.getByRole('button', { name: /^Sign/ }));
  else if (step === 'answerCounter') await press(outlined.getByRole('button', { name: /^Counter/ }));
  else if (step === 'setCapital') await press(outlined.getByRole('button', { name: 'One more' }));
  else if (step !== 'waitAnswer' && step !== 'waiting') await press(outlined.first());
}

/** Follows the guide until the debrief. Gives the steps met, and how many words there were to read, the same sentence once. */
async function walk(at: Walk): Promise<{ steps: readonly string[]; words: number }> {
  const { page, name } = at;
  const steps: string[] = [];
  const read = new Set<string>();
  for (let turn = 0; turn < STEPS_MOST; turn++) {
    const step = await stepOn(page);
    if (step === null) continue;
    if (steps.at(-1) !== step) {
      read.add(await page.locator('.guide-text').innerText());
      await page.waitForTimeout(120);
      if (!steps.includes(step)) await shoot(page, `guide-${name}-${step}`);
      steps.push(step);
    }
    if (step === 'on') return { steps, words: [...read].join(' ').split(/\s+/).length };
    await follow(at, step).catch((error: unknown) => {
      // The bot may have acted while we read: then the guide is elsewhere by now.
      if (turn > STEPS_MOST - 5) throw error;
    });
    await page.waitForTimeout(step.startsWith('wait') ? 600 : 250);
  }
  throw new Error(`the guide does not come to its end: ${steps.join(' ')}`);
}

test.each(SCREENS)(
  'the guide leads through the first game on a $name',
  { timeout: 240_000 },
  async ({ name, press, options }) => {
    const { page, errors, close } = await openWindow(browser, options);
    await page.goto(server.url);
    await page.getByTestId('first-game').waitFor();
    await shoot(page, `guide-${name}-start`);
    await press(page.getByTestId('first-game'));
    await page.waitForURL(/\/play\//);
    const { steps, words } = await walk({ page, press, name });
    for (const step of ['news', 'stance', 'sheet', 'home', 'open', 'round', 'belief', 'coach', 'toDebrief', 'gains', 'could'])
      expect(steps).toContain(step);
    // 200 words a minute leave a minute and a half of the five for deeds.
    expect(words).toBeLessThan(700);
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN/);
    await press(page.getByTestId('guide-on'));
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toMatch(/Shanghai 2025[\s\S]*Quick/i);
    expect(errors).toEqual([]);
    await close();
  },
);

test('by keyboard alone: reading on keeps the focus on the guide, and it leads to what it speaks of', {
  timeout: 60_000,
}, async () => {
  const { page, close } = await openWindow(browser);
  await page.goto(server.url);
  await page.getByTestId('first-game').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('guide-next').focus();
  const inGuide = () => page.evaluate(() => document.activeElement?.closest('.guide') !== null);
  for (let n = 0; (await page.getByTestId('guide').getAttribute('data-step')) !== 'open'; n++) {
    expect(n).toBeLessThan(8);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(await inGuide()).toBe(true);
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show me where');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toMatch(/^ready/);
  await close();
});

test('the guide is left by one press, and the game goes on without it', { timeout: 60_000 }, async () => {
  const { page, close } = await openWindow(browser);
  await page.goto(server.url);
  await page.getByTestId('first-game').click();
  await page.getByTestId('guide-leave').click();
  await page.getByTestId('guide').waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByTestId('ready').click();
  await page.getByTestId('draft').waitFor();
  expect(await page.getByTestId('guide').count()).toBe(0);
  expect(await page.locator('[data-guided]').count()).toBe(0);
  await close();
});
