/** A payoff opened down to its dimensions: weight × effect, why, the facts, and how far the documents hold each. */
import type { Basis, Stance } from '@track-two/shared/scenario/types.ts';
import { useId } from 'preact/hooks';
import { signed } from '../../model/numbers.ts';
import type { Payoff, PayoffPart } from '../../model/payoff.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from './Facts.tsx';

/** How far the documents hold the direction of one number. */
function NumberBasis({ basis }: { basis: Basis }) {
  return (
    <span class={`badge ${basis === 'documented' ? '' : 'ours'}`} title={t.common.basisLong[basis]}>
      {t.payoff.basis[basis]}
    </span>
  );
}

const WIDTH = 72;

/** One bar from the zero line that all bars of a breakdown share. */
function Bar({ points, least, most }: { points: number; least: number; most: number }) {
  const hatch = useId();
  const scale = WIDTH / Math.max(1, most - least);
  const zero = -least * scale;
  const length = Math.abs(points) * scale;
  return (
    <svg class="payoff-bar" width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true" overflow="visible">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--alert-tint)" />
        <rect width="1.6" height="5" fill="var(--alert)" />
      </pattern>
      <path d={`M${zero},0V14`} stroke="var(--ink)" stroke-width="1.2" />
      {points > 0 && <rect x={zero} y="2" width={length} height="10" fill="var(--own, var(--ink))" />}
      {points < 0 && <rect x={zero - length} y="2" width={length} height="10" fill={`url(#${hatch})`} stroke="var(--alert)" />}
    </svg>
  );
}

function Part({ part, least, most }: { part: PayoffPart; least: number; most: number }) {
  return (
    <>
      <tr>
        <th scope="row" title={part.dimension.description}>
          {part.dimension.name}
        </th>
        <td class="nowrap payoff-sum">{t.payoff.sum(part.weight, signed(part.effect))}</td>
        <td class="payoff-bar-cell">
          <Bar points={part.points} least={least} most={most} />
        </td>
        <td class="worth">
          <b>{signed(part.points)}</b>
        </td>
      </tr>
      <tr class="payoff-because">
        <td colspan={4}>
          <NumberBasis basis={part.basis} /> {part.reason} <FactRefs ids={part.facts} />
          {part.weight === 0 && <span class="muted"> {t.payoff.noWeight}</span>}
        </td>
      </tr>
    </>
  );
}

/** Why some of the points do not count, as a row that makes the sum come out. */
function Uncounted({ payoff }: { payoff: Payoff }) {
  if (payoff.uncounted === 0) return null;
  return (
    <tr class="payoff-uncounted">
      <th scope="row" colspan={2}>
        {payoff.as === 'ownStep' ? t.payoff.ownStep : t.payoff.asleepRow}
      </th>
      <td class="payoff-bar-cell" />
      <td class="worth">
        <b>{signed(payoff.uncounted)}</b>
      </td>
    </tr>
  );
}

/** What the payoff counts as, where that is not simply agreed. */
function AsNote({ payoff }: { payoff: Payoff }) {
  if (payoff.as === 'agreed') return null;
  return <p class="notice advice small">{payoff.as === 'ownStep' ? t.payoff.ownStepNote : t.payoff.sleeps[payoff.as]}</p>;
}

/** The rows, their sum, and why. `party` names whose points they are; `stance` the card that weighs them. */
export function PayoffBreakdown({ payoff, party, stance }: { payoff: Payoff; party: string; stance: Stance }) {
  const values = payoff.parts.map((p) => p.points);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return (
    <div class="payoff" data-testid="payoff">
      <p class="small muted">{t.payoff.whose(party, stance.name)}</p>
      <AsNote payoff={payoff} />
      {payoff.parts.length === 0 && <p>{t.payoff.none}</p>}
      {payoff.parts.length > 0 && (
        <table class="table payoff-table">
          <thead>
            <tr>
              <th scope="col">{t.payoff.dimension}</th>
              <th scope="col" class="payoff-sum">
                {t.payoff.sumHead}
              </th>
              <td class="payoff-bar-cell" />
              <th scope="col" class="worth">
                {t.payoff.points}
              </th>
            </tr>
          </thead>
          <tbody>
            {payoff.parts.map((part) => (
              <Part key={part.dimension.id} part={part} least={least} most={most} />
            ))}
            <Uncounted payoff={payoff} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={2}>
                {t.payoff.total}
              </th>
              <td class="payoff-bar-cell" />
              <td class="worth">
                <b class="number">{signed(payoff.points)}</b>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </div>
  );
}

/** Why the effects of the issue are as they are, with its facts; and, once, what the marks do not promise. */
export function PayoffWhy({ payoff }: { payoff: Payoff }) {
  const { issue, option } = payoff;
  const facts = [...new Set([...option.facts, ...issue.facts])];
  return (
    <section class="payoff-why">
      <h3>{t.payoff.why}</h3>
      <p>
        {issue.why} <FactRefs ids={facts} />
      </p>
      <p class="small muted">{t.payoff.sizes}</p>
    </section>
  );
}
