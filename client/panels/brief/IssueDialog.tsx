/** One issue opened: every level with its points by dimension, duties, linkages and the facts behind it. */
import { openOptions, opensIn } from '@track-two/shared/scenario/lookup.ts';
import type { Issue, Option } from '@track-two/shared/scenario/types.ts';
import { closeDialog } from '../../model/desk.ts';
import { signed } from '../../model/numbers.ts';
import { countedAs, type Payoff, payoffOf } from '../../model/payoff.ts';
import { disputesOf } from '../../model/reading.ts';
import { own } from '../../model/store.ts';
import { issueById, theTable } from '../../model/table.ts';
import { capital, the } from '../../text/en/words.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { FactRefs } from '../parts/Facts.tsx';
import { Verifiable } from '../parts/icons.tsx';
import { PartyMark } from '../parts/PartyMark.tsx';
import { PayoffBreakdown } from '../parts/PayoffBreakdown.tsx';
import { DisputeList } from '../reading/Disputes.tsx';

function Duties({ option }: { option: Option }) {
  const { scenario } = theTable();
  if (option.duties.length === 0) return <p class="small muted">{t.brief.noDuties}</p>;
  return (
    <ul class="duty-list">
      {option.duties.map((duty) => {
        const name = scenario.parties.find((p) => p.id === duty.actor)?.name ?? '';
        return (
          <li key={duty.actor + duty.what} class="duty-line">
            <PartyMark party={duty.actor} />
            <span>
              <b>{capital(the(name))}</b> must {duty.what}
            </span>
            <Verifiable level={duty.verifiable} />
          </li>
        );
      })}
    </ul>
  );
}

/** My points for a level; null for somebody without a card. */
function payoffForMe(issue: Issue, option: Option): Payoff | null {
  const { scenario, view } = theTable();
  const mine = own.value;
  if (!mine) return null;
  const as = countedAs(view, mine.party.id, issue.id, option.id);
  return payoffOf(scenario, { party: mine.party.id, stance: mine.stance }, { issue: issue.id, option: option.id }, as);
}

function LevelName({ issue, option }: { issue: Issue; option: Option }) {
  return (
    <h3>
      {option.name} {option.id === issue.statusQuo && <span class="badge">{t.brief.statusQuo}</span>}
    </h3>
  );
}

/** A level; its points open to how they come about. */
function Level({ issue, option }: { issue: Issue; option: Option }) {
  const mine = own.value;
  const payoff = payoffForMe(issue, option);
  return (
    <li class="level">
      {mine && payoff ? (
        <details class="payoff-open">
          <summary>
            <LevelName issue={issue} option={option} />
            <span class="nowrap">
              <b class="number">{signed(payoff.points)}</b> {t.offers.pointsForYou}
            </span>
          </summary>
          <PayoffBreakdown payoff={payoff} party={mine.party.name} stance={mine.stance} />
        </details>
      ) : (
        <LevelName issue={issue} option={option} />
      )}
      <Duties option={option} />
      <FactRefs ids={option.facts} basis={option.basis} />
    </li>
  );
}

/** What the sources do not agree about, where it bears on this issue. */
function Disputed({ issue }: { issue: Issue }) {
  const disputes = disputesOf(theTable().scenario, issue.id);
  if (disputes.length === 0) return null;
  return (
    <section class="disputed">
      <h3>{t.reading.disputes}</h3>
      <p class="small muted">{t.reading.disputesNote}</p>
      <DisputeList disputes={disputes} />
    </section>
  );
}

function Linkages({ issue }: { issue: Issue }) {
  const { scenario, preset } = theTable();
  const mine = scenario.linkages.filter((l) => l.issue === issue.id && preset.issues.includes(l.other));
  if (mine.length === 0) return null;
  const names = (id: string, options: readonly string[]) =>
    scenario.issues
      .find((i) => i.id === id)
      ?.options.filter((o) => options.includes(o.id))
      .map((o) => o.short)
      .join(', ') ?? '';
  return (
    <ul class="stack">
      {mine.map((l) => (
        <li key={l.reason}>
          <b>{names(l.issue, l.options)}</b>: {(l.kind === 'requires' ? t.brief.needs : t.brief.rulesOut).toLowerCase()}{' '}
          <b>
            {issueById(l.other).name} ({names(l.other, l.otherOptions)})
          </b>
          . {l.reason} <FactRefs ids={l.facts} basis={l.basis} />
        </li>
      ))}
    </ul>
  );
}

export function IssueDialog({ issue: id }: { issue: string }) {
  const { scenario, preset, view } = theTable();
  const issue = issueById(id);
  return (
    <Dialog title={issue.name} kind="wide" onClose={closeDialog}>
      <p>{issue.description}</p>
      {!view.openIssues.includes(id) && <p class="notice advice small">{t.sheet.notOpenYet(opensIn(scenario, preset, id))}</p>}
      <Linkages issue={issue} />
      <ul class="levels">
        {openOptions(scenario, preset, id).map((option) => (
          <Level key={option.id} issue={issue} option={option} />
        ))}
      </ul>
      <h3>{t.brief.whyNumbers}</h3>
      <p>
        {issue.why} <FactRefs ids={issue.facts} basis={issue.basis} />
      </p>
      <p class="small muted">{t.payoff.sizes}</p>
      <Disputed issue={issue} />
    </Dialog>
  );
}
