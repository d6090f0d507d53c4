/** The Phaser side of the board: one scene with its layers, a game that sleeps while nothing moves, sharp at any pixel density. */
import { AUTO, CANVAS, Game, Scale, Scene } from 'phaser';
import type { Frame } from './frame.ts';
import { Cards } from './layers/cards.ts';
import { Ground } from './layers/ground.ts';
import { Moment } from './layers/moment.ts';
import { Seats } from './layers/seats.ts';
import { Ties } from './layers/ties.ts';

/** Frames rendered after the last change, so that what was painted is surely shown. */
const LAST_FRAMES = 2;
const DPR_MOST = 3;

export const pixelRatio = (): number => Math.min(DPR_MOST, Math.max(1, window.devicePixelRatio || 1));

class BoardScene extends Scene {
  readonly #born: () => void;
  readonly #tick: () => void;

  constructor(born: () => void, tick: () => void) {
    super('board');
    this.#born = born;
    this.#tick = tick;
  }

  create(): void {
    this.#born();
  }

  override update(): void {
    this.#tick();
  }
}

export interface StageOptions {
  readonly canvasOnly: boolean;
  readonly ready: () => void;
  /** Called every frame while awake; false lets the stage fall asleep. */
  readonly tick: () => boolean;
}

/** Owns the game: its size, its sleep, its layers. */
export class Stage {
  readonly #game: Game;
  readonly #scene: BoardScene;
  readonly #options: StageOptions;
  #layers: readonly { show(frame: Frame): void; destroy(): void }[] = [];
  #idle = 0;
  #dpr = pixelRatio();

  constructor(host: HTMLElement, options: StageOptions) {
    this.#options = options;
    this.#scene = new BoardScene(
      () => this.#born(),
      () => this.#tick(),
    );
    const [width, height] = sizeOf(host);
    this.#game = new Game({
      type: options.canvasOnly ? CANVAS : AUTO,
      parent: host,
      transparent: true,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      // One texture a batch: with several, Phaser's shader compares an interpolated texture number for equality, and cuts turned cards.
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
      scale: { mode: Scale.NONE, width: width * this.#dpr, height: height * this.#dpr, zoom: 1 / this.#dpr },
      scene: this.#scene,
    });
  }

  get dpr(): number {
    return this.#dpr;
  }

  #born(): void {
    this.#game.canvas.setAttribute('aria-hidden', 'true');
    this.#game.canvas.style.display = 'block';
    this.#layers = [
      new Ground(this.#scene),
      new Moment(this.#scene),
      new Ties(this.#scene),
      new Seats(this.#scene),
      new Cards(this.#scene),
    ];
    this.#aim();
    this.#options.ready();
  }

  #tick(): void {
    if (this.#options.tick()) this.#idle = 0;
    else if (++this.#idle > LAST_FRAMES) this.#game.loop.sleep();
  }

  /** Paints a frame; what has not changed is not painted again. */
  show(frame: Frame): void {
    for (const layer of this.#layers) layer.show(frame);
  }

  /** Wakes the game, to be put to sleep again by the first tick that has nothing to do. */
  wake(): void {
    this.#idle = 0;
    if (this.#layers.length === 0 || this.#game.loop.running) return;
    this.#game.loop.resetDelta();
    this.#game.loop.wake();
  }

  /** Fits the canvas to a size in CSS pixels and to the screen's pixel density. */
  resize(width: number, height: number): void {
    this.#dpr = pixelRatio();
    this.#game.scale.resize(width * this.#dpr, height * this.#dpr);
    this.#game.scale.setZoom(1 / this.#dpr);
    this.#aim();
  }

  #aim(): void {
    this.#scene.cameras.main.setOrigin(0, 0).setZoom(this.#dpr);
  }

  destroy(): void {
    for (const layer of this.#layers) layer.destroy();
    this.#layers = [];
    this.#game.destroy(true);
    // A sleeping game would never come to its end.
    if (this.#game.loop?.started && !this.#game.loop.running) this.#game.loop.wake();
  }
}

/** Size of the host's box in whole CSS pixels, at least 1. */
export const sizeOf = (host: HTMLElement): readonly [number, number] => [
  Math.max(1, Math.round(host.clientWidth)),
  Math.max(1, Math.round(host.clientHeight)),
];
