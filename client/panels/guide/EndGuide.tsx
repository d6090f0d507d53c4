/** The guide's last steps, on the debrief: the own result, the open cards, what could have been had, and on to the real table. */
import { useEffect, useRef } from 'preact/hooks';
import { gainRows } from '../../model/debrief.ts';
import { readKey } from '../../model/guide.ts';
import { bestForAll } from '../../model/guideEnd.ts';
import { finishGuide, guiding, leaveGuide, markRead, readSteps } from '../../model/guideState.ts';
import type { Target } from '../../model/guideSteps.ts';
import { plain, signed } from '../../model/numbers.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { theReveal } from '../debrief/reveal.ts';
import { keepFocusIn, useHeight, usePointer } from './Guide.tsx';

const ENDS = ['gains', 'stances', 'could', 'on'] as const;
type End = (typeof ENDS)[number];
const PLACES: Readonly<Record<End, Target | null>> = { gains: 'gains', stances: 'stances', could: 'joint', on: null };

function ownResult(party: string): string {
  const { scenario, view } = theTable();
  const row = gainRows(scenario, theReveal().results, view.rounds, view.preset).find((r) => r.party === party);
  return row ? t.guide.end.gains(plain(row.gain), row.mandate, row.met) : '';
}

function could(): string {
  const { scenario, preset, view } = theTable();
  const best = bestForAll(scenario, preset, theReveal());
  if (!best || Object.keys(best.terms).length === 0) return t.guide.end.nothing;
  const levels = Object.entries(best.terms).map(([issue, option]) =>
    t.guide.end.level(issueById(issue).short, optionById(issue, option).short),
  );
  const inForce = Object.fromEntries(view.clauses.map(({ issue, option }) => [issue, option]));
  if (Object.entries(best.terms).every(([issue, option]) => inForce[issue] === option))
    return t.guide.end.found(levels.join(', '));
  const points = Object.entries(best.points).map(([id, n]) => t.guide.end.pointsFor(partyById(id).name, signed(n)));
  return t.guide.end.could(levels.join(', '), points);
}

function wordsOf(end: End, party: string): string {
  if (end === 'gains') return ownResult(party);
  if (end === 'could') return could();
  return end === 'stances' ? t.guide.end.stances() : t.guide.end.on;
}

/** Under which a step of the end counts as read. */
const key = (end: End): string => readKey('outcome', 0) + end;

function Line({ end, party }: { end: End; party: string }) {
  const self = useRef<HTMLElement>(null);
  usePointer(PLACES[end], end);
  useHeight(self);
  useEffect(() => {
    if (end === 'on') finishGuide();
  }, [end]);
  return (
    <section ref={self} class="guide guide-end" aria-label={t.guide.label} data-testid="guide" data-step={end}>
      <p class="guide-text" aria-live="polite">
        {wordsOf(end, party)}
      </p>
      <div class="guide-buttons">
        {end === 'on' ? (
          <a class="btn primary" href="/?new=solo" data-testid="guide-on">
            {t.guide.end.play}
          </a>
        ) : (
          <button
            type="button"
            class="btn primary"
            data-testid="guide-next"
            onClick={() => {
              markRead(key(end));
              keepFocusIn(self);
            }}
          >
            {t.guide.next}
          </button>
        )}
        <button type="button" class="btn plain" onClick={leaveGuide} aria-label={t.guide.leave}>
          {layout.value === 'phone' ? t.guide.short.leave : t.guide.leave} <span aria-hidden="true">×</span>
        </button>
      </div>
    </section>
  );
}

/** @param party the reader's own seat in this game; null: none, and no guide */
export function EndGuide({ party }: { party: string | null }) {
  if (!guiding.value || party === null) return null;
  const end = ENDS.find((one) => one === 'on' || !readSteps.value.has(key(one))) ?? 'on';
  return <Line end={end} party={party} />;
}
