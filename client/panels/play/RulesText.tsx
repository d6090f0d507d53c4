/** The rule book on one page, with the numbers of the game on the table; on the start page without numbers. */
import { ruleNumbers } from '../../model/ruleNumbers.ts';
import { table } from '../../model/store.ts';
import { t } from '../../text/index.ts';

/** Numbers of the game on the table; none before it has begun, when the preset is not known here. */
function numbersNow() {
  const now = table.value;
  return now ? ruleNumbers(now.scenario, now.preset) : null;
}

export function RulesText() {
  return (
    <div class="rules">
      {t.rules.book(numbersNow()).map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
