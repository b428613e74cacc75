import { createReadStream } from 'node:fs';
import { digestOfPlan, digestProblem, WHOLE_DIGEST } from './digest.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import type { ReportPlan } from './report.ts';
import { isRecord, readReportPlan } from './report-plan.ts';

/** Reports that hold the SQL of very large migrations are read, too; nothing without an end is. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads the option `approved-plan`: a plan digest (64 hex digits, or the first 32 and more), or the path of the JSON
 * report of a dry run, which has the digest and the plan itself. The two are held against each other.
 *
 * @throws {MigrationError} `invalid-input` when the text is neither, or the file is not such a report
 */
export async function readApprovedPlan(text: string): Promise<{ digest: string; data?: ReportPlan }> {
  const given = text.trim();
  const hex = given.toLowerCase().replace(/^sha256:/, '');
  if (/^[0-9a-f]+$/.test(hex)) {
    const problem = digestProblem(hex);
    if (problem === undefined) return { digest: hex };
    throw unusable(
      `approved-plan "${given}" has ${hex.length} digits; ${problem}.`,
      `${WHOLE_DIGEST} A file of that name is written with its folder: ./NAME.`,
    );
  }
  return planOfReport(parsed(await contentOf(given), given), given);
}

function planOfReport(report: unknown, path: string): { digest: string; data?: ReportPlan } {
  const another =
    'Name the file that holds the JSON report of a dry run (--json, or the output report-path).';
  if (!isRecord(report) || report['version'] !== 1 || !('planDigest' in report)) {
    throw unusable(`${path} is not a JSON report of this program.`, another);
  }
  const { planDigest, plan, command } = report;
  if (planDigest === null || plan === null || plan === undefined) {
    const what = typeof command === 'string' && /^[a-z]+$/.test(command) ? ` of ${command}` : '';
    throw unusable(`The report${what} in ${path} has no plan in it.`, another);
  }
  if (typeof planDigest !== 'string' || !/^[0-9a-f]{64}$/.test(planDigest)) {
    throw unusable(`The planDigest in ${path} is not 64 hex digits.`, another);
  }
  const read = readReportPlan(plan);
  if ('problems' in read) {
    throw unusable(`The plan in ${path} cannot be read: ${read.problems.join(' ')}`, another);
  }
  if (digestOfPlan(read.plan) === planDigest) return { digest: planDigest, data: read.plan };
  // A report hides what is secret; a database may be named as its password is. The digest approves all the same.
  if (JSON.stringify(read.plan).includes('***')) return { digest: planDigest };
  throw unusable(
    `The plan in ${path} is not the one of its planDigest: the file was changed after it was written.`,
    'Make the plan again with a dry run, and have it approved.',
  );
}

function parsed(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // What the parser says quotes the file, which may be any file.
    throw unusable(
      `${path} is not JSON.`,
      'Name the file that holds the JSON report of a dry run, or give the plan digest.',
    );
  }
}

async function contentOf(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreadable(path, (error as NodeJS.ErrnoException).code ?? 'unknown error');
  }
  if (bytes > MOST_BYTES) {
    throw unusable(
      `${path} is larger than 64 MB, which no report of a plan is.`,
      'Give the whole plan digest instead: 64 hex digits.',
    );
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function unreadable(path: string, code: string): MigrationError {
  return unusable(
    code === 'ENOENT'
      ? `approved-plan is neither a plan digest nor a file: there is no ${path}.`
      : code === 'EISDIR'
        ? `approved-plan names a folder: ${path}.`
        : `${path} cannot be read (${code}).`,
    'Give the whole plan digest that the dry run shows (64 hex digits), or the path of its JSON report.',
  );
}

function unusable(message: string, next: string): MigrationError {
  return new MigrationError({ reason: 'invalid-input', message, state: NOTHING_TOUCHED, next });
}
