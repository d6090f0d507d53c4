/** A deal with a condition and a side payment, from the draft to its end: tabled, read at the other side, ratified, left. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openWindow, shoot } from '../support/browser.ts';
import { openGame, Player, takeSeat } from '../support/player.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { click } from '../support/table.ts';

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

/** Two people at their pages, and a third who is only ever ready. */
async function sitDown(seed: string) {
  const us = await openGame(server.url, { seed, party: 'us' });
  const china = await takeSeat(server.url, us.code, 'Bo', 'china');
  const south = await Player.join(server.url, await takeSeat(server.url, us.code, 'Caro', 'global-south'));
  const windows = await Promise.all(
    [us, china].map(async (ticket) => {
      const window = await openWindow(browser);
      const kept = [`track-two/seat/${ticket.code}`, JSON.stringify(ticket)] as const;
      await window.page.addInitScript(([key, value]) => localStorage.setItem(key, value), kept);
      await window.page.goto(`${server.url}/play/${ticket.code}`);
      return window;
    }),
  );
  const [first, second] = windows.map((w) => w.page) as [Page, Page];
  await click(first.getByTestId('begin'));
  for (const page of [first, second]) await page.locator('.play').waitFor();
  await south.until((p) => p.view !== null);
  return { us: first, china: second, south, errors: () => windows.flatMap((w) => w.errors) };
}
type Seats = Awaited<ReturnType<typeof sitDown>>;

/** Everybody is ready until the table stands in this phase. */
async function onTo({ us, china, south }: Seats, phase: string): Promise<void> {
  for (let phases = 0; phases < 6; phases++) {
    const now = await us.locator('.play').getAttribute('data-phase');
    if (now === phase) return;
    await south.until((p) => p.view?.phase === now);
    await south.ready();
    for (const page of [us, china]) await click(page.getByTestId('ready'));
    for (const page of [us, china]) await page.locator(`.play:not([data-phase="${now}"])`).waitFor();
  }
}

/** A joint pledge, only while testing stays national, for which the United States pay one capital. */
async function tableWithBoth(page: Page): Promise<void> {
  await click(page.getByTestId('draft'));
  const builder = page.getByTestId('builder');
  await builder.getByTestId('add-issue').selectOption('nuclear-human-control');
  await click(builder.locator('label', { hasText: 'Joint pledge' }));
  await click(builder.getByTestId('build-more'));
  const condition = builder.getByTestId('condition');
  await click(condition.locator('label', { hasText: 'Another issue' }));
  expect(await builder.getByTestId('table-offer').getAttribute('aria-disabled')).toBe('true');
  await condition.getByTestId('condition-issue').selectOption('testing-evaluation');
  await click(condition.locator('label', { hasText: /now$/ }));
  expect(await condition.innerText()).toMatch(/holds now/i);
  await builder.getByTestId('payer').selectOption('us');
  expect(await builder.getByTestId('payment').innerText()).toMatch(/leaves you 4 free capital/);
  await shoot(page, 'deal-draft');
  await click(builder.getByTestId('table-offer'));
  await builder.waitFor({ state: 'hidden' });
}

test('a conditional deal with a payment, ratified and left', { timeout: 150_000 }, async () => {
  const seats = await sitDown('one');
  const { us, china } = seats;
  await onTo(seats, 'negotiation');
  await tableWithBoth(us);
  expect(await us.getByTestId('offer-1').innerText()).toMatch(/1 of your capital is reserved/);
  const card = china.getByTestId('offer-1');
  await card.waitFor();
  expect(await card.innerText()).toMatch(/Only while Testing is at National/);
  expect(await card.innerText()).toMatch(/The United States pays China 1 capital/);
  expect(await card.innerText()).toMatch(/You get 1 capital when every home has ratified/);
  await click(card.getByRole('button', { name: 'Sign offer 1' }));
  await onTo(seats, 'implementation');
  expect(await china.getByTestId('homes-decided').innerText()).toMatch(/ratified.*Only while.*pays China 1 capital/s);

  await onTo(seats, 'briefing');
  await onTo(seats, 'negotiation');
  await click(china.getByTestId('leave-1'));
  const dialog = china.getByRole('dialog');
  expect(await dialog.innerText()).toMatch(/Trust falls by 4/);
  await click(china.getByTestId('leave-1-sure'));
  for (const page of [us, china]) await page.getByTestId('agreement-1').getByText('Ends this round').waitFor();
  expect(await us.getByTestId('agreement-1').innerText()).toMatch(/China leaves it/);
  await onTo(seats, 'outcome');
  expect(await us.getByTestId('standings').innerText()).toMatch(/Agreement 1 .* has ended: China left it/);
  expect(seats.errors()).toEqual([]);
  await seats.south.leave();
});

/** Presses “ready”, and once more a moment after the page shows the next phase. Runs in the page. */
const pressTwice = (): Promise<void> =>
  new Promise((resolve) => {
    const button = () => document.querySelector<HTMLElement>('[data-testid^="ready"]');
    const play = document.querySelector('.play');
    if (!play) throw new Error('no table');
    new MutationObserver(() => {
      setTimeout(() => {
        button()?.click();
        resolve();
      }, 300);
    }).observe(play, { attributes: true, attributeFilter: ['data-phase'] });
    button()?.click();
  });

test('a press that was meant for the phase before does not end the next one', { timeout: 60_000 }, async () => {
  const { us, china, south } = await sitDown('two');
  await south.ready();
  await click(china.getByTestId('ready'));
  await us.getByTestId('ready').waitFor();
  await us.evaluate(pressTwice);
  await us.locator('.play[data-phase="negotiation"]').waitFor();
  await us.getByTestId('ready').waitFor();
  await us.waitForTimeout(400);
  expect(await us.getByTestId('not-ready').count()).toBe(0);
  await south.until((p) => p.view?.phase === 'negotiation');
  expect(south.view?.ready.us).toBe(false);
  await south.leave();
});
