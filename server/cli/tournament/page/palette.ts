/** The light theme of the look (client/theme/tokens.ts) by value: the page stands alone, and the server knows no client. */
import type { Party } from '@track-two/shared/scenario/types.ts';

export const INK = '#1E2A33';
export const INK2 = '#4C565B';
export const LINE = '#D8CEBA';
export const ALERT = '#A3123F';
export const GOLD = '#B07A12';
export const BAND = '#F4ECD8';

const BLOCS: Readonly<Record<Party['shape'], string>> = {
  lozenge: '#A3541A',
  disc: '#4E3A86',
  trefoil: '#0C7264',
  hexagon: '#46586A',
  shield: '#6B4A2B',
  cross: '#5E6B1E',
};

export const blocColour = (shape: Party['shape']): string => BLOCS[shape];

/** A colour with so much of it in the paper, 0 to 1. */
export function tint(colour: string, share: number): string {
  const paper = [0xfb, 0xf8, 0xf1];
  const mixed = paper.map((p, i) => {
    const c = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
    return Math.round(p + (c - p) * share);
  });
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
