/** Each duty of mine: comply or hold back, with what it would spare, what it would cost and how likely it is to be found. */

import type { Compliance } from '@track-two/shared/engine/types.ts';
import type { DutyView } from '@track-two/shared/engine/viewTypes.ts';
import { dutyText } from '@track-two/shared/terms/duties.ts';
import { thresholdPercent } from '../../model/duties.ts';
import { plain, unitsAsPoints } from '../../model/numbers.ts';
import { act } from '../../model/session.ts';
import { own, pending } from '../../model/store.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { capital, the } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { OnlyYou, Verifiable } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { HomesDecided } from './HomesDecided.tsx';

/** Whether the chance rests on inspections that are in force, and not on how well the duty itself can be checked. */
function restsOnInspections(duty: DutyView): boolean {
  const { scenario, view } = theTable();
  return view.verificationLevel > dutyText(scenario, duty.duty).verifiable;
}

function Odds({ duty }: { duty: DutyView }) {
  const { view } = theTable();
  const { spares, loses, chance } = duty;
  if (spares === null || loses === null) return null;
  if (spares <= 0)
    return (
      <p class="small muted">
        {t.implementation.chance(chance)}. {t.implementation.free}
      </p>
    );
  const points = (units: number) => {
    const n = plain(unitsAsPoints(units, view.rounds));
    return `${n} ${n === '1' ? t.common.point : t.common.points}`;
  };
  const threshold = thresholdPercent(spares, loses);
  const relies = restsOnInspections(duty);
  return (
    <p class="small muted">
      <b>{t.implementation.chance(chance)}.</b> {relies && `${t.implementation.relies} `}
      {t.implementation.odds(points(spares), points(loses))} {t.implementation.threshold(threshold)}{' '}
      <b>{chance < threshold ? t.implementation.pays : t.implementation.paysNot}</b>
    </p>
  );
}

function OwnDuty({ duty }: { duty: DutyView }) {
  const { scenario } = theTable();
  const text = dutyText(scenario, duty.duty);
  const key = `duty:${duty.key}`;
  const choose = (choice: Compliance) => void act({ type: 'setCompliance', duty: duty.key, choice }, key);
  return (
    <li class="own-duty" aria-busy={pending.value.has(key)}>
      <fieldset>
        <legend>
          <b>{capital(text.what)}</b>
          <span class="small muted block">
            {issueById(duty.duty.issue).name}: {optionById(duty.duty.issue, duty.duty.option).short}
          </span>
        </legend>
        <div class="row small muted">
          {t.implementation.verified} <Verifiable level={text.verifiable} />
        </div>
        <div class="choices">
          {(['complied', 'heldBack'] as const).map((choice) => (
            <label key={choice} class="choice">
              <input type="radio" name={key} checked={(duty.choice ?? 'complied') === choice} onChange={() => choose(choice)} />
              <span class="face">{choice === 'complied' ? t.implementation.comply : t.implementation.holdBack}</span>
            </label>
          ))}
        </div>
        <Odds duty={duty} />
      </fieldset>
    </li>
  );
}

export function Implementation() {
  const { scenario, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const others = view.duties.filter((d) => d.actor !== mine.party.id);
  const duties = mine.desk.duties.filter((d) => d.duty.actor === mine.party.id);
  return (
    <section class="implementation">
      <HomesDecided />
      <div class="row apart panel-head">
        <h2>{t.implementation.title}</h2>
        <OnlyYou />
      </div>
      <p class="small muted">{duties.length === 0 ? t.implementation.none : t.implementation.intro}</p>
      {duties.length > 0 && <p class="small muted">{t.implementation.level(view.verificationLevel)}</p>}
      <ul class="stack">
        {duties.map((duty) => (
          <OwnDuty key={duty.key} duty={duty} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t.implementation.others}</h3>
          <ul class="duty-list">
            {others.map((d) => (
              <li key={`${d.issue}:${d.index}`} class="duty-line">
                <PartyMark party={d.actor} />
                <span>
                  <span class="hidden-visually">{capital(the(partyById(d.actor).name))}: </span>
                  {dutyText(scenario, d).what}
                </span>
                <Verifiable level={dutyText(scenario, d).verifiable} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
