/** Playing at the real page as a person would: by what can be seen and pressed. */
import type { Locator, Page } from 'playwright-core';

/** Opens the join page and starts a solo game as one party. */
export async function startSolo(page: Page, url: string, party: string, press: Press = click): Promise<void> {
  await page.goto(url);
  await press(page.getByTestId('solo'));
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('nickname').fill('Lin');
  await dialog.getByRole('radio', { name: party }).check({ force: true });
  await press(dialog.getByTestId('start-game'));
  await page.waitForURL(/\/play\//);
  await page.locator('.play').waitFor();
}

/** Opens what a form for a new game has folded away: scenario with length, clock. */
export async function openFolds(form: Locator, press: Press = click): Promise<void> {
  for (const name of ['choose-what', 'choose-clock']) {
    const fold = form.getByTestId(name);
    if ((await fold.getAttribute('open')) === null) await press(fold.locator('> summary'));
  }
}

/** How a control is used: clicked, tapped, or reached and pressed by keyboard. */
export type Press = (control: Locator) => Promise<void>;
export const click: Press = (control) => control.click();
export const tap: Press = (control) => control.tap();

/** Phase that the page shows. */
export const phaseOn = async (page: Page): Promise<string> => (await page.locator('.play').getAttribute('data-phase')) ?? '';

/** Round and phase that the page shows, read at once so that they belong together. */
const placeOn = (page: Page): Promise<[round: number, phase: string]> =>
  page.evaluate(() => {
    const said = [...document.querySelectorAll('p[aria-live="polite"]')].map((p) => p.textContent ?? '').join(' ');
    const phase = document.querySelector('.play')?.getAttribute('data-phase') ?? '';
    return [Number(/Round (\d+)/.exec(said)?.[1] ?? 0), phase];
  });

export interface Player {
  readonly page: Page;
  readonly press: Press;
  /** How a radio button is chosen; by default its label is pressed. */
  readonly choose?: (radio: Locator) => Promise<void>;
  /** Called once in each phase of each round, before it is left. */
  readonly seen: (round: number, phase: string) => Promise<void>;
  /** What to do at the table; default: nothing. */
  readonly negotiate: (round: number) => Promise<void>;
}

/** Plays all rounds to the end: acts once a phase, then says ready until the phase is over. */
export async function playToTheEnd(player: Player): Promise<void> {
  const { page } = player;
  const done = new Set<string>();
  for (let presses = 0; (await phaseOn(page)) !== 'debrief'; presses++) {
    if (presses > 400) throw new Error(`the game does not go on from ${await phaseOn(page)}`);
    const [round, phase] = await placeOn(page);
    if (!done.has(`${round}/${phase}`)) {
      done.add(`${round}/${phase}`);
      if (phase === 'negotiation') await player.negotiate(round);
      if (phase === 'implementation') await holdOneBack(player);
      await player.seen(round, phase);
    }
    await sayReady(player);
  }
}

/** Says ready in this phase, once, and waits until it is over or an offer has called us back. */
async function sayReady({ page, press }: Player): Promise<void> {
  const ready = page.getByTestId('ready');
  const before = await page.evaluate(moment);
  // The button rests for a moment after a phase has begun.
  await ready
    .or(page.getByTestId('not-ready'))
    .or(page.getByTestId('to-debrief'))
    .first()
    .waitFor()
    .catch(() => {});
  if (await ready.isVisible()) await press(ready).catch(() => {}); // the phase may end while it is reached for
  const passedOr = (shown: string, timeout: number) =>
    page.waitForFunction(movedOrShows, { before, shown }, { timeout }).catch(() => {});
  await passedOr('not-ready', 5000);
  await passedOr('ready', 15_000);
}

/** Phase that the page shows and what it says aloud, as one text read at once. Runs in the page. */
const moment = (): string => {
  const said = [...document.querySelectorAll('p[aria-live="polite"]')].map((p) => p.textContent).join(' ');
  return `${document.querySelector('.play')?.getAttribute('data-phase')} ${said}`;
};

/** Whether the phase has passed, or a control is shown. Runs in the page, which knows nothing of this file. */
const movedOrShows = ({ before, shown }: { before: string; shown: string }): boolean => {
  const said = [...document.querySelectorAll('p[aria-live="polite"]')].map((p) => p.textContent).join(' ');
  const now = `${document.querySelector('.play')?.getAttribute('data-phase')} ${said}`;
  return now !== before || document.querySelector(`[data-testid="${shown}"]`) !== null;
};

async function holdOneBack({ page, press, choose }: Player): Promise<void> {
  const label = page.locator('label.choice', { hasText: /hold back/i }).first();
  if (!(await label.isVisible())) return;
  if (choose) return choose(label.locator('input'));
  await press(label);
  // Nothing is optimistic: the page shows a choice once the server has it.
  await label.locator('input:checked').waitFor({ state: 'attached' });
}

/**
 * Adds an issue to the draft. Agendas of a few issues are a menu; longer ones are dossiers with a button an issue, folded away once the draft has
 * terms.
 */
async function addIssue(page: Page, issue: string, press: Press): Promise<void> {
  const menu = page.getByTestId('add-issue');
  const button = page.getByTestId(`add-${issue}`);
  await menu.or(page.getByTestId('find-issue')).or(page.getByTestId('browse-issues')).first().waitFor();
  if (await menu.isVisible()) {
    await menu.selectOption(issue);
    return;
  }
  const folded = page.locator('details.agenda-group:not([open]) > summary:visible');
  while (!(await button.isVisible()) && (await folded.count()) > 0) await press(folded.first());
  await press(button);
  await button.waitFor({ state: 'hidden' });
}

/** Puts issues into a draft and tables it. Gives false when the page would not let it (it says why). */
export async function tableOffer(page: Page, issues: readonly string[], press: Press = click): Promise<boolean> {
  await press(page.getByTestId('draft').or(page.getByTestId('tab-draft')).first());
  await page.getByTestId('builder').waitFor();
  for (const issue of issues) await addIssue(page, issue, press);
  for (let mends = 0; mends < 4; mends++) {
    const mend = page.getByTestId('builder').locator('.notice .btn').first();
    if (!(await mend.isVisible())) break;
    await press(mend);
  }
  const table = page.getByTestId('table-offer');
  if ((await table.getAttribute('aria-disabled')) === 'true' || (await table.isDisabled())) return false;
  await press(table);
  await page.getByTestId('builder').waitFor({ state: 'hidden' });
  return true;
}

/** Signs every offer on the table that passes at home. Gives how many. */
export async function signWhatPasses(page: Page, press: Press = click): Promise<number> {
  let signed = 0;
  for (let tries = 0; tries < 5; tries++) {
    const offer = page
      .locator('[data-testid^="offer-"]', { hasText: 'Passes at home' })
      .filter({ has: page.getByRole('button', { name: /^Sign/ }) });
    if ((await offer.count()) === 0) return signed;
    await press(offer.first().getByRole('button', { name: /^Sign/ }));
    await page.waitForTimeout(300);
    signed += 1;
  }
  return signed;
}
