/** Seats with what was done alone at them, the race tokens, and the names with their public numbers. */
import type { GameObjects, Scene } from 'phaser';
import { blocByShape, FONTS } from '../../theme/tokens.ts';
import { type NameBlock, tokenPlaces, tokenRadius } from '../arrange.ts';
import type { Frame } from '../frame.ts';
import { type Point, polar } from '../geometry.ts';
import { NAME_LINE, NUMBER_LINE } from '../layout.ts';
import { paintMedallion, paintShape, paintStepToken } from '../paint/shapes.ts';
import { circle } from '../paint/table.ts';
import { Plate } from './plate.ts';

const TOKENS_FROM = 60;

export class Seats {
  readonly #scene: Scene;
  readonly #medallions: Plate[] = [];
  readonly #tokens: Plate[] = [];
  #names: GameObjects.Text[][] = [];
  #namesSignature = '';

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  show(frame: Frame): void {
    for (const [i, at] of frame.seats.entries()) this.#showMedallion(frame, i, at);
    const { layout } = frame.arrangement;
    if (layout.radius >= TOKENS_FROM && layout.density !== 'strip') this.#showTokens(frame);
    else for (const plate of this.#tokens) plate.blank();
    this.#showNames(frame);
  }

  #showMedallion(frame: Frame, i: number, at: Point): void {
    const seat = frame.arrangement.model.seats[i];
    if (!seat) return;
    const r = frame.arrangement.layout.medallion;
    const bloc = blocByShape(seat.shape);
    const plate = this.#medallions[i] ?? new Plate(this.#scene, `seat ${i}`, 60);
    this.#medallions[i] = plate;
    const side = Math.ceil(r * 2) + 12;
    const sheet = { at, width: side, height: side, dpr: frame.dpr };
    plate.paint(`${seat.shape} ${r} ${seat.own} ${seat.steps.length} ${frame.inks.dark}`, sheet, (ctx) => {
      paintMedallion(ctx, bloc, r, seat.own, frame.inks.theme.cream);
      const token = Math.max(5, r * 0.24);
      const spot = polar({ x: 0, y: 0 }, r - token * 0.75, -45);
      if (seat.steps.length > 0) paintStepToken(ctx, spot.x, spot.y, token, bloc.light, seat.steps.length, FONTS.text);
    });
    plate.image?.setPosition(snap(at.x, frame.dpr), snap(at.y, frame.dpr));
  }

  #showTokens(frame: Frame): void {
    const { layout, model } = frame.arrangement;
    const r = tokenRadius(layout.radius);
    const places = tokenPlaces(
      layout,
      model.seats.map((seat) => frame.pose[`cap:${seat.party}`] ?? seat.capability),
    );
    for (const [i, seat] of model.seats.entries()) {
      const at = places[i] ?? layout.centre;
      const plate = this.#tokens[i] ?? new Plate(this.#scene, `token ${i}`, 70);
      this.#tokens[i] = plate;
      const colour = blocByShape(seat.shape)[frame.inks.dark ? 'dark' : 'light'];
      const side = Math.ceil(r * 2) + 6;
      plate.paint(`${seat.shape} ${r} ${frame.inks.dark}`, { at, width: side, height: side, dpr: frame.dpr }, (ctx) => {
        ctx.fillStyle = frame.inks.theme.paper;
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1.5;
        circle(ctx, 0, 0, r);
        ctx.fill();
        ctx.stroke();
        paintShape(ctx, seat.shape, 0, 0, r / 1.55, colour);
      });
      plate.image?.setPosition(at.x, at.y);
    }
  }

  #showNames(frame: Frame): void {
    const { names, layout } = frame.arrangement;
    const signature = `${layout.radius} ${layout.text} ${frame.dpr} ${frame.inks.dark} ${names.map((n) => [n.name, ...n.lines].join()).join('|')}`;
    if (signature !== this.#namesSignature) {
      for (const text of this.#names.flat()) text.destroy();
      this.#names = names.map((block) => this.#write(frame, block));
      this.#namesSignature = signature;
    }
    for (const [i, block] of names.entries()) {
      const { place, anchor } = block;
      const now = frame.seats[block.seat] ?? anchor;
      const shift = place.follows ? { x: now.x - anchor.x, y: now.y - anchor.y } : { x: 0, y: 0 };
      const across = place.align === 'left' ? 0 : place.align === 'right' ? 1 : 0.5;
      let y = place.at.y + shift.y;
      for (const [j, text] of (this.#names[i] ?? []).entries()) {
        text.setOrigin(across, 0).setPosition(snap(place.at.x + shift.x, frame.dpr), snap(y, frame.dpr));
        y += j === 0 ? layout.nameSize * NAME_LINE : layout.lineSize * NUMBER_LINE;
      }
    }
  }

  #write(frame: Frame, block: NameBlock): GameObjects.Text[] {
    const { layout, model } = frame.arrangement;
    const seat = model.seats[block.seat];
    const colour = seat ? blocByShape(seat.shape)[frame.inks.dark ? 'dark' : 'light'] : frame.inks.theme.ink;
    const write = (words: string, family: string, size: number, weight: string, ink: string) =>
      this.#scene.add
        .text(0, 0, words, { fontFamily: family, fontSize: `${size}px`, fontStyle: weight, color: ink, resolution: frame.dpr })
        .setDepth(95);
    return [
      write(block.name, FONTS.display, layout.nameSize, '600', colour),
      ...block.lines.map((line) => write(line, FONTS.text, layout.lineSize, '400', frame.inks.theme.ink2)),
    ];
  }

  destroy(): void {
    for (const plate of [...this.#medallions, ...this.#tokens]) plate.destroy();
    for (const text of this.#names.flat()) text.destroy();
    this.#names = [];
  }
}

/** The nearest place on the grid of device pixels, so that what rests is sharp. */
const snap = (value: number, dpr: number): number => Math.round(value * dpr) / dpr;
