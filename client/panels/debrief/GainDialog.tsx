/** A party's gain, opened: what each level paid over the rounds, what breaches and incidents cost, and what the end adds. */
import { partyOf } from '@track-two/shared/scenario/lookup.ts';
import { closeDialog } from '../../model/desk.ts';
import { gainParts, type PaidLevel } from '../../model/gain.ts';
import { signed } from '../../model/numbers.ts';
import { issueById, optionById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { PayoffButton } from '../parts/PayoffButton.tsx';

function Level({ level, party, stance }: { level: PaidLevel; party: string; stance: string }) {
  const { view } = theTable();
  const [issue, option] = [issueById(level.issue).name, optionById(level.issue, level.option).short];
  const points = signed(level.points);
  return (
    <li>
      <span>
        {issue}: <b>{option}</b>
        <span class="small muted block">{t.payoff.gainRounds(level.rounds, view.rounds)}</span>
      </span>
      <PayoffButton
        issue={level.issue}
        option={level.option}
        as={level.as}
        whose={{ party, stance }}
        label={`${issue}: ${option}, ${points} ${t.common.points}`}
      >
        <b>{points}</b>
      </PayoffButton>
    </li>
  );
}

export function GainDialog({ party }: { party: string }) {
  const { scenario, view } = theTable();
  const { reveal } = view;
  const parts = reveal ? gainParts(reveal, party, view.rounds) : null;
  if (!reveal || !parts) return null;
  return (
    <Dialog title={t.payoff.gainTitle(partyOf(scenario, party).name)} onClose={closeDialog}>
      <p class="small muted">{t.payoff.gainNote(view.rounds)}</p>
      <ul class="worth-rows">
        {parts.levels.map((level) => (
          <Level
            key={`${level.issue}/${level.option}/${level.as}`}
            level={level}
            party={party}
            stance={reveal.stances[party] ?? ''}
          />
        ))}
        {parts.others.map(({ kind, points }) => (
          <li key={kind}>
            <span>{t.payoff.gainOthers[kind]}</span>
            <b>{signed(points)}</b>
          </li>
        ))}
        <li class="worth-total">
          <b>{t.payoff.gainSum}</b>
          <b class="number">{signed(parts.total)}</b>
        </li>
      </ul>
    </Dialog>
  );
}
