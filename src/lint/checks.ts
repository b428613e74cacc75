import type { Node } from 'libpg-query';
import type { Constraint, Relation } from './catalog.ts';

/** The conditions of the CHECK constraints that every row is known to fulfil. */
export function checkExpressions(relation: Relation): Node[] {
  return holding(relation).flatMap(({ expression }) => expression ?? []);
}

/** May it have a CHECK whose condition cannot be seen here? */
export function hasUnreadChecks(relation: Relation): boolean {
  return !relation.known || holding(relation).some(({ expression }) => !expression);
}

function holding({ constraints }: Relation): Constraint[] {
  return constraints.filter(({ kind, validated, enforced }) => kind === 'check' && validated && enforced);
}
