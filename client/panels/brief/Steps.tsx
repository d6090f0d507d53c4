/** Unilateral steps: what I could do alone now, what it costs, and taking it back. Each is asked once more before it is done. */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import type { Verdict } from '@track-two/shared/engine/viewTypes.ts';
import { clausePayoff, optionPayoff } from '@track-two/shared/terms/payoff.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { refusalText } from '../../model/notices.ts';
import { signed } from '../../model/numbers.ts';
import { act } from '../../model/session.ts';
import { ownStepOn } from '../../model/sheet.ts';
import { own } from '../../model/store.ts';
import { issueById, optionById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { PayoffButton } from '../parts/PayoffButton.tsx';

interface AskedProps {
  readonly action: PartyAction;
  readonly busyKey: string;
  readonly verdict: Verdict;
  readonly label: string;
  readonly word: string;
}

/** A button that asks in place before it does what costs capital and binds at once. */
function Asked({ action, busyKey, verdict, label, word }: AskedProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const cost = theTable().scenario.rules.stepCost;
  useEffect(() => {
    if (asking) first.current?.querySelector('button')?.focus();
  }, [asking]);
  if (!asking || !verdict.ok)
    return (
      <ActionButton verdict={verdict} busyKey={busyKey} label={label} onPress={() => setAsking(true)}>
        {word}
      </ActionButton>
    );
  const go = async () => {
    await act(action, busyKey);
    setAsking(false);
  };
  return (
    <div class="step-ask" ref={first}>
      <ActionButton kind="primary" busyKey={busyKey} label={`${label}. ${t.steps.now(cost)}`} onPress={() => void go()}>
        {t.steps.now(cost)}
      </ActionButton>
      <button type="button" class="btn plain" onClick={() => setAsking(false)}>
        {t.steps.notNow}
      </button>
    </div>
  );
}

function Taken({ issue, verdict }: { issue: string; verdict: Verdict }) {
  const { scenario, view } = theTable();
  const mine = own.value;
  const step = mine && ownStepOn(view, mine.party.id, issue);
  if (!mine || !step) return null;
  const points = clausePayoff(scenario, mine.party.id, mine.stance, step);
  return (
    <li class="step">
      <div>
        <b>{issueById(issue).name}</b>
        <p class="small muted">
          <span class="badge">{t.steps.yours(optionById(issue, step.option).short)}</span>{' '}
          <PayoffButton
            issue={issue}
            option={step.option}
            label={`${optionById(issue, step.option).short}, ${signed(points)} ${t.common.points}`}
            class="nowrap"
          >
            {signed(points)} {t.common.points}
          </PayoffButton>
        </p>
        {!verdict.ok && <p class="small muted">{refusalText(verdict.code)}</p>}
      </div>
      <Asked
        action={{ type: 'undoStep', issue }}
        busyKey={`undo:${issue}`}
        verdict={verdict}
        label={`${t.steps.undo}: ${issueById(issue).name}`}
        word={t.steps.undo}
      />
    </li>
  );
}

function Possible({ issue, option, verdict }: { issue: string; option: string; verdict: Verdict }) {
  const { scenario } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const { name, short } = optionById(issue, option);
  const points = Math.min(0, optionPayoff(scenario, mine.party.id, mine.stance, issue, option));
  return (
    <li class="step">
      <div>
        <b>{issueById(issue).name}</b>
        <p class="small muted">
          {name} ·{' '}
          <PayoffButton
            issue={issue}
            option={option}
            as="ownStep"
            label={`${name}, ${signed(points)} ${t.common.points}`}
            class="nowrap"
          >
            {signed(points)} {t.common.points}
          </PayoffButton>
        </p>
      </div>
      <Asked
        action={{ type: 'takeStep', issue, option }}
        busyKey={`step:${issue}:${option}`}
        verdict={verdict}
        label={t.steps.take(name)}
        word={short}
      />
    </li>
  );
}

export function Steps() {
  const { scenario, view } = theTable();
  const { legal } = view;
  const mine = own.value;
  if (!mine || !legal) return null;
  // A step already taken stands above, with what takes it back.
  const open = legal.steps.filter(({ issue, option }) => ownStepOn(view, mine.party.id, issue)?.option !== option);
  return (
    <details class="steps">
      <summary>{t.steps.title}</summary>
      <p class="small muted">{t.steps.intro(scenario.rules.stepCost)}</p>
      <ul class="stack">
        {legal.undoSteps.map(({ issue, verdict }) => (
          <Taken key={issue} issue={issue} verdict={verdict} />
        ))}
        {open.map(({ issue, option, verdict }) => (
          <Possible key={`${issue}:${option}`} issue={issue} option={option} verdict={verdict} />
        ))}
      </ul>
      {legal.steps.length + legal.undoSteps.length === 0 && <p class="small">{t.steps.none}</p>}
    </details>
  );
}
