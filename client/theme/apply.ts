/** Makes CSS custom properties of the tokens, so that a colour is written down once, and keeps the reader's own settings. */
import { signal } from '@preact/signals';
import { BLOCS, type Shape, THEMES } from './tokens.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Motion = 'system' | 'reduced' | 'full';
export interface Settings {
  readonly textSize: TextSize;
  readonly motion: Motion;
}

const KEY = 'track-two/settings';
const DEFAULTS: Settings = { textSize: 100, motion: 'system' };

function stored(): Settings {
  try {
    const raw = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    const textSize = TEXT_SIZES.find((size) => size === raw.textSize) ?? DEFAULTS.textSize;
    const motion = raw.motion === 'reduced' || raw.motion === 'full' ? raw.motion : DEFAULTS.motion;
    return { textSize, motion };
  } catch {
    return DEFAULTS;
  }
}

/** How this reader wants text and motion. */
export const settings = signal<Settings>(DEFAULTS);

export type Layout = 'wide' | 'middle' | 'phone';
/** Which of the three layouts fits: width in characters of the reader's own size, so that doubled text stacks the columns. */
export const layout = signal<Layout>('wide');

const prefersLess = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Whether things should appear rather than move. */
export const reducedMotion = signal(false);

function measure(): void {
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
  const width = (window.innerWidth * 16) / rem;
  layout.value = width >= 1200 ? 'wide' : width >= 720 ? 'middle' : 'phone';
  root.dataset.layout = layout.value;
}

function apply(): void {
  const root = document.documentElement;
  const { textSize, motion } = settings.value;
  root.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  reducedMotion.value = motion === 'reduced' || (motion === 'system' && prefersLess());
  root.dataset.text = String(textSize);
  root.dataset.motion = reducedMotion.value ? 'reduced' : 'full';
  measure();
}

/** Keeps a change of settings in the browser and shows it at once. */
export function change(next: Partial<Settings>): void {
  settings.value = { ...settings.value, ...next };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.value));
  } catch {
    // They last as long as the page.
  }
  apply();
}

/** The viewer's own colour and tint, for all that is its own. */
export function showOwnColours(shape: Shape): void {
  const { style } = document.documentElement;
  style.setProperty('--own', `var(--bloc-${shape})`);
  style.setProperty('--own-tint', `var(--tint-${shape})`);
}

/** Once a page: colours, text size, motion, layout. */
export function applyTheme(): void {
  const { style } = document.documentElement;
  for (const [name, colour] of Object.entries(THEMES.light)) style.setProperty(`--${kebab(name)}`, colour);
  for (const bloc of BLOCS) {
    style.setProperty(`--bloc-${bloc.shape}`, bloc.light);
    style.setProperty(`--tint-${bloc.shape}`, bloc.tint);
  }
  settings.value = stored();
  apply();
  addEventListener('resize', measure);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', apply);
}
