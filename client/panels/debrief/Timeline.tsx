/** Trust, safety and risk by round: hand-drawn lines told apart by their dash, labelled at their ends; the same as a table. */
import { TIMELINE, type TimelinePoint, timeline } from '../../model/debrief.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { theReveal } from './reveal.ts';

const WIDTH = 900;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 120;
const TOP = 34;
const FOOT = 34;
const LABEL_GAP = 18;
/** Most rounds whose marks have room for words. */
const ROOMY = 6;

const STYLES = {
  safety: { colour: 'var(--ink)', text: 'var(--ink)', dash: '2 5', width: 3 },
  trust: { colour: 'var(--gold)', text: 'var(--gold-text)', dash: '8 4', width: 2.5 },
  risk: { colour: 'var(--night)', text: 'var(--night)', dash: undefined, width: 2.5 },
} as const;
type Line = keyof typeof STYLES;
const LINES = TIMELINE.filter((i): i is Line => i in STYLES);

interface Scale {
  readonly x: (round: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Whole tens that hold all values, so that small differences can be seen. */
function scaleOf(points: readonly TimelinePoint[]): Scale {
  const values = points.flatMap((p) => LINES.map((i) => p.values[i]));
  const least = Math.max(0, Math.floor((Math.min(...values) - 2) / 10) * 10);
  const most = Math.min(100, Math.ceil((Math.max(...values) + 2) / 10) * 10);
  const rounds = Math.max(1, points.length - 1);
  const ticks = Array.from({ length: (most - least) / 10 + 1 }, (_, i) => least + 10 * i);
  return {
    x: (round) => LEFT + (round * (WIDTH - LEFT - RIGHT)) / rounds,
    y: (value) => HEIGHT - FOOT - ((value - least) * (HEIGHT - TOP - FOOT)) / Math.max(1, most - least),
    ticks,
  };
}

/** Heights of the labels at the lines' ends, pushed apart so that none covers another. */
function labelHeights(last: TimelinePoint, { y }: Scale): Readonly<Record<string, number>> {
  const wanted = LINES.map((i) => ({ i, at: y(last.values[i]) })).sort((a, b) => a.at - b.at);
  const heights: Record<string, number> = {};
  let lowest = 0;
  for (const { i, at } of wanted) {
    lowest = Math.max(at, lowest + LABEL_GAP);
    heights[i] = lowest;
  }
  return heights;
}

function Lines({ points, scale }: { points: readonly TimelinePoint[]; scale: Scale }) {
  const last = points[points.length - 1];
  if (!last) return null;
  const heights = labelHeights(last, scale);
  return (
    <>
      {LINES.map((line) => {
        const { colour, text, dash, width } = STYLES[line];
        const path = points
          .map((p, i) => `${i === 0 ? 'M' : 'L'}${scale.x(p.round)},${scale.y(p.values[line]).toFixed(1)}`)
          .join('');
        return (
          <g key={line}>
            <path d={path} fill="none" stroke={colour} stroke-width={width} stroke-dasharray={dash} stroke-linejoin="round" />
            {points.map((p) => (
              <circle key={p.round} cx={scale.x(p.round)} cy={scale.y(p.values[line])} r="3.4" fill={colour} />
            ))}
            <text x={scale.x(last.round) + 12} y={(heights[line] ?? 0) + 5} fill={text} font-weight="700">
              {t.indicators.world[line].name} {Math.round(last.values[line])}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Words above the lines: agreements, breaches found, incidents, round by round. */
function Marks({ scale }: { scale: Scale }) {
  const { view } = theTable();
  const { outcomes } = theReveal();
  const tight = outcomes.length > ROOMY;
  return (
    <>
      {outcomes.map((outcome) => {
        const agreed = view.agreements.filter((a) => a.round === outcome.round).length;
        const found = outcome.heldBack.filter((b) => b.found).length;
        const bad = [outcome.incident.hit ? t.debrief.incident : '', found > 0 ? t.debrief.breaches(found) : '']
          .filter(Boolean)
          .join(', ');
        return (
          <g key={outcome.round} text-anchor="middle">
            {agreed > 0 && (
              <text x={scale.x(outcome.round)} y="12" fill="var(--ink)">
                <title>{t.debrief.agreed(agreed)}</title>
                {tight ? t.debrief.agreedShort(agreed) : t.debrief.agreed(agreed)}
              </text>
            )}
            {bad && (
              <text x={scale.x(outcome.round)} y="29" fill="var(--alert)" font-weight="700">
                {tight ? '!' : `! ${bad}`}
                {tight && <title>{bad}</title>}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Table({ points }: { points: readonly TimelinePoint[] }) {
  return (
    <details>
      <summary>{t.debrief.timelineTable}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" />
            {LINES.map((i) => (
              <th key={i} scope="col">
                {t.indicators.world[i].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((p) => (
            <tr key={p.round}>
              <th scope="row">{p.round === 0 ? t.debrief.timelineStart : t.debrief.round(p.round)}</th>
              {LINES.map((i) => (
                <td key={i}>{Math.round(p.values[i])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function Timeline() {
  const { scenario } = theTable();
  const points = timeline(scenario, theReveal());
  const scale = scaleOf(points);
  return (
    <section class="block-section timeline">
      <div class="row apart base wrap">
        <h2>{t.debrief.timeline}</h2>
        <span class="small muted">
          {t.debrief.timelineNote} {points.length > ROOMY + 1 && t.debrief.timelineShort}
        </span>
      </div>
      <div class="scroll-x">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.debrief.timeline} font-size="15">
          {scale.ticks.map((v) => (
            <g key={v}>
              <path d={`M${LEFT},${scale.y(v)}H${WIDTH - RIGHT}`} stroke="var(--line)" />
              <text x={LEFT - 10} y={scale.y(v) + 5} text-anchor="end" fill="var(--ink2)">
                {v}
              </text>
            </g>
          ))}
          {points.map((p) => (
            <text key={p.round} x={scale.x(p.round)} y={HEIGHT - 8} text-anchor="middle" fill="var(--ink)">
              {p.round === 0 ? t.debrief.timelineStart : points.length > ROOMY + 3 ? p.round : t.debrief.round(p.round)}
            </text>
          ))}
          <Lines points={points} scale={scale} />
          <Marks scale={scale} />
        </svg>
      </div>
      <Table points={points} />
    </section>
  );
}
