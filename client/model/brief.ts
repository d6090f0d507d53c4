/** The brief by jobs: what the whole delegation knows, and what each job of it knows besides (rules.md, Parties, stances, briefs). */
import type { Brief, Claim } from '@track-two/shared/engine/viewTypes.ts';
import type { Job } from '@track-two/shared/scenario/types.ts';

export const CLAIM_KINDS = ['wants', 'redLines', 'canOffer', 'constraints', 'knows'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export interface KindOfClaims {
  readonly kind: ClaimKind;
  readonly claims: readonly Claim[];
}
export interface JobOfBrief {
  readonly job: Job;
  readonly claims: readonly { readonly kind: ClaimKind; readonly claim: Claim }[];
}
export interface BriefByJobs {
  /** What has no job, kind by kind; kinds without a claim are left out. */
  readonly shared: readonly KindOfClaims[];
  /** Jobs that have something of their own, in the scenario's order. */
  readonly jobs: readonly JobOfBrief[];
}

/** A claim of a job that the scenario does not list belongs to everybody, so that nothing is ever lost. */
export function briefByJobs(brief: Brief, jobs: readonly Job[]): BriefByJobs {
  const known = new Set(jobs.map((j) => j.id));
  const isShared = (claim: Claim) => claim.job === undefined || !known.has(claim.job);
  const all = CLAIM_KINDS.flatMap((kind) => brief[kind].map((claim) => ({ kind, claim })));
  return {
    shared: CLAIM_KINDS.map((kind) => ({ kind, claims: brief[kind].filter(isShared) })).filter((k) => k.claims.length > 0),
    jobs: jobs
      .map((job) => ({ job, claims: all.filter(({ claim }) => claim.job === job.id) }))
      .filter((j) => j.claims.length > 0),
  };
}
