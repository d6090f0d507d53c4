/** What the guide goes by, gathered from the store. */
import { computed } from '@preact/signals';
import { openOptions, partyOf } from '@track-two/shared/scenario/lookup.ts';
import type { Stance, Terms } from '@track-two/shared/scenario/types.ts';
import { addedPayoff } from '@track-two/shared/terms/forecast.ts';
import { coachOn } from '../../model/coach.ts';
import { builderOpen, draft, panel } from '../../model/desk.ts';
import { type DraftSeen, type GuideSeen, guideStep } from '../../model/guide.ts';
import { guiding, readSteps } from '../../model/guideState.ts';
import type { BetterLevel, GuideStep } from '../../model/guideSteps.ts';
import { sheetRows } from '../../model/sheet.ts';
import { own, table } from '../../model/store.ts';
import { layout } from '../../theme/apply.ts';
import { reckoning, situation } from '../builder/situation.ts';

/** What the draft would add for another party, least and most by its public cards. */
function forOthers(): DraftSeen['others'] {
  const [at, now, result] = [situation.value, draft.value, reckoning.value];
  if (!at || !now || !result) return [];
  return result.to.map((id) => {
    const { stances, margin } = partyOf(at.scenario, id);
    const points = stances.map((card) => addedPayoff(at.scenario, id, card, at.view.clauses, now.terms));
    return { party: id, least: Math.min(...points), most: Math.max(...points), asks: margin };
  });
}

/** The one change of a level after which the draft passes at home, and that leaves the others most; null when none does. */
function betterLevel(): BetterLevel | null {
  const [at, now] = [situation.value, draft.value];
  if (!at || !now) return null;
  const worth = (party: string, card: Stance, terms: Terms) => addedPayoff(at.scenario, party, card, at.view.clauses, terms);
  const parties = at.scenario.parties.filter((p) => p.id !== at.seat.party);
  const able = Object.keys(now.terms).flatMap((issue) =>
    openOptions(at.scenario, at.preset, issue).flatMap(({ id: option }) => {
      const terms = { ...now.terms, [issue]: option };
      if (worth(at.seat.party, at.seat.stance, terms) < at.margin) return [];
      const cards = parties.flatMap((p) => p.stances.map((card) => worth(p.id, card, terms)));
      return [{ issue, option, left: cards.reduce((sum, points) => sum + points, 0) }];
    }),
  );
  const [best] = able.sort((a, b) => b.left - a.left);
  return best ? { issue: best.issue, option: best.option } : null;
}

function draftSeen(): DraftSeen | null {
  const [now, result] = [draft.value, reckoning.value];
  if (!now || !result) return null;
  return {
    issues: Object.keys(now.terms),
    points: result.points,
    short: result.forecast.short,
    better: result.forecast.short > 0 ? betterLevel() : null,
    unchanged: result.problems.includes('noChange'),
    others: forOthers(),
  };
}

const seen = computed<GuideSeen | null>(() => {
  const [now, mine] = [table.value, own.value];
  if (!now || !mine) return null;
  const phone = layout.value === 'phone';
  const rows = sheetRows(now.scenario, now.preset, { party: mine.party.id, stance: mine.stance }, now.view);
  return {
    view: now.view,
    phone,
    panel: panel.value,
    builder: builderOpen.value && (!phone || panel.value === 'draft'),
    draft: draftSeen(),
    issues: [...rows].sort((a, b) => b.most - a.most).map((row) => row.issue.id),
    coach: coachOn.value,
    read: readSteps.value,
  };
});

/** The step to take now; null where no guide runs. */
export const step = computed<GuideStep | null>(() => (guiding.value && seen.value ? guideStep(seen.value) : null));
