/** Puts a model on its table: which words stand where, where cards rest and tags hang. Pure but for how words are measured. */
import { blocByShape } from '../theme/tokens.ts';
import { type CordShape, cordRuns, cordShapes, TAGS_MOST, type TagPlace, tagPlaces } from './cords.ts';
import { type CardPlace, cardPlaces, crowded } from './flights.ts';
import { inside, type Point, polar, type Rect, rectAround, seatDistance, TRACK, tokenAngle } from './geometry.ts';
import { blockHeight, type Layout, type NamePlace, namePlace, seatPoints } from './layout.ts';
import { type MarkLabel, markLabels } from './marks.ts';
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
  /** Where its seat rests; words that follow it keep their distance to it. */
  readonly anchor: Point;
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
  readonly marks: readonly MarkLabel[];
}

/** Arranges a model; cards that were there before keep their places when they can. */
export function arrange(model: BoardModel, layout: Layout, measure: Measure, before: Arrangement | null): Arrangement {
  const seats = seatPoints(layout, model.levels.trust);
  const names = nameBlocks(model, layout, seats, measure);
  const faces = new Map(model.flights.map((flight) => [flight.number, cardFace(flight, model)]));
  const avoid = [...names.map((block) => nameRect(block, layout, measure)), ...tokenRects(model, layout)];
  const { cards, chips } = placeCards({ model, layout, seats, faces, avoid }, measure, before);
  const rects = [...cards.map((card) => rectAround(card.at, card.width, card.height)), ...tokenRects(model, layout)];
  const hung = hang(model, layout, seats, rects, measure);
  return { layout, model, names, cards, faces, chips, ...hung };
}

interface CardTable {
  readonly model: BoardModel;
  readonly layout: Layout;
  readonly seats: readonly Point[];
  readonly faces: ReadonlyMap<number, CardFace>;
  readonly avoid: readonly Rect[];
}

/** Places the cards; where they would crowd each other they shrink to numbers. */
function placeCards({ model, layout, seats, faces, avoid }: CardTable, measure: Measure, before: Arrangement | null) {
  const flights = layout.outcome || layout.detail === 'bare' ? [] : model.flights;
  const put = (chips: boolean): readonly CardPlace[] =>
    cardPlaces({
      flights,
      parties: model.seats.map((seat) => seat.party),
      seats,
      seatsAt: seatDistance(layout.radius, model.levels.trust),
      layout,
      size: ({ number }) => {
        const face = faces.get(number);
        return chips || !face ? chipSize : cardSize(face, measure, layout.text);
      },
      avoid,
      kept: before?.chips === chips ? before.cards : [],
    });
  if (layout.detail === 'full' && flights.length <= CARDS_MOST) {
    const cards = put(false);
    if (!crowded(cards, layout, seats)) return { cards, chips: false };
  }
  return { cards: put(true), chips: true };
}

