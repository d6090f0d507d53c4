/** The key beside every indicator: the same encoding as on the board, small (look.md, Indicator encodings). */
import type { WorldIndicator } from '@track-two/shared/scenario/types.ts';
import type { ComponentChildren } from 'preact';

const R = 11;
const at = (degrees: number, r: number): string => {
  const a = (degrees * Math.PI) / 180;
  return `${(r * Math.cos(a)).toFixed(2)},${(-r * Math.sin(a)).toFixed(2)}`;
};
const SEATS = [150, 30, 270] as const;
const LAMPS = [
  [-0.4, -0.3],
  [0.3, -0.45],
  [0.1, 0.15],
  [-0.3, 0.42],
  [0.5, 0.3],
  [-0.65, 0.1],
  [0, -0.68],
] as const;

/** The part of a disc in night: half disc plus half ellipse, so that its area is exactly the share. */
function Night({ share }: { share: number }) {
  const edge = 1 - (2 * share) / 100;
  const sweep = edge >= 0 ? 0 : 1;
  return (
    <>
      <circle r={R} fill="#f3f4ea" stroke="var(--ink)" stroke-width="1.2" />
      <path
        transform="rotate(145)"
        d={`M0,${-R}A${R},${R} 0 0 1 0,${R}A${Math.abs(edge) * R},${R} 0 0 ${sweep} 0,${-R}Z`}
        fill="var(--night)"
      />
    </>
  );
}

function Ticks({ share }: { share: number }) {
  return (
    <>
      {Array.from({ length: 10 }, (_, i) => {
        const a = 90 - (i + 0.5) * 36;
        const lit = i < Math.round(share / 10);
        return (
          <path
            key={a}
            d={`M${at(a, R * 0.62)}L${at(a, R)}`}
            stroke={lit ? 'var(--ink)' : 'var(--line2)'}
            stroke-width={lit ? 3 : 1.6}
          />
        );
      })}
    </>
  );
}

function Seats({ share }: { share: number }) {
  const distance = R * 0.42 + R * 0.5 * (1 - share / 100);
  return (
    <>
      <circle r={R * 0.3} fill="none" stroke="var(--ink)" stroke-width="1.3" />
      {SEATS.map((a) => {
        const [x, y] = at(a, distance).split(',');
        return <circle key={a} cx={x} cy={y} r={R * 0.2} fill="var(--ink)" />;
      })}
    </>
  );
}

function Chevrons({ share }: { share: number }) {
  return (
    <>
      {[-0.62, 0, 0.62].map((x, i) => (
        <path
          key={x}
          d={`M${x * R - R * 0.25},${-R * 0.5}l${R * 0.5},${R * 0.5}l${-R * 0.5},${R * 0.5}`}
          fill="none"
          stroke={i < Math.round(share / 33) ? 'var(--ink)' : 'var(--line2)'}
          stroke-width="2.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      ))}
    </>
  );
}

function BrokenRing({ share }: { share: number }) {
  const gap = 10 + share * 0.34;
  const r = R * 0.86;
  return (
    <>
      {SEATS.map((middle) => (
        <path
          key={middle}
          d={`M${at(middle + 60 - gap / 2, r)}A${r} ${r} 0 0 1 ${at(middle - 60 + gap / 2, r)}`}
          fill="none"
          stroke="var(--ink)"
          stroke-width="3"
        />
      ))}
    </>
  );
}

function Lamps({ share }: { share: number }) {
  return (
    <>
      <circle r={R * 0.96} fill="var(--night)" />
      {LAMPS.slice(0, Math.round(share / 12)).map(([x, y]) => (
        <circle key={x} cx={x * R} cy={y * R} r={R * 0.17} fill="var(--lamp)" />
      ))}
    </>
  );
}

const DRAWINGS: Readonly<Record<WorldIndicator, (share: number) => ComponentChildren>> = {
  risk: (share) => <Night share={share} />,
  safety: (share) => <Ticks share={share} />,
  trust: (share) => <Seats share={share} />,
  racePace: (share) => <Chevrons share={share} />,
  fragmentation: (share) => <BrokenRing share={share} />,
  development: (share) => <Lamps share={share} />,
};

/** @param value of 100 */
export function Glyph({ indicator, value, size = 24 }: { indicator: WorldIndicator; value: number; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true">
      {DRAWINGS[indicator](value)}
    </svg>
  );
}
