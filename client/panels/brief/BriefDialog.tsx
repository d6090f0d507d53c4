/** The whole brief, two pages at most: what all know, what each job knows besides, weights, and the cards the others may hold. */
import type { Claim } from '@track-two/shared/engine/viewTypes.ts';
import { briefByJobs, type ClaimKind, type JobOfBrief } from '../../model/brief.ts';
import { closeDialog } from '../../model/desk.ts';
import { showJob, shownJob } from '../../model/job.ts';
import { own } from '../../model/store.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs } from '../parts/Facts.tsx';
import { OtherCards, Weights } from './Cards.tsx';

const TITLES: Readonly<Record<ClaimKind, string>> = {
  wants: t.brief.wants,
  redLines: t.brief.redLines,
  canOffer: t.brief.canOffer,
  constraints: t.brief.constraints,
  knows: t.jobs.knowsToo,
};

/** One sentence with what it rests on. */
function OneClaim({ claim, kind }: { claim: Claim; kind?: ClaimKind }) {
  return (
    <li>
      {kind && kind !== 'knows' && <b class="claim-kind">{t.jobs.kinds[kind]}: </b>}
      {claim.text} <FactRefs ids={claim.facts} {...(claim.basis === 'documented' ? {} : { basis: claim.basis })} />
    </li>
  );
}

function Claims({ title, claims }: { title: string; claims: readonly Claim[] }) {
  return (
    <section class="claims">
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <OneClaim key={claim.text} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

/** A job's own knowledge, folded to its name and task: what is read when it is wanted need not be scrolled past. */
function OneJob({ of: { job, claims }, open }: { of: JobOfBrief; open: boolean }) {
  return (
    <details class="claims job" data-testid={`job-${job.id}`} open={open}>
      <summary>
        <span>
          <b class="display">{job.name}</b> <span class="small muted">{t.jobs.points(claims.length)}</span>
          <span class="small muted block">{job.task}</span>
        </span>
      </summary>
      <ul>
        {claims.map(({ kind, claim }) => (
          <OneClaim key={claim.text} claim={claim} kind={kind} />
        ))}
      </ul>
    </details>
  );
}

function JobFilter({ jobs, shown }: { jobs: readonly JobOfBrief[]; shown: string | null }) {
  const choices = [{ id: null, name: t.jobs.all }, ...jobs.map(({ job }) => ({ id: job.id, name: job.name }))];
  return (
    <fieldset class="job-filter">
      <legend class="small muted">{t.jobs.filter}</legend>
      <div class="choices">
        {choices.map(({ id, name }) => (
          <label key={id ?? ''} class="choice">
            <input type="radio" name="job" checked={shown === id} onChange={() => showJob(id)} />
            <span class="face">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What single jobs know: all of it, or one job's on a device that several people share. */
function Jobs({ jobs }: { jobs: readonly JobOfBrief[] }) {
  const wanted = shownJob.value;
  const shown = jobs.some(({ job }) => job.id === wanted) ? wanted : null;
  if (jobs.length === 0) return null;
  const others = jobs.filter(({ job }) => shown !== null && job.id !== shown).map(({ job }) => job.name);
  return (
    <section class="jobs" aria-label={t.jobs.title}>
      <h3>{t.jobs.title}</h3>
      <p class="small muted">{t.jobs.note}</p>
      <JobFilter jobs={jobs} shown={shown} />
      <div class="job-columns">
        {jobs
          .filter(({ job }) => shown === null || job.id === shown)
          .map((one) => (
            <OneJob key={`${one.job.id}/${shown}`} of={one} open={shown !== null} />
          ))}
      </div>
      {others.length > 0 && <p class="small muted">{t.jobs.askOthers(others)}</p>}
    </section>
  );
}

export function BriefDialog() {
  const mine = own.value;
  if (!mine) return null;
  const { brief } = mine.desk;
  const { shared, jobs } = briefByJobs(brief, theScenario().jobs);
  return (
    <Dialog title={t.brief.heading} kind="page" onClose={closeDialog}>
      <h3>{t.brief.who}</h3>
      <p class="brief-who">{brief.who}</p>
      <p class="small muted">{t.jobs.marks}</p>
      <div class="claim-columns">
        {shared.map(({ kind, claims }) => (
          <Claims key={kind} title={TITLES[kind]} claims={claims} />
        ))}
        <Weights />
      </div>
      <Jobs jobs={jobs} />
      <OtherCards />
    </Dialog>
  );
}