/** Tags on cords and labels on marks, off cards, medallions and each other. */
function hang(model: BoardModel, layout: Layout, seats: readonly Point[], cards: readonly Rect[], measure: Measure) {
  const discs = model.cords.length > TAGS_MOST;
  if (layout.detail !== 'full') return { discs, tags: [], marks: [] };
  const medallions = seats.map((seat) => rectAround(seat, layout.medallion * 2 + 4, layout.medallion * 2 + 4));
  const shapes = restShapes(model, layout, seats);
  const size = (cord: CordModel) => tagSize(tagLabel(cord, discs), measure, layout.text, discs);
  const tags = tagPlaces({ shapes, size, taken: [...cards, ...medallions], layout, discs });
  const taken = [...cards, ...medallions, ...tags.map((tag) => tag.rect)];
  const widthOf = (label: string) => Math.ceil(measure(label, textFont(14, 600))) * layout.text;
  return { discs, tags, marks: markLabels({ model, layout, shapes, taken, widthOf }) };
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

const LABEL_MOST = 30;

/** What a cord's tag says: not yet ratified, its offer's number; long names are cut at a word, the whole name stands in the list beside the board. */
export function tagLabel(cord: CordModel, disc: boolean): string {
  if (disc) return String(cord.number);
  if (cord.state === 'tentative') return words.offer(cord.number);
  const label = cord.label.length <= LABEL_MOST ? cord.label : `${cord.label.slice(0, LABEL_MOST - 1).replace(/\W*\s\S*$/, '')}…`;
  if (cord.state === 'frayed') return words.broken(label);
  if (cord.state === 'suspended') return words.suspended(label);
  if (cord.leaver !== null) return words.leaving(label);
  if (cord.state === 'sleeping') return words.asleep(label);
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

function nameBlocks(model: BoardModel, layout: Layout, seats: readonly Point[], measure: Measure): readonly NameBlock[] {
  if (layout.detail === 'bare') return [];
  const full = layout.detail === 'full';
  return model.seats.map((seat, i) => {
    const at = seats[i] ?? layout.centre;
    const away = seat.absence ? [words.absence[seat.absence]] : [];
    const lines = full ? [...away, ...numberLines(seat, layout, at, model.seats.length)] : [];
    const name = full ? seat.name : seat.own ? words.you : seat.short;
    const block = { seat: i, name, lines, place: namePlace(layout, i, at, lines.length), anchor: at };
    return inside(nameRect(block, layout, measure), layout.width, layout.height) ? block : tuckedIn(block, layout, measure);
  });
}

/** A name that has no room beside its seat stands under it, as far in as it must. */
function tuckedIn(block: NameBlock, layout: Layout, measure: Measure): NameBlock {
  const { width, height } = nameRect(block, layout, measure);
  const x = Math.min(layout.width - width / 2 - 3, Math.max(width / 2 + 3, block.anchor.x));
  const y = Math.min(layout.height - height - 1, block.anchor.y + layout.medallion + 1);
  return { ...block, place: { at: { x, y }, align: 'centre', follows: true } };
}

/** Public numbers in words: one line below a seat in the middle, two in the corners, three where the width is scarce. */
function numberLines(seat: SeatModel, layout: Layout, at: Point, seats: number): readonly string[] {
  const capability = words.capability(seat.capability);
  const [was, is] = [words.whole(seat.capabilityBefore), words.whole(seat.capability)];
  if (layout.outcome || (layout.projector && Math.abs(at.x - layout.centre.x) > 10))
    return [was === is ? capability : words.capabilityMoved(seat.capabilityBefore, seat.capability)];
  const [support, standing] = [words.support(seat.support), words.standing(seat.standing)];
  const middle = Math.abs(at.x - layout.centre.x) < 10 && at.y > layout.centre.y;
  if (seats !== 3 && !middle) return [capability, support, standing];
  return middle ? [[capability, support, standing].join(' · ')] : [[capability, support].join(' · '), standing];
}

/** The rectangle that a block of words covers. */
export function nameRect(block: NameBlock, layout: Layout, measure: Measure): Rect {
  const widths = [
    measure(block.name, displayFont(layout.nameSize)),
    ...block.lines.map((line) => measure(line, textFont(layout.lineSize, 400))),
  ];
  const width = Math.max(...widths);
  const height = blockHeight(layout, block.lines.length);
  const { at, align } = block.place;
  const x = align === 'left' ? at.x : align === 'right' ? at.x - width : at.x - width / 2;
  return { x, y: at.y, width, height };
}

/** Radius of a party's token on the race track. */
export const tokenRadius = (radius: number): number => radius * 0.055 * 1.55;

/** Widths of a token by which one that would cover another stands farther out. */
const LANE = 0.9;

/**
 * Where the tokens of the race stand, in the order of the capabilities given: each at its own angle; one that would cover another (close
 * rivals) stands in a lane farther out, the leader nearest the track.
 */
export function tokenPlaces(
  { centre, radius }: Pick<Layout, 'centre' | 'radius'>,
  capabilities: readonly number[],
): readonly Point[] {
  const width = tokenRadius(radius) * 2;
  const placed: { i: number; at: Point }[] = [];
  const order = capabilities.map((_, i) => i).sort((a, b) => (capabilities[b] ?? 0) - (capabilities[a] ?? 0) || a - b);
  const free = (at: Point) => placed.every((p) => Math.hypot(p.at.x - at.x, p.at.y - at.y) >= width * LANE);
  for (const i of order) {
    const angle = tokenAngle(capabilities[i] ?? 0);
    const at = capabilities.map((_, lane) => polar(centre, radius * TRACK + lane * width * LANE, angle)).find(free) as Point; // a lane for each token: one is always free
    placed.push({ i, at });
  }
  return placed.sort((a, b) => a.i - b.i).map((p) => p.at);
}

function tokenRects(model: BoardModel, layout: Layout): readonly Rect[] {
  const size = tokenRadius(layout.radius) * 2;
  const capabilities = model.seats.map((seat) => seat.capability);
  return tokenPlaces(layout, capabilities).map((at) => rectAround(at, size, size));
}
