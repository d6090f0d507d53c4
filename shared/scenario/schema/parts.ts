/** The small pieces that every section of a scenario is made of, and the words of the closed vocabularies. */
import { z } from 'zod';

/** Longest texts and lists a scenario may hold: bounded memory for any file a teacher drops in. */
const LIMITS = { id: 60, name: 120, text: 2000, list: 400 } as const;

export const id = z
  .string()
  .max(LIMITS.id)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
  .refine((word) => !(word in {}), 'an id cannot be a word that programs use themselves');
export const factId = z.string().regex(/^[FO]\d{1,3}$/, 'a fact id looks like F12 or O3');
export const name = z.string().min(1).max(LIMITS.name);
export const short = z.string().min(1).max(40);
export const text = z.string().min(1).max(LIMITS.text);
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.list);
export const ids = list(id);
export const tenths = z.int().min(0).max(1000);

/** documented: the documents hold it · mixed: partly · extrapolated: ours. */
export const BASES = ['documented', 'mixed', 'extrapolated'] as const;
export const basis = z.enum(BASES);
/** What an entry rests on: facts of the documents, and how far they hold it. */
export const sourced = { facts: list(factId), basis };

/** Shapes a party can have on the board (look.md); three or six of them, never told apart by colour alone. */
export const SHAPES = ['lozenge', 'disc', 'trefoil', 'hexagon', 'shield', 'cross'] as const;

export const WORLD_INDICATORS = ['safety', 'racePace', 'trust', 'fragmentation', 'development', 'risk'] as const;
export const PARTY_INDICATORS = ['capability', 'support', 'standing'] as const;
export const indicatorName = z.enum([...WORLD_INDICATORS, ...PARTY_INDICATORS]);
