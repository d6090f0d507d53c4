/** Paper on the board: offer cards with their seals and locks, the tags of the cords, the thread they hang on. */

import type { Signal } from '@track-two/shared/engine/types.ts';
import { type BlocColours, FONTS, type Shape } from '../../theme/tokens.ts';
import type { Point, Rect } from '../geometry.ts';
import { paintHollow, paintShape } from './shapes.ts';
import type { Inks } from './table.ts';

type Canvas2D = CanvasRenderingContext2D;

const rounded = (ctx: Canvas2D, { x, y, width, height }: Rect, radius: number): void => {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
};

/** Seal of a signal round (0, 0): talk a speech outline, deposit three discs, pledge wax with a ribbon. */
export function paintSeal(ctx: Canvas2D, signal: Signal, r: number, colour: string, ground: string): void {
  ctx.lineJoin = 'round';
  if (signal === 'talk') {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.6;
    ctx.stroke(new Path2D(`M${-r},${-r * 0.7}h${2 * r}v${r * 1.2}h${-r * 0.9}l${-r * 0.5},${r * 0.6}v${-r * 0.6}h${-r * 0.6}Z`));
    return;
  }
  ctx.fillStyle = colour;
  if (signal === 'deposit') {
    ctx.strokeStyle = ground;
    ctx.lineWidth = 1;
    for (const y of [0.55, 0, -0.55]) {
      ctx.beginPath();
      ctx.ellipse(0, y * r, r * 0.95, r * 0.42, 0, 0, Math.PI * 2);
      ctx.fill();
      ctx.stroke();
    }
    return;
  }
  ctx.fill(
    new Path2D(
      `M${-r * 0.5},${r * 0.4}l${-r * 0.25},${r * 0.9}l${r * 0.6},${-r * 0.3}h${r * 0.15}l${r * 0.6},${r * 0.3}l${-r * 0.25},${-r * 0.9}Z`,
    ),
  );
  ctx.beginPath();
  for (let i = 0; i < 16; i++) {
    const q = i % 2 ? r * 0.86 : r * 1.05;
    ctx.lineTo(q * Math.cos((i * Math.PI) / 8), q * Math.sin((i * Math.PI) / 8) - r * 0.1);
  }
  ctx.fill();
  ctx.strokeStyle = ground;
  ctx.lineWidth = 1.6;
  ctx.stroke(new Path2D(`M${-r * 0.4},${-r * 0.1}l${r * 0.28},${r * 0.32}l${r * 0.52},${-r * 0.6}`));
}

/** A closed lock, `size` high, its top left corner at (0, 0): only some can see this. */
export function paintLock(ctx: Canvas2D, size: number, colour: string): void {
  const s = size / 14;
  ctx.save();
  ctx.scale(s, s);
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.roundRect(2, 6, 10, 7.5, 1.4);
  ctx.fill();
  ctx.stroke(new Path2D('M4.3 6V4a2.7 2.7 0 0 1 5.4 0v2'));
  ctx.restore();
}

export interface CardFace {
  readonly title: string;
  readonly line: string;
  readonly private: boolean;
  readonly signal: Signal;
  readonly bloc: BlocColours;
  /** Shapes of all who must sign, the proposer first. */
  readonly signers: readonly { readonly shape: Shape; readonly colour: string; readonly signed: boolean }[];
}

const TITLE = 14;
const CARD_HEIGHT = 48;
const CHIP = { width: 26, height: 24 };
const PAPER = '#FFFDF8';
const INK = '#1E2A33';
const INK2 = '#4C565B';

export const textFont = (size: number, weight: number): string => `${weight} ${size}px ${FONTS.text}`;

export const displayFont = (size: number): string => `600 ${size}px ${FONTS.display}`;

/** Width in px of words in a CSS font, as they will be painted. */
export type Measure = (text: string, font: string) => number;

const SIGNER = 5;
const signersWidth = (face: CardFace): number => face.signers.length * (SIGNER * 2 + 4);

/** Width and height of a card, at text size `k`. */
export function cardSize(face: CardFace, measure: Measure, k: number): { width: number; height: number } {
  const first = 13 + measure(face.title, textFont(TITLE, 700)) + 12 + 18 + 8;
  const second = 13 + (face.private ? 15 : 0) + measure(face.line, textFont(TITLE, 400)) + 10 + signersWidth(face) + 6;
  return { width: Math.ceil(Math.max(88, first, second) / 2) * 2 * k, height: CARD_HEIGHT * k };
}

export const chipSize = CHIP;

function plate(ctx: Canvas2D, rect: Rect, radius: number, drop: number): void {
  ctx.fillStyle = 'rgba(40,28,8,.20)';
  rounded(ctx, { ...rect, y: rect.y + drop }, radius);
  ctx.fill();
  ctx.fillStyle = PAPER;
  rounded(ctx, rect, radius);
  ctx.fill();
}

