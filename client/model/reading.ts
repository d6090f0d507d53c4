/** What there is to read: disputes of the sources, secondary actors, documents with their facts, words; all searchable. */
import type { Dispute, Fact, FactId, IssueId, Scenario } from '@track-two/shared/scenario/types.ts';

/** Disputes shown beside an issue. */
export const disputesOf = (scenario: Scenario, issue: IssueId): readonly Dispute[] =>
  scenario.disputes.filter((d) => d.issues.includes(issue));

/** Who says what these facts hold, each once, in the order of the facts. */
export function speakers(scenario: Scenario, facts: readonly FactId[]): readonly string[] {
  const said = facts.flatMap((id) => scenario.facts.find((f) => f.id === id)?.who ?? []);
  return [...new Set(said)];
}

/** Whether every word looked for stands in one of the texts. Nothing looked for: yes. */
export function fits(wanted: string, ...texts: readonly (string | undefined)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export interface DocumentRead {
  readonly document: Scenario['documents'][number];
  readonly facts: readonly Fact[];
}

/** Documents with those of their facts that fit; documents of which nothing fits are left out. */
export function documentsThatFit(scenario: Scenario, wanted: string): readonly DocumentRead[] {
  return scenario.documents.flatMap((document) => {
    const named = `${document.publisher} ${document.title} ${document.date}`;
    const facts = scenario.facts.filter((f) => f.document === document.id && fits(wanted, f.id, f.who, f.text, f.note, named));
    return facts.length > 0 ? [{ document, facts }] : [];
  });
}

/** Disputes that fit, by question, sides and who said them. */
export const disputesThatFit = (scenario: Scenario, wanted: string): readonly Dispute[] =>
  scenario.disputes.filter((d) =>
    fits(wanted, d.question, ...d.sides.flatMap((s) => [s.text, ...s.facts, ...speakers(scenario, s.facts)])),
  );

/** Secondary actors that fit. */
export const actorsThatFit = (scenario: Scenario, wanted: string): Scenario['actors'] =>
  scenario.actors.filter((a) => fits(wanted, a.name, a.what, ...a.facts));
