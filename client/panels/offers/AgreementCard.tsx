/** One agreement that stands: between whom, its levels, how it stands and why, and what I can do with it. */
import type { Clause, SleepingClause } from '@track-two/shared/engine/types.ts';
import type { AgreementView } from '@track-two/shared/engine/viewTypes.ts';
import { useRef, useState } from 'preact/hooks';
import { type AgreementRow, sleepsFor, stillToAsk } from '../../model/agreements.ts';
import { levelNow } from '../../model/conditions.ts';
import { act } from '../../model/session.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Seal } from '../parts/icons.tsx';
import { PartyMarks } from '../parts/PartyMark.tsx';
import { useKeepFocus } from '../parts/useKeepFocus.ts';
import { conditionWords, paymentWords } from './extraWords.ts';
import { LeaveDialog } from './LeaveDialog.tsx';

/** Names in a list, the reader's own as “you”. */
const names = (ids: readonly string[]) =>
  ids.map((id) => (id === theTable().view.viewer ? t.agreements.you : partyById(id).name));

export function ClauseLine({ clause, asleep = false }: { clause: Clause; asleep?: boolean }) {
  return (
    <li class={`clause ${asleep ? 'asleep' : ''}`}>
      <span title={issueById(clause.issue).name}>{issueById(clause.issue).short}</span>
      <span class="clause-level">
        <b title={optionById(clause.issue, clause.option).name}>{optionById(clause.issue, clause.option).short}</b>
        {asleep && <span class="muted"> {t.agreements.sleeps}</span>}
      </span>
    </li>
  );
}

function whyAsleep(agreement: AgreementView, clause: SleepingClause): string | null {
  const { scenario, preset, view } = theTable();
  const words = t.agreements.because;
  if (clause.reason === 'suspended') return null;
  if (clause.reason === 'condition' && agreement.condition)
    return words.condition(conditionWords(agreement.condition), levelNow(scenario, preset, view, agreement.condition));
  const linkage = sleepsFor(scenario, preset, view, clause);
  const issue = issueById(clause.issue).short;
  if (!linkage) return words.linkage(issue);
  const other = issueById(linkage.issue === clause.issue ? linkage.other : linkage.issue).short;
  return linkage.kind === 'requires' ? words.needs(issue, other) : words.excluded(issue, other);
}

/** Who stopped it or leaves it, and why what sleeps sleeps. */
function reasons({ agreement, asleep }: AgreementRow): readonly string[] {
  const me = theTable().view.viewer;
  const { suspension, withdrawal } = agreement;
  const words = t.agreements;
  const said: (string | null)[] = [];
  if (suspension) {
    const { by, round, resumedBy } = suspension;
    said.push(by === me ? words.suspendedByYou(round) : words.suspendedBy(partyById(by).name, round), words.stops);
    said.push(resumedBy.length === 0 ? words.nobodyAsked : words.asked(names(resumedBy)));
    if (resumedBy.length > 0) said.push(words.stillToAsk(names(stillToAsk(agreement))));
  }
  if (withdrawal) said.push(withdrawal.by === me ? words.leftByYou : words.leftBy(partyById(withdrawal.by).name));
  said.push(...asleep.map((clause) => whyAsleep(agreement, clause)));
  return [...new Set(said.filter((s) => s !== null))];
}

/** Leaving is for the negotiation; asking to resume for outcome, too. */
function Actions({ agreement }: { agreement: AgreementView }) {
  const [asking, setAsking] = useState(false);
  const { view } = theTable();
  const { number, legal, parties, suspension } = agreement;
  if (!legal || !parties.includes(view.viewer)) return null;
  const resumable = suspension !== null && !suspension.resumedBy.includes(view.viewer);
  const here = view.phase === 'negotiation' || view.phase === 'outcome';
  return (
    <div class="row wrap agreement-actions">
      {resumable && here && (
        <ActionButton
          verdict={legal.resume}
          busyKey={`resume:${number}`}
          label={t.agreements.resumeLabel(number)}
          onPress={() => void act({ type: 'resumeAgreement', agreement: number }, `resume:${number}`)}
        >
          {t.agreements.resume}
        </ActionButton>
      )}
      {view.phase === 'negotiation' && !agreement.withdrawal && (
        <button
          type="button"
          class="link"
          aria-label={t.agreements.withdrawLabel(number)}
          aria-haspopup="dialog"
          data-testid={`leave-${number}`}
          onClick={() => setAsking(true)}
        >
          {t.agreements.withdraw}
        </button>
      )}
      {asking && <LeaveDialog agreement={agreement} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Terms({ row: { agreement, awake, asleep } }: { row: AgreementRow }) {
  const { condition, payment } = agreement;
  return (
    <ul class="clauses">
      {awake.map((clause) => (
        <ClauseLine key={clause.issue} clause={clause} />
      ))}
      {asleep.map((clause) => (
        <ClauseLine key={clause.issue} clause={clause} asleep />
      ))}
      {condition && (
        <li class="clause extra">
          <span class="extra-word">{t.offers.condition.label}</span> <b>{conditionWords(condition)}</b>
        </li>
      )}
      {payment && <li class="clause extra">{t.agreements.paid(paymentWords(payment))}</li>}
    </ul>
  );
}

export function AgreementCard({ row }: { row: AgreementRow }) {
  const { agreement, standing } = row;
  const self = useRef<HTMLLIElement>(null);
  useKeepFocus(self);
  return (
    <li ref={self} tabIndex={-1} class={`agreement ${standing}`} data-testid={`agreement-${agreement.number}`}>
      <div class="row apart wrap">
        <span class="row tight">
          <b>{t.play.agreement(agreement.number)}</b>
          <PartyMarks parties={agreement.parties} />
          {standing !== 'inForce' && <span class={`standing ${standing}`}>{t.agreements.states[standing]}</span>}
        </span>
        {agreement.pledgedBy && <Seal signal="pledge" cracked={agreement.pledgeForfeited} />}
      </div>
      <Terms row={row} />
      {agreement.frayed && (
        <p class="small alert bold">
          <span aria-hidden="true">! </span>
          {t.play.frayed}
        </p>
      )}
      {reasons(row).map((reason) => (
        <p key={reason} class="small muted">
          {reason}
        </p>
      ))}
      <Actions agreement={agreement} />
    </li>
  );
}
