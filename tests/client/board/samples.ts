/** Board models made by hand for the tests of the board: any number of parties, cords and flights. */

import { seatAngles } from '@track-two/client/board/geometry.ts';
import { type Layout, type LayoutRequest, layoutBoard } from '@track-two/client/board/layout.ts';
import type { BoardModel, CordModel, FlightModel, SeatModel } from '@track-two/client/board/model.ts';

export const PARTIES = ['us', 'china', 'global-south', 'four', 'five', 'six'] as const;
const SHAPES = ['lozenge', 'disc', 'trefoil', 'hexagon', 'shield', 'cross'] as const;
const NAMES = ['United States', 'China', 'Global South', 'European Union', 'India', 'Gulf States'];

export const flight = (number: number, by: string, to: readonly string[], more: Partial<FlightModel> = {}): FlightModel => ({
  number,
  by,
  to,
  terms: 2,
  private: false,
  signal: 'talk',
  status: 'open',
  parent: null,
  signatures: [by],
  ...more,
});

export const cord = (number: number, parties: readonly string[], more: Partial<CordModel> = {}): CordModel => ({
  key: `a${number}`,
  number,
  label: `Agreement ${number}`,
  parties,
  state: 'ratified',
  leaver: null,
  frayedBy: [],
  fresh: false,
  ...more,
});

/** A table of so many parties in its third round. */
export function model(parties = 3, more: Partial<BoardModel> = {}): BoardModel {
  const angles = seatAngles(parties);
  const levels = { risk: 46, safety: 31, trust: 38, racePace: 58, fragmentation: 62, development: 34 };
  const seats = Array.from(
    { length: parties },
    (_, i): SeatModel => ({
      party: PARTIES[i] ?? 'us',
      name: NAMES[i] ?? '',
      short: (NAMES[i] ?? '').slice(0, 6),
      shape: SHAPES[i] ?? 'disc',
      angle: angles[i] ?? 0,
      own: i === 1,
      capability: 72 - i * 10,
      support: 50,
      standing: 50,
      capabilityBefore: 72 - i * 10,
      steps: [],
      absence: null,
    }),
  );
  return {
    seats,
    levels,
    before: levels,
    cords: [],
    flights: [],
    breaches: [],
    incidents: 0,
    round: 3,
    rounds: 6,
    phase: 'negotiation',
    ...more,
  };
}

/** A layout of the laptop's table unless told otherwise. */
export const layout = (more: Partial<LayoutRequest> = {}): Layout =>
  layoutBoard({ width: 738, height: 640, parties: 3, density: 'full', outcome: false, projector: false, ...more });

/** Widths much as the real faces have them. */
export const measure = (text: string, font: string): number => text.length * Number(/(\d+)px/.exec(font)?.[1] ?? 14) * 0.5;
