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
import { rule as alterSystem } from './alter-system.ts';
import { rule as attachPartitionDefaultScan } from './attach-partition-default-scan.ts';
import { rule as attachPartitionScan } from './attach-partition-scan.ts';
import { rule as authRlsInitplan } from './auth-rls-initplan.ts';
import { rule as authUsersExposed } from './auth-users-exposed.ts';
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
import { rule as dataDuplicates } from './data-duplicates.ts';
import { rule as dataNulls } from './data-nulls.ts';
import { rule as dataOrphans } from './data-orphans.ts';
import { rule as dataOutOfRange } from './data-out-of-range.ts';
import { rule as dataRows } from './data-rows.ts';
import { rule as dataTooLong } from './data-too-long.ts';
import { rule as dataViolations } from './data-violations.ts';
import { rule as detachPartitionNotConcurrent } from './detach-partition-not-concurrent.ts';
import { rule as dmlInDdlTransaction } from './dml-in-ddl-transaction.ts';
import { rule as dmlWithoutWhere } from './dml-without-where.ts';
import { rule as domainConstraintScan } from './domain-constraint-scan.ts';
import { rule as downLosesData } from './down-loses-data.ts';
import { rule as downNotInverse } from './down-not-inverse.ts';
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
import { rule as duplicateColumnAssignment } from './duplicate-column-assignment.ts';
import { rule as duplicateIndex } from './duplicate-index.ts';
import { rule as dynamicSql } from './dynamic-sql.ts';
import { rule as editedApplied } from './edited-applied.ts';
import { rule as enumAddValueInTransaction } from './enum-add-value-in-transaction.ts';
import { rule as enumValueUsedInSameTransaction } from './enum-value-used-in-same-transaction.ts';
import { rule as explicitLockTable } from './explicit-lock-table.ts';
import { rule as extensionInPublic } from './extension-in-public.ts';
import { rule as failsWithRows } from './fails-with-rows.ts';
import { rule as fkeyToAuthUnique } from './fkey-to-auth-unique.ts';
import { rule as foreignKeyLocksReferencedTable } from './foreign-key-locks-referenced-table.ts';
import { rule as foreignKeyNotValidOnPartitioned } from './foreign-key-not-valid-on-partitioned.ts';
import { rule as foreignKeyTypeMismatch } from './foreign-key-type-mismatch.ts';
import { rule as foreignKeyWithoutIndex } from './foreign-key-without-index.ts';
import { rule as foreignTableInApi } from './foreign-table-in-api.ts';
import { rule as functionSearchPathMutable } from './function-search-path-mutable.ts';
import { rule as grantToPublic } from './grant-to-public.ts';
import { rule as identifierTruncated } from './identifier-truncated.ts';
import { rule as inheritChange } from './inherit-change.ts';
import { rule as insertWithoutColumns } from './insert-without-columns.ts';
import { rule as invalidIndexLeft } from './invalid-index-left.ts';
import { rule as irreversible } from './irreversible.ts';
import { rule as largeBackfill } from './large-backfill.ts';
import { rule as lockOrderInversion } from './lock-order-inversion.ts';
import { rule as lockTimeoutTooLong } from './lock-timeout-too-long.ts';
import { rule as materializedViewInApi } from './materialized-view-in-api.ts';
import { rule as missingIdleInTransactionTimeout } from './missing-idle-in-transaction-timeout.ts';
import { rule as missingLockTimeout } from './missing-lock-timeout.ts';
import { rule as missingOnTarget } from './missing-on-target.ts';
import { rule as missingStatementTimeout } from './missing-statement-timeout.ts';
import { rule as multipleAlterTable } from './multiple-alter-table.ts';
import { rule as multipleForeignKeysOneTransaction } from './multiple-foreign-keys-one-transaction.ts';
import { rule as multiplePermissivePolicies } from './multiple-permissive-policies.ts';
import { rule as nonIdempotentOutsideTransaction } from './non-idempotent-outside-transaction.ts';
import { rule as notEnforcedConstraint } from './not-enforced-constraint.ts';
import { rule as notValidValidateSameTransaction } from './not-valid-validate-same-transaction.ts';
import { rule as outOfOrder } from './out-of-order.ts';
import { rule as ownerChange } from './owner-change.ts';
import { rule as parseError } from './parse-error.ts';
import { rule as passwordInSql } from './password-in-sql.ts';
import { rule as pendingTriggerEvents } from './pending-trigger-events.ts';
import { rule as pg14ConcurrentIndexCorruption } from './pg14-concurrent-index-corruption.ts';
import { rule as policyExistsRlsDisabled } from './policy-exists-rls-disabled.ts';
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
import { rule as rlsDisabledInPublic } from './rls-disabled-in-public.ts';
import { rule as rlsEnabledNoPolicy } from './rls-enabled-no-policy.ts';
import { rule as rlsPolicyAlwaysTrue } from './rls-policy-always-true.ts';
import { rule as rlsReferencesUserMetadata } from './rls-references-user-metadata.ts';
import { rule as ruleChangeLock } from './rule-change-lock.ts';
import { rule as schemaDrift } from './schema-drift.ts';
import { rule as securityDefinerView } from './security-definer-view.ts';
import { rule as securityDefinerWithoutSearchPath } from './security-definer-without-search-path.ts';
import { rule as sensitiveColumnsExposed } from './sensitive-columns-exposed.ts';
import { rule as sessionGucLeak } from './session-guc-leak.ts';
import { rule as setAccessMethod } from './set-access-method.ts';
import { rule as setCompression } from './set-compression.ts';
import { rule as setGeneratedExpression } from './set-generated-expression.ts';
import { rule as setLoggedUnlogged } from './set-logged-unlogged.ts';
import { rule as setNotNullScan } from './set-not-null-scan.ts';
import { rule as setSchema } from './set-schema.ts';
import { rule as setStorage } from './set-storage.ts';
import { rule as setTablespace } from './set-tablespace.ts';
import { rule as statementAfterAccessExclusive } from './statement-after-access-exclusive.ts';
import { rule as statementFails } from './statement-fails.ts';
import { rule as styleAlignment } from './style-alignment.ts';
import { rule as styleCharType } from './style-char-type.ts';
import { rule as styleCommentRequired } from './style-comment-required.ts';
import { rule as styleCreateEnum } from './style-create-enum.ts';
import { rule as styleEnumValuePosition } from './style-enum-value-position.ts';
import { rule as styleIntColumn } from './style-int-column.ts';
import { rule as styleNaming } from './style-naming.ts';
import { rule as styleReservedKeyword } from './style-reserved-keyword.ts';
import { rule as styleSerial } from './style-serial.ts';
import { rule as styleTimestampWithoutTz } from './style-timestamp-without-tz.ts';
import { rule as styleUnqualifiedTable } from './style-unqualified-table.ts';
import { rule as styleUppercaseName } from './style-uppercase-name.ts';
import { rule as styleVarcharN } from './style-varchar-n.ts';
import { rule as styleWideNonuniqueIndex } from './style-wide-nonunique-index.ts';
import { rule as superuserStatement } from './superuser-statement.ts';
import { rule as suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { rule as suppressionWithoutReason } from './suppression-without-reason.ts';
import { rule as tableRewrite } from './table-rewrite.ts';
import { rule as tableWithoutPrimaryKey } from './table-without-primary-key.ts';
import { rule as timeoutsBreakConcurrently } from './timeouts-break-concurrently.ts';
import { rule as tooManyIndexes } from './too-many-indexes.ts';
import { rule as transactionControlInMigration } from './transaction-control-in-migration.ts';
import { rule as triggerChangeLock } from './trigger-change-lock.ts';
import { rule as truncate } from './truncate.ts';
import { rule as truncateCascade } from './truncate-cascade.ts';
import { rule as unexpectedLock } from './unexpected-lock.ts';
import { rule as unexpectedScan } from './unexpected-scan.ts';
import { rule as unmanagedObject } from './unmanaged-object.ts';
import { rule as unnamedConcurrentIndex } from './unnamed-concurrent-index.ts';
import { rule as unsupportedRegTypes } from './unsupported-reg-types.ts';
import { rule as unterminatedTransaction } from './unterminated-transaction.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import { rule as upDownUpDiffers } from './up-down-up-differs.ts';
import { rule as vacuumFullOrCluster } from './vacuum-full-or-cluster.ts';
import { rule as validateUnderStrongerLock } from './validate-under-stronger-lock.ts';
import { rule as wideLockWindow } from './wide-lock-window.ts';

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
  alterSystem,
  attachPartitionDefaultScan,
  attachPartitionScan,
  authRlsInitplan,
  authUsersExposed,
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
  dataDuplicates,
  dataNulls,
  dataOrphans,
  dataOutOfRange,
  dataRows,
  dataTooLong,
  dataViolations,
  detachPartitionNotConcurrent,
  dmlInDdlTransaction,
  dmlWithoutWhere,
  domainConstraintScan,
  downLosesData,
  downNotInverse,
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
  duplicateColumnAssignment,
  duplicateIndex,
  dynamicSql,
  editedApplied,
  enumAddValueInTransaction,
  enumValueUsedInSameTransaction,
  explicitLockTable,
  extensionInPublic,
  failsWithRows,
  fkeyToAuthUnique,
  foreignKeyLocksReferencedTable,
  foreignKeyNotValidOnPartitioned,
  foreignKeyTypeMismatch,
  foreignKeyWithoutIndex,
  foreignTableInApi,
  functionSearchPathMutable,
  grantToPublic,
  identifierTruncated,
  inheritChange,
  insertWithoutColumns,
  invalidIndexLeft,
  irreversible,
  largeBackfill,
  lockOrderInversion,
  lockTimeoutTooLong,
  materializedViewInApi,
  missingIdleInTransactionTimeout,
  missingLockTimeout,
  missingOnTarget,
  missingStatementTimeout,
  multipleAlterTable,
  multipleForeignKeysOneTransaction,
  multiplePermissivePolicies,
  nonIdempotentOutsideTransaction,
  notEnforcedConstraint,
  notValidValidateSameTransaction,
  outOfOrder,
  ownerChange,
  parseError,
  passwordInSql,
  pendingTriggerEvents,
  pg14ConcurrentIndexCorruption,
  policyExistsRlsDisabled,
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
  rlsDisabledInPublic,
  rlsEnabledNoPolicy,
  rlsPolicyAlwaysTrue,
  rlsReferencesUserMetadata,
  ruleChangeLock,
  schemaDrift,
  securityDefinerView,
  securityDefinerWithoutSearchPath,
  sensitiveColumnsExposed,
  sessionGucLeak,
  setAccessMethod,
  setCompression,
  setGeneratedExpression,
  setLoggedUnlogged,
  setNotNullScan,
  setSchema,
  setStorage,
  setTablespace,
  statementAfterAccessExclusive,
  statementFails,
  styleAlignment,
  styleCharType,
  styleCommentRequired,
  styleCreateEnum,
  styleEnumValuePosition,
  styleIntColumn,
  styleNaming,
  styleReservedKeyword,
  styleSerial,
  styleTimestampWithoutTz,
  styleUnqualifiedTable,
  styleUppercaseName,
  styleVarcharN,
  styleWideNonuniqueIndex,
  superuserStatement,
  suppressionUnknownRule,
  suppressionWithoutReason,
  tableRewrite,
  tableWithoutPrimaryKey,
  timeoutsBreakConcurrently,
  tooManyIndexes,
  transactionControlInMigration,
  triggerChangeLock,
  truncate,
  truncateCascade,
  unexpectedLock,
  unexpectedScan,
  unmanagedObject,
  unnamedConcurrentIndex,
  unsupportedRegTypes,
  unterminatedTransaction,
  unusedSuppression,
  upDownUpDiffers,
  vacuumFullOrCluster,
  validateUnderStrongerLock,
  wideLockWindow,
];
