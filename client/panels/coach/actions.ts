/** Where a piece of advice leads: to the offer, the builder, the sliders. It opens; it never tables, signs or sets anything. */
import type { Advice } from '@track-two/shared/coach/types.ts';
import { draft, openBuilder, openCounter, openDialog, openDraft, panel, redraft } from '../../model/desk.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { showOffer } from '../play/showOffer.ts';
import { showBeliefs } from '../rail/BeliefReminder.tsx';

export interface AdviceAction {
  readonly label: string;
  readonly press: () => void;
}

/** Opens an answer with the mended terms; of an own offer, a draft of its own. */
function openMend({ offer: number, mine, mend }: Extract<Advice, { kind: 'offerFails' }>): void {
  if (!mend) return;
  const offer = theTable().view.offers.find((o) => o.number === number);
  if (!mine && offer?.legal.counter.ok) {
    openCounter(number);
    redraft((draft) => ({ ...draft, terms: mend.terms }));
  } else openDraft(mend.terms, []);
}

const toOffer = (offer: number): AdviceAction => ({ label: t.coach.actions.offer(offer), press: () => showOffer(offer) });

const hasDraft = (): boolean => Object.keys(draft.value?.terms ?? {}).length > 0;

/** What can be opened for an advice, the first the likeliest. */
export function actionsOf(advice: Advice): readonly AdviceAction[] {
  const words = t.coach.actions;
  switch (advice.kind) {
    case 'news':
      return [{ label: words.news, press: () => openDialog({ name: 'news' }) }];
    case 'mandate':
    case 'lastRound':
      return [{ label: words.standing, press: () => openDialog({ name: 'standing' }) }];
    case 'offerWaits':
    case 'setCapital':
      return [toOffer(advice.offer)];
    case 'offerFails': {
      const mend = { label: hasDraft() ? words.instead : words.mend, press: () => openMend(advice) };
      return [...(advice.mend ? [mend] : []), toOffer(advice.offer)];
    }
    case 'trade':
      return [{ label: hasDraft() ? words.instead : words.trade, press: () => openDraft(advice.terms, advice.to) }];
    case 'nothingTabled':
      return [{ label: words.draft, press: openBuilder }];
    case 'waitedFor':
      return [];
    case 'beliefs':
      return [{ label: words.beliefs, press: showBeliefs }];
    case 'duty':
      return [
        {
          label: words.issue(theTable().scenario.issues.find((i) => i.id === advice.duty.issue)?.short ?? ''),
          press: () => openDialog({ name: 'issue', issue: advice.duty.issue }),
        },
      ];
    case 'suspend':
    case 'found':
      return [
        {
          label: t.play.phaseTabs[theTable().view.phase],
          press: () => {
            panel.value = 'offers';
          },
        },
      ];
  }
}
