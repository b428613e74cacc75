import type { ReportPlan } from '../../src/engine/report.ts';

/** A plan of `up` that starts from version 1. */
export function planOf(more: Partial<ReportPlan>): ReportPlan {
  const target = { database: 'shop', schema: 'public', table: '_migrations' };
  return { v: 1, command: 'up', limit: null, target, applied: [['1', 'a']], steps: [], ...more };
}

export function stepOf(version: string, sha256 = 'a'.repeat(64)): ReportPlan['steps'][number] {
  return [version.padStart(3, '0'), 'orders', 'up', sha256, 'transactional'];
}
