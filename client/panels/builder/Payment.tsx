/** The side payment of a draft: who of its signers pays whom how much capital, and what that leaves. */
import type { SidePayment } from '@track-two/shared/engine/types.ts';
import { redraft } from '../../model/desk.ts';
import type { Draft, Situation } from '../../model/draft.ts';
import { capitalAsked } from '../../model/draftProblems.ts';
import type { Reckoning } from '../../model/reckoning.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';

/** Most that one payment may be (the wire's limit, and the rules' most capital). */
const UNITS_MOST = 10;
const words = t.builder.more;
const set = (payment: SidePayment | null) => redraft((d) => ({ ...d, payment }));

interface SignerProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly string[];
  readonly none?: boolean;
  readonly testId: string;
  readonly onChoose: (party: string) => void;
}

function Signer({ label, value, among, none = false, testId, onChoose }: SignerProps) {
  const gone = value !== '' && !among.includes(value);
  return (
    <select
      class="input compact"
      aria-label={label}
      value={value}
      data-testid={testId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {none && <option value="">{words.nobody}</option>}
      {[...among, ...(gone ? [value] : [])].map((party) => (
        <option key={party} value={party}>
          {partyById(party).name}
        </option>
      ))}
    </select>
  );
}

function Units({ payment, most }: { payment: SidePayment; most: number }) {
  const to = (units: number) => set({ ...payment, units: Math.min(most, Math.max(1, units)) });
  return (
    <span class="row tight units">
      <button
        type="button"
        class="btn"
        aria-label={words.fewer}
        disabled={payment.units <= 1}
        onClick={() => to(payment.units - 1)}
      >
        −
      </button>
      <b aria-live="polite" data-testid="payment-units">
        {payment.units} {words.capital}
      </b>
      <button
        type="button"
        class="btn"
        aria-label={words.more}
        disabled={payment.units >= most}
        onClick={() => to(payment.units + 1)}
      >
        +
      </button>
    </span>
  );
}

/** What the payment leaves the author free, or that another's capital is not to be seen. */
function consequence(at: Situation, draft: Draft, payment: SidePayment): string {
  if (payment.from !== at.seat.party) return words.cannotSee(partyById(payment.from).name);
  const left = at.capitalFree - capitalAsked(at, draft);
  if (left < 0) return words.tooMuch(at.capitalFree);
  return words.leaves(left);
}

export function Payment({ at, draft, result }: { at: Situation; draft: Draft; result: Reckoning }) {
  const { payment } = draft;
  const signers = [at.seat.party, ...result.to];
  const most = Math.min(UNITS_MOST, at.scenario.rules.capitalMost);
  const other = (party: string) => signers.find((p) => p !== party) ?? '';
  const pay = (from: string) => {
    if (from === '') return set(null);
    const to = payment && payment.to !== from && signers.includes(payment.to) ? payment.to : other(from);
    set({ from, to, units: payment?.units ?? 1 });
  };
  return (
    <fieldset class="stack build-extra" data-testid="payment">
      <legend>{words.payment}</legend>
      <p class="small muted">{words.paymentNote}</p>
      {signers.length < 2 && !payment ? (
        <p class="small">{words.paymentFirst}</p>
      ) : (
        <div class="row wrap">
          <Signer label={words.payer} value={payment?.from ?? ''} among={signers} none testId="payer" onChoose={pay} />
          {payment && (
            <>
              <span class="small muted">{words.pays}</span>
              <Signer
                label={words.receiver}
                value={payment.to}
                among={signers.filter((p) => p !== payment.from)}
                testId="payee"
                onChoose={(to) => set({ ...payment, to })}
              />
              <Units payment={payment} most={most} />
            </>
          )}
        </div>
      )}
      {payment && (
        <p class="small" aria-live="polite">
          {consequence(at, draft, payment)}
        </p>
      )}
    </fieldset>
  );
}
