/** Markup as text: escaped, and nothing else. */

/** Text that may stand in HTML and in SVG, attributes included. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\p{Cc}]/gu, ' ');

type Value = string | number | null;

/** An element; attributes that are null are left out, numbers are cut to hundredths. `inside` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  inside: string | readonly string[] = '',
): string {
  const told = Object.entries(attributes)
    .filter(([, v]) => v !== null)
    .map(([key, v]) => ` ${key}="${typeof v === 'number' ? Math.round(v * 100) / 100 : escaped(String(v))}"`);
  return `<${name}${told.join('')}>${typeof inside === 'string' ? inside : inside.join('')}</${name}>`;
}

/** Words in a drawing. */
export const words = (x: number, y: number, text: string, more: Readonly<Record<string, Value>> = {}): string =>
  element('text', { x, y, ...more }, escaped(text));

/** A straight line. */
export const rule = (x1: number, y1: number, x2: number, y2: number, more: Readonly<Record<string, Value>> = {}): string =>
  element('line', { x1, y1, x2, y2, ...more });

/** A drawing of so many pixels, told to who cannot see it. */
export const drawing = (width: number, height: number, title: string, inside: readonly string[]): string =>
  element('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': title }, inside);

/** A number with a true minus, and a plus where wanted. */
export function signed(x: number, digits: number, plus = false): string {
  const text = Math.abs(x).toFixed(digits);
  const zero = Number(text) === 0;
  return `${zero ? '' : x < 0 ? '−' : plus ? '+' : ''}${text}`;
}
