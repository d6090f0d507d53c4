/** The faces that the board writes with: waited for before anything is measured or painted. */
import { FONTS } from '../theme/tokens.ts';
import type { Measure } from './paint/paper.ts';

const FACES = [`600 21px ${FONTS.display}`, `400 14px ${FONTS.text}`, `600 14px ${FONTS.text}`, `700 14px ${FONTS.text}`];
/** Longest wait: a board in another face is better than none. */
const PATIENCE_MS = 3000;

/** Resolves when the faces are there, or after a while without them. Never fails. */
export async function facesReady(): Promise<void> {
  const loads = Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([loads, patience]);
}

/** Measures words on a canvas that is never shown. */
export function measurer(): Measure {
  const ctx = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!ctx) return text.length * 7;
    ctx.font = font;
    return ctx.measureText(text).width;
  };
}
