/** What runs between the seats: cords with their tags, and the dotted paths of the offers. On one sheet, for they cross each other. */
import type { Scene } from 'phaser';
import { blocByShape } from '../../theme/tokens.ts';
import { tagLabel } from '../arrange.ts';
import { type CordShape, ropeWidth, slimness, type TagPlace, tieAt } from '../cords.ts';
import { arcPoint, type CardPlace } from '../flights.ts';
import type { Frame } from '../frame.ts';
import { type Point, rectAround } from '../geometry.ts';
import { paintTag, tagSize, textFont } from '../paint/paper.ts';
import { paintCord } from '../paint/rope.ts';
import { boardSheet, Plate, toBoard } from './plate.ts';

type Canvas2D = CanvasRenderingContext2D;
const fine = (value: number | undefined): string => (value ?? 0).toFixed(3);

/** Colours of the seats as lines show them on this ground. */
export const lineColours = (frame: Frame): readonly string[] =>
  frame.arrangement.model.seats.map((seat) => blocByShape(seat.shape)[frame.inks.dark ? 'dark' : 'light']);

export class Ties {
  readonly #plate: Plate;

  constructor(scene: Scene) {
    this.#plate = new Plate(scene, 'ties', 40);
  }

  show(frame: Frame): void {
    const { layout } = frame.arrangement;
    this.#plate.paint(signatureOf(frame), boardSheet(layout.width, layout.height, frame.dpr), (ctx) => {
      toBoard(ctx, layout.width, layout.height);
      paintCords(ctx, frame);
      paintPaths(ctx, frame);
      paintTags(ctx, frame);
    });
  }

  destroy(): void {
    this.#plate.destroy();
  }
}

/** All that the sheet hangs on. */
function signatureOf(frame: Frame): string {
  const { arrangement, pose } = frame;
  const cord = ({ cord: { key, state, label, leaver } }: CordShape) =>
    [
      key,
      state,
      label,
      leaver,
      ...['cord', 'hold', 'fray', 'tag', 'pull', 'knotx', 'knoty'].map((k) => fine(pose[`${k}:${key}`])),
    ].join();
  const card = (place: CardPlace) =>
    `${place.flight.number},${place.flight.status},${place.arcs.map((a) => [a.from, a.to, a.lane].join('-')).join('+')},${fine(pose[`card:${place.flight.number}`])}`;
  return [
    `${arrangement.layout.radius} ${arrangement.layout.centre.x} ${arrangement.layout.centre.y} ${frame.inks.dark} ${frame.hovered}`,
    fine(frame.seatsAt),
    frame.shapes.map(cord).join(';'),
    [...frame.leaving.cards, ...arrangement.cards].map(card).join(';'),
    arrangement.tags
      .map(({ cord: { key }, rect }) => `${key}@${Math.round(rect.x)},${Math.round(rect.y)},${rect.width}`)
      .join(';'),
  ].join(' | ');
}

function paintCords(ctx: Canvas2D, frame: Frame): void {
  const { layout } = frame.arrangement;
  const style = {
    width: ropeWidth(layout.radius) * slimness(frame.shapes.length),
    colours: lineColours(frame),
    inks: frame.inks,
  };
  const value = (name: string, shape: CordShape, rest: number) => frame.pose[`${name}:${shape.cord.key}`] ?? rest;
  // What is no rope, or not now, lies below. Two-party cords lie below knots.
  const order = (shape: CordShape) => (isRope(shape) ? (shape.knot ? 2 : 1) : 0);
  for (const shape of [...frame.shapes].sort((a, b) => order(a) - order(b))) {
    const state = { grown: value('cord', shape, 1), frayed: value('fray', shape, 0), hold: value('hold', shape, 1) };
    if (state.hold > 0.01 && state.grown > 0.001) paintCord(ctx, shape, state, style, layout.angles);
  }
}

const isRope = ({ cord: { state } }: CordShape): boolean => state === 'ratified' || state === 'frayed';

function paintPaths(ctx: Canvas2D, frame: Frame): void {
  const { layout } = frame.arrangement;
  const colours = lineColours(frame);
  ctx.lineCap = 'round';
  ctx.lineWidth = Math.max(1.5, Math.min(2, layout.radius / 70)) * layout.text;
  ctx.setLineDash([1, (layout.radius >= 110 ? 6 : 4.5) * layout.text]);
  // An offer that all have signed is a dotted cord across the map; it needs no path round it.
  const open = [...frame.leaving.cards, ...frame.arrangement.cards].filter((card) => card.flight.status === 'open');
  for (const card of open) {
    ctx.globalAlpha = frame.pose[`card:${card.flight.number}`] ?? 1;
    for (const arc of card.arcs) {
      ctx.strokeStyle = colours[arc.from] ?? frame.inks.theme.ink;
      ctx.beginPath();
      for (let i = 0; i <= 40; i++) {
        const p = arcPoint(arc, layout, frame.seatsAt, i / 40);
        if (i === 0) ctx.moveTo(p.x, p.y);
        else ctx.lineTo(p.x, p.y);
      }
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

function paintTags(ctx: Canvas2D, frame: Frame): void {
  const { tags, discs } = frame.arrangement;
  const pointed = tags.filter((tag) => tag.cord.key === frame.hovered);
  for (const tag of tags.filter((t) => !pointed.includes(t))) paintOneTag(ctx, frame, tag, discs);
  for (const tag of pointed) paintOneTag(ctx, frame, tag, false);
}

/** A tag drops the last few pixels into its place. */
const DROP = 14;

function paintOneTag(ctx: Canvas2D, frame: Frame, tag: TagPlace, disc: boolean): void {
  const { layout } = frame.arrangement;
  const hung = frame.pose[`tag:${tag.cord.key}`] ?? 1;
  const shape = frame.shapes.find((s) => s.cord.key === tag.cord.key);
  if (!shape || hung <= 0.01) return;
  const label = tagLabel(tag.cord, disc);
  const tied = tieAt(shape, tag.along);
  const rect = tagRect(ctx, frame, tag, tied, label, disc);
  ctx.save();
  ctx.globalAlpha = hung;
  const face = {
    label,
    rect: { ...rect, y: rect.y - DROP * (1 - hung) },
    tied,
    knot: shape.knot ? ropeWidth(layout.radius) * 2.2 : 0,
    alert: tag.cord.state === 'frayed' || tag.cord.state === 'suspended' || tag.cord.leaver !== null,
    tentative: tag.cord.state === 'tentative' || tag.cord.state === 'suspended' || tag.cord.state === 'sleeping',
    disc,
  };
  paintTag(ctx, face, layout.text, frame.inks);
  ctx.restore();
}

/** A tag follows its cord; one that is pointed at opens to its name, within the box. */
function tagRect(ctx: Canvas2D, frame: Frame, tag: TagPlace, tied: Point, label: string, disc: boolean) {
  const { layout, discs } = frame.arrangement;
  const moved = { ...tag.rect, x: tag.rect.x + tied.x - tag.tied.x, y: tag.rect.y + tied.y - tag.tied.y };
  if (disc || !discs) return moved;
  ctx.font = textFont(14, 600);
  const size = tagSize(label, (text) => ctx.measureText(text).width, layout.text, false);
  const open = rectAround({ x: moved.x + moved.width / 2, y: moved.y + moved.height / 2 }, size.width, size.height);
  return { ...open, x: Math.min(layout.width - open.width - 4, Math.max(4, open.x)) };
}
