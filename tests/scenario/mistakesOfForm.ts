/** Mistakes of form in the shipped text, one of each kind. */
import type { Mistake } from './mistakeTable.ts';

/** Mistakes within one field: the schema finds them. */
export const FORM: readonly Mistake[] = [
  {
    what: 'unknown field',
    change: ['place:', 'place: Shanghai', 'place: Shanghai\nvenue: hotel'],
    path: 'venue',
    says: /unknown section "venue"/,
    linesBelow: 1,
  },
  {
    what: 'unknown field deep down',
    change: ['\n  - id: us\n', 'shape: lozenge', 'shape: lozenge\n    colour: red'],
    path: 'parties.0.colour',
    says: /unknown field "colour"/,
    linesBelow: 1,
  },
  {
    what: 'missing field',
    change: ['\n  - id: us\n', '    short: US\n', ''],
    path: 'parties.0.short',
    says: /is missing; expected a text/,
    linesBelow: -2,
  },
  {
    what: 'wrong type',
    change: ['\n  - id: us\n', 'capital: 5', 'capital: five'],
    path: 'parties.0.capital',
    says: /must be a number, not "five"/,
  },
  {
    what: 'broken number',
    change: ['\n  - id: us\n', 'margin: 2', 'margin: 2.5'],
    path: 'parties.0.margin',
    says: /must be a whole number/,
  },
  {
    what: 'number out of range',
    change: ['\n  - id: us\n', 'margin: 2', 'margin: 20'],
    path: 'parties.0.margin',
    says: /must be at most 6/,
  },
  {
    what: 'no such word',
    change: ['\n  - id: us\n', 'shape: lozenge', 'shape: star'],
    path: 'parties.0.shape',
    says: /must be one of "lozenge", .*not "star"/,
  },
  { what: 'empty text', change: ['place:', 'place: Shanghai', 'place: ""'], path: 'place', says: /must not be empty/ },
  {
    what: 'id with spaces',
    change: ['\n  - id: us\n', 'id: us', 'id: United States'],
    path: 'parties.0.id',
    says: /lower-case words joined by hyphens/,
    linesBelow: 0,
  },
  {
    what: 'no such condition',
    change: ['id: off-mic-remarks', 'triggers: [{rounds: [2, 7]}]', 'triggers: [{moon: full}]'],
    path: 'events.3.triggers.0',
    says: /is no known condition; known are rounds/,
  },
  {
    what: 'condition with a wrong value',
    change: ['id: off-mic-remarks', 'rounds: [2, 7]', 'rounds: [2, seven]'],
    path: 'events.3.triggers.0.rounds.1',
    says: /must be a number|must be a whole number/,
  },
];
