/** The dialogs behind points: one level's dimensions, terms issue by issue, and all that is in force for me. */
import { partyOf, stanceOf } from '@track-two/shared/scenario/lookup.ts';
import { closeDialog, type DialogName, openDialog } from '../../model/desk.ts';
import { signed } from '../../model/numbers.ts';
import { countedAs, type Holder, type Payoff, payoffOf } from '../../model/payoff.ts';
import { own } from '../../model/store.ts';
import { theScenario, theTable } from '../../model/table.ts';
import { addedRows, addsInAll, standingRows, type WorthRow } from '../../model/worth.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { OnlyYou } from '../parts/icons.tsx';
import { PayoffBreakdown, PayoffWhy } from '../parts/PayoffBreakdown.tsx';
import { PayoffButton } from '../parts/PayoffButton.tsx';

type Ask<N extends DialogName['name']> = Extract<DialogName, { name: N }>;

function holderOf({ party, stance }: { party: string; stance: string }): Holder {
  return { party, stance: stanceOf(theScenario(), party, stance) };
}
const isMine = (holder: Holder): boolean => own.value?.party.id === holder.party;

/** A level's points, by dimension. */
export function PayoffDialog({ ask }: { ask: Ask<'payoff'> }) {
  const { scenario, view } = theTable();
  const holder = holderOf(ask);
  const as = ask.as ?? (isMine(holder) ? countedAs(view, holder.party, ask.issue, ask.option) : 'agreed');
  const payoff = payoffOf(scenario, holder, ask, as);
  return (
    <Dialog title={t.payoff.title(payoff.issue.short, payoff.option.name)} kind="wide" onClose={closeDialog}>
      <PayoffBreakdown payoff={payoff} party={partyOf(scenario, holder.party).name} stance={holder.stance} />
      <PayoffWhy payoff={payoff} />
      <button type="button" class="btn" onClick={() => openDialog({ name: 'issue', issue: ask.issue })}>
        {t.brief.details(payoff.issue.name)}
      </button>
    </Dialog>
  );
}

/** Points of a payoff that open, whoever it belongs to. */
function Points({ payoff, holder, points }: { payoff: Payoff; holder: Holder; points: number }) {
  return (
    <PayoffButton
      issue={payoff.issue.id}
      option={payoff.option.id}
      whose={{ party: holder.party, stance: holder.stance.id }}
      label={`${payoff.issue.name}: ${payoff.option.name}, ${signed(points)} ${t.common.points}`}
    >
      <b>{signed(points)}</b>
    </PayoffButton>
  );
}

/** What stands beside a row of added points: what it takes the place of. */
function instead({ now, before, adds }: WorthRow): string {
  if (!before) return '';
  if (before.option.id === now.option.id && adds === 0) return t.payoff.same;
  return t.payoff.instead(signed(now.points), before.option.short, signed(before.points));
}

/** What terms add, issue by issue. */
export function WorthDialog({ ask }: { ask: Ask<'worth'> }) {
  const { scenario, view } = theTable();
  const holder = holderOf(ask);
  const rows = addedRows(scenario, holder, ask.against === 'inForce' ? view.clauses : [], ask.terms);
  const elsewhere = ask.points - addsInAll(rows);
  return (
    <Dialog title={t.payoff.worthTitle} onClose={closeDialog}>
      <div class="row apart wrap">
        <p class="small muted grow">{t.payoff.worthAgainst[ask.against]}</p>
        {isMine(holder) && <OnlyYou />}
      </div>
      <ul class="worth-rows">
        {rows.map((row) => (
          <li key={row.now.issue.id}>
            <span>
              {row.now.issue.name}: <b>{row.now.option.short}</b>
              <span class="small muted block">{instead(row)}</span>
            </span>
            <Points payoff={row.now} holder={holder} points={row.adds} />
          </li>
        ))}
        {elsewhere !== 0 && (
          <li>
            <span>{t.payoff.elsewhere}</span>
            <b>{signed(elsewhere)}</b>
          </li>
        )}
        <li class="worth-total">
          <b>{t.payoff.adds}</b>
          <b class="number">{signed(ask.points)}</b>
        </li>
      </ul>
    </Dialog>
  );
}

/** All that stands, with what each pays a party; what sleeps is there with 0 and its reason. */
export function StandingDialog({ ask }: { ask: Ask<'standing'> }) {
  const { scenario, view } = theTable();
  const mine = own.value;
  const whose = ask.whose ?? (mine ? { party: mine.party.id, stance: mine.stance.id } : null);
  if (!whose) return null;
  const holder = holderOf(whose);
  const rows = standingRows(scenario, holder, view.clauses, view.sleeping);
  const note = ask.whose ? t.payoff.standingNoteOf : t.payoff.standingNote;
  const title = ask.whose ? t.payoff.standingTitleOf(partyOf(scenario, holder.party).name) : t.payoff.standingTitle;
  return (
    <Dialog title={title} onClose={closeDialog}>
      <div class="row apart wrap">
        <p class="small muted grow">{rows.length === 0 ? t.payoff.standingNone : note}</p>
        {!ask.whose && <OnlyYou />}
      </div>
      <ul class="worth-rows">
        {rows.map((row) => (
          <li key={row.issue.id}>
            <span>
              {row.issue.name}: <b>{row.option.short}</b>
              {row.as !== 'agreed' && (
                <span class="small muted block">{row.as === 'ownStep' ? t.payoff.ownStepNote : t.payoff.sleeps[row.as]}</span>
              )}
            </span>
            <Points payoff={row} holder={holder} points={row.points} />
          </li>
        ))}
        <li class="worth-total">
          <b>{t.payoff.standingSum}</b>
          <b class="number">{signed(rows.reduce((sum, row) => sum + row.points, 0))}</b>
        </li>
      </ul>
    </Dialog>
  );
}
