import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoSecret } from '../kit/secrets.ts';
import type { StepResult } from './step-process.ts';

/**
 * What is below RUNNER_TEMP by another hand: the payload of the event, scripts of `run:` steps, and what
 * other steps of the job hand over to each other. Of that, this step's own is in its result.
 */
const OF_OTHERS = /^_github_workflow$|\.sh$|^(?:output|state|env|path)_[0-9a-f-]{36}$/;

/**
 * Whatever left a step, by the name of the channel, as it left it: nothing here relies on the runner to mask
 * it. The summary that the result has is masked; as it was written it is among the files below RUNNER_TEMP.
 */
export function channelsOf(result: StepResult): Record<string, string> {
  const { raw, annotations, summary, outputs, state, environment, paths, temp } = result;
  return {
    log: raw
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n'),
    annotations: JSON.stringify(annotations),
    summary,
    outputs: JSON.stringify(outputs),
    state: JSON.stringify(state),
    environment: JSON.stringify([environment, paths]),
    ...filesBelow(temp),
    ...filesBelow(outputs['report-path'] ?? ''),
  };
}

/** The secrets that a step of an action was given: a URL with a password, the password, the token. */
export function secretsGiven({ setting }: StepResult): string[] {
  if (!setting) return [];
  const { inputs, env } = setting;
  const urls = [inputs['database-url'], env['DATABASE_URL'], env['SUPABASE_DB_URL']];
  const secrets = [...urls.flatMap((url) => secretsOf(url ?? '')), inputs['github-token'], env['PGPASSWORD']];
  return secrets.filter((secret) => secret !== undefined && secret !== '') as string[];
}

/** The password as it is and as the URL has it, and the URL; nothing of a URL without a password. */
export function secretsOf(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { password } = new URL(url);
  return password === '' ? [] : [url, password, decodeURIComponent(password)];
}

/** Fails when a secret that a step was given, or one of `more`, left it in any way there is. */
export function expectNothingLeft(result: StepResult, more: readonly string[] = []): void {
  const channels = channelsOf(result);
  for (const secret of new Set([...secretsGiven(result), ...more])) expectNoSecret(channels, secret);
}

/** The file at this path, or all below this folder; none when there is nothing. */
function filesBelow(path: string): Record<string, string> {
  const stat = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!stat) return {};
  if (!stat.isDirectory()) return { [path]: readFileSync(path, 'utf8') };
  const names = readdirSync(path).filter((name) => !OF_OTHERS.test(name));
  return Object.assign({}, ...names.map((name) => filesBelow(join(path, name)))) as Record<string, string>;
}
