/** Leads to an offer on the table, from the board or from elsewhere. */
import { panel } from '../../model/desk.ts';

/** Brings the offer's card into sight, and gives it the focus. */
export function showOffer(number: number): void {
  panel.value = 'offers';
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-testid="offer-${number}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector<HTMLElement>('button')?.focus();
  });
}
