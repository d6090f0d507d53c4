/** What marks a moment: below the cords breach rings, last round's edge of night and cracks; above all labels, flare and draw. */
import type { Scene } from 'phaser';
import { breakPoint } from '../cords.ts';
import type { Frame } from '../frame.ts';
import type { Point } from '../geometry.ts';
import { crackAt, crackSize, ghostShown } from '../marks.ts';
import { paintGhostEdge } from '../paint/map.ts';
import { paintBreachRings, paintCrack, paintDrawStrip, paintFlare } from '../paint/moment.ts';
import { paintTag } from '../paint/paper.ts';
import { words } from '../words.ts';
import { boardSheet, Plate, toBoard } from './plate.ts';

type Canvas2D = CanvasRenderingContext2D;
const fine = (value: number | undefined): string => (value ?? 0).toFixed(3);

export class Moment {
  readonly #marks: Plate;
  readonly #top: Plate;

  constructor(scene: Scene) {
    this.#marks = new Plate(scene, 'marks', 35);
    this.#top = new Plate(scene, 'top', 90);
  }

  show(frame: Frame): void {
    this.#sheet(this.#marks, frame, marksSignature(frame), paintMarks);
    this.#sheet(this.#top, frame, topSignature(frame), paintTop);
  }

  /** Paints a sheet of the board, or hides it when it has nothing to show. */
  #sheet(plate: Plate, frame: Frame, signature: string, painter: (ctx: Canvas2D, frame: Frame) => void): void {
    const { layout } = frame.arrangement;
    if (signature === '') {
      plate.blank();
      return;
    }
    const board = `${layout.radius} ${layout.centre.x} ${layout.centre.y} ${frame.inks.dark} ${fine(frame.seatsAt)}`;
    plate.paint(`${board} ${signature}`, boardSheet(layout.width, layout.height, frame.dpr), (ctx) => {
      toBoard(ctx, layout.width, layout.height);
      painter(ctx, frame);
    });
  }

  destroy(): void {
    this.#marks.destroy();
    this.#top.destroy();
  }
}

const ghostOf = ({ arrangement: { model, layout } }: Frame): boolean => ghostShown(model, layout);

/** Values of the pose under a name, by number: `crack:0`, `crack:1`, ... */
const numbered = (frame: Frame, name: string): readonly (readonly [number, number])[] =>
  Object.entries(frame.pose).flatMap(([key, value]) =>
    key.startsWith(`${name}:`) ? [[Number(key.slice(name.length + 1)), value] as const] : [],
  );

function marksSignature(frame: Frame): string {
  const { model } = frame.arrangement;
  const ring = frame.pose.ring ?? 0;
  return [
    ghostOf(frame) ? `${model.before.risk} ${fine(frame.pose.bearing)}` : '',
    ...numbered(frame, 'crack').map(([i, grown]) => `${i}:${fine(grown)}`),
    ring > 0 ? `ring ${fine(ring)} ${model.breaches.map((b) => b.party + b.cord).join()}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function paintMarks(ctx: Canvas2D, frame: Frame): void {
  const { layout, model } = frame.arrangement;
  if (ghostOf(frame)) paintGhostEdge(ctx, layout.centre, layout.radius, model.before.risk, frame.pose.bearing ?? 0, frame.inks);
  for (const [i, grown] of numbered(frame, 'crack'))
    if (grown > 0) paintCrack(ctx, crackAt(layout, i), crackSize(layout.radius), grown);
  const ring = frame.pose.ring ?? 0;
  for (const at of ring > 0 ? breachPlaces(frame) : [])
    paintBreachRings(ctx, at, Math.max(6, layout.radius * 0.12), ring, frame.inks);
}

/** Where breaches are shown: at the break of the frayed cord, or at the seat of who took a step and did not keep it. */
function breachPlaces(frame: Frame): readonly Point[] {
  const { model, layout } = frame.arrangement;
  const places = model.breaches.map((breach) => {
    const shape = frame.shapes.find((s) => s.cord.key === breach.cord);
    if (shape) return breakPoint(shape);
    return frame.seats[model.seats.findIndex((seat) => seat.party === breach.party)] ?? layout.centre;
  });
  return places.filter((p, i) => places.findIndex((q) => Math.hypot(p.x - q.x, p.y - q.y) < 2) === i);
}

const flares = (frame: Frame) => numbered(frame, 'flare').filter(([, value]) => value > 0 && value < 1);

function topSignature(frame: Frame): string {
  const strip = frame.pose.strip ?? 0;
  return [
    ...frame.arrangement.marks.map(({ label, rect }) => `${label}@${Math.round(rect.x)},${Math.round(rect.y)}`),
    strip > 0 ? `strip ${fine(strip)} ${fine(frame.pose.mark)} ${fine(frame.pose.chance)}` : '',
    ...flares(frame).map(([i, value]) => `${i}=${fine(value)}`),
    ...numbered(frame, 'crack').map(([i, grown]) => `${i}:${grown > 0.9}`),
  ]
    .filter(Boolean)
    .join(' ');
}

function paintTop(ctx: Canvas2D, frame: Frame): void {
  const { layout, marks } = frame.arrangement;
  const cracked = numbered(frame, 'crack').filter(([, grown]) => grown > 0.9).length;
  let incident = 0;
  for (const mark of marks) {
    if (mark.label === words.incident && incident++ >= cracked) continue;
    ctx.save();
    paintTag(ctx, { ...mark, knot: 0, alert: false, tentative: false, disc: false }, layout.text, frame.inks);
    ctx.restore();
  }
  for (const [i, value] of flares(frame)) paintFlare(ctx, crackAt(layout, i), layout.radius, value);
  paintStrip(ctx, frame);
}

function paintStrip(ctx: Canvas2D, frame: Frame): void {
  const { layout } = frame.arrangement;
  const shown = frame.pose.strip ?? 0;
  if (shown <= 0 || layout.detail !== 'full') return;
  const width = Math.min(layout.width - 24, layout.radius * 1.7);
  const middle = { x: layout.centre.x, y: layout.centre.y + layout.radius * 0.66 };
  const chance = frame.pose.chance ?? 0;
  const below = words.below(`${Math.round(chance * 1000) / 10} %`);
  const strip = { title: words.draw, below, chance, mark: frame.pose.mark ?? 0 };
  paintDrawStrip(ctx, middle, width, shown, strip, layout.text);
}
