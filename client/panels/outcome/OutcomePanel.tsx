/** The outcome in three steps: verification, incident draw, the world moves; then my own points of the round. */
import type { DutyRef } from '@track-two/shared/engine/types.ts';
import type { BreachView, OutcomeView } from '@track-two/shared/engine/viewTypes.ts';
import { dutyText } from '@track-two/shared/terms/duties.ts';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { skippedImplementation } from '../../model/homes.ts';
import { plain, signed, unitsAsPoints } from '../../model/numbers.ts';
import {
  countedLevel,
  incidentShown,
  largestMove,
  latestOutcome,
  ownPoints,
  partyOutcome,
  verification,
  worldOutcome,
} from '../../model/outcome.ts';
import { own } from '../../model/store.ts';
import { issueById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout } from '../../theme/apply.ts';
import { OnlyYou } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { HomesDecided } from '../play/HomesDecided.tsx';
import { BreachAnswers, Standings } from './Answers.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import { OutcomeControls } from './OutcomeControls.tsx';

function Step({ n, title, rule, children }: { n: number; title: string; rule: string; children: ComponentChildren }) {
  return (
    <section class="outcome-step">
      <header>
        <i aria-hidden="true">{n}</i>
        <h2>{title}</h2>
        <span class="small muted">{rule}</span>
      </header>
      {children}
    </section>
  );
}

function Found({ breach }: { breach: BreachView }) {
  const { scenario, preset } = theTable();
  const { duty, chance, pledgeForfeited } = breach;
  const { what } = dutyText(scenario, duty);
  const { detectionBase, detectionPerLevel } = scenario.rules;
  const trust = Math.abs(scenario.world.rules.trust.numbers.found) / 10;
  return (
    <div class="notice found">
      <span class="found-mark">
        <PartyMark party={duty.actor} size={24} />
      </span>
      <div>
        <p class="bold">
          {duty.actor === own.value?.party.id ? t.outcome.foundYou(what) : t.outcome.found(partyById(duty.actor).name, what)}
        </p>
        <p class="small">
          {t.outcome.foundCost(chance, detectionBase, detectionPerLevel, countedLevel(chance, detectionBase, detectionPerLevel))}{' '}
          {t.outcome.foundLoss(preset.lossWhenFound, trust)} {pledgeForfeited && t.outcome.pledge}
        </p>
      </div>
    </div>
  );
}

function Unfound({ breach }: { breach: BreachView }) {
  const { scenario } = theTable();
  return (
    <div class="notice own">
      <div class="grow">
        <p class="bold">{t.outcome.unfound(dutyText(scenario, breach.duty).what)}</p>
        <p class="small">{t.outcome.unfoundChance(breach.chance)}</p>
      </div>
      <OnlyYou />
    </div>
  );
}

function NothingFound({ duties }: { duties: readonly DutyRef[] }) {
  const { scenario } = theTable();
  if (duties.length === 0) return null;
  return (
    <div class="nothing-found small">
      <b>{t.outcome.nothing}</b>
      {duties.map((d) => (
        <span key={`${d.issue}:${d.option}:${d.index}`} class="row tight" title={dutyText(scenario, d).what}>
          <PartyMark party={d.actor} size={14} />
          <span class="hidden-visually">{partyById(d.actor).name}: </span>
          {issueById(d.issue).short}
        </span>
      ))}
    </div>
  );
}

function Verification({ outcome }: { outcome: OutcomeView }) {
  const { rules } = theTable().scenario;
  const { found, unfound, nothingFound } = verification(outcome);
  const rule = t.outcome.verificationRule(rules.detectionBase, rules.detectionPerLevel, rules.detectionMost);
  return (
    <Step n={1} title={t.outcome.verification} rule={rule}>
      {outcome.dutiesChecked.length === 0 && <p>{t.outcome.noDuties}</p>}
      {found.map((b) => (
        <Found key={`${b.duty.issue}:${b.duty.index}`} breach={b} />
      ))}
      {unfound.map((b) => (
        <Unfound key={`${b.duty.issue}:${b.duty.index}`} breach={b} />
      ))}
      <NothingFound duties={nothingFound} />
      <Standings />
    </Step>
  );
}

