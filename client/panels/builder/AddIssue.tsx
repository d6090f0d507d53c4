/** One more issue for the draft: a menu while there are few, a list with a filter when there are many; dossier by dossier. */
import { openOptions } from '@track-two/shared/scenario/lookup.ts';
import { levelsOf } from '@track-two/shared/terms/levels.ts';
import { useRef, useState } from 'preact/hooks';
import { type AgendaGroup, filtered, MENU_MOST } from '../../model/agenda.ts';
import { redraft } from '../../model/desk.ts';
import { type Situation, withLevel } from '../../model/draft.ts';
import { signed } from '../../model/numbers.ts';
import { addsAt, type Reckoning } from '../../model/reckoning.ts';
import { issueById } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** The level of an issue that adds most for the author, and how much; null when there is none but the one in force. */
function bestLevel(at: Situation, issue: string): { readonly option: string; readonly points: number } | null {
  const now = levelsOf(at.scenario, at.preset, at.view.clauses)[issue];
  const levels = openOptions(at.scenario, at.preset, issue)
    .filter((o) => o.id !== now)
    .map((o) => ({ option: o.id, points: addsAt(at, issue, o.id) }));
  return [...levels].sort((a, b) => b.points - a.points)[0] ?? null;
}

function add(at: Situation, issue: string): void {
  const best = bestLevel(at, issue);
  if (best) redraft((d) => withLevel(d, issue, best.option));
}

interface AddProps {
  readonly at: Situation;
  readonly groups: readonly AgendaGroup[];
  readonly left: number;
}

function Menu({ at, groups, left }: AddProps) {
  const select = useRef<HTMLSelectElement>(null);
  return (
    <label class="row wrap add-issue">
      <span class="bold">
        <span aria-hidden="true">+ </span>
        {t.builder.addIssue} <span class="muted">{t.builder.left(left)}</span>
      </span>
      <select
        ref={select}
        class="input compact"
        data-testid="add-issue"
        onChange={(event) => {
          const issue = event.currentTarget.value;
          if (issue) add(at, issue);
          if (select.current) select.current.value = '';
        }}
      >
        <option value="">{t.builder.chooseIssue}</option>
        {groups.map((group) => (
          <optgroup
            key={group.dossier}
            label={group.opens === null ? group.name : t.builder.dossierOpens(group.name, group.opens)}
            disabled={group.opens !== null}
          >
            {group.issues.map((issue) => (
              <option key={issue} value={issue}>
                {issueById(issue).name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface Listing {
  readonly at: Situation;
  readonly onAdd: (issue: string) => void;
}

function ListedIssue({ at, onAdd, issue, open }: Listing & { issue: string; open: boolean }) {
  const { name } = issueById(issue);
  const best = open ? bestLevel(at, issue) : null;
  if (!best) return <li class="agenda-issue muted">{name}</li>;
  return (
    <li>
      <button
        type="button"
        class="agenda-issue"
        data-testid={`add-${issue}`}
        aria-label={t.builder.addLabel(name, signed(best.points))}
        onClick={() => onAdd(issue)}
      >
        <span>
          <span aria-hidden="true">+ </span>
          {name}
        </span>
        <span class="muted nowrap">{t.builder.bestFor(signed(best.points))}</span>
      </button>
    </li>
  );
}

function Group({ group, unfolded, ...listing }: Listing & { group: AgendaGroup; unfolded: boolean }) {
  return (
    <details class="agenda-group" open={unfolded}>
      <summary>
        <b>{group.name}</b>{' '}
        <span class="small muted">
          {group.opens === null ? group.issues.length : `${group.issues.length}, ${t.builder.opensIn(group.opens)}`}
        </span>
      </summary>
      <ul>
        {group.issues.map((issue) => (
          <ListedIssue key={issue} {...listing} issue={issue} open={group.opens === null} />
        ))}
      </ul>
    </details>
  );
}

function Groups({ groups, unfolded, ...listing }: Listing & { groups: readonly AgendaGroup[]; unfolded: boolean }) {
  return (
    <>
      {groups.map((group) => (
        <Group key={`${group.dossier}/${unfolded}`} {...listing} group={group} unfolded={unfolded} />
      ))}
    </>
  );
}

/** Once the draft has terms the agenda makes room for them. */
function Folded({ groups, ...listing }: Listing & { groups: readonly AgendaGroup[] }) {
  return (
    <details class="agenda-group" data-testid="browse-issues">
      <summary>{t.builder.browse}</summary>
      <Groups {...listing} groups={groups} unfolded={false} />
    </details>
  );
}

function List({ at, groups, left, begun }: AddProps & { begun: number }) {
  const [words, setWords] = useState('');
  const shown = filtered(at.scenario, groups, words);
  const searching = words.trim() !== '';
  const first = searching ? shown.find((g) => g.opens === null)?.issues[0] : undefined;
  // What was looked for has been found: the words go, and the list folds away again.
  const onAdd = (issue: string) => {
    add(at, issue);
    setWords('');
  };
  return (
    <section class="add-issue-list">
      <label class="row wrap add-issue">
        <span class="bold">
          <span aria-hidden="true">+ </span>
          {t.builder.addIssue} <span class="muted">{t.builder.left(left)}</span>
        </span>
        <input
          type="search"
          class="input compact grow"
          placeholder={t.builder.find}
          aria-label={t.builder.find}
          value={words}
          data-testid="find-issue"
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first !== undefined) onAdd(first);
          }}
        />
      </label>
      <div aria-live="polite">{shown.length === 0 && <p class="small muted">{t.builder.findNone}</p>}</div>
      {searching || begun === 0 ? (
        <Groups at={at} onAdd={onAdd} groups={shown} unfolded={searching} />
      ) : (
        <Folded at={at} onAdd={onAdd} groups={groups} />
      )}
    </section>
  );
}

/** @param begun how many issues the draft has already */
export function AddIssue({ at, result, begun }: { at: Situation; result: Reckoning; begun: number }) {
  const left = result.issuesLeft.length;
  if (result.agenda.length === 0) return null;
  const many = at.preset.issues.length > MENU_MOST;
  return many ? (
    <List at={at} groups={result.agenda} left={left} begun={begun} />
  ) : (
    <Menu at={at} groups={result.agenda} left={left} />
  );
}
