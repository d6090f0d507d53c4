/** Table, race track, rim and map. */
import type { Scene } from 'phaser';
import type { Frame } from '../frame.ts';
import { litChevrons, rimArcs, rimGap, TICKS } from '../geometry.ts';
import { landAt } from '../land.ts';
import { litCount } from '../lights.ts';
import { type Land, paintDay, paintMap, paintNightDots } from '../paint/map.ts';
import { paintRim, paintTrack } from '../paint/rim.ts';
import { paintTable } from '../paint/table.ts';
import { boardSheet, Plate, type Sheet, toBoard } from './plate.ts';

/** The map by day, and what the dark shows of it, as squares of `side` CSS pixels. */
interface Art {
  readonly signature: string;
  readonly day: HTMLCanvasElement;
  readonly dots: HTMLCanvasElement;
  readonly side: number;
}

const fine = (value: number): string => value.toFixed(2);

export class Ground {
  readonly #table: Plate;
  readonly #track: Plate;
  readonly #rim: Plate;
  readonly #map: Plate;
  #art: Art | null = null;

  constructor(scene: Scene) {
    this.#table = new Plate(scene, 'table', 0);
    this.#track = new Plate(scene, 'track', 10);
    this.#rim = new Plate(scene, 'rim', 20);
    this.#map = new Plate(scene, 'map', 30);
  }

  show(frame: Frame): void {
    const { layout } = frame.arrangement;
    const { pose, inks, dpr } = frame;
    const [w, h, r] = [layout.width, layout.height, layout.radius];
    this.#table.paint(
      `${r} ${layout.centre.x},${layout.centre.y} ${layout.angles.length} ${inks.dark}`,
      boardSheet(w, h, dpr),
      (ctx) => {
        toBoard(ctx, w, h);
        paintTable(ctx, layout, inks);
      },
    );
    const pace = pose.racePace ?? 0;
    const creep = pose.creep ?? 0;
    this.#track.paint(`${r} ${litChevrons(pace)} ${fine(creep)} ${inks.dark}`, this.#round(frame, 1.3), (ctx) =>
      paintTrack(ctx, r, pace, creep, inks),
    );
    const [safety, fragmentation] = [pose.safety ?? 0, pose.fragmentation ?? 0];
    const rim = `${r} ${Math.round((TICKS * safety) / 100)} ${fine(rimGap(fragmentation))} ${inks.dark}`;
    this.#rim.paint(rim, this.#round(frame, 1.16), (ctx) =>
      paintRim(ctx, r, rimArcs(layout.angles, safety, fragmentation), inks),
    );
    this.#showMap(frame);
  }

  #showMap(frame: Frame): void {
    const { pose, inks } = frame;
    const r = frame.arrangement.layout.radius;
    const land = landAt(r);
    const count = litCount(land.order, pose.development ?? 0);
    const art = this.#artOf(
      frame,
      { ...land, lit: new Set(land.order.slice(0, count)) },
      `${r} ${count} ${inks.dark} ${frame.dpr}`,
    );
    const [risk, bearing] = [pose.risk ?? 0, pose.bearing ?? 0];
    this.#map.paint(`${art.signature} ${fine(risk)} ${fine(bearing)}`, this.#round(frame, 1.05), (ctx) =>
      paintMap(ctx, r, risk, bearing, art, inks),
    );
  }

  /** Day and night as pictures of their own, painted again only when lights change. */
  #artOf(frame: Frame, land: Land, signature: string): Art {
    if (this.#art?.signature === signature) return this.#art;
    const r = frame.arrangement.layout.radius;
    const side = Math.ceil(r * 2.1);
    const picture = (painter: (ctx: CanvasRenderingContext2D) => void): HTMLCanvasElement => {
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(side * frame.dpr);
      canvas.height = canvas.width;
      const ctx = canvas.getContext('2d');
      ctx?.setTransform(canvas.width / side, 0, 0, canvas.width / side, canvas.width / 2, canvas.width / 2);
      if (ctx) painter(ctx);
      return canvas;
    };
    this.#art = {
      signature,
      side,
      day: picture((ctx) => paintDay(ctx, r, land, frame.inks)),
      dots: picture((ctx) => paintNightDots(ctx, r, land, frame.inks)),
    };
    return this.#art;
  }

  /** A square sheet round the centre that reaches `reach` R to each side. */
  #round(frame: Frame, reach: number): Sheet {
    const { layout } = frame.arrangement;
    const side = Math.ceil(layout.radius * reach * 2) + 8;
    return { at: layout.centre, width: side, height: side, dpr: frame.dpr };
  }

  destroy(): void {
    for (const plate of [this.#table, this.#track, this.#rim, this.#map]) plate.destroy();
    this.#art = null;
  }
}