function Incident({ outcome }: { outcome: OutcomeView }) {
  const { scenario } = theTable();
  const { chance, draw, hit, hidden } = incidentShown(outcome);
  const hatch = useId();
  const { points, marginBy } = scenario.world.rules.incident.numbers;
  return (
    <Step n={2} title={t.outcome.incident} rule={t.outcome.incidentChancePlain(plain(chance))}>
      <p class="incident-drawn small">
        <b class={hit ? 'alert' : ''} style={{ left: `clamp(7.5em, ${draw}%, 100% - 7.5em)` }}>
          {hit ? t.outcome.drawnHit(plain(draw)) : t.outcome.drawn(plain(draw))}
        </b>
      </p>
      <svg class="incident-scale" viewBox="0 0 628 22" preserveAspectRatio="none" aria-hidden="true">
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--alert-tint)" />
          <rect width="2" height="6" fill="var(--alert)" />
        </pattern>
        <rect y="4" width="628" height="14" rx="4" fill="var(--line)" opacity=".55" />
        <rect y="4" width={6.28 * chance} height="14" rx="2" fill={`url(#${hatch})`} stroke="var(--alert)" />
        <path d={`M${6.28 * draw},0V22`} stroke="var(--ink)" stroke-width="3" />
      </svg>
      <div class="row apart small">
        <b class="alert">{t.outcome.below(plain(chance))}</b>
        <span class="muted">100</span>
      </div>
      {hit && (
        <div class="notice">
          <span class="mark" aria-hidden="true">
            !
          </span>
          <p>
            <b>{t.outcome.hit(points, marginBy)}</b> {hidden && t.outcome.hitHidden}
          </p>
        </div>
      )}
    </Step>
  );
}

function OwnPoints({ outcome }: { outcome: OutcomeView }) {
  const { view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const { total, parts } = ownPoints(outcome, view.rounds);
  const words = parts.map((p) => {
    const name = p.issue ? issueById(p.issue).short : '';
    const kind = p.kind === 'clause' ? '' : t.outcome.payment[p.kind];
    return `${[name, kind].filter(Boolean).join(', ')} ${signed(p.points)}`;
  });
  return (
    <section class="own-points">
      <PartyMark party={mine.party.id} size={24} />
      <div>
        <p>
          <b>{t.outcome.mine(signed(total))}</b> <span class="small muted">{t.outcome.mineNote}</span>
        </p>
        <p class="small">{words.length > 0 ? words.join(' · ') : t.outcome.mineNone}</p>
        <p class="small muted">{t.outcome.mineTotal(signed(unitsAsPoints(mine.desk.units, view.rounds)))}</p>
      </div>
    </section>
  );
}

export function OutcomePanel() {
  const { view } = theTable();
  const outcome = latestOutcome(view.outcomes);
  if (!outcome) return null;
  const world = worldOutcome(outcome);
  const parties = partyOutcome(outcome);
  return (
    <div class="outcome" data-testid="outcome">
      {layout.value === 'phone' && <OutcomeControls />}
      <BreachAnswers outcome={outcome} />
      {skippedImplementation(view) && <HomesDecided />}
      <Verification outcome={outcome} />
      <Incident outcome={outcome} />
      <Step n={3} title={t.outcome.world} rule={t.outcome.worldNote}>
        <div class="changes">
          {world.map((row) => (
            <ChangeRow key={row.change.indicator} row={row} most={largestMove(world)} />
          ))}
        </div>
        <details class="party-changes">
          <summary>{t.outcome.parties(parties.length)}</summary>
          {parties.map((row) => (
            <ChangeRow key={`${row.change.party}/${row.change.indicator}`} row={row} most={largestMove(parties)} />
          ))}
        </details>
      </Step>
      <OwnPoints outcome={outcome} />
    </div>
  );
}
