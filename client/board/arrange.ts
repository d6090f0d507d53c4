/** Puts a model on its table: which words stand where, where cards rest and tags hang. Pure but for how words are measured. */
import { blocByShape } from '../theme/tokens.ts';
import { type CordShape, cordRuns, cordShapes, TAGS_MOST, type TagPlace, tagPlaces } from './cords.ts';
import { type CardPlace, cardPlaces } from './flights.ts';
import { type Point, polar, type Rect, rectAround, seatDistance, TRACK, tokenAngle } from './geometry.ts';
import { type Layout, type NamePlace, namePlace, seatPoints } from './layout.ts';
import type { BoardModel, CordModel, FlightModel, SeatModel } from './model.ts';
import { type CardFace, cardSize, chipSize, displayFont, type Measure, tagSize, textFont } from './paint/paper.ts';
import { poseOf, runIn } from './pose.ts';
import { words } from './words.ts';

/** More cards than this on a table, and they shrink to numbers. */
export const CARDS_MOST = 6;

export interface NameBlock {
  readonly seat: number;
  readonly name: string;
  readonly lines: readonly string[];
  readonly place: NamePlace;
  /** Sizes in px of name and lines. */
  readonly size: number;
  readonly lineSize: number;
}

export interface Arrangement {
  readonly layout: Layout;
  readonly model: BoardModel;
  readonly names: readonly NameBlock[];
  readonly cards: readonly CardPlace[];
  readonly faces: ReadonlyMap<number, CardFace>;
  /** True when cards are drawn as numbers. */
  readonly chips: boolean;
  readonly tags: readonly TagPlace[];
  readonly discs: boolean;
}

/** Arranges a model; cards that were there before keep their places when they can. */
export function arrange(model: BoardModel, layout: Layout, measure: Measure, before: Arrangement | null): Arrangement {
  const seats = seatPoints(layout, model.levels.trust);
  const names = nameBlocks(model, layout, seats);
  const faces = new Map(model.flights.map((flight) => [flight.number, cardFace(flight, model)]));
  const shown = layout.outcome || layout.detail === 'bare' ? [] : model.flights;
  const chips = layout.detail !== 'full' || shown.length > CARDS_MOST;
  const size = (flight: FlightModel) => {
    const face = faces.get(flight.number);
    return chips || !face ? chipSize : cardSize(face, measure, layout.text);
  };
  const cards = cardPlaces({
    flights: shown,
    parties: model.seats.map((seat) => seat.party),
    seats,
    seatsAt: seatDistance(layout.radius, model.levels.trust),
    layout,
    size,
    avoid: [...names.map((block) => nameRect(block, measure)), ...tokenRects(model, layout)],
    kept: before?.chips === chips ? before.cards : [],
  });
  const rects = cards.map((card) => rectAround(card.at, card.width, card.height));
  const discs = model.cords.length > TAGS_MOST;
  return { layout, model, names, cards, faces, chips, discs, tags: hang(model, layout, seats, rects, discs, measure) };
}

function hang(
  model: BoardModel,
  layout: Layout,
  seats: readonly Point[],
  cards: readonly Rect[],
  discs: boolean,
  measure: Measure,
): readonly TagPlace[] {
  if (layout.detail !== 'full') return [];
  const medallions = seats.map((seat) => rectAround(seat, layout.medallion * 2 + 4, layout.medallion * 2 + 4));
  return tagPlaces({
    shapes: restShapes(model, layout, seats),
    size: (cord) => tagSize(tagLabel(cord, discs), measure, layout.text, discs),
    taken: [...cards, ...medallions],
    layout,
    discs,
  });
}

/** The cords of a model at rest. */
export function restShapes(model: BoardModel, layout: Layout, seats: readonly Point[]): readonly CordShape[] {
  const runs = cordRuns(model.cords);
  const pose = poseOf(model);
  return cordShapes({
    cords: model.cords,
    parties: model.seats.map((seat) => seat.party),
    seats,
    layout,
    runOf: (cord) => runs.get(cord.key) ?? runIn(pose, cord.key),
  });
}

