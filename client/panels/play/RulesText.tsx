/** The rules on one page. */
import { t } from '../../text/index.ts';

export function RulesText() {
  return (
    <div class="rules">
      {t.rules.sections.map((section) => (
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
