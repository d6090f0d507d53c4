/** Which party to speak for: one of the free ones, or whichever is drawn. */
import { t } from '../../text/index.ts';
import { type Shape, ShapeMark } from '../parts/PartyMark.tsx';

export interface PartyOffer {
  readonly id: string;
  readonly name: string;
  readonly shape: Shape | null;
  readonly note: string;
  readonly free: boolean;
}

export interface PartyChoiceProps {
  readonly offers: readonly PartyOffer[];
  /** Null: drawn. */
  readonly chosen: string | null;
  readonly onChoose: (party: string | null) => void;
}

export function PartyChoice({ offers, chosen, onChoose }: PartyChoiceProps) {
  return (
    <fieldset>
      <legend class="field-label">{t.join.choose}</legend>
      <div class="party-choices">
        <label class="choice">
          <input type="radio" name="party" checked={chosen === null} onChange={() => onChoose(null)} />
          <span class="face">
            <span>
              <b>{t.join.draw}</b>
              <span class="small muted block">{t.join.drawNote}</span>
            </span>
          </span>
        </label>
        {offers.map((offer) => (
          <label key={offer.id} class="choice">
            <input
              type="radio"
              name="party"
              value={offer.id}
              disabled={!offer.free}
              checked={chosen === offer.id}
              onChange={() => onChoose(offer.id)}
            />
            <span class="face">
              {offer.shape && <ShapeMark shape={offer.shape} size={24} />}
              <span class="break">
                <b>{offer.name}</b>
                {offer.note && <span class="small muted block">{offer.note}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
