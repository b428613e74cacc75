import type { Rule } from '../rule.ts';
import { rule as addCheckValidating } from './add-check-validating.ts';
import { rule as addColumnAutoIncrement } from './add-column-auto-increment.ts';
import { rule as addColumnConstrainedDomain } from './add-column-constrained-domain.ts';
import { rule as addColumnInlineCheck } from './add-column-inline-check.ts';
import { rule as addColumnInlineReferences } from './add-column-inline-references.ts';
import { rule as addColumnInlineUnique } from './add-column-inline-unique.ts';
import { rule as addColumnNotNullNoDefault } from './add-column-not-null-no-default.ts';
import { rule as addColumnStoredGenerated } from './add-column-stored-generated.ts';
import { rule as addColumnVolatileDefault } from './add-column-volatile-default.ts';
import { rule as addExclusionConstraint } from './add-exclusion-constraint.ts';
import { rule as addForeignKeyValidating } from './add-foreign-key-validating.ts';
import { rule as addJsonColumn } from './add-json-column.ts';
import { rule as addPrimaryKeyBuildsIndex } from './add-primary-key-builds-index.ts';
import { rule as addUniqueBuildsIndex } from './add-unique-builds-index.ts';
import { rule as alterColumnTypeDependentView } from './alter-column-type-dependent-view.ts';
import { rule as alterColumnTypeNarrowing } from './alter-column-type-narrowing.ts';
import { rule as alterColumnTypeReindex } from './alter-column-type-reindex.ts';
import { rule as alterColumnTypeRevalidates } from './alter-column-type-revalidates.ts';
import { rule as alterColumnTypeRewrite } from './alter-column-type-rewrite.ts';
import { rule as alterColumnTypeTimezone } from './alter-column-type-timezone.ts';
import { rule as changeColumnDefault } from './change-column-default.ts';
import { rule as constraintLeftNotValid } from './constraint-left-not-valid.ts';
import { rule as createDomainWithConstraint } from './create-domain-with-constraint.ts';
import { rule as createUniqueIndexMayFail } from './create-unique-index-may-fail.ts';
import { rule as domainConstraintScan } from './domain-constraint-scan.ts';
import { rule as dropColumn } from './drop-column.ts';
import { rule as dropColumnCascade } from './drop-column-cascade.ts';
import { rule as dropConstraint } from './drop-constraint.ts';
import { rule as dropDefaultRequiredColumn } from './drop-default-required-column.ts';
import { rule as dropForeignKey } from './drop-foreign-key.ts';
import { rule as dropNotNull } from './drop-not-null.ts';
import { rule as dropPrimaryKey } from './drop-primary-key.ts';
import { rule as foreignKeyLocksReferencedTable } from './foreign-key-locks-referenced-table.ts';
import { rule as foreignKeyNotValidOnPartitioned } from './foreign-key-not-valid-on-partitioned.ts';
import { rule as foreignKeyTypeMismatch } from './foreign-key-type-mismatch.ts';
import { rule as foreignKeyWithoutIndex } from './foreign-key-without-index.ts';
import { rule as multipleForeignKeysOneTransaction } from './multiple-foreign-keys-one-transaction.ts';
import { rule as notEnforcedConstraint } from './not-enforced-constraint.ts';
import { rule as notValidValidateSameTransaction } from './not-valid-validate-same-transaction.ts';
import { rule as primaryKeyUsingNullableIndex } from './primary-key-using-nullable-index.ts';
import { rule as renameColumn } from './rename-column.ts';
import { rule as setGeneratedExpression } from './set-generated-expression.ts';
import { rule as setNotNullScan } from './set-not-null-scan.ts';
import { rule as suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { rule as suppressionWithoutReason } from './suppression-without-reason.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import { rule as validateUnderStrongerLock } from './validate-under-stronger-lock.ts';

/** Every rule, by its name: one line each, sorted. */
export const rules: readonly Rule[] = [
  addCheckValidating,
  addColumnAutoIncrement,
  addColumnConstrainedDomain,
  addColumnInlineCheck,
  addColumnInlineReferences,
  addColumnInlineUnique,
  addColumnNotNullNoDefault,
  addColumnStoredGenerated,
  addColumnVolatileDefault,
  addExclusionConstraint,
  addForeignKeyValidating,
  addJsonColumn,
  addPrimaryKeyBuildsIndex,
  addUniqueBuildsIndex,
  alterColumnTypeDependentView,
  alterColumnTypeNarrowing,
  alterColumnTypeReindex,
  alterColumnTypeRevalidates,
  alterColumnTypeRewrite,
  alterColumnTypeTimezone,
  changeColumnDefault,
  constraintLeftNotValid,
  createDomainWithConstraint,
  createUniqueIndexMayFail,
  domainConstraintScan,
  dropColumn,
  dropColumnCascade,
  dropConstraint,
  dropDefaultRequiredColumn,
  dropForeignKey,
  dropNotNull,
  dropPrimaryKey,
  foreignKeyLocksReferencedTable,
  foreignKeyNotValidOnPartitioned,
  foreignKeyTypeMismatch,
  foreignKeyWithoutIndex,
  multipleForeignKeysOneTransaction,
  notEnforcedConstraint,
  notValidValidateSameTransaction,
  primaryKeyUsingNullableIndex,
  renameColumn,
  setGeneratedExpression,
  setNotNullScan,
  suppressionUnknownRule,
  suppressionWithoutReason,
  unusedSuppression,
  validateUnderStrongerLock,
];
