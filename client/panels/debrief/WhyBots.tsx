/** What every bot did and why, round by round, for all or for one party. */
import type { Reasoned } from '@track-two/shared/engine/reasonTypes.ts';
import type { SeatTold } from '@track-two/shared/protocol/http.ts';
import { stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { useState } from 'preact/hooks';
import { byRound, type Choice, type RoundReasons } from '../../model/reasons.ts';
import { partyById, theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { PartyMark } from '../parts/PartyMark.tsx';
import { deedText } from './deedText.ts';
import { theReveal, told } from './reveal.ts';
import { Why } from './Why.tsx';

function Introduced({ party, seat }: { party: string; seat: SeatTold }) {
  if (!seat.bot) return null;
  const { name } = partyById(party);
  const { played, satIn, card } = t.reasons;
  const stance = stanceOf(theScenario(), party, theReveal().stances[party] ?? '');
  return (
    <li class="why-seat">
      <PartyMark party={party} size={18} />
      <p>
        <b>{seat.kind === 'bot' ? played(name, seat.bot.name) : satIn(name, seat.bot.name)}</b> {seat.bot.summary}{' '}
        {card(stance.name)}
      </p>
    </li>
  );
}

function Row({ row }: { row: Reasoned }) {
  return (
    <li class="why-row">
      <PartyMark party={row.party} size={18} />
      <div>
        <p>{deedText(row.deed)}</p>
        <Why reasoned={row} mark={false} />
      </div>
    </li>
  );
}

function Round({ round, open }: { round: RoundReasons; open: boolean }) {
  return (
    <details class="why-round" open={open} data-testid={`why-round-${round.round}`}>
      <summary>
        <b>{t.debrief.round(round.round)}</b> <span class="small muted">{t.reasons.actions(round.count)}</span>
      </summary>
      {round.phases.map(({ phase, rows }) => (
        <section key={phase}>
          <h3 class="why-phase">{t.phases[phase].name}</h3>
          <ol>
            {rows.map((row) => (
              <Row key={row.seq} row={row} />
            ))}
          </ol>
        </section>
      ))}
    </details>
  );
}

function Filter({ parties, choice, change }: { parties: readonly string[]; choice: Choice; change: (choice: Choice) => void }) {
  return (
    <div class="row wrap why-filter">
      {parties.length > 1 && (
        <fieldset>
          <legend class="hidden-visually">{t.reasons.whose}</legend>
          <div class="choices">
            {[null, ...parties].map((party) => (
              <label key={party ?? ''} class="choice">
                <input
                  type="radio"
                  name="why-party"
                  checked={choice.party === party}
                  onChange={() => change({ ...choice, party })}
                />
                <span class="face row tight">
                  {party !== null && <PartyMark party={party} size={16} />}
                  {party === null ? t.reasons.all : partyById(party).short}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <label class="row tight why-routine">
        <input
          type="checkbox"
          checked={choice.routine}
          onChange={(event) => change({ ...choice, routine: event.currentTarget.checked })}
        />
        {t.reasons.routine}
      </label>
    </div>
  );
}

export function WhyBots() {
  const [choice, change] = useState<Choice>({ party: null, routine: false });
  const { seats, reasons } = told();
  const parties = theScenario()
    .parties.map((p) => p.id)
    .filter((id) => seats[id]?.bot);
  if (parties.length === 0) return null;
  const rounds = byRound(reasons, choice);
  return (
    <section class="block-section" data-testid="why-bots">
      <h2>{t.reasons.title}</h2>
      <ul class="why-seats">
        {parties.map((party) => {
          const seat = seats[party];
          return seat && <Introduced key={party} party={party} seat={seat} />;
        })}
      </ul>
      <p class="small muted">{t.reasons.note}</p>
      <Filter parties={parties} choice={choice} change={change} />
      {rounds.length === 0 && <p>{t.reasons.nothing}</p>}
      <div class="why-rounds">
        {rounds.map((round, i) => (
          <Round key={round.round} round={round} open={i === 0} />
        ))}
      </div>
    </section>
  );
}
