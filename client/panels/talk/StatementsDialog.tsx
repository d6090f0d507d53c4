/** The menu of public statements, by what they claim. Choosing one says it to all. */
import { closeDialog } from '../../model/desk.ts';
import { act } from '../../model/session.ts';
import { type StatementChoice, statementGroups } from '../../model/statements.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { ActionButton } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs } from '../parts/Facts.tsx';

function Choice({ choice: { statement, verdict, said } }: { choice: StatementChoice }) {
  const key = `statement:${statement.id}`;
  const say = async () => {
    const answer = await act({ type: 'makeStatement', statement: statement.id }, key);
    if (answer.ok) closeDialog();
  };
  return (
    <li class="statement">
      <div>
        <p class="italic statement-text">“{statement.text}”</p>
        <FactRefs ids={statement.facts} basis={statement.basis} />
      </div>
      {said ? (
        <span class="small muted nowrap">✓ {t.statements.said}</span>
      ) : (
        <ActionButton verdict={verdict} busyKey={key} label={t.statements.sayThis(statement.text)} onPress={() => void say()}>
          {t.statements.say}
        </ActionButton>
      )}
    </li>
  );
}

export function StatementsDialog() {
  const { scenario, view } = theTable();
  const groups = statementGroups(scenario, view);
  return (
    <Dialog title={t.statements.title} kind="wide" onClose={closeDialog}>
      <p class="small muted">{groups.length === 0 ? t.statements.none : t.statements.note}</p>
      {groups.map(({ dimension, choices }) => (
        <section key={dimension?.id ?? ''} class="statement-group">
          <h3>{dimension ? t.statements.comesFirst(dimension.name) : t.statements.others}</h3>
          <ul>
            {choices.map((choice) => (
              <Choice key={choice.statement.id} choice={choice} />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
