/** References to the facts of the documents, and the dialog that opens them. */
import type { Basis, Scenario } from '@track-two/shared/scenario/types.ts';
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

type Fact = Scenario['facts'][number];

/** Facts by the document that holds them, in the order in which they were named. */
function byDocument(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, readonly Fact[]>();
  for (const fact of facts) groups.set(fact.document, [...(groups.get(fact.document) ?? []), fact]);
  return groups;
}

/** One fact in our own words, with who says it and where it stands. */
export function OneFact({ fact }: { fact: Fact }) {
  return (
    <li class="fact">
      <b class="fact-id">{fact.id}</b>
      <div>
        <p>{fact.text}</p>
        {fact.note && <p class="small muted">{fact.note}</p>}
        <p class="small muted">
          {t.common.factTypes[fact.type]}. {t.sources.fact(fact.who, fact.locator)}
        </p>
      </div>
    </li>
  );
}

/** What the documents say, paraphrased, document by document, with who says it and where. */
export function FactList({ ids }: { ids: readonly string[] }) {
  const scenario = theScenario();
  const facts = ids.flatMap((id) => scenario.facts.filter((fact) => fact.id === id));
  if (facts.length === 0) return <p>{t.common.factsNone}</p>;
  return (
    <div class="stack">
      {[...byDocument(facts)].map(([id, held]) => {
        const document = scenario.documents.find((d) => d.id === id);
        return (
          <section key={id}>
            <h3 class="fact-source">{document ? t.sources.document(document.publisher, document.title, document.date) : id}</h3>
            <ul class="facts">
              {held.map((fact) => (
                <OneFact key={fact.id} fact={fact} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
