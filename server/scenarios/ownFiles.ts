/** Which scenarios of the host's own are there, when they last changed, and what people may see of their paths. */
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isYaml, yamlFiles } from './load.ts';

/** Most scenarios of one folder that are looked at. */
const MOST = 40;

export interface OwnPlaces {
  /** Folder in which every .yaml file and every folder of such files is a scenario; it need not exist. */
  readonly folder: string;
  /** Files and folders named one by one. */
  readonly files: readonly string[];
}

export interface OwnFile {
  readonly path: string;
  /** Its name for people: below the folder of scenarios, never an absolute path. */
  readonly shown: string;
  /** The same for a file inside it. */
  readonly show: (path: string) => string;
  /** Changes whenever one of its files does. */
  readonly stamp: string;
}

/** Scenarios of the folder in order of name, then those named one by one; `left`: how many more the folder holds. Never throws. */
export function findScenarios({ folder, files }: OwnPlaces): { readonly found: readonly OwnFile[]; readonly left: number } {
  const names = namesIn(folder);
  const here = names.slice(0, MOST).map((name) => ownFile(join(folder, name), folder));
  const named = files.filter((file) => dirname(file) !== folder).map((file) => ownFile(file, dirname(file)));
  return { found: [...here, ...named], left: Math.max(0, names.length - MOST) };
}

function ownFile(path: string, base: string): OwnFile {
  const show = (file: string): string => relative(base, file) || basename(file);
  return { path, shown: show(path), show, stamp: stampOf(path) };
}

function namesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder).filter((name) => !name.startsWith('.'));
    return entries.filter((name) => isYaml(name) || holdsYaml(join(folder, name))).sort();
  } catch {
    return [];
  }
}

function holdsYaml(path: string): boolean {
  try {
    return statSync(path).isDirectory() && yamlFiles(path).length > 0;
  } catch {
    return false;
  }
}

/** Times and sizes of what a scenario consists of; what cannot be looked at counts by its fault. */
function stampOf(path: string): string {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory()) return mark(path, stats);
    return yamlFiles(path)
      .map((name) => mark(name, statSync(join(path, name), { throwIfNoEntry: false }) ?? lstatSync(join(path, name))))
      .join('\n');
  } catch (error) {
    return String(error);
  }
}

const mark = (name: string, { mtimeMs, ctimeMs, size, ino }: Stats): string => `${name} ${mtimeMs} ${ctimeMs} ${size} ${ino}`;
