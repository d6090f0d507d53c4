/** Words for the marks of a moment: where last round's edge of night and the cracks of incidents have their paper labels. Pure. */
import { type CordShape, covered, crossed } from './cords.ts';
import { type Point, type Rect, rectAround } from './geometry.ts';
import { landAt } from './land.ts';
import type { Layout } from './layout.ts';
import { crackPlace } from './lights.ts';
import type { BoardModel } from './model.ts';
import { edgePoint, nightBearing } from './night.ts';
import { words } from './words.ts';

export interface MarkLabel {
  readonly label: string;
  readonly rect: Rect;
  readonly tied: Point;
}

/** True when the ghost of last round's night is shown: in the outcome, when risk has moved. */
export const ghostShown = (model: BoardModel, layout: Layout): boolean =>
  layout.outcome && layout.radius >= 60 && Math.abs(model.before.risk - model.levels.risk) >= 0.5;

/** Where the n-th incident cracked the land, on the board. */
export function crackAt(layout: Layout, incident: number): Point {
  const place = crackPlace(landAt(layout.radius).dots, incident);
  return { x: layout.centre.x + place.x * layout.radius, y: layout.centre.y + place.y * layout.radius };
}

export const crackSize = (radius: number): number => Math.max(4, radius * 0.075);

interface LabelRequest {
  readonly model: BoardModel;
  readonly layout: Layout;
  readonly shapes: readonly CordShape[];
  readonly taken: readonly Rect[];
  readonly widthOf: (label: string) => number;
}

/** Labels for the marks of a model at rest, beside cords and tags where that can be. */
export function markLabels(request: LabelRequest): readonly MarkLabel[] {
  const { model, layout } = request;
  if (layout.detail !== 'full') return [];
  const labels: MarkLabel[] = [];
  for (let i = 0; i < model.incidents; i++) labels.push(place(request, words.incident, [crackAt(layout, i)], labels));
  if (ghostShown(model, layout)) {
    const bearing = nightBearing(model.round);
    const along = [0.62, -0.62, 0.75, -0.75, 0.45, -0.45, 0.86, -0.86, 0.25, -0.25].map((t) => {
      const p = edgePoint(model.before.risk, bearing, t);
      return { x: layout.centre.x + p.x * layout.radius, y: layout.centre.y + p.y * layout.radius };
    });
    labels.push(place(request, words.ghost, along, labels));
  }
  return labels;
}

function place(request: LabelRequest, label: string, ties: readonly Point[], placed: readonly MarkLabel[]): MarkLabel {
  const { layout, shapes } = request;
  const k = layout.text;
  const width = request.widthOf(label) + 16 * k;
  const height = 22 * k;
  const ropes = shapes.flatMap((shape) => shape.strands.map((strand) => strand.points));
  const taken = [...request.taken, ...placed.map((p) => p.rect)];
  const cost = (rect: Rect, i: number, j: number): number => i + j * 1.5 + crossed(rect, ropes) * 2 + covered(rect, taken) * 40;
  const gap = 12 * k + (label === words.incident ? crackSize(layout.radius) : 0);
  const hangs = [
    { x: 0, y: height / 2 + gap },
    { x: 0, y: -height / 2 - gap },
    { x: width / 2 + gap, y: 0 },
    { x: -width / 2 - gap, y: 0 },
    { x: width / 2 + gap, y: height },
    { x: -width / 2 - gap, y: height },
    { x: width / 2 + gap, y: -height },
    { x: -width / 2 - gap, y: -height },
  ];
  const options = ties.flatMap((tied, i) =>
    hangs.map((by, j) => {
      const rect = rectAround({ x: tied.x + by.x, y: tied.y + by.y }, width, height);
      return { rect, tied, cost: cost(rect, i, j) };
    }),
  );
  const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
  return { label, rect: best.rect, tied: best.tied };
}
