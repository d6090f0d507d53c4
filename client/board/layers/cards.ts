/** Offer cards: one picture each, that flies along its arc and settles a few degrees off the straight. */
import type { Scene } from 'phaser';
import type { CardPlace } from '../flights.ts';
import { cardNow, type Frame } from '../frame.ts';
import { paintCard, paintChip } from '../paint/paper.ts';
import { Plate } from './plate.ts';

export class Cards {
  readonly #scene: Scene;
  readonly #plates = new Map<number, Plate>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  show(frame: Frame): void {
    const cards = [...frame.leaving.cards, ...frame.arrangement.cards];
    const here = new Set(cards.map((card) => card.flight.number));
    for (const [number, plate] of this.#plates) {
      if (here.has(number)) continue;
      plate.destroy();
      this.#plates.delete(number);
    }
    for (const card of cards) this.#showCard(frame, card);
  }

  #showCard(frame: Frame, card: CardPlace): void {
    const { number } = card.flight;
    const face = frame.arrangement.faces.get(number);
    const plate = this.#plates.get(number) ?? new Plate(this.#scene, `card ${number}`, 80);
    this.#plates.set(number, plate);
    const { chips, layout } = frame.arrangement;
    const at = cardNow(frame, card);
    const sheet = { at, width: card.width + 12, height: card.height + 14, dpr: frame.dpr };
    if (face)
      plate.paint(`${chips} ${JSON.stringify(face)}`, sheet, (ctx) =>
        chips ? paintChip(ctx, number, face) : paintCard(ctx, face, card.width, card.height, layout.text),
      );
    const flown = frame.pose[`fly:${number}`] ?? 1;
    const press = frame.pose[`press:${number}`] ?? 0;
    plate.image
      ?.setPosition(at.x, at.y)
      .setAngle(chips ? 0 : card.tilt * flown)
      .setAlpha(frame.pose[`card:${number}`] ?? 1)
      .setScale((1 - 0.08 * Math.sin(Math.PI * press)) / frame.dpr);
  }

  destroy(): void {
    for (const plate of this.#plates.values()) plate.destroy();
    this.#plates.clear();
  }
}
