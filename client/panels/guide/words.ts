/** A step of the guide as a sentence, with the names of this game in it. */
import type { GuideStep } from '../../model/guideSteps.ts';
import { plain, signed } from '../../model/numbers.ts';
import { own } from '../../model/store.ts';
import { issueById, optionById, partyById, theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';

const name = (party: string) => partyById(party).name;
const points = (n: number) => `${signed(n)} ${Math.abs(n) === 1 ? t.common.point : t.common.points}`;

/** Names of all other parties. */
const others = (): readonly string[] => {
  const { scenario, view } = theTable();
  return scenario.parties.filter((p) => p.id !== view.viewer).map((p) => p.name);
};

/** Who is not ready yet, by name. */
const late = (): readonly string[] => theTable().view.waitingFor.map(name);

const panelName = (panel: 'brief' | 'offers' | 'draft' | 'talk' | 'log'): string => {
  const { phase } = theTable().view;
  return panel === 'offers' && phase !== 'negotiation' ? t.play.phaseTabs[phase] : t.play.panels[panel];
};

/** The sentences of a step. */
export function guideWords(step: GuideStep): string {
  const words = t.guide.steps;
  const desk = own.value?.desk;
  switch (step.id) {
    case 'stance':
    case 'draftPoor':
    case 'waitAnswer':
    case 'unanswered':
    case 'turnedDown':
    case 'belief':
      return words[step.id](others());
    case 'waiting':
      return words.waiting(late().length > 0 ? late() : others());
    case 'home':
      return words.home(desk?.margin ?? 0, desk?.mandate ?? 0);
    case 'goTo':
      return words.goTo(panelName(step.panel));
    case 'round':
      return words.round(step.round, plain(step.inForce), step.mandate);
    case 'addWant':
      return words.addWant(issueById(step.issue).name);
    case 'addGive':
      return words.addGive(issueById(step.issue).name, others());
    case 'draftShort':
      return step.better
        ? words.draftBetter(
            step.short,
            issueById(step.better.issue).name,
            optionById(step.better.issue, step.better.option).short,
          )
        : words.draftShort(step.short);
    case 'tableIt': {
      const told = step.others.map((o) => ({ name: name(o.party), least: signed(o.least), most: signed(o.most) }));
      return words.tableIt(points(step.points), told);
    }
    case 'answerSign':
      return words.answerSign(step.offer, name(step.by), signed(step.adds), step.instead);
    case 'answerCounter':
      return words.answerCounter(step.offer, name(step.by), signed(step.adds), step.short, step.instead);
    case 'signed':
      return words.signed(step.passes);
    case 'setCapital':
      return words.setCapital(step.short, step.units);
    case 'willFail':
    case 'sendHome':
      return words[step.id](signed(step.adds), step.margin);
    default:
      return words[step.id]();
  }
}
