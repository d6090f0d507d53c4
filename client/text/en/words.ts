/** English's own small rules: plurals and lists. */

/** 1 → "1 offer", 2 → "2 offers". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** a → "a", a b → "a and b", a b c → "a, b and c". */
export function and(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** a b c → "a, b or c". */
export function or(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

/** "the" before names that take one: the United States, the Global South; China takes none. */
export const the = (name: string): string => (/^(united|global|european|african)\b/i.test(name) ? `the ${name}` : name);

/** First letter upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Text ending in one full stop. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
