/** Leaving an agreement, asked once more: what it does, what it costs, and that there is no way back. */
import type { AgreementView } from '@track-two/shared/engine/viewTypes.ts';
import { issuesOf, leaving, standingAgreements } from '../../model/agreements.ts';
import { announce } from '../../model/notices.ts';
import { plain } from '../../model/numbers.ts';
import { act } from '../../model/session.ts';
import { own } from '../../model/store.ts';
import { issueById, optionById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';

function Costs({ agreement }: { agreement: AgreementView }) {
  const { scenario, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const seat = { party: mine.party.id, stance: mine.stance };
  const { points, sleepers, pledge } = leaving(scenario, view, seat, agreement);
  const words = t.agreements.leave;
  const trust = Math.abs(scenario.world.rules.trust.numbers.withdrawn) / 10;
  return (
    <ul class="leave-costs">
      <li>{words.trust(plain(trust))}</li>
      {pledge && <li>{words.pledge(scenario.rules.pledgePoints)}</li>}
      <li>{points === 0 ? words.pointsNone : words.points(plain(mine.desk.inForce - points), plain(mine.desk.inForce))}</li>
      {sleepers.length > 0 && <li>{words.sleepers(issuesOf(sleepers).map((id) => issueById(id).name))}</li>}
    </ul>
  );
}

export function LeaveDialog({ agreement, onClose }: { agreement: AgreementView; onClose: () => void }) {
  const { number } = agreement;
  const words = t.agreements.leave;
  const row = standingAgreements(theTable().view).find((r) => r.agreement.number === number);
  const key = `leave:${number}`;
  const leave = async () => {
    const answer = await act({ type: 'withdrawFromAgreement', agreement: number }, key);
    if (!answer.ok) return;
    onClose();
    announce(words.done(number));
  };
  return (
    <Dialog title={words.title(number)} onClose={onClose}>
      <div class="stack" data-testid="leave-dialog">
        <p>{words.intro}</p>
        <ul class="clauses">
          {[...(row?.awake ?? []), ...(row?.asleep ?? [])].map((clause) => (
            <li key={clause.issue} class="clause">
              <span>{issueById(clause.issue).name}</span>
              <b>{optionById(clause.issue, clause.option).short}</b>
            </li>
          ))}
        </ul>
        <Costs agreement={agreement} />
        <p class="bold">{words.noWayBack}</p>
        <div class="row wrap dialog-actions">
          <button type="button" class="btn big primary" onClick={onClose}>
            {words.stay}
          </button>
          <ActionButton
            kind="big"
            busyKey={key}
            {...(agreement.legal ? { verdict: agreement.legal.withdraw } : {})}
            testId={`leave-${number}-sure`}
            onPress={() => void leave()}
          >
            {words.confirm}
          </ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
