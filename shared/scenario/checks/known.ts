/** Which ids exist. Read from raw data and forgivingly: a mistake elsewhere in an entry does not make its id unknown. */

export interface Known {
  readonly facts: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly dossiers: ReadonlySet<string>;
  readonly presets: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** Options by issue. */
  readonly issues: ReadonlyMap<string, ReadonlySet<string>>;
}

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';

const entries = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);
const ids = (value: unknown): ReadonlySet<string> => new Set(entries(value).map((e) => e.id));

/** Ids of a raw scenario, whatever else is wrong with it. */
export function knownIds(raw: Readonly<Record<string, unknown>>): Known {
  return {
    facts: ids(raw.facts),
    documents: ids(raw.documents),
    dimensions: ids(raw.dimensions),
    parties: ids(raw.parties),
    dossiers: ids(raw.dossiers),
    presets: ids(raw.presets),
    events: ids(raw.events),
    jobs: ids(raw.jobs),
    actors: ids(raw.actors),
    issues: new Map(entries(raw.issues).map((issue) => [issue.id, ids(issue.options)])),
  };
}
