/** A whole solo quick game without a mouse: Tab, arrows, Enter and Space only. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/startServer.ts';
import { playToTheEnd } from '../support/table.ts';

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

/** Tabs on until the control has the focus. Throws when it cannot be reached. */
async function reach(page: Page, control: Locator): Promise<void> {
  const handle = await control.elementHandle();
  for (let tabs = 0; tabs < 250; tabs++) {
    if (await page.evaluate((element) => element === document.activeElement, handle)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`cannot be reached by Tab: ${control}`);
}

async function enter(page: Page, control: Locator): Promise<void> {
  await reach(page, control);
  await page.keyboard.press('Enter');
}

/** Reaches a group of radio buttons and goes on by arrow until this one is chosen. */
async function choose(page: Page, radio: Locator): Promise<void> {
  const group = page.locator(`input[name="${await radio.getAttribute('name')}"]`);
  const checked = group.and(page.locator(':checked'));
  await reach(page, (await checked.count()) > 0 ? checked.first() : group.first());
  for (let arrows = 0; arrows < 10 && !(await radio.isChecked()); arrows++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(250); // choices that the server keeps show once it has them
  }
  expect(await radio.isChecked()).toBe(true);
}

async function tableByKeyboard(page: Page): Promise<void> {
  await enter(page, page.getByTestId('draft'));
  const builder = page.getByTestId('builder');
  await builder.waitFor();
  await reach(page, builder.getByTestId('add-issue'));
  await page.keyboard.type('Human');
  await page.keyboard.press('Enter');
  await builder.locator('.build-issue').first().waitFor();
  await choose(page, builder.getByRole('radio', { name: /Joint pledge/ }));
  await enter(page, page.getByTestId('table-offer'));
  await builder.waitFor({ state: 'hidden' });
}

test('a whole game by keyboard alone', { timeout: 240_000 }, async () => {
  const { page, errors, close } = await openWindow(browser);
  await page.goto(server.url);
  await enter(page, page.getByTestId('solo'));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await reach(page, dialog.getByTestId('nickname'));
  await page.keyboard.type('Kay');
  await choose(page, dialog.getByRole('radio', { name: 'United States' }));
  await enter(page, dialog.getByTestId('start-game'));
  await page.waitForURL(/\/play\//);
  await page.locator('.play').waitFor();
  await playToTheEnd({
    page,
    press: (control) => enter(page, control),
    choose: (radio) => choose(page, radio),
    negotiate: async (round) => {
      if (round === 1) await tableByKeyboard(page);
    },
    seen: async () => {},
  });
  await enter(page, page.getByTestId('to-debrief').first());
  await page.getByTestId('ending').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('Escape closes the dialog and gives the focus back', async () => {
  const { page, close } = await openWindow(browser);
  await page.goto(server.url);
  await enter(page, page.getByTestId('solo'));
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => page.getByTestId('solo').evaluate((button) => button === document.activeElement)).toBe(true);
  await close();
});
