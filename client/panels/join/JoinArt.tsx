/** The table at rest, drawn once in SVG for the start page: no Phaser on the page that must be there at once. */
import { curve } from '../../board/cords.ts';
import dots from '../../board/dots.json';
import { chevronAngle, polar, rimArcs, seatAngles } from '../../board/geometry.ts';
import { asDots, lightOrder, litCount } from '../../board/lights.ts';
import { inNight, nightOutline } from '../../board/night.ts';
import type { Shape } from '../parts/PartyMark.tsx';
import { ShapeMark } from '../parts/PartyMark.tsx';

const R = 66;
const CENTRE = { x: 0, y: 0 };
const RISK = 40;
const BEARING = 213;
const SHAPES: readonly Shape[] = ['lozenge', 'disc', 'trefoil'];
const ANGLES = seatAngles(3);
const SEATS = ANGLES.map((angle) => polar(CENTRE, 104, angle));

const outline = (points: readonly { x: number; y: number }[]) =>
  points.map((p, i) => `${i === 0 ? 'M' : 'L'}${(p.x * R).toFixed(1)},${(p.y * R).toFixed(1)}`).join('');
const spot = (x: number, y: number) => `M${(x * R).toFixed(1)},${(y * R).toFixed(1)}h0`;

/** Land by day, land by night, lights by day, lights by night: four paths of round dots. */
function landPaths(): readonly [string, string, string, string] {
  const all = asDots(dots.sparse);
  const order = lightOrder(all);
  const lit = new Set(order.slice(0, litCount(order, 30)));
  const paths: [string, string, string, string] = ['', '', '', ''];
  all.forEach(([x, y], i) => {
    const dark = inNight({ x, y }, RISK, BEARING);
    const which = (lit.has(i) ? 2 : 0) + (dark ? 1 : 0);
    paths[which] += spot(x, y);
  });
  return paths;
}
const LAND = landPaths();

function Disc() {
  const [day, night, lampDay, lampNight] = LAND;
  return (
    <>
      <circle r={R + 2} fill="var(--paper)" stroke="var(--line2)" />
      <circle r={R} fill="var(--sea)" />
      <path d={day} stroke="var(--land)" stroke-width="2.2" />
      <path d={lampDay} stroke="var(--lamp-by-day)" stroke-width="2.4" />
      <path d={`${outline(nightOutline(RISK))}Z`} transform={`rotate(${-BEARING})`} fill="var(--night)" opacity=".965" />
      <path d={night} stroke="#4a6274" stroke-width="2.2" />
      <path d={lampNight} stroke="var(--lamp)" stroke-opacity=".25" stroke-width="5" />
      <path d={lampNight} stroke="var(--lamp)" stroke-width="2.4" />
      <circle r={R} fill="none" stroke="var(--ink)" stroke-opacity=".55" stroke-width="1.2" />
    </>
  );
}

function Rim() {
  return (
    <>
      {rimArcs(ANGLES, 28, 58).map((arc) => (
        <g key={arc.from}>
          {arc.ticks.map(({ angle, lit }) => {
            const [a, b] = [polar(CENTRE, R * (lit ? 1.045 : 1.06), angle), polar(CENTRE, R * (lit ? 1.13 : 1.11), angle)];
            return (
              <path
                key={angle}
                d={`M${a.x},${a.y}L${b.x},${b.y}`}
                stroke={lit ? 'var(--ink)' : 'var(--line2)'}
                stroke-width={lit ? 2.8 : 1}
              />
            );
          })}
        </g>
      ))}
      {Array.from({ length: 30 }, (_, i) => {
        const angle = chevronAngle(i);
        const p = polar(CENTRE, R * 1.22, angle);
        return (
          <path
            key={angle}
            transform={`translate(${p.x},${p.y}) rotate(${90 - angle})`}
            d="M-2.4,-2.4L1.4,0L-2.4,2.4"
            fill="none"
            stroke={i < 15 ? 'var(--ink)' : 'var(--line2)'}
            stroke-width={i < 15 ? 1.4 : 0.8}
          />
        );
      })}
    </>
  );
}

/** A two-coloured rope from each seat to the knot in the middle. */
function Cords() {
  const knot = { x: 0, y: 6 };
  return (
    <>
      {SEATS.map((seat, s) => {
        const middle = { x: (seat.x + knot.x) / 2, y: (seat.y + knot.y) / 2 };
        const points = curve(seat, middle, knot, 34);
        const line = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)},${p.y.toFixed(1)}`).join('');
        return (
          <g key={ANGLES[s]} class={`mark-${SHAPES[s]}`}>
            <path d={line} stroke="rgb(10 16 22 / 28%)" stroke-width="6" transform="translate(0 2)" fill="none" />
            <path d={line} stroke="#fff9ea" stroke-width="5.6" fill="none" />
            {points.map((p, i) => (
              <ellipse
                key={p.x + p.y}
                cx={p.x}
                cy={p.y}
                rx="2.5"
                ry="1.4"
                transform={`rotate(${p.turn + 38} ${p.x} ${p.y})`}
                fill={i % 3 === 2 ? '#2b3740' : 'var(--party)'}
              />
            ))}
          </g>
        );
      })}
      <circle cx={knot.x} cy={knot.y} r="7" fill="#fff9ea" stroke="#2b3740" stroke-width="1.4" />
      <circle cx={knot.x} cy={knot.y} r="4" fill="none" stroke="#2b3740" stroke-width="1.2" />
    </>
  );
}

export default function JoinArt() {
  return (
    <svg viewBox="-180 -92 360 222" aria-hidden="true" stroke-linecap="round">
      {[1.34, 1.46, 1.58, 1.7, 1.82].map((k, i) => (
        <circle key={k} r={R * k} fill="none" stroke="var(--line)" opacity={0.75 - i * 0.14} />
      ))}
      <Rim />
      <Disc />
      <Cords />
      {SEATS.map((seat, i) => (
        <g key={ANGLES[i]} class={`mark-${SHAPES[i]}`} transform={`translate(${seat.x} ${seat.y})`}>
          <circle r="20" cy="2" fill="rgb(30 20 0 / 14%)" />
          <circle r="20" fill="var(--cream)" stroke="var(--party)" stroke-width="1.8" />
          <g transform="translate(-16 -16)">
            <ShapeMark shape={SHAPES[i] ?? 'disc'} size={32} />
          </g>
        </g>
      ))}
    </svg>
  );
}
