import { cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import { git } from './git-fixture.ts';
import type { WorkflowEvent } from './trigger.ts';

/** What a step hands to the stub of the action that it uses. */
export interface StubCall {
  with: Record<string, string>;
  env: Record<string, string>;
  github: Record<string, string>;
  event: WorkflowEvent;
  workspace: string;
}

/** Stands in for an action of others. Returns its outputs; the step fails when it throws. */
export type ActionStub = (call: StubCall) => Promise<Record<string, string>>;

/**
 * Stands in for actions/checkout. `repositories` has, by `owner/name`, a git repository or a folder of plain
 * files. As the real one does, it refuses a fork's files where the workflow has secrets, unless told not to.
 */
export function checkoutFrom(repositories: Record<string, string>): ActionStub {
  return async ({ with: inputs, github, event, workspace }) => {
    const wanted = inputs['repository'] ?? github['repository']!;
    const ref = inputs['ref'] ?? (wanted === github['repository'] ? github['sha']! : 'main');
    if (inputs['allow-unsafe-pr-checkout'] !== 'true') refuseFork(wanted, ref, github['repository']!, event);
    const source = repositories[wanted];
    if (source === undefined) throw new Error(`fatal: repository '${wanted}' not found`);
    const folder = join(workspace, inputs['path'] ?? '.');
    await mkdir(folder, { recursive: true });
    if (!(await isGit(source))) {
      await cp(source, folder, { recursive: true });
      return {};
    }
    await git(folder, 'init', '--quiet');
    const depth = Number(inputs['fetch-depth'] ?? 1);
    await git(
      folder,
      'fetch',
      '--quiet',
      ...(depth > 0 ? [`--depth=${depth}`] : []),
      `file://${source}`,
      ref,
    );
    await git(folder, 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
    return {};
  };
}

/** Stands in for actions/upload-artifact and actions/download-artifact; what runs share it share the artifacts. */
export async function artifactStubs(): Promise<Record<string, ActionStub>> {
  const store = await temporaryFolder();
  return {
    'actions/upload-artifact': async ({ with: { name = 'artifact', path = '.' }, workspace }) => {
      const from = path.startsWith('/') ? path : join(workspace, path);
      const target = join(store, name);
      await mkdir(target, { recursive: true });
      const isFile = (await stat(from)).isFile();
      await cp(from, isFile ? join(target, from.split('/').at(-1)!) : target, { recursive: true });
      return {};
    },
    'actions/download-artifact': async ({ with: { name = 'artifact', path = '.' }, workspace }) => {
      await cp(join(store, name), join(workspace, path), { recursive: true });
      return {};
    },
  };
}

function refuseFork(wanted: string, ref: string, repository: string, { name, payload }: WorkflowEvent): void {
  if (name !== 'pull_request_target' && name !== 'workflow_run') return;
  const { pull_request: pull, workflow_run: run } = payload as {
    pull_request?: { head: { sha: string; repo: { full_name: string } | null } };
    workflow_run?: { event: string; head_sha: string; head_repository: { full_name: string } | null };
  };
  const head = pull
    ? { repository: pull.head.repo?.full_name, sha: pull.head.sha }
    : { repository: run?.head_repository?.full_name, sha: run?.head_sha };
  const ofFork =
    head.repository !== repository && (wanted !== repository || ref === head.sha || /pull\//.test(ref));
  if (ofFork) throw new Error(`Refusing to check out fork pull request code from a '${name}' workflow.`);
}

async function isGit(folder: string): Promise<boolean> {
  return stat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}
