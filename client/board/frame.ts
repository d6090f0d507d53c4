/** One frame of the board: where everything stands in a pose. Pure; the layers paint what it says. */
import { BOARD_THEMES, THEMES, type ThemeName } from '../theme/tokens.ts';
import type { Arrangement } from './arrange.ts';
import { type CordShape, cordShapes } from './cords.ts';
import { arcPoint, type CardPlace } from './flights.ts';
import { type Point, polar, seatDistance } from './geometry.ts';
import type { CordModel } from './model.ts';
import type { Inks } from './paint/table.ts';
import { type Pose, runIn } from './pose.ts';

/** What was on the table before a change and is still on its way off it. */
export interface Leaving {
  readonly cords: readonly CordModel[];
  readonly cards: readonly CardPlace[];
}

export interface Frame {
  readonly arrangement: Arrangement;
  readonly pose: Readonly<Pose>;
  readonly inks: Inks;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
  readonly seatsAt: number;
  readonly seats: readonly Point[];
  readonly shapes: readonly CordShape[];
  readonly leaving: Leaving;
  /** Key of the cord whose disc is pointed at. */
  readonly hovered: string | null;
}

/** Builds the frame of a pose. */
export function frameOf(
  arrangement: Arrangement,
  pose: Readonly<Pose>,
  look: { readonly theme: ThemeName; readonly dpr: number; readonly hovered: string | null },
  leaving: Leaving,
): Frame {
  const { layout, model } = arrangement;
  const seatsAt = seatDistance(layout.radius, pose.trust ?? model.levels.trust);
  const seats = layout.angles.map((angle) => polar(layout.centre, seatsAt, angle));
  const shapes = cordShapes({
    cords: [...leaving.cords, ...model.cords],
    parties: model.seats.map((seat) => seat.party),
    seats,
    layout,
    runOf: (cord) => runIn(pose, cord.key),
  });
  const inks = { theme: THEMES[look.theme], board: BOARD_THEMES[look.theme], dark: look.theme === 'dark' };
  return { arrangement, pose, inks, dpr: look.dpr, seatsAt, seats, shapes, leaving, hovered: look.hovered };
}

/** Where a card is now: on its way along its arc, or at rest, or slid back. */
export function cardNow(frame: Frame, card: CardPlace): Point {
  const [arc] = card.arcs;
  if (!arc) return card.at;
  const { pose } = frame;
  const flown = pose[`fly:${card.flight.number}`] ?? 1;
  const at = arcPoint(arc, frame.arrangement.layout, frame.seatsAt, card.rest * flown);
  const back = pose[`back:${card.flight.number}`] ?? 0;
  if (back === 0) return at;
  const home = arcPoint(arc, frame.arrangement.layout, frame.seatsAt, Math.max(0, card.rest - 0.05));
  const length = Math.hypot(home.x - at.x, home.y - at.y) || 1;
  return { x: at.x + ((home.x - at.x) / length) * back, y: at.y + ((home.y - at.y) / length) * back };
}
