/** Cards: the weights of my own, and the public set that every other party's was drawn from. */
import { own } from '../../model/store.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { PartyName } from '../parts/PartyMark.tsx';

/** Heaviest weight that a scenario may give a dimension. */
const HEAVIEST = 6;

export function Weights() {
  const mine = own.value;
  if (!mine) return null;
  return (
    <section class="claims">
      <h3>{t.brief.weights}</h3>
      <p class="small muted">{t.brief.weightsNote}</p>
      <dl class="weights">
        {theScenario().dimensions.map((d) => {
          const weight = mine.stance.weights[d.id] ?? 0;
          return (
            <div key={d.id} title={d.description}>
              <dt>{d.name}</dt>
              <dd>
                <span class="weight-bar" aria-hidden="true">
                  <i style={{ width: `${(100 * weight) / HEAVIEST}%` }} />
                </span>
                <b>{weight}</b>
              </dd>
            </div>
          );
        })}
      </dl>
      <FactRefs ids={mine.stance.facts} basis={mine.stance.basis} />
    </section>
  );
}

export function OtherCards() {
  const mine = own.value;
  return (
    <section class="claims other-cards">
      <h3>{t.brief.othersCards}</h3>
      <p class="small muted">{t.brief.othersCardsNote}</p>
      {theScenario()
        .parties.filter((p) => p.id !== mine?.party.id)
        .map((party) => (
          <div key={party.id} class="stack cards-of">
            <PartyName party={party.id} />
            <ul class="stack">
              {party.stances.map((stance) => (
                <li key={stance.id}>
                  <b>{stance.name}.</b> {stance.summary} <FactRefs ids={stance.facts} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
