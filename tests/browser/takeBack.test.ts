/** Taking a phase back at the real page: on a laptop by keyboard, on a phone by touch; what was tabled is gone and the game goes on. */
import type { Decide } from '@track-two/server/world/botDriver.ts';
import { DIFFICULTIES } from '@track-two/shared/bots/difficulties.ts';
import { BOTS } from '@track-two/shared/bots/index.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, launchBrowser, openWindow, PHONE, shoot } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click, type Press, startSolo, tableOffer, tap } from '../support/table.ts';

/** Bots that say a word in each phase and answer no offer, so that what is on the table is what was put there. */
const decide: Decide = (_bot, { view }) => {
  const { viewer, round, phase, messages } = view;
  if (phase === 'debrief' || view.ready[viewer]) return null;
  const silent = messages.every((m) => m.from !== viewer || m.round !== round || m.phase !== phase);
  if (silent) return { action: { type: 'say', to: null, text: 'We shall see.' }, reason: 'Words are cheap.' };
  return { action: { type: 'setReady', ready: true, round, phase }, reason: 'All is said.' };
};

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ botPace: () => 30, bots: { kinds: BOTS, difficulties: DIFFICULTIES, decide } });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const byKeyboard: Press = async (control: Locator) => {
  await control.focus();
  await control.press('Enter');
};

const SCREENS = [
  { name: 'laptop', press: click, sure: byKeyboard, options: { viewport: LAPTOP, reducedMotion: 'no-preference' } },
  { name: 'phone', press: tap, sure: tap, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
] as const;

async function openQuestion(page: Page, press: Press): Promise<Locator> {
  if (!(await page.getByTestId('take-back').isVisible())) await press(page.getByRole('button', { name: 'Menu' }));
  await press(page.getByTestId('take-back'));
  const dialog = page.getByTestId('take-back-dialog');
  await dialog.waitFor();
  return dialog;
}

test.each(SCREENS)(
  'an offer is taken back with its phase on a $name',
  { timeout: 90_000 },
  async ({ name, press, sure, options }) => {
    const { page, errors, close } = await openWindow(browser, options);
    const onTo = async (phase: string) => {
      await press(page.getByTestId('ready'));
      await page.locator(`.play[data-phase="${phase}"]`).waitFor();
    };
    await startSolo(page, server.url, 'China', press);
    await onTo('negotiation');
    await page.waitForTimeout(1000); // the bots have their say
    expect(await tableOffer(page, ['nuclear-human-control', 'testing-evaluation'], press)).toBe(true);
    if (name === 'phone') await press(page.getByTestId('tab-offers'));
    const mine = page.locator('[data-testid^="offer-"]').filter({ has: page.getByRole('button', { name: /^Withdraw/ }) });
    await mine.first().waitFor();

    const dialog = await openQuestion(page, press);
    expect(await dialog.innerText()).toMatch(
      /Everything since the negotiation of round 1 began is undone: 1 offer of yours and 2 messages of others/,
    );
    await page.waitForTimeout(300); // it fades in
    await shoot(page, `take-back-${name}`);
    await press(dialog.getByRole('button', { name: 'Keep it' }));
    await mine.first().waitFor();

    await sure((await openQuestion(page, press)).getByTestId('take-back-sure'));
    await page.getByTestId('take-back-dialog').waitFor({ state: 'hidden' });
    await mine.first().waitFor({ state: 'hidden' });
    await page.getByTestId('notice').getByText('Taken back').waitFor();
    expect(await page.locator('.play').getAttribute('data-phase')).toBe('negotiation');
    await shoot(page, `taken-back-${name}`);

    await page.waitForTimeout(1000); // the bots say again what they said
    await onTo('ratification');
    await page.waitForTimeout(1000);
    const later = await openQuestion(page, press);
    expect(await later.innerText()).toMatch(/since the ratification of round 1/);
    await sure(later.getByTestId('take-back-sure'));
    await page.getByTestId('notice').getByText('Taken back').waitFor();
    expect(await page.locator('.play').getAttribute('data-phase')).toBe('ratification');
    expect(errors).toEqual([]);
    await close();
  },
);

test('at a table with others there is nothing to press', async () => {
  const { page, close } = await openWindow(browser);
  await page.goto(server.url);
  await click(page.getByTestId('host'));
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Lin');
  await click(dialog.getByTestId('start-game'));
  await click(page.getByTestId('begin'));
  await page.locator('.play').waitFor();
  await page.getByTestId('table-code').waitFor();
  expect(await page.getByTestId('take-back').count()).toBe(0);
  await close();
});
