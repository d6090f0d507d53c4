/**
 * Scenarios of the host's own: files and folders in the data folder, and those named on the command line. Looked up whenever the list is
 * asked for, read again only when a file has changed, so that an author sees every change without a restart.
 */
import type { Scenario } from '@track-two/shared/scenario/types.ts';
import type { Loaded, LocatedProblem } from './load.ts';
import { findScenarios, type OwnFile, type OwnPlaces } from './ownFiles.ts';
import { readAside } from './readAside.ts';

/** Milliseconds that the list may wait for files to be read. What is not ready then comes with a later list. */
const PATIENCE = 5_000;

export interface OwnProblem extends LocatedProblem {
  /** As people may see it: never an absolute path. */
  readonly file: string;
}

export interface Unplayable {
  readonly file: string;
  readonly problems: readonly OwnProblem[];
}

export interface OwnList {
  readonly playable: readonly Scenario[];
  readonly unplayable: readonly Unplayable[];
}

interface Kept {
  readonly stamp: string;
  /** Null: still being read. */
  loaded: Loaded | null;
}

export class OwnScenarios {
  readonly #places: OwnPlaces;
  readonly #read: (file: string) => Promise<Loaded>;
  readonly #patience: number;
  readonly #kept = new Map<string, Kept>();
  /** One file at a time, so that the memory stays bounded. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    places: OwnPlaces,
    options: { readonly read?: (file: string) => Promise<Loaded>; readonly patience?: number } = {},
  ) {
    this.#places = places;
    this.#read = options.read ?? readAside;
    this.#patience = options.patience ?? PATIENCE;
  }

  /** What is there now, in order of name. `taken`: ids of other scenarios, which none of these may have. Never rejects. */
  async list(taken: readonly string[]): Promise<OwnList> {
    const { found, left } = findScenarios(this.#places);
    this.#forget(found);
    for (const file of found) this.#refresh(file);
    await Promise.race([this.#queue, wait(this.#patience)]);
    const judged = found.map((file) => ({ file, loaded: this.#kept.get(file.path)?.loaded ?? null }));
    return sorted(judged, left, taken);
  }

  #forget(found: readonly OwnFile[]): void {
    const there = new Set(found.map(({ path }) => path));
    for (const path of this.#kept.keys()) if (!there.has(path)) this.#kept.delete(path);
  }

  #refresh({ path, stamp }: OwnFile): void {
    if (this.#kept.get(path)?.stamp === stamp) return;
    const kept: Kept = { stamp, loaded: null };
    this.#kept.set(path, kept);
    this.#queue = this.#queue.then(async () => {
      // Changed again, or gone, while it waited for its turn.
      if (this.#kept.get(path) === kept) kept.loaded = await this.#read(path);
    });
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

function sorted(
  judged: readonly { readonly file: OwnFile; readonly loaded: Loaded | null }[],
  left: number,
  others: readonly string[],
): OwnList {
  const taken = new Set(others);
  const playable: Scenario[] = [];
  const unplayable: Unplayable[] = [];
  for (const { file, loaded } of judged) {
    if (!loaded) unplayable.push(single(file.shown, 'is still being read; ask for the list again in a moment'));
    else if (!loaded.ok) unplayable.push(told(file, loaded.problems));
    else if (taken.has(loaded.scenario.id)) {
      unplayable.push(single(file.shown, `has the id "${loaded.scenario.id}" of another scenario; give it one of its own`));
    } else {
      taken.add(loaded.scenario.id);
      playable.push(loaded.scenario);
    }
  }
  if (left > 0) unplayable.push(single('…', `${left} more files are not looked at: too many for one folder`));
  return { playable, unplayable };
}

const told = (file: OwnFile, problems: readonly LocatedProblem[]): Unplayable => ({
  file: file.shown,
  problems: problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({ ...problem, file: file.show(problem.file) })),
});

function single(file: string, message: string): Unplayable {
  return { file, problems: [{ path: [], message, severity: 'error', file, line: 1, column: 1 }] };
}
