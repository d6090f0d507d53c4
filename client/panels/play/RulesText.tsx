/** The rules on one page. */
import { scenario } from '../../model/store.ts';
import { t } from '../../text/index.ts';

export function RulesText() {
  const incident = scenario.value?.world.rules.incident.numbers ?? null;
  return (
    <div class="rules">
      {t.rules.sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {'incident' in section && <li>{t.rules.incident(incident)}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}