const LABEL_MOST = 26;

/** What a cord's tag says; long names are cut at a word, the whole name stands in the list beside the board. */
export function tagLabel(cord: CordModel, disc: boolean): string {
  if (disc) return String(cord.number);
  const label = cord.label.length <= LABEL_MOST ? cord.label : `${cord.label.slice(0, LABEL_MOST - 1).replace(/\W*\s\S*$/, '')}…`;
  if (cord.state === 'frayed') return words.broken(label);
  return cord.state === 'ratified' && cord.fresh ? words.fresh(label) : label;
}

function cardFace(flight: FlightModel, model: BoardModel): CardFace {
  const seat = (party: string): SeatModel | undefined => model.seats.find((s) => s.party === party);
  const signers = [flight.by, ...flight.to].flatMap((party) => {
    const shape = seat(party)?.shape;
    return shape ? [{ shape, colour: blocByShape(shape).light, signed: flight.signatures.includes(party) }] : [];
  });
  return {
    title: words.offer(flight.number),
    line: flight.status === 'signed' ? words.signed : flight.private ? words.private : words.terms(flight.terms),
    private: flight.private,
    signal: flight.signal,
    bloc: blocByShape(seat(flight.by)?.shape ?? 'lozenge'),
    signers: flight.status === 'signed' ? [] : signers,
  };
}

function nameBlocks(model: BoardModel, layout: Layout, seats: readonly Point[]): readonly NameBlock[] {
  if (layout.detail === 'bare') return [];
  const full = layout.detail === 'full';
  return model.seats.map((seat, i) => {
    const at = seats[i] ?? layout.centre;
    const lines = full ? numberLines(seat, layout, at) : [];
    const place = namePlace(layout, i, at, lines.length);
    return {
      seat: i,
      name: full ? seat.name : seat.own ? words.you : seat.short,
      lines,
      place,
      size: full ? (layout.text === 2 ? 44 : 21) : 17,
      lineSize: layout.text === 2 ? 28 : 14,
    };
  });
}

/** Public numbers in words: one line below a seat in the middle, two where the width is scarce. */
function numberLines(seat: SeatModel, layout: Layout, at: Point): readonly string[] {
  const capability = words.capability(seat.capability);
  const [was, is] = [words.whole(seat.capabilityBefore), words.whole(seat.capability)];
  if (layout.outcome) return [was === is ? capability : words.capabilityMoved(seat.capabilityBefore, seat.capability)];
  const [support, standing] = [words.support(seat.support), words.standing(seat.standing)];
  const middle = Math.abs(at.x - layout.centre.x) < 10 && at.y > layout.centre.y;
  return middle ? [[capability, support, standing].join(' · ')] : [[capability, support].join(' · '), standing];
}

/** The rectangle that a block of words covers. */
export function nameRect(block: NameBlock, measure: Measure): Rect {
  const widths = [
    measure(block.name, displayFont(block.size)),
    ...block.lines.map((line) => measure(line, textFont(block.lineSize, 400))),
  ];
  const width = Math.max(...widths);
  const height = block.size * 1.2 + block.lines.length * block.lineSize * 1.3;
  const { at, align } = block.place;
  const x = align === 'left' ? at.x : align === 'right' ? at.x - width : at.x - width / 2;
  return { x, y: at.y, width, height };
}

/** Radius of a party's token on the race track. */
export const tokenRadius = (radius: number): number => radius * 0.055 * 1.55;

function tokenRects(model: BoardModel, layout: Layout): readonly Rect[] {
  const size = tokenRadius(layout.radius) * 2;
  return model.seats.map((seat) =>
    rectAround(polar(layout.centre, layout.radius * TRACK, tokenAngle(seat.capability)), size, size),
  );
}
