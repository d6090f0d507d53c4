/** Whether what a view says may be done can be done, and what it says may not be done is refused with that code. */
import type { PartyAction } from '@track-two/shared/engine/actions/schema.ts';
import { play, viewFor } from '@track-two/shared/engine/index.ts';
import type { GameState } from '@track-two/shared/engine/types.ts';
import type { AgreementView, OfferView, PartyView, Verdict } from '@track-two/shared/engine/viewTypes.ts';

type Claim = readonly [PartyAction, Verdict];

const DRAFT = { to: [], terms: {}, visibility: 'open' as const, signal: 'talk' as const, expires: 12 };

/** Verdicts that must hold whatever else the action says; a draft that may be made is judged on its own merits. */
function onOffers(offers: readonly OfferView[]): readonly Claim[] {
  return offers.flatMap(({ number: offer, legal }): readonly Claim[] => [
    [{ type: 'signOffer', offer }, legal.sign],
    [{ type: 'rejectOffer', offer }, legal.reject],
    [{ type: 'withdrawOffer', offer }, legal.withdraw],
    [{ type: 'setCapital', offer, units: 0 }, legal.setCapital],
    ...(legal.counter.ok ? [] : [[{ type: 'counterOffer', parent: offer, ...DRAFT }, legal.counter] as const]),
  ]);
}

function onAgreements(agreements: readonly AgreementView[]): readonly Claim[] {
  return agreements.flatMap(({ number: agreement, legal }): readonly Claim[] =>
    legal
      ? [
          [{ type: 'suspendAgreement', agreement }, legal.suspend],
          [{ type: 'resumeAgreement', agreement }, legal.resume],
          [{ type: 'withdrawFromAgreement', agreement }, legal.withdraw],
        ]
      : [],
  );
}

function onDesk(state: GameState, view: PartyView): readonly Claim[] {
  const { desk, legal, round } = view;
  if (!desk || !legal) return [];
  const phase = view.phase === 'debrief' ? 'outcome' : view.phase;
  const own = desk.duties.filter((d) => d.choice !== null);
  const about = state.scenario.parties.find((p) => p.id !== desk.party);
  const shares = Object.fromEntries((about?.stances ?? []).map((s, i) => [s.id, i === 0 ? 100 : 0]));
  return [
    ...(legal.tableOffer.ok ? [] : [[{ type: 'tableOffer', ...DRAFT }, legal.tableOffer] as const]),
    [{ type: 'say', to: null, text: 'word' }, legal.say],
    [{ type: 'setBelief', about: about?.id ?? '', shares }, legal.setBelief],
    [{ type: 'setReady', ready: true, round, phase }, legal.ready],
    [{ type: 'setReady', ready: false, round, phase }, legal.notReady],
    ...own.map((d): Claim => [{ type: 'setCompliance', duty: d.key, choice: 'complied' }, legal.setCompliance]),
    ...legal.steps.map((s): Claim => [{ type: 'takeStep', issue: s.issue, option: s.option }, s.verdict]),
    ...legal.statements.map((s): Claim => [{ type: 'makeStatement', statement: s.statement }, s.verdict]),
    ...legal.undoSteps.map((s): Claim => [{ type: 'undoStep', issue: s.issue }, s.verdict]),
  ];
}

/** Verdicts of all parties' views that play does not bear out, in words. */
export function disagreements(state: GameState): readonly string[] {
  return Object.keys(state.parties).flatMap((party) => {
    const view = viewFor(state, party);
    return [...onOffers(view.offers), ...onAgreements(view.agreements), ...onDesk(state, view)].flatMap(([action, verdict]) => {
      const played = play(state, { party }, action);
      const said = verdict.ok ? 'ok' : verdict.code;
      const got = played.ok ? 'ok' : played.rejection.code;
      return said === got ? [] : [`${party} ${JSON.stringify(action)}: the view says ${said}, play says ${got}`];
    });
  });
}
