/**
 * A view cut into parts and put together again. Lists are cut by entry, everything else by top-level field; a part is its JSON.
 * Pure and lossless: `joinParts(splitView(v))` deep-equals `v`, but for log entries older than the tail.
 */
import type { PartyView } from '../engine/viewTypes.ts';

/** Lists that grow entry by entry. */
const LISTS = ['agreements', 'offers', 'news', 'outcomes', 'messages', 'log'] as const satisfies readonly (keyof PartyView)[];
type ListKey = (typeof LISTS)[number];
const isList = (key: string): key is ListKey => (LISTS as readonly string[]).includes(key);

/** Entries of the log, and messages, kept in the synchronised state; older log entries are asked for. */
export const TAIL = { log: 80, messages: 120 } as const;

export type Parts = Readonly<Record<string, string>>;

/** Parts of a view: `phase` → JSON, `offers/0` → JSON, ... Undefined values are not kept. */
export function splitView(view: PartyView): Parts {
  const parts: Record<string, string> = {};
  for (const [key, value] of Object.entries(view)) {
    if (!isList(key)) parts[key] = JSON.stringify(value);
    else cutList(key, value as readonly unknown[], parts);
  }
  return parts;
}

function cutList(key: ListKey, entries: readonly unknown[], parts: Record<string, string>): void {
  const most = key === 'log' || key === 'messages' ? TAIL[key] : entries.length;
  const first = Math.max(0, entries.length - most);
  for (let i = first; i < entries.length; i++) parts[`${key}/${i}`] = JSON.stringify(entries[i]);
}

/** Reads parts back into views; unchanged parts keep their object identity from call to call. Null while the view is incomplete. */
export function partsReader(): (parts: Iterable<readonly [string, string]>) => PartyView | null {
  const cache = new Map<string, { raw: string; value: unknown }>();
  const read = (key: string, raw: string): unknown => {
    const known = cache.get(key);
    if (known?.raw === raw) return known.value;
    const value: unknown = JSON.parse(raw);
    cache.set(key, { raw, value });
    return value;
  };
  return (parts) => {
    const view: Record<string, unknown> = {};
    const lists: Record<ListKey, [number, unknown][]> = {
      agreements: [],
      offers: [],
      news: [],
      outcomes: [],
      messages: [],
      log: [],
    };
    for (const [key, raw] of parts) {
      const [head = '', index] = key.split('/');
      if (index !== undefined && isList(head)) lists[head].push([Number(index), read(key, raw)]);
      else view[key] = read(key, raw);
    }
    if (view.viewer === undefined || view.phase === undefined) return null;
    for (const key of LISTS) view[key] = lists[key].sort((a, b) => a[0] - b[0]).map(([, value]) => value);
    return view as unknown as PartyView;
  };
}
