/** How it ended, and three results side by side at the same size: own gains, joint value, risk. */
import type { Ending as EndingOfScenario } from '@track-two/shared/scenario/types.ts';
import { gainRows, jointValue } from '../../model/debrief.ts';
import { openDialog } from '../../model/desk.ts';
import { ofHundred, plain, signed } from '../../model/numbers.ts';
import { roundsOf } from '../../model/reasons.ts';
import { partyById, theTable } from '../../model/table.ts';
import { capital, sentence } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';
import { Glyph } from '../parts/Glyph.tsx';
import { PartyName } from '../parts/PartyMark.tsx';
import { theReveal, told } from './reveal.ts';
import { triggerWords } from './triggerWords.ts';

export function Ending() {
  const { scenario } = theTable();
  const { results } = theReveal();
  const ending = scenario.endings.find((e) => e.id === results.ending);
  const { risk, incident } = scenario.world.rules;
  const limits = { risk: ofHundred(risk.numbers.ends), incidents: incident.numbers.ends };
  return (
    <section class="ending">
      <p class="small muted">{t.debrief.howItEnded}</p>
      <h1 data-testid="ending">{ending?.name ?? t.play.ended}</h1>
      <p class="ending-text italic">{ending?.text}</p>
      <p class="small muted">
        {t.debrief.reasons[results.reason](limits)} {ending && <FactRefs ids={ending.facts} basis={ending.basis} />}
      </p>
      {ending && <Why ending={ending} />}
    </section>
  );
}

/** The triggers that held and so gave the world its name. */
function Why({ ending }: { ending: EndingOfScenario }) {
  const { scenario } = theTable();
  const parts = ending.when.map((trigger) => triggerWords(scenario, theReveal(), trigger));
  return (
    <p class="small ending-why" data-testid="ending-why">
      <b>{t.endings.why}:</b> {parts.length === 0 ? t.endings.none : sentence(capital(parts.join('; ')))}
    </p>
  );
}

/** That a bot played for this person for a while, and when. */
function SatIn({ party }: { party: string }) {
  const { seats, reasons } = told();
  const rounds = seats[party]?.kind === 'player' ? roundsOf(reasons, party) : [];
  return rounds.length > 0 ? <span class="small muted block">{t.presence.satIn(rounds)}</span> : null;
}

function Gains() {
  const { scenario, preset, view } = theTable();
  const rows = gainRows(scenario, theReveal().results, view.rounds, view.preset);
  return (
    <section class="result">
      <h2>{t.debrief.gain}</h2>
      <p class="small muted">{t.debrief.gainNote}</p>
      <ul class="gains">
        {rows.map((row) => (
          <li key={row.party}>
            <div class="row apart base wrap">
              <span class="row tight">
                <PartyName party={row.party} size={20} />
                <span class="small muted break">{told().seats[row.party]?.name}</span>
                <SatIn party={row.party} />
              </span>
              <span>
                <button
                  type="button"
                  class="points-open"
                  aria-haspopup="dialog"
                  aria-label={t.payoff.open(t.debrief.gainOf(partyById(row.party).name, signed(row.gain)))}
                  title={t.payoff.how}
                  onClick={() => openDialog({ name: 'gain', party: row.party })}
                >
                  <b class="display result-number">{signed(row.gain)}</b>
                </button>{' '}
                <span class="small muted">
                  {Math.abs(row.gain) === 1 ? t.common.point : t.common.points}
                  {signed(row.rest) !== '0' && `, ${t.debrief.rest(signed(row.rest))}`}
                  {signed(row.riskShare) !== '0' && `, ${t.debrief.riskShare(row.riskShare, signed(row.riskShare))}`}
                </span>
              </span>
            </div>
            <p class="small">
              <b class={row.met ? '' : 'alert'}>
                {row.met
                  ? `✓ ${t.debrief.mandateMet(row.inForce - row.mandate)}`
                  : `▲ ${t.debrief.mandateShort(row.mandate - row.inForce)}`}
              </b>{' '}
              <button
                type="button"
                class="points-open muted"
                aria-haspopup="dialog"
                onClick={() => openDialog({ name: 'standing', whose: { party: row.party, stance: row.stance } })}
              >
                {t.debrief.mandateLine(plain(row.inForce), row.mandate)}
              </button>
              {row.mandateWhole > row.mandate && (
                <span class="muted block">
                  {t.debrief.mandateOpen(view.openIssues.length, preset.issues.length, row.mandateWhole)}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="small muted gain-why">{t.debrief.gainAndMandate}</p>
    </section>
  );
}

function Joint() {
  const { view } = theTable();
  const { got, best, percent } = jointValue(theReveal().results, view.rounds);
  return (
    <section class="result">
      <h2>{t.debrief.joint}</h2>
      <p class="small muted">{t.debrief.jointNote}</p>
      <p class="display result-number large">{plain(got)}</p>
      <p>{percent === null ? t.debrief.jointNoBest(plain(got)) : t.debrief.jointLine(plain(got), plain(best), percent)}</p>
      <div class="joint-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, percent ?? 0)}%` }} />
      </div>
    </section>
  );
}

function Risk() {
  const { results, outcomes } = theReveal();
  const { risk, baselineRisk } = results;
  const recorded = ofHundred(outcomes.at(-1)?.indicators.world.risk ?? risk);
  const [now, baseline] = [ofHundred(risk), ofHundred(baselineRisk)];
  return (
    <section class="result">
      <h2>{t.debrief.risk}</h2>
      <p class="small muted">{t.debrief.riskNote}</p>
      <div class="risk-pair">
        <Glyph indicator="risk" value={now} size={72} />
        <div>
          <p>
            <b class="display result-number large">{now}</b> {t.common.ofHundred}, {t.debrief.inTruth}
          </p>
          <p class="row tight small muted">
            <Glyph indicator="risk" value={baseline} size={20} />
            {t.debrief.riskBaseline(baseline, baseline - now)}
          </p>
        </div>
      </div>
      <p class="small">{t.debrief.riskOnRecord(recorded)}</p>
      <p class="small muted">{t.debrief.riskWhy}</p>
    </section>
  );
}

export function Results() {
  return (
    <section class="results" aria-label={t.debrief.resultsTitle}>
      <Gains />
      <Joint />
      <Risk />
    </section>
  );
}
