/** A party's shape in its colour and pattern. Solid: signed, yes. Hollow: not yet. Shapes differ, so that no meaning rests on colour. */
import type { SHAPES } from '@track-two/shared/scenario/schema.ts';
import { useId } from 'preact/hooks';
import { partyById } from '../../model/table.ts';

export type Shape = (typeof SHAPES)[number];
/** Patterns are too fine to be read below this size. */
const PATTERN_FROM = 24;

const circle = (x: number, y: number, r: number) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
const turn = (degrees: number, r: number): readonly [number, number] => {
  const a = (degrees * Math.PI) / 180;
  return [r * Math.cos(a), r * Math.sin(a)];
};
const polygon = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`;
const LOBES = [-90, 30, 150] as const;

/** Outlines in a circle of radius 1. */
const OUTLINES: Readonly<Record<Shape, string>> = {
  lozenge: 'M0,-1.08L1.08,0L0,1.08L-1.08,0Z',
  disc: circle(0, 0, 0.94),
  trefoil: LOBES.map((a) => turn(a, 0.5))
    .map(([x, y]) => circle(x, y + 0.02, 0.58))
    .join(''),
  hexagon: polygon([0, 60, 120, 180, 240, 300].map((a) => turn(a, 1))),
  shield: 'M-.85,-.85H.85V.1C.85,.65 .4,.9 0,1.05C-.4,.9 -.85,.65 -.85,.1Z',
  cross: 'M-.34,-1H.34V-.34H1V.34H.34V1H-.34V.34H-1V-.34H-.34Z',
};

/** All shapes that can be drawn. */
export const SHAPE_NAMES = Object.keys(OUTLINES) as readonly Shape[];

function Pattern({ shape }: { shape: Shape }) {
  const lines = [-0.78, -0.52, -0.26, 0, 0.26, 0.52, 0.78];
  switch (shape) {
    case 'lozenge':
      return <path d={lines.map((x) => `M${x},-1.1V1.1`).join('')} />;
    case 'disc':
      return <path d={[0.2, 0.44, 0.68].map((r) => circle(0, 0, r)).join('')} />;
    case 'trefoil':
      return (
        <g fill="currentColor" stroke="none">
          {LOBES.map((a) => turn(a, 0.5)).flatMap(([x, y]) =>
            [0, 1, 2, 3, 4, 5, 6].map((i) => {
              const [dx, dy] = turn(i * 60, i === 0 ? 0 : 0.3);
              return <circle key={`${x}/${i}`} cx={x + dx} cy={y + dy} r={0.075} />;
            }),
          )}
        </g>
      );
    case 'hexagon':
      return <path d={lines.map((x) => `M${x * 1.6 - 1},-1L${x * 1.6 + 1},1`).join('')} />;
    case 'shield':
      return <path d={lines.map((y) => `M-1,${y - 0.2}L0,${y + 0.3}L1,${y - 0.2}`).join('')} />;
    case 'cross':
      return <path d={lines.map((x) => `M${x},-1V1M-1,${x}H1`).join('')} />;
  }
}

export interface ShapeMarkProps {
  readonly shape: Shape;
  readonly size?: number;
  readonly hollow?: boolean;
}

/** The shape alone; decorative, a name always stands beside it. */
export function ShapeMark({ shape, size = 16, hollow = false }: ShapeMarkProps) {
  const clip = useId();
  const outline = OUTLINES[shape];
  const width = 3.2 / (size * 0.44);
  return (
    <svg class={`mark-${shape}`} width={size} height={size} viewBox="-1.14 -1.14 2.28 2.28" aria-hidden="true" overflow="visible">
      {hollow ? (
        <>
          <path d={outline} fill="none" stroke="var(--party)" stroke-width={width} stroke-linejoin="round" />
          <path d={outline} fill="var(--white)" />
        </>
      ) : (
        <path d={outline} fill="var(--party)" />
      )}
      {!hollow && size >= PATTERN_FROM && (
        <>
          <clipPath id={clip}>
            <path d={outline} />
          </clipPath>
          <g
            clip-path={`url(#${clip})`}
            style={{ color: 'rgb(255 255 255 / 34%)' }}
            stroke="currentColor"
            stroke-width="0.07"
            fill="none"
          >
            <Pattern shape={shape} />
          </g>
        </>
      )}
    </svg>
  );
}

/** A party's shape by its id. */
export function PartyMark({ party, size, hollow }: { party: string; size?: number; hollow?: boolean }) {
  return <ShapeMark shape={partyById(party).shape} size={size ?? 16} hollow={hollow ?? false} />;
}

export interface PartyNameProps {
  readonly party: string;
  readonly short?: boolean;
  readonly size?: number;
  /** Said instead of the name, for instance "you". */
  readonly called?: string | undefined;
}

/** Shape and name, in the party's colour. */
export function PartyName({ party, short = false, size = 16, called }: PartyNameProps) {
  const { name, short: brief, shape } = partyById(party);
  return (
    <span class={`party-name mark-${shape}`}>
      <ShapeMark shape={shape} size={size} />
      <b>{called ?? (short ? brief : name)}</b>
    </span>
  );
}

/** Several shapes in a row, named for screen readers. */
export function PartyMarks({ parties, size = 16 }: { parties: readonly string[]; size?: number }) {
  return (
    <span class="row tight" role="img" aria-label={parties.map((p) => partyById(p).name).join(', ')}>
      {parties.map((p) => (
        <PartyMark key={p} party={p} size={size} />
      ))}
    </span>
  );
}
