/** A real Chromium for tests: pages that remember every console error, and screenshots for people to look at. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../../scripts/browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SHOTS = fileURLToPath(new URL('../../report/screens/', import.meta.url));

export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 640 };

/** Starts the machine's Chromium with an empty profile. Throws the line that says what to install when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: ARGS });
}

export interface Window {
  readonly page: Page;
  /** Errors of the console and of the page, in order. Warnings of the software renderer are none. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A window of its own, with nothing remembered: like another person's browser. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = { viewport: LAPTOP }): Promise<Window> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors, close: () => context.close() };
}

/** Keeps a screenshot as report/screens/NAME.png. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}
