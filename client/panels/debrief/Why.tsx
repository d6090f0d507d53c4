/** Why a bot did something, in its own line, beside what it did. */
import type { Reasoned } from '@track-two/shared/engine/reasonTypes.ts';
import { partyById } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { PartyMark } from '../parts/PartyMark.tsx';

/** Bots write a hyphen where print has a minus. */
const withMinus = (reason: string): string => reason.replace(/(?<=^|\s)-(?=\d)/g, '−');

/** The line in quotation marks; who says so is named for those who do not see the mark. Nothing where a person acted. */
export function Why({ reasoned, mark = true }: { reasoned: Reasoned | null; mark?: boolean }) {
  if (!reasoned) return null;
  return (
    <p class="why small">
      {mark && <PartyMark party={reasoned.party} size={14} />}
      <span class="hidden-visually">{t.reasons.because(partyById(reasoned.party).name)}</span>
      <q>{withMinus(reasoned.reason)}</q>
    </p>
  );
}
