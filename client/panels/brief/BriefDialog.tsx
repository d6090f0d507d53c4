/** The whole brief, two pages at most: who, wants, red lines, what to offer, constraints, weights, and the cards the others may hold. */
import type { Claim } from '@track-two/shared/engine/viewTypes.ts';
import { closeDialog } from '../../model/desk.ts';
import { own } from '../../model/store.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs } from '../parts/Facts.tsx';
import { PartyName } from '../parts/PartyMark.tsx';

function Claims({ title, claims }: { title: string; claims: readonly Claim[] }) {
  return (
    <section class="claims">
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.text}>
            {claim.text} <FactRefs ids={claim.facts} {...(claim.basis === 'documented' ? {} : { basis: claim.basis })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Weights() {
  const mine = own.value;
  const most = 6;
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
                  <i style={{ width: `${(100 * weight) / most}%` }} />
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

/** The public set of cards of every other party. */
export function OtherCards() {
  const mine = own.value;
  return (
    <section class="claims">
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

export function BriefDialog() {
  const mine = own.value;
  if (!mine) return null;
  const { brief } = mine.desk;
  return (
    <Dialog title={t.brief.heading} kind="wide" onClose={closeDialog}>
      <h3>{t.brief.who}</h3>
      <p>{brief.who}</p>
      <Claims title={t.brief.wants} claims={brief.wants} />
      <Claims title={t.brief.redLines} claims={brief.redLines} />
      <Claims title={t.brief.canOffer} claims={brief.canOffer} />
      <Claims title={t.brief.constraints} claims={brief.constraints} />
      <Weights />
      <OtherCards />
    </Dialog>
  );
}
