/** Citations: every fact that is named exists, stands in a document that exists, and what claims the documents names a fact. */
import { children, type Fields, isFields } from '../plainData.ts';
import { error, type Path, type Problem } from '../problems.ts';
import { type Check, check } from './check.ts';
import type { Known } from './known.ts';

/** Walks the whole raw scenario, so that a mistake of form beside it hides no false citation. */
export function citationProblems(raw: unknown, known: Known): readonly Problem[] {
  const problems: Problem[] = [];
  walk(raw, [], (node, path) => problems.push(...judge(node, path, known)));
  return problems;
}

function walk(value: unknown, path: Path, visit: (node: Fields, path: Path) => void): void {
  if (isFields(value)) visit(value, path);
  for (const [step, child] of children(value)) walk(child, [...path, step], visit);
}

function judge(node: Fields, path: Path, known: Known): readonly Problem[] {
  if (!Array.isArray(node.facts) || path.length === 0) return [];
  const cited: readonly unknown[] = node.facts;
  const unknown = cited.flatMap((id, i) =>
    typeof id === 'string' && !known.facts.has(id) ? [error([...path, 'facts', i], `unknown fact "${id}"`)] : [],
  );
  const claims = node.basis === 'documented' || node.basis === 'mixed';
  if (!claims || cited.length > 0) return unknown;
  return [error([...path, 'basis'], `is "${String(node.basis)}" but names no fact; name one, or call it extrapolated`)];
}

const documentsOfFacts = check(['facts'], ({ facts }, known) =>
  facts.flatMap((fact, i) =>
    known.documents.has(fact.document) ? [] : [error(['facts', i, 'document'], `unknown document "${fact.document}"`)],
  ),
);

export const sourceChecks: readonly Check[] = [documentsOfFacts];
