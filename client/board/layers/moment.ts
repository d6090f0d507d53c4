/** What marks a moment: below the cords last round's edge of night and the cracks of incidents; above all breach rings, flare and draw. */
import type { Scene } from 'phaser';
import { breakPoint } from '../cords.ts';
import type { Frame } from '../frame.ts';
import { type Point, rectAround } from '../geometry.ts';
import { crackPlace } from '../lights.ts';
import { edgePoint } from '../night.ts';
import { paintGhostEdge } from '../paint/map.ts';
import { paintBreachRings, paintCrack, paintDrawStrip, paintFlare } from '../paint/moment.ts';
import { paintTag, textFont } from '../paint/paper.ts';
import { words } from '../words.ts';
import { landAt } from './ground.ts';
import { boardSheet, Plate, toBoard } from './plate.ts';

type Canvas2D = CanvasRenderingContext2D;
const fine = (value: number | undefined): string => (value ?? 0).toFixed(3);

export class Moment {
  readonly #marks: Plate;
  readonly #rings: Plate;

  constructor(scene: Scene) {
    this.#marks = new Plate(scene, 'marks', 35);
    this.#rings = new Plate(scene, 'rings', 90);
  }

  show(frame: Frame): void {
    const { layout } = frame.arrangement;
    const sheet = boardSheet(layout.width, layout.height, frame.dpr);
    const board = `${layout.radius} ${layout.centre.x} ${layout.centre.y} ${frame.inks.dark}`;
    const marks = marksOf(frame);
    if (marks === '') this.#marks.blank();
    else
      this.#marks.paint(`${board} ${marks}`, sheet, (ctx) => {
        toBoard(ctx, layout.width, layout.height);
        paintMarks(ctx, frame);
      });
    const rings = ringsOf(frame);
    if (rings === '') this.#rings.blank();
    else
      this.#rings.paint(`${board} ${rings} ${fine(frame.seatsAt)}`, sheet, (ctx) => {
        toBoard(ctx, layout.width, layout.height);
        paintRings(ctx, frame);
      });
  }

  destroy(): void {
    this.#marks.destroy();
    this.#rings.destroy();
  }
}

const cracks = (frame: Frame): readonly (readonly [number, number])[] =>
  Object.entries(frame.pose).flatMap(([key, grown]) =>
    key.startsWith('crack:') ? [[Number(key.slice(6)), grown] as const] : [],
  );

const ghostShown = ({ arrangement: { model, layout } }: Frame): boolean =>
  layout.outcome && layout.radius >= 60 && Math.abs(model.before.risk - model.levels.risk) >= 0.5;

function marksOf(frame: Frame): string {
  const ghost = ghostShown(frame) ? `${frame.arrangement.model.before.risk} ${fine(frame.pose.bearing)}` : '';
  return [ghost, ...cracks(frame).map(([i, grown]) => `${i}:${fine(grown)}`)].filter(Boolean).join(' ');
}

function paintMarks(ctx: Canvas2D, frame: Frame): void {
  const { layout, model } = frame.arrangement;
  const bearing = frame.pose.bearing ?? 0;
  if (ghostShown(frame)) {
    paintGhostEdge(ctx, layout.centre, layout.radius, model.before.risk, bearing, frame.inks);
    if (layout.detail === 'full') labelGhost(ctx, frame, bearing);
  }
  for (const [i, grown] of cracks(frame)) {
    const at = crackAt(frame, i);
    paintCrack(ctx, at, Math.max(4, layout.radius * 0.075), grown);
    if (layout.detail === 'full' && grown > 0.9)
      labelAt(ctx, frame, { x: at.x, y: at.y + layout.radius * 0.075 + 18 }, words.incident, at);
  }
}

function labelGhost(ctx: Canvas2D, frame: Frame, bearing: number): void {
  const { layout, model } = frame.arrangement;
  const ends = [-1, 1].map((t) => edgePoint(model.before.risk, bearing, t * 0.78));
  const end = ends.reduce((a, b) => (b.y > a.y ? b : a));
  const at = { x: layout.centre.x + end.x * layout.radius, y: layout.centre.y + end.y * layout.radius };
  labelAt(ctx, frame, at, words.ghost, at);
}

function labelAt(ctx: Canvas2D, frame: Frame, middle: Point, label: string, tied: Point): void {
  const k = frame.arrangement.layout.text;
  ctx.font = textFont(14 * k, 600);
  const rect = rectAround(middle, Math.ceil(ctx.measureText(label).width) + 16 * k, 22 * k);
  ctx.save();
  paintTag(ctx, { label, rect, tied, knot: 0, alert: false, tentative: false, disc: false }, k, frame.inks);
  ctx.restore();
}

const crackAt = (frame: Frame, i: number): Point => {
  const { layout } = frame.arrangement;
  const place = crackPlace(landAt(layout.radius).dots, i);
  return { x: layout.centre.x + place.x * layout.radius, y: layout.centre.y + place.y * layout.radius };
};

function ringsOf(frame: Frame): string {
  const moving = Object.entries(frame.pose).filter(
    ([key, value]) => (key.startsWith('flare:') && value > 0 && value < 1) || (key === 'strip' && value > 0),
  );
  const strip = frame.pose.strip ? fine(frame.pose.mark) : '';
  const ring =
    (frame.pose.ring ?? 0) > 0
      ? `ring ${fine(frame.pose.ring)} ${frame.arrangement.model.breaches.map((b) => b.party + b.cord).join()}`
      : '';
  return [ring, strip, ...moving.map(([key, value]) => `${key}=${fine(value)}`)].filter(Boolean).join(' ');
}

function paintRings(ctx: Canvas2D, frame: Frame): void {
  const { layout, model } = frame.arrangement;
  for (const at of breachPlaces(frame))
    paintBreachRings(ctx, at, Math.max(6, layout.radius * 0.12), frame.pose.ring ?? 0, frame.inks);
  for (let i = 0; i < Math.max(1, model.incidents); i++) {
    const flare = frame.pose[`flare:${i}`] ?? 0;
    if (flare > 0 && flare < 1) paintFlare(ctx, crackAt(frame, i), layout.radius, flare);
  }
  const shown = frame.pose.strip ?? 0;
  if (shown <= 0 || layout.detail !== 'full') return;
  const width = Math.min(layout.width - 24, layout.radius * 1.7);
  const middle = { x: layout.centre.x, y: layout.centre.y + layout.radius * 0.66 };
  const chance = frame.pose.chance ?? 0;
  const percent = `${Math.round(chance * 1000) / 10} %`;
  const strip = { title: words.draw, below: words.below(percent), chance, mark: frame.pose.mark ?? 0 };
  paintDrawStrip(ctx, middle, width, shown, strip, layout.text);
}

/** Where breaches are shown: at the break of the frayed cord, or at the seat of who took a step and did not keep it. */
function breachPlaces(frame: Frame): readonly Point[] {
  const { model } = frame.arrangement;
  const places = model.breaches.map((breach) => {
    const shape = frame.shapes.find((s) => s.cord.key === breach.cord);
    if (shape) return breakPoint(shape);
    return frame.seats[model.seats.findIndex((seat) => seat.party === breach.party)] ?? frame.arrangement.layout.centre;
  });
  return places.filter((p, i) => places.findIndex((q) => Math.hypot(p.x - q.x, p.y - q.y) < 2) === i);
}
