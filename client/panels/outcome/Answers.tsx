/** After a breach found to my harm: suspend that agreement, or keep it; and what the round did to agreements that stood. */
import type { AgreementView, OutcomeView } from '@track-two/shared/engine/viewTypes.ts';
import { useState } from 'preact/hooks';
import { issuesOf, standingAgreements, suspendable } from '../../model/agreements.ts';
import { breakersOf, standingsTold, type Told } from '../../model/outcome.ts';
import { act } from '../../model/session.ts';
import { issueById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { AgreementCard } from '../offers/AgreementCard.tsx';
import { ActionButton } from '../parts/Button.tsx';

const short = (ids: readonly string[]) => ids.map((id) => issueById(id).short);

/** Keeping is what happens without an answer; saying it aloud only puts the question away. */
function Answer({ agreement, outcome }: { agreement: AgreementView; outcome: OutcomeView }) {
  const [kept, setKept] = useState(false);
  const { number: n, legal } = agreement;
  const words = t.agreements.breach;
  const who = breakersOf(outcome, n).map((p) => partyById(p).name);
  if (!legal) return null;
  return (
    <section class={`notice ${kept ? 'advice answered' : ''} breach-answer`} data-testid={`breach-${n}`}>
      <span class="mark" aria-hidden="true">
        !
      </span>
      <div class="stack grow">
        <div>
          <h2 class="breach-title">{words.title(n, who)}</h2>
          <p>{kept ? words.kept : words.ask}</p>
        </div>
        <div class="answers">
          <div>
            <button type="button" class="btn" aria-label={words.keepLabel(n)} aria-pressed={kept} onClick={() => setKept(true)}>
              {kept && <span aria-hidden="true">✓</span>} {words.keep}
            </button>
            <p class="small muted">{words.keepNote}</p>
          </div>
          <div>
            <ActionButton
              verdict={legal.suspend}
              busyKey={`suspend:${n}`}
              label={words.suspendLabel(n)}
              testId={`suspend-${n}`}
              onPress={() => void act({ type: 'suspendAgreement', agreement: n }, `suspend:${n}`)}
            >
              {words.suspend}
            </ActionButton>
            <p class="small muted">{words.suspendNote}</p>
          </div>
        </div>
      </div>
    </section>
  );
}

export function BreachAnswers({ outcome }: { outcome: OutcomeView }) {
  return (
    <>
      {suspendable(theTable().view).map((agreement) => (
        <Answer key={agreement.number} agreement={agreement} outcome={outcome} />
      ))}
    </>
  );
}

function told(entry: Told): string {
  const words = t.outcome;
  switch (entry.kind) {
    case 'ended': {
      const agreement = theTable().view.agreements.find((a) => a.number === entry.agreement);
      return words.ended(entry.agreement, partyById(entry.by).name, short(Object.keys(agreement?.terms ?? {})));
    }
    case 'suspended':
      return words.suspended(entry.agreement, partyById(entry.by).name);
    case 'resumed':
      return words.resumed(entry.agreement);
    case 'woke':
      return words.woke(short(issuesOf(entry.clauses)));
    case 'slept': {
      const reasons = [...new Set(entry.clauses.map((c) => words.sleepReasons[c.reason]))];
      return words.slept(short(issuesOf(entry.clauses)), reasons.join('; '));
    }
  }
}

/** Agreements left, suspended, asleep or awake again in this round, with those that wait to be resumed. */
export function Standings() {
  const { view } = theTable();
  const entries = standingsTold(view);
  const suspended = standingAgreements(view).filter((row) => row.standing === 'suspended');
  if (entries.length + suspended.length === 0) return null;
  return (
    <section class="standings" data-testid="standings">
      <h3>{t.outcome.standings}</h3>
      <ul class="stack">
        {entries.map((entry) => (
          <li key={entry.n} class="small">
            {told(entry)}
          </li>
        ))}
        {suspended.map((row) => (
          <AgreementCard key={row.agreement.number} row={row} />
        ))}
      </ul>
    </section>
  );
}
