/**
 * A scenario may be one file or a folder of files, so that a long one can be read: each file holds some sections, and a list (issues, facts)
 * may go on in another file. Merges what the files hold and remembers where every part stands.
 */
import type { Path } from '@track-two/shared/scenario/problems.ts';
import type { Document, LineCounter } from 'yaml';
import { locate, type Place } from './locate.ts';

/** One file, read. */
export interface Source {
  readonly file: string;
  readonly raw: unknown;
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface PlaceInFile extends Place {
  readonly file: string;
}

export interface Merged {
  readonly raw: unknown;
  /** Sections that two files give and that are no lists. */
  readonly twice: readonly { readonly section: string; readonly source: Source }[];
  readonly place: (path: Path) => PlaceInFile;
}

/** Where one file's part of a section begins in the whole. */
interface Share {
  readonly source: Source;
  readonly first: number;
}

/** Merges files in the order given. A single file is taken as it is. */
export function merge(sources: readonly Source[]): Merged {
  const [only] = sources;
  if (only && sources.length === 1) return { raw: only.raw, twice: [], place: (path) => placeIn(only, path) };
  const raw: Record<string, unknown> = {};
  const shares = new Map<string, Share[]>();
  const twice: { section: string; source: Source }[] = [];
  for (const source of sources) {
    for (const [section, value] of Object.entries(sectionsOf(source))) {
      const before = raw[section];
      const known = shares.get(section) ?? [];
      if (known.length === 0) raw[section] = value;
      else if (Array.isArray(before) && Array.isArray(value)) raw[section] = [...before, ...value];
      else {
        twice.push({ section, source });
        continue;
      }
      shares.set(section, [...known, { source, first: Array.isArray(before) ? before.length : 0 }]);
    }
  }
  return { raw, twice, place: (path) => placeOf(shares, path, only) };
}

const sectionsOf = ({ raw }: Source): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Readonly<Record<string, unknown>>) : {};

const placeIn = (source: Source, path: Path): PlaceInFile => ({
  file: source.file,
  ...locate(source.document, source.lines, path),
});

function placeOf(shares: ReadonlyMap<string, readonly Share[]>, path: Path, fallback: Source | undefined): PlaceInFile {
  const [section, index, ...rest] = path;
  const parts = shares.get(String(section)) ?? [];
  const share = typeof index === 'number' ? parts.findLast((part) => part.first <= index) : parts[0];
  if (share && typeof index === 'number') return placeIn(share.source, [String(section), index - share.first, ...rest]);
  const source = share?.source ?? fallback;
  return source ? placeIn(source, path) : { file: '', line: 1, column: 1 };
}
