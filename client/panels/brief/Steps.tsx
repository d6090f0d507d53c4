/** Unilateral steps: what I could do alone now, what it costs, and taking it back. */

import { optionPayoff } from '@track-two/shared/terms/payoff.ts';
import { signed } from '../../model/numbers.ts';
import { act } from '../../model/session.ts';
import { own } from '../../model/store.ts';
import { issueById, optionById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';

export function Steps() {
  const { scenario, view } = theTable();
  const mine = own.value;
  const { legal } = view;
  if (!mine || !legal) return null;
  return (
    <details class="steps">
      <summary>{t.steps.title}</summary>
      <p class="small muted">{t.steps.intro(scenario.rules.stepCost)}</p>
      <ul class="stack">
        {legal.undoSteps.map(({ issue, verdict }) => (
          <li key={issue} class="step">
            <div>
              <b>{issueById(issue).name}</b> <span class="badge">{t.steps.yours}</span>
            </div>
            <ActionButton
              verdict={verdict}
              busyKey={`undo:${issue}`}
              onPress={() => void act({ type: 'undoStep', issue }, `undo:${issue}`)}
            >
              {t.steps.undo}
            </ActionButton>
          </li>
        ))}
        {legal.steps.map(({ issue, option, verdict }) => {
          const key = `step:${issue}:${option}`;
          const points = Math.min(0, optionPayoff(scenario, mine.party.id, mine.stance, issue, option));
          return (
            <li key={key} class="step">
              <div>
                <b>{issueById(issue).name}</b>
                <p class="small muted">
                  {optionById(issue, option).name} · {signed(points)} {t.common.points}
                </p>
              </div>
              <ActionButton
                verdict={verdict}
                busyKey={key}
                label={t.steps.take(optionById(issue, option).name)}
                onPress={() => void act({ type: 'takeStep', issue, option }, key)}
              >
                {optionById(issue, option).short}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      {legal.steps.length + legal.undoSteps.length === 0 && <p class="small">{t.steps.none}</p>}
    </details>
  );
}
