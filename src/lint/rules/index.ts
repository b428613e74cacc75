import type { Rule } from '../rule.ts';
import { rule as attachPartitionDefaultScan } from './attach-partition-default-scan.ts';
import { rule as attachPartitionScan } from './attach-partition-scan.ts';
import { rule as concurrentlyIfNotExists } from './concurrently-if-not-exists.ts';
import { rule as concurrentlyInTransaction } from './concurrently-in-transaction.ts';
import { rule as createExtension } from './create-extension.ts';
import { rule as createIndexConcurrentlyPartitioned } from './create-index-concurrently-partitioned.ts';
import { rule as createIndexNotConcurrent } from './create-index-not-concurrent.ts';
import { rule as createPartitionOfLocksParent } from './create-partition-of-locks-parent.ts';
import { rule as createTableForce } from './create-table-force.ts';
import { rule as detachPartitionNotConcurrent } from './detach-partition-not-concurrent.ts';
import { rule as dropDatabase } from './drop-database.ts';
import { rule as dropFunction } from './drop-function.ts';
import { rule as dropIndexConcurrentlyUnsupported } from './drop-index-concurrently-unsupported.ts';
import { rule as dropIndexNotConcurrent } from './drop-index-not-concurrent.ts';
import { rule as dropSchema } from './drop-schema.ts';
import { rule as dropTable } from './drop-table.ts';
import { rule as dropTableCascade } from './drop-table-cascade.ts';
import { rule as dropTypeCascade } from './drop-type-cascade.ts';
import { rule as dropUnusedCheck } from './drop-unused-check.ts';
import { rule as dropView } from './drop-view.ts';
import { rule as dropViewCascade } from './drop-view-cascade.ts';
import { rule as duplicateIndex } from './duplicate-index.ts';
import { rule as inheritChange } from './inherit-change.ts';
import { rule as invalidIndexLeft } from './invalid-index-left.ts';
import { rule as nonIdempotentOutsideTransaction } from './non-idempotent-outside-transaction.ts';
import { rule as ownerChange } from './owner-change.ts';
import { rule as pg14ConcurrentIndexCorruption } from './pg14-concurrent-index-corruption.ts';
import { rule as publicationAllTables } from './publication-all-tables.ts';
import { rule as refreshMatviewLock } from './refresh-matview-lock.ts';
import { rule as reindexNotConcurrent } from './reindex-not-concurrent.ts';
import { rule as renameEnumValue } from './rename-enum-value.ts';
import { rule as renameSchema } from './rename-schema.ts';
import { rule as renameTable } from './rename-table.ts';
import { rule as replicaIdentityChange } from './replica-identity-change.ts';
import { rule as rlsChangeLock } from './rls-change-lock.ts';
import { rule as ruleChangeLock } from './rule-change-lock.ts';
import { rule as setAccessMethod } from './set-access-method.ts';
import { rule as setCompression } from './set-compression.ts';
import { rule as setLoggedUnlogged } from './set-logged-unlogged.ts';
import { rule as setSchema } from './set-schema.ts';
import { rule as setStorage } from './set-storage.ts';
import { rule as setTablespace } from './set-tablespace.ts';
import { rule as styleWideNonuniqueIndex } from './style-wide-nonunique-index.ts';
import { rule as suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { rule as suppressionWithoutReason } from './suppression-without-reason.ts';
import { rule as tableWithoutPrimaryKey } from './table-without-primary-key.ts';
import { rule as tooManyIndexes } from './too-many-indexes.ts';
import { rule as triggerChangeLock } from './trigger-change-lock.ts';
import { rule as truncate } from './truncate.ts';
import { rule as truncateCascade } from './truncate-cascade.ts';
import { rule as unnamedConcurrentIndex } from './unnamed-concurrent-index.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import { rule as vacuumFullOrCluster } from './vacuum-full-or-cluster.ts';

/** Every rule, by its name: one line each, sorted. */
export const rules: readonly Rule[] = [
  attachPartitionDefaultScan,
  attachPartitionScan,
  concurrentlyIfNotExists,
  concurrentlyInTransaction,
  createExtension,
  createIndexConcurrentlyPartitioned,
  createIndexNotConcurrent,
  createPartitionOfLocksParent,
  createTableForce,
  detachPartitionNotConcurrent,
  dropDatabase,
  dropFunction,
  dropIndexConcurrentlyUnsupported,
  dropIndexNotConcurrent,
  dropSchema,
  dropTable,
  dropTableCascade,
  dropTypeCascade,
  dropUnusedCheck,
  dropView,
  dropViewCascade,
  duplicateIndex,
  inheritChange,
  invalidIndexLeft,
  nonIdempotentOutsideTransaction,
  ownerChange,
  pg14ConcurrentIndexCorruption,
  publicationAllTables,
  refreshMatviewLock,
  reindexNotConcurrent,
  renameEnumValue,
  renameSchema,
  renameTable,
  replicaIdentityChange,
  rlsChangeLock,
  ruleChangeLock,
  setAccessMethod,
  setCompression,
  setLoggedUnlogged,
  setSchema,
  setStorage,
  setTablespace,
  styleWideNonuniqueIndex,
  suppressionUnknownRule,
  suppressionWithoutReason,
  tableWithoutPrimaryKey,
  tooManyIndexes,
  triggerChangeLock,
  truncate,
  truncateCascade,
  unnamedConcurrentIndex,
  unusedSuppression,
  vacuumFullOrCluster,
];
