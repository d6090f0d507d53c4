/** References to the facts of the documents, and the dialog that opens them. */
import type { Basis } from '@track-two/shared/scenario/types.ts';
import { openDialog } from '../../model/desk.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** "Facts F12, F40": opens them. Without facts: says that it is ours. */
export function FactRefs({ ids, basis }: { ids: readonly string[]; basis?: Basis }) {
  return (
    <span class="fact-refs">
      {basis && <BasisBadge basis={basis} />}
      {ids.length > 0 && (
        <button type="button" class="link" onClick={() => openDialog({ name: 'facts', ids })}>
          {t.common.factsOf(ids)}
        </button>
      )}
    </span>
  );
}

/** documented · partly · extrapolated, told by words and by the border. */
export function BasisBadge({ basis }: { basis: Basis }) {
  return (
    <span class={`badge ${basis === 'documented' ? '' : 'ours'}`} title={t.common.basisLong[basis]}>
      {t.common.basis[basis]}
    </span>
  );
}

/** What the documents say, paraphrased, with who says it and where. */
export function FactList({ ids }: { ids: readonly string[] }) {
  const scenario = theScenario();
  const facts = ids.flatMap((id) => scenario.facts.filter((fact) => fact.id === id));
  if (facts.length === 0) return <p>{t.common.factsNone}</p>;
  return (
    <ul class="facts">
      {facts.map((fact) => {
        const document = scenario.documents.find((d) => d.id === fact.document);
        return (
          <li key={fact.id} class="fact">
            <b class="fact-id">{fact.id}</b>
            <div>
              <p>{fact.text}</p>
              {fact.note && <p class="small muted">{fact.note}</p>}
              <p class="small muted">
                {t.common.factTypes[fact.type]}.{' '}
                {t.common.factLine(
                  fact.who,
                  document ? `${document.publisher}: ${document.title}` : fact.document,
                  document?.date ?? '',
                  fact.locator,
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
