/** A painted sheet of the board: a canvas texture in device pixels, shown one to one. Painted again only when what it shows has changed. */
import type { GameObjects, Scene, Textures } from 'phaser';
import type { Point } from '../geometry.ts';

export interface Sheet {
  /** Middle of the sheet on the board, and its size, in CSS pixels. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
}

export class Plate {
  readonly #scene: Scene;
  readonly #key: string;
  readonly #depth: number;
  #texture: Textures.CanvasTexture | null = null;
  #image: GameObjects.Image | null = null;
  #signature = '';

  constructor(scene: Scene, key: string, depth: number) {
    this.#scene = scene;
    this.#key = key;
    this.#depth = depth;
  }

  /** The sheet on the board, to be moved, turned or faded; null before anything was painted. */
  get image(): GameObjects.Image | null {
    return this.#image;
  }

  /** Paints with (0, 0) at the sheet's middle when `signature` differs from the last time. Units are CSS pixels. */
  paint(signature: string, sheet: Sheet, painter: (ctx: CanvasRenderingContext2D) => void): void {
    const size = `${sheet.width}×${sheet.height}@${sheet.dpr}`;
    const full = `${size} ${signature}`;
    this.#image?.setPosition(sheet.at.x, sheet.at.y);
    if (full === this.#signature) return;
    if (!this.#signature.startsWith(`${size} `)) this.#cut(sheet);
    this.#signature = full;
    const texture = this.#texture;
    if (!texture) return;
    const ctx = texture.context;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, texture.width, texture.height);
    ctx.setTransform(sheet.dpr, 0, 0, sheet.dpr, texture.width / 2, texture.height / 2);
    ctx.save();
    painter(ctx);
    ctx.restore();
    texture.refresh();
    this.#image?.setVisible(true);
  }

  /** Shows nothing until it is painted again. */
  blank(): void {
    this.#image?.setVisible(false);
    this.#signature = this.#signature.split(' ')[0] ?? '';
    if (this.#signature) this.#signature += ' ';
  }

  /** A texture of even sides, so that its middle lies on a pixel's corner. */
  #cut(sheet: Sheet): void {
    this.#drop();
    const even = (side: number) => Math.max(2, Math.ceil((side * sheet.dpr) / 2) * 2);
    this.#texture = this.#scene.textures.createCanvas(this.#key, even(sheet.width), even(sheet.height));
    this.#image = this.#scene.add
      .image(sheet.at.x, sheet.at.y, this.#key)
      .setScale(1 / sheet.dpr)
      .setDepth(this.#depth);
  }

  #drop(): void {
    this.#image?.destroy();
    if (this.#texture) this.#scene.textures.remove(this.#key);
    this.#image = null;
    this.#texture = null;
  }

  destroy(): void {
    this.#drop();
    this.#signature = '';
  }
}

/** The sheet that covers the whole board; paint on it in board coordinates after `toBoard`. */
export const boardSheet = (width: number, height: number, dpr: number): Sheet => ({
  at: { x: width / 2, y: height / 2 },
  width,
  height,
  dpr,
});

/** Moves the origin of a board sheet to the board's top left corner. */
export const toBoard = (ctx: CanvasRenderingContext2D, width: number, height: number): void =>
  ctx.translate(-width / 2, -height / 2);
