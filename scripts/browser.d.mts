/** Path of a Chromium, or null. */
export function findBrowser(): string | null;
export function findOrInstallBrowser(): string | null;
/** What to tell somebody who has no Chromium. */
export const NO_BROWSER: string;
