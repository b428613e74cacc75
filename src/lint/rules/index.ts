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
import { rule as attachPartitionDefaultScan } from './attach-partition-default-scan.ts';
import { rule as attachPartitionScan } from './attach-partition-scan.ts';
import { rule as changeColumnDefault } from './change-column-default.ts';
import { rule as concurrentlyIfNotExists } from './concurrently-if-not-exists.ts';
import { rule as concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { rule as constraintLeftNotValid } from './constraint-left-not-valid.ts';
import { rule as createDomainWithConstraint } from './create-domain-with-constraint.ts';
import { rule as createExtension } from './create-extension.ts';
import { rule as createIndexConcurrentlyPartitioned } from './create-index-concurrently-partitioned.ts';
import { rule as createIndexNotConcurrent } from './create-index-not-concurrent.ts';
import { rule as createPartitionOfLocksParent } from './create-partition-of-locks-parent.ts';
import { rule as createTableForce } from './create-table-force.ts';
import { rule as createUniqueIndexMayFail } from './create-unique-index-may-fail.ts';
import { rule as detachPartitionNotConcurrent } from './detach-partition-not-concurrent.ts';
import { rule as domainConstraintScan } from './domain-constraint-scan.ts';
import { rule as dropColumn } from './drop-column.ts';
import { rule as dropColumnCascade } from './drop-column-cascade.ts';
import { rule as dropConstraint } from './drop-constraint.ts';
import { rule as dropDatabase } from './drop-database.ts';
import { rule as dropDefaultRequiredColumn } from './drop-default-required-column.ts';
import { rule as dropForeignKey } from './drop-foreign-key.ts';
import { rule as dropFunction } from './drop-function.ts';
import { rule as dropIndexConcurrentlyUnsupported } from './drop-index-concurrently-unsupported.ts';
import { rule as dropIndexNotConcurrent } from './drop-index-not-concurrent.ts';
import { rule as dropNotNull } from './drop-not-null.ts';
import { rule as dropPrimaryKey } from './drop-primary-key.ts';
import { rule as dropSchema } from './drop-schema.ts';
import { rule as dropTable } from './drop-table.ts';
import { rule as dropTableCascade } from './drop-table-cascade.ts';
import { rule as dropTypeCascade } from './drop-type-cascade.ts';
import { rule as dropUnusedCheck } from './drop-unused-check.ts';
import { rule as dropView } from './drop-view.ts';
import { rule as dropViewCascade } from './drop-view-cascade.ts';
import { rule as duplicateIndex } from './duplicate-index.ts';
import { rule as failsWithRows } from './fails-with-rows.ts';
import { rule as foreignKeyLocksReferencedTable } from './foreign-key-locks-referenced-table.ts';
import { rule as foreignKeyNotValidOnPartitioned } from './foreign-key-not-valid-on-partitioned.ts';
import { rule as foreignKeyTypeMismatch } from './foreign-key-type-mismatch.ts';
import { rule as foreignKeyWithoutIndex } from './foreign-key-without-index.ts';
import { rule as inheritChange } from './inherit-change.ts';
import { rule as invalidIndexLeft } from './invalid-index-left.ts';
import { rule as multipleForeignKeysOneTransaction } from './multiple-foreign-keys-one-transaction.ts';
import { rule as nonIdempotentOutsideTransaction } from './non-idempotent-outside-transaction.ts';
import { rule as notEnforcedConstraint } from './not-enforced-constraint.ts';
import { rule as notValidValidateSameTransaction } from './not-valid-validate-same-transaction.ts';
import { rule as ownerChange } from './owner-change.ts';
import { rule as pg14ConcurrentIndexCorruption } from './pg14-concurrent-index-corruption.ts';
import { rule as primaryKeyUsingNullableIndex } from './primary-key-using-nullable-index.ts';
import { rule as publicationAllTables } from './publication-all-tables.ts';
import { rule as refreshMatviewLock } from './refresh-matview-lock.ts';
import { rule as reindexNotConcurrent } from './reindex-not-concurrent.ts';
import { rule as renameColumn } from './rename-column.ts';
import { rule as renameEnumValue } from './rename-enum-value.ts';
import { rule as renameSchema } from './rename-schema.ts';
import { rule as renameTable } from './rename-table.ts';
import { rule as replicaIdentityChange } from './replica-identity-change.ts';
import { rule as rlsChangeLock } from './rls-change-lock.ts';
import { rule as ruleChangeLock } from './rule-change-lock.ts';
import { rule as setAccessMethod } from './set-access-method.ts';
import { rule as setCompression } from './set-compression.ts';
import { rule as setGeneratedExpression } from './set-generated-expression.ts';
import { rule as setLoggedUnlogged } from './set-logged-unlogged.ts';
import { rule as setNotNullScan } from './set-not-null-scan.ts';
import { rule as setSchema } from './set-schema.ts';
import { rule as setStorage } from './set-storage.ts';
import { rule as setTablespace } from './set-tablespace.ts';
import { rule as statementFails } from './statement-fails.ts';
import { rule as styleWideNonuniqueIndex } from './style-wide-nonunique-index.ts';
import { rule as tableWithoutPrimaryKey } from './table-without-primary-key.ts';
import { rule as tooManyIndexes } from './too-many-indexes.ts';
import { rule as triggerChangeLock } from './trigger-change-lock.ts';
import { rule as truncate } from './truncate.ts';
import { rule as truncateCascade } from './truncate-cascade.ts';
import { rule as unnamedConcurrentIndex } from './unnamed-concurrent-index.ts';
import { rule as vacuumFullOrCluster } from './vacuum-full-or-cluster.ts';
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
  attachPartitionDefaultScan,
  attachPartitionScan,
  changeColumnDefault,
  concurrentlyIfNotExists,
  concurrentlyInTransaction,
  constraintLeftNotValid,
  createDomainWithConstraint,
  createExtension,
  createIndexConcurrentlyPartitioned,
  createIndexNotConcurrent,
  createPartitionOfLocksParent,
  createTableForce,
  createUniqueIndexMayFail,
  detachPartitionNotConcurrent,
  domainConstraintScan,
  dropColumn,
  dropColumnCascade,
  dropConstraint,
  dropDatabase,
  dropDefaultRequiredColumn,
  dropForeignKey,
  dropFunction,
  dropIndexConcurrentlyUnsupported,
  dropIndexNotConcurrent,
  dropNotNull,
  dropPrimaryKey,
  dropSchema,
  dropTable,
  dropTableCascade,
  dropTypeCascade,
  dropUnusedCheck,
  dropView,
  dropViewCascade,
  duplicateIndex,
  failsWithRows,
  foreignKeyLocksReferencedTable,
  foreignKeyNotValidOnPartitioned,
  foreignKeyTypeMismatch,
  foreignKeyWithoutIndex,
  inheritChange,
  invalidIndexLeft,
  multipleForeignKeysOneTransaction,
  nonIdempotentOutsideTransaction,
  notEnforcedConstraint,
  notValidValidateSameTransaction,
  ownerChange,
  pg14ConcurrentIndexCorruption,
  primaryKeyUsingNullableIndex,
  publicationAllTables,
  refreshMatviewLock,
  reindexNotConcurrent,
  renameColumn,
  renameEnumValue,
  renameSchema,
  renameTable,
  replicaIdentityChange,
  rlsChangeLock,
  ruleChangeLock,
  setAccessMethod,
  setCompression,
  setGeneratedExpression,
  setLoggedUnlogged,
  setNotNullScan,
  setSchema,
  setStorage,
  setTablespace,
  statementFails,
  styleWideNonuniqueIndex,
  tableWithoutPrimaryKey,
  tooManyIndexes,
  triggerChangeLock,
  truncate,
  truncateCascade,
  unnamedConcurrentIndex,
  vacuumFullOrCluster,
  validateUnderStrongerLock,
];
