/** What this device has open: panels, dialogs, the draft. Of the tab alone; the table knows nothing of it. */
import { effect, signal } from '@preact/signals';
import type { PhaseRef } from '@track-two/shared/engine/actions/schema.ts';
import type { PartyId, Terms } from '@track-two/shared/scenario/types.ts';
import { blankDraft, counterDraft, type Draft, keptDraft } from './draft.ts';
import type { CountedAs } from './payoff.ts';
import { ticket, view } from './store.ts';

export type Panel = 'brief' | 'offers' | 'draft' | 'talk' | 'log';
/** Panel shown on a phone, and beside the board on a tablet. */
export const panel = signal<Panel>('offers');

export type DialogName =
  | { readonly name: 'log' | 'rules' | 'glossary' | 'settings' | 'brief' | 'news' | 'menu' | 'world' | 'statements' | 'coach' }
  /** Whether to take back this phase. */
  | { readonly name: 'takeBack'; readonly where: PhaseRef }
  /** All that stands, as it pays a party: the viewer, or in the debrief anybody at the card it held. */
  | { readonly name: 'standing'; readonly whose?: { readonly party: string; readonly stance: string } }
  /** A party's gain at the end, by what paid it. */
  | { readonly name: 'gain'; readonly party: string }
  /** What a bot did at this seat while nobody was there. */
  | { readonly name: 'meanwhile'; readonly actions: number }
  | { readonly name: 'facts'; readonly ids: readonly string[] }
  | { readonly name: 'issue'; readonly issue: string }
  /** A level's points to a party at a card, by dimension. */
  | {
      readonly name: 'payoff';
      readonly party: string;
      readonly stance: string;
      readonly issue: string;
      readonly option: string;
      /** As what it would count, where that is not how it stands now. */
      readonly as?: CountedAs;
    }
  /** What terms are worth to a party at a card, issue by issue; `points` is the sum as it was shown. */
  | {
      readonly name: 'worth';
      readonly party: string;
      readonly stance: string;
      readonly terms: Terms;
      readonly points: number;
      readonly against: 'inForce' | 'statusQuo';
    };
/** Open dialogs, the last on top. */
export const dialogs = signal<readonly DialogName[]>([]);
export const openDialog = (dialog: DialogName): void => {
  dialogs.value = [...dialogs.value, dialog];
};
export const closeDialog = (): void => {
  dialogs.value = dialogs.value.slice(0, -1);
};

/** The draft, and whether its builder is open. */
export const draft = signal<Draft | null>(null);
export const builderOpen = signal(false);

const keyOf = (code: string) => `track-two/draft/${code}`;

/** Takes up a kept draft, and keeps it from then on for the life of the tab. */
export function keepDraft(): void {
  const code = ticket.value?.code;
  if (!code) return;
  try {
    const kept = sessionStorage.getItem(keyOf(code));
    if (kept) draft.value = keptDraft(JSON.parse(kept) as Draft);
  } catch {
    draft.value = null;
  }
  effect(() => {
    const now = draft.value;
    try {
      if (now) sessionStorage.setItem(keyOf(code), JSON.stringify(now));
      else sessionStorage.removeItem(keyOf(code));
    } catch {
      // Kept for the life of the page only.
    }
  });
}

/** Opens the builder: on the kept draft, or on a new one. */
export function openBuilder(): void {
  const now = view.value;
  if (!now) return;
  draft.value ??= blankDraft(now);
  builderOpen.value = true;
  panel.value = 'draft';
}

/** Opens the builder on terms that were proposed, in place of the draft that was there. */
export function openDraft(terms: Terms, to: readonly PartyId[]): void {
  const now = view.value;
  if (!now) return;
  draft.value = { ...blankDraft(now), terms, extra: to };
  builderOpen.value = true;
  panel.value = 'draft';
}

/** Opens the builder on an answer to an offer. */
export function openCounter(parent: number): void {
  const now = view.value;
  if (!now) return;
  if (draft.value?.parent !== parent) draft.value = counterDraft(now, parent, now.viewer);
  builderOpen.value = true;
  panel.value = 'draft';
}

/** Closes the builder; the draft stays unless thrown away. */
export function closeBuilder(discard: boolean): void {
  builderOpen.value = false;
  if (discard) draft.value = null;
  if (panel.value === 'draft') panel.value = 'offers';
}

/** Changes the draft on the desk. */
export function redraft(change: (draft: Draft) => Draft): void {
  if (draft.value) draft.value = change(draft.value);
}
