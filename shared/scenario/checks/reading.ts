/** What is there to read: jobs in briefs, actors of the news, statements, disputes, and notions mapped onto indicators. */
import { error, type Path, type Problem } from '../problems.ts';
import { type Check, check, unknownIds } from './check.ts';
import { indicatorProblems } from './triggers.ts';

const CLAIMS = ['wants', 'redLines', 'canOffer', 'constraints', 'knows'] as const;

const jobsOfClaims = check(['parties'], ({ parties }, known) =>
  parties.flatMap((party, p) =>
    CLAIMS.flatMap((list) =>
      party.brief[list].flatMap((claim, i) => unknownOne('job', claim.job, known.jobs, ['parties', p, 'brief', list, i, 'job'])),
    ),
  ),
);

const actorsOfEvents = check(['events'], ({ events }, known) =>
  events.flatMap((event, i) => unknownIds('actor', event.actors, known.actors, ['events', i, 'actors'])),
);

const claimsOfStatements = check(['statements'], ({ statements }, known) =>
  statements.flatMap((s, i) => unknownOne('dimension', s.claims, known.dimensions, ['statements', i, 'claims'])),
);

const issuesOfDisputes = check(['disputes'], ({ disputes }, known) =>
  disputes.flatMap((d, i) => unknownIds('issue', d.issues, new Set(known.issues.keys()), ['disputes', i, 'issues'])),
);

const mappedNotions = check(['world'], ({ world }, known) =>
  world.mapped.flatMap((m, i) => indicatorProblems({ indicator: m.onto, party: m.party }, ['world', 'mapped', i], known)),
);

function unknownOne(what: string, id: string | undefined, known: ReadonlySet<string>, path: Path): readonly Problem[] {
  return id === undefined || known.has(id) ? [] : [error(path, `unknown ${what} "${id}"`)];
}

export const readingChecks: readonly Check[] = [
  jobsOfClaims,
  actorsOfEvents,
  claimsOfStatements,
  issuesOfDisputes,
  mappedNotions,
];
