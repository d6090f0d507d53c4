/** One mistake of each kind between fields, where it is made in the shipped text, and what must be said of it. */
import { optionPath } from './shippedText.ts';

/** A mistake: after `anchor`, `from` becomes `to`; the problem expected there, and its line counted from the change. */
export interface Mistake {
  readonly what: string;
  readonly change: readonly [anchor: string, from: string, to: string];
  readonly path: string;
  readonly says: RegExp;
  readonly linesBelow?: number;
}

/** Mistakes between fields: the checks find them. */
export const ACROSS: readonly Mistake[] = [
  {
    what: 'unknown fact',
    change: ['\n  - id: us\n', '[F05, F80]', '[F05, F999]'],
    path: 'parties.0.brief.wants.0.facts.1',
    says: /unknown fact "F999"/,
  },
  {
    what: 'unknown document',
    change: ['\nfacts:', 'document: reuters-2025-07-26', 'document: reuters'],
    path: 'facts.0.document',
    says: /unknown document "reuters"/,
  },
  {
    what: 'documented without a fact',
    change: ['\n  - id: us\n', 'facts: [F05, F80], basis: documented', 'facts: [], basis: documented'],
    path: 'parties.0.brief.wants.0.basis',
    says: /names no fact/,
  },
  {
    what: 'same id twice',
    change: ['id: waic-announcement', 'id: waic-announcement', 'id: us-export-blueprint'],
    path: 'events.1.id',
    says: /used twice/,
  },
  {
    what: 'same shape twice',
    change: ['\n  - id: china\n', 'shape: disc', 'shape: lozenge'],
    path: 'parties.1.shape',
    says: /used twice/,
  },
  {
    what: 'reserved party id',
    change: ['\n  - id: us\n', 'id: us', 'id: omniscient'],
    path: 'parties.0.id',
    says: /meaning of its own/,
  },
  {
    what: 'unknown dimension in an effect',
    change: ['id: tighten', 'us: {safety-assurance: 1', 'us: {safety: 1'],
    path: 'issues.0.options.0.effects.us.safety',
    says: /unknown dimension "safety"/,
  },
  {
    what: 'weight left out',
    change: ['id: deal-minded-official', 'compute-access: 0, ', ''],
    path: 'parties.0.stances.0.weights',
    says: /says nothing of the dimensions "compute-access"/,
    linesBelow: -1,
  },
  {
    what: 'mandate left out',
    change: ['id: deal-minded-official', 'mandate: {quick: ', 'mandate: {slow: '],
    path: 'parties.0.stances.0.mandate',
    says: /says nothing of the presets "quick"/,
  },
  {
    what: 'unknown party in an effect',
    change: ['id: tighten', '          china: {', '          mars: {'],
    path: 'issues.0.options.0.effects.mars',
    says: /unknown party "mars"/,
  },
  {
    what: 'unknown actor',
    change: ['id: tighten', 'actor: us', 'actor: mars'],
    path: 'issues.0.options.0.duties.0.actor',
    says: /unknown party "mars"/,
  },
  {
    what: 'unknown dossier',
    change: ['\nissues:', 'dossier: compute-and-trade', 'dossier: trade'],
    path: 'issues.0.dossier',
    says: /unknown dossier "trade"/,
  },
  {
    what: 'unknown status quo',
    change: ['\nissues:', 'statusQuo: keep', 'statusQuo: stay'],
    path: 'issues.0.statusQuo',
    says: /no option of this issue/,
  },
  {
    what: 'effects at the status quo',
    change: ['id: keep', 'effects: {}', 'effects: {us: {security-edge: 1}}'],
    path: 'issues.0.options.1.effects',
    says: /status quo has no effects/,
  },
  {
    what: 'spares what is no cost',
    change: ['id: tighten', 'spares: []', 'spares: [security-edge]'],
    path: 'issues.0.options.0.duties.0.spares.0',
    says: /costs us nothing here/,
  },
  {
    what: 'denies what is no gain',
    change: ['id: tighten', 'denies: {}', 'denies: {china: [compute-access]}'],
    path: 'issues.0.options.0.duties.0.denies.china.0',
    says: /brings china nothing here/,
  },
  {
    what: 'unknown issue in a linkage',
    change: ['\nlinkages:', 'other: red-team-inspections', 'other: red-teaming'],
    path: 'linkages.0.other',
    says: /unknown issue "red-teaming"/,
  },
  {
    what: 'unknown option in a linkage',
    change: ['\nlinkages:', 'options: [pilot-tranche]', 'options: [pilot]'],
    path: 'linkages.0.options.0',
    says: /unknown option of compute-for-safety "pilot"/,
  },
  {
    what: 'unknown issue in a preset',
    change: ['\npresets:', '- chip-export-controls', '- chips'],
    path: 'presets.0.issues.0',
    says: /unknown issue "chips"/,
  },
  {
    what: 'status quo dropped',
    change: ['\npresets:', 'ai-export-programme: [none]', 'ai-export-programme: [allies-only]'],
    path: 'presets.0.dropOptions.ai-export-programme',
    says: /status quo and must stay/,
  },
  {
    what: 'unknown event in after',
    change: ['id: witness-revises', 'after: off-mic-remarks', 'after: off-mic'],
    path: 'events.5.triggers.0.after',
    says: /unknown event "off-mic"/,
  },
  {
    what: 'unknown event among several conditions',
    change: ['id: plan-published', 'after: waic-announcement', 'after: waic'],
    path: 'events.2.triggers.0.any.0.0.after',
    says: /unknown event "waic"/,
  },
  {
    what: 'unknown issue on the table',
    change: ['id: tariff-shock', 'onTable: bilateral-dialogue', 'onTable: dialogue'],
    path: 'events.9.triggers.3.any.0.0.onTable',
    says: /unknown issue "dialogue"/,
  },
  {
    what: 'unknown dossier in a condition',
    change: ['id: joint-scholars-call', 'nothingAgreedIn: safety', 'nothingAgreedIn: peace'],
    path: 'events.13.triggers.1.nothingAgreedIn',
    says: /unknown dossier "peace"/,
  },
  {
    what: 'party indicator without a party',
    change: ['id: us-export-blueprint', 'indicator: standing, party: us', 'indicator: standing'],
    path: 'events.0.effects.2',
    says: /say whose with party/,
  },
  {
    what: 'cable left out',
    change: [
      'id: us-export-blueprint',
      '      us: "Your government: the plan is out, now find customers who are not already friends."\n',
      '',
    ],
    path: 'events.0.cables',
    says: /says nothing of the parties "us"/,
    linesBelow: -1,
  },
  {
    what: 'unknown issue touched',
    change: ['id: us-export-blueprint', 'touches: [ai-export-programme]', 'touches: [exports]'],
    path: 'events.0.touches.0',
    says: /unknown issue "exports"/,
  },
  {
    what: 'conditions on the last ending',
    change: ['id: patchwork', 'when: []', 'when: [{incidents: 1}]'],
    path: 'endings.7.when',
    says: /last ending has no conditions/,
  },
  {
    what: 'an ending that always holds before others',
    change: ['id: cold-silence', 'when: [{noAgreements: true}]', 'when: []'],
    path: 'endings.2.when',
    says: /no ending after it can come/,
  },
  {
    what: 'no start for a party',
    change: ['\n  start:', 'capability: {us: 700, china: 600, global-south: 220}', 'capability: {us: 700, china: 600}'],
    path: 'world.start.capability',
    says: /says nothing of the parties "global-south"/,
  },
  {
    what: 'official line with an unknown option',
    change: ['\n  - id: us\n', 'nuclear-human-control: parallel', 'nuclear-human-control: both'],
    path: 'parties.0.officialLine.nuclear-human-control',
    says: /unknown option of nuclear-human-control "both"/,
  },
  {
    what: 'official line that breaks a linkage',
    change: ['\n  - id: china\n', '      organisation-seat: china\n', ''],
    path: 'parties.1.officialLine',
    says: /breaks the linkage of cooperation-organisation/,
    linesBelow: -2,
  },
  {
    what: 'unknown job in a brief',
    change: ['\n  - id: us\n', 'job: home', 'job: cook'],
    path: 'parties.0.brief.constraints.0.job',
    says: /unknown job "cook"/,
  },
  {
    what: 'unknown actor in the news',
    change: ['id: us-export-blueprint', 'actors: [us-allies]', 'actors: [friends]'],
    path: 'events.0.actors.0',
    says: /unknown actor "friends"/,
  },
  {
    what: 'a statement that claims no dimension there is',
    change: ['\nstatements:', 'claims: safety-assurance', 'claims: safety'],
    path: 'statements.0.claims',
    says: /unknown dimension "safety"/,
  },
  {
    what: 'a dispute beside an issue that is not there',
    change: ['\ndisputes:', 'issues: [red-team-inspections', 'issues: [red-teaming'],
    path: 'disputes.0.issues.0',
    says: /unknown issue "red-teaming"/,
  },
  {
    what: 'a notion mapped onto a party indicator of nobody',
    change: ['- id: us-pressure', '      party: us\n', ''],
    path: 'world.mapped.1',
    says: /say whose with party/,
    linesBelow: Number.NaN,
  },
  {
    what: 'same actor twice',
    change: ['\nactors:', 'id: nvidia', 'id: frontier-labs'],
    path: 'actors.1.id',
    says: /used twice/,
  },
  {
    what: 'levels that need too many issues in one offer',
    change: ['\nrules:', 'issuesPerOffer: 5', 'issuesPerOffer: 1'],
    path: optionPath('cooperation-organisation', 'forum'),
    says: /can never be agreed/,
    linesBelow: Number.NaN,
  },
];
