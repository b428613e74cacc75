import { analyzeScript } from '../sql/script.ts';
import type { LintSource } from './statements.ts';

/** An example of a rule's page, as files to lint. */
export interface Example {
  readonly sources: readonly LintSource[];
  readonly serverVersionNum: number;
}

/**
 * Reads an example. It is one pending migration, unless lines of its own part it: `-- Already applied:` stands over
 * what is there before, `-- The migration:` and `-- The next migration:` each over a pending one, and
 * `-- On PostgreSQL 11:` says for which server it is.
 */
export async function readExample(sql: string, defaultVersion = 16): Promise<Example> {
  const parts: { text: string; pending: boolean }[] = [{ text: '', pending: true }];
  let version = defaultVersion;
  for (const line of sql.split('\n')) {
    const heading = /^-- (Already applied|The migration|The next migration|On PostgreSQL (\d+)):$/.exec(line);
    if (heading?.[2] !== undefined) version = Number(heading[2]);
    else if (heading) parts.push({ text: '', pending: heading[1] !== 'Already applied' });
    else parts[parts.length - 1] = added(parts.at(-1), line);
  }
  const sources: LintSource[] = [];
  for (const { text, pending } of parts.filter((part) => part.text.trim() !== '')) {
    const noTransaction = /^-- migrate: no-transaction$/m.test(text);
    const script = await analyzeScript(text, { noTransaction });
    sources.push({
      path: `${String(sources.length + 1).padStart(3, '0')}_example.sql`,
      source: text,
      pending,
      script,
    });
  }
  return { sources, serverVersionNum: version * 10_000 };
}

function added(part: { text: string; pending: boolean } | undefined, line: string) {
  return { text: `${part?.text ?? ''}${line}\n`, pending: part?.pending ?? true };
}