/** An offer's card round (0, 0): bar in the proposer's colour, number, terms, seal, who has signed. */
export function paintCard(ctx: Canvas2D, face: CardFace, width: number, height: number, k: number): void {
  const [w, h] = [width / k, height / k];
  ctx.save();
  ctx.scale(k, k);
  const rect = { x: -w / 2, y: -h / 2, width: w, height: h };
  plate(ctx, rect, 5, 3);
  ctx.save();
  rounded(ctx, rect, 5);
  ctx.clip();
  ctx.fillStyle = face.bloc.light;
  ctx.fillRect(rect.x, rect.y, 6, h);
  ctx.restore();
  ctx.strokeStyle = face.bloc.light;
  ctx.lineWidth = 1.5;
  rounded(ctx, rect, 5);
  ctx.stroke();
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = INK;
  ctx.font = textFont(TITLE, 700);
  ctx.fillText(face.title, rect.x + 13, -4);
  let x = rect.x + 13;
  if (face.private) {
    ctx.save();
    ctx.translate(x - 1, 4);
    paintLock(ctx, 13, INK2);
    ctx.restore();
    x += 15;
  }
  ctx.fillStyle = INK2;
  ctx.font = textFont(TITLE, 400);
  ctx.fillText(face.line, x, 15);
  ctx.translate(w / 2 - 17, -9);
  paintSeal(ctx, face.signal, 7.5, face.bloc.light, PAPER);
  ctx.translate(17 - w / 2, 9);
  paintSigners(ctx, face, w / 2 - 8 - signersWidth(face), 10.5);
  ctx.restore();
}

function paintSigners(ctx: Canvas2D, face: CardFace, x: number, y: number): void {
  for (const [i, signer] of face.signers.entries()) {
    const at = x + i * (SIGNER * 2 + 4) + SIGNER + 2;
    if (signer.signed) paintShape(ctx, signer.shape, at, y, SIGNER, signer.colour);
    else paintHollow(ctx, signer.shape, at, y, SIGNER - 1, signer.colour, PAPER);
  }
}

/** The card where there is no room for one: a number on paper, a small lock when private. */
export function paintChip(ctx: Canvas2D, number: number, face: CardFace): void {
  const rect = { x: -CHIP.width / 2, y: -CHIP.height / 2, ...CHIP };
  plate(ctx, rect, 4, 2);
  ctx.strokeStyle = face.bloc.light;
  ctx.lineWidth = 2;
  rounded(ctx, { x: rect.x + 0.5, y: rect.y + 0.5, width: CHIP.width - 1, height: CHIP.height - 1 }, 4);
  ctx.stroke();
  ctx.fillStyle = INK;
  ctx.textAlign = 'center';
  ctx.font = textFont(14, 700);
  ctx.fillText(String(number), face.private ? -3.5 : 0, 5);
  if (!face.private) return;
  ctx.translate(3.5, -4);
  paintLock(ctx, 8, INK2);
}

const TAG_HEIGHT = 24;

/** Size of a cord's tag, or of a numbered disc. */
export const tagSize = (label: string, measure: Measure, k: number, disc: boolean): { width: number; height: number } =>
  disc
    ? { width: 24 * k, height: 24 * k }
    : { width: Math.ceil(measure(label, textFont(14, 600)) + 20) * k, height: TAG_HEIGHT * k };

export interface TagFace {
  readonly label: string;
  readonly rect: Rect;
  readonly tied: Point;
  /** Not null on a knot: its radius, where the thread begins. */
  readonly knot: number;
  readonly alert: boolean;
  readonly tentative: boolean;
  readonly disc: boolean;
}

/** A paper tag on its thread, or a numbered disc on the rope. */
export function paintTag(ctx: Canvas2D, face: TagFace, k: number, inks: Inks): void {
  const { rect } = face;
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  if (!face.disc) paintThread(ctx, face, middle, inks);
  const radius = face.disc ? rect.height / 2 : 3 * k;
  ctx.fillStyle = 'rgba(40,28,8,.16)';
  rounded(ctx, { ...rect, y: rect.y + 2 * k }, radius);
  ctx.fill();
  ctx.fillStyle = PAPER;
  rounded(ctx, rect, radius);
  ctx.fill();
  ctx.strokeStyle = face.alert ? inks.board.tagAlert : face.disc ? '#2B3740' : inks.board.tagEdge;
  ctx.lineWidth = (face.alert ? 1.6 : 1) * k;
  if (face.tentative) ctx.setLineDash([3 * k, 3 * k]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = inks.board.tagInk;
  ctx.font = textFont(14 * k, 600);
  ctx.textAlign = 'center';
  ctx.fillText(face.label, middle.x, middle.y + 5 * k);
}

function paintThread(ctx: Canvas2D, face: TagFace, middle: Point, inks: Inks): void {
  const { rect, tied } = face;
  const up = middle.y < tied.y;
  const end = { x: Math.min(rect.x + rect.width - 4, Math.max(rect.x + 4, tied.x)), y: up ? rect.y + rect.height : rect.y };
  const beside = tied.y > rect.y && tied.y < rect.y + rect.height;
  if (beside) {
    end.x = middle.x > tied.x ? rect.x : rect.x + rect.width;
    end.y = middle.y;
  }
  const away = Math.hypot(end.x - tied.x, end.y - tied.y) || 1;
  ctx.strokeStyle = inks.dark ? inks.theme.cream : '#2B3740';
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(tied.x + ((end.x - tied.x) / away) * face.knot, tied.y + ((end.y - tied.y) / away) * face.knot);
  ctx.lineTo(end.x, end.y);
  ctx.stroke();
}
