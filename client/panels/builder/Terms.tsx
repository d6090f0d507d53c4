/** The left column of the builder: issues in the draft with their levels, broken linkages with their repair, and one more issue. */
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import type { Terms } from '@track-two/shared/scenario/types.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { clausePayoff } from '@track-two/shared/terms/payoff.ts';
import { openDialog, redraft } from '../../model/desk.ts';
import { type Draft, type Situation, withLevel } from '../../model/draft.ts';
import { signed } from '../../model/numbers.ts';
import { addsAt, type BrokenLinkage, type Mend, type Reckoning } from '../../model/reckoning.ts';
import { ownStepOn } from '../../model/sheet.ts';
import { issueById, optionById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { AddIssue } from './AddIssue.tsx';
import { More } from './More.tsx';

interface IssueProps {
  readonly at: Situation;
  readonly draft: Draft;
  readonly issue: string;
  readonly parent: { readonly number: number; readonly terms: Terms } | null;
}

function parentSaid({ parent, issue, draft }: IssueProps): string {
  if (!parent) return '';
  const was = parent.terms[issue];
  if (was === undefined) return t.builder.added;
  return was === draft.terms[issue] ? '' : capitalised(t.offers.said(parent.number, optionById(issue, was).short));
}
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An own step in force on the issue counts at its cost only; without that word the points would not seem to add up. */
function StepNote({ at: { scenario, seat, view }, issue }: { at: Situation; issue: string }) {
  const step = ownStepOn(view, seat.party, issue);
  if (!step) return null;
  const points = signed(clausePayoff(scenario, seat.party, seat.stance, step));
  return <p class="small muted">{t.builder.ownStep(optionById(issue, step.option).short, points)}</p>;
}

function IssueLevels(props: IssueProps) {
  const { at, draft, issue } = props;
  const { scenario, preset, view } = at;
  const now = levelsOf(scenario, preset, view.clauses)[issue];
  const name = issueById(issue).name;
  return (
    <fieldset class="build-issue">
      <legend class="hidden-visually">{name}</legend>
      <div class="row apart base">
        <button type="button" class="build-name" onClick={() => openDialog({ name: 'issue', issue })}>
          {name}
        </button>
        <span class="row">
          <span class="small muted">{parentSaid(props)}</span>
          <button
            type="button"
            class="link"
            aria-label={t.builder.takeOutLabel(name)}
            onClick={() => redraft((d) => withLevel(d, issue, null))}
          >
            {t.builder.takeOut}
          </button>
        </span>
      </div>
      <div class="levels-row">
        {openOptions(scenario, preset, issue).map((option) => (
          <label key={option.id} class={`choice level-choice ${option.id === now ? 'now' : ''}`}>
            <input
              type="radio"
              name={`level-${issue}`}
              value={option.id}
              checked={draft.terms[issue] === option.id}
              onChange={() => redraft((d) => withLevel(d, issue, option.id))}
            />
            <span class="face level-face" title={option.name}>
              <span>{option.short}</span>
              <span class="row apart base">
                <b>{signed(addsAt(at, issue, option.id))}</b>
                {option.id === now && <span class="small now-word">{t.builder.levelNow}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
      <StepNote at={at} issue={issue} />
    </fieldset>
  );
}

function mendText({ repair }: Mend, terms: Terms): string {
  const issue = issueById(repair.issue).name;
  if (repair.option === null) return t.builder.mendRemove(issue);
  const level = optionById(repair.issue, repair.option).short;
  return terms[repair.issue] === undefined ? t.builder.mendAdd(issue, level) : t.builder.mendChange(issue, level);
}

function LinkageWarning({ broken, draft }: { broken: BrokenLinkage; draft: Draft }) {
  const { linkage, add, remove } = broken;
  const [issue, other] = [issueById(linkage.issue).name, issueById(linkage.other).name];
  const mend = (m: Mend) => redraft((d) => withLevel(d, m.repair.issue, m.repair.option));
  return (
    <div class="notice" role="status">
      <span class="mark" aria-hidden="true">
        !
      </span>
      <div class="stack">
        <p>
          <b>{linkage.kind === 'requires' ? t.builder.needsLinkage(issue, other) : t.builder.excludesLinkage(issue, other)}</b>{' '}
          {linkage.reason}
        </p>
        <div class="row wrap">
          {add && (
            <button type="button" class="btn" onClick={() => mend(add)}>
              {mendText(add, draft.terms)} <b>{t.builder.pointsAfter(signed(add.points))}</b>
            </button>
          )}
          {remove && (
            <button type="button" class={`btn ${add ? 'plain' : ''}`} onClick={() => mend(remove)}>
              {mendText(remove, draft.terms)}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

export function TermsColumn({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const offer = at.view.offers.find((o) => o.number === draft.parent) ?? null;
  const chosen = at.preset.issues.filter((issue) => draft.terms[issue] !== undefined);
  const most = at.scenario.rules.issuesPerOffer;
  return (
    <div class="build-terms">
      <p class="small muted">{t.builder.terms(chosen.length, most)}</p>
      {chosen.length === 0 && <p class="build-empty italic">{t.builder.empty(most)}</p>}
      {chosen.map((issue) => (
        <IssueLevels key={issue} at={at} draft={draft} issue={issue} parent={offer} />
      ))}
      {result.broken.map((broken) => (
        <LinkageWarning key={broken.linkage.issue + broken.linkage.reason} broken={broken} draft={draft} />
      ))}
      {chosen.length < most && <AddIssue at={at} result={result} begun={chosen.length} />}
      <More at={at} draft={draft} result={result} />
    </div>
  );
}
