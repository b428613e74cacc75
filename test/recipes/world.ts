import { join } from 'node:path';
import pg from 'pg';
import { expectNoViolations, startGitHub, type FakeGitHub } from '../github/github.ts';
import { readDocument } from '../docs/markdown.ts';
import { expectNothingLeft } from '../harness/channels.ts';
import { gitRepository, type Files, type GitRepository } from '../harness/git-fixture.ts';
import { root, runStep } from '../harness/step.ts';
import type { WorkflowEvent } from '../harness/trigger.ts';
import type { WorkflowFile } from '../harness/workflow-file.ts';
import { runWorkflow, type WorkflowOptions, type WorkflowRun } from '../harness/workflow.ts';
import { createDatabase, queryOnce, type Row } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import { expectNoSecret } from '../kit/secrets.ts';

export const FIRST = 'CREATE TABLE orders (id bigint PRIMARY KEY);\n';
export const SECOND = 'ALTER TABLE orders ADD COLUMN note text;\n';

/** What the `main` branch has at first: one migration, which production has, too. */
export const MAIN: Files = {
  'migrations/versions/001_orders.sql': FIRST,
  'migrations/down/001_orders_down.sql': 'DROP TABLE orders;\n',
};
/** What a pull request adds. */
export const CHANGE: Files = {
  'migrations/versions/002_note.sql': SECOND,
  'migrations/down/002_note_down.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
};

/** A database with the two roles that docs/permissions.md tells people to make. */
export interface Production {
  /** Of the role that owns everything. */
  url: string;
  readOnlyUrl: string;
  /** Runs SQL as the owner. */
  query: (sql: string) => Promise<Row[]>;
  /** Versions in the history, ascending. */
  versions: () => Promise<string[]>;
}

/** A repository on GitHub, with workflows that people have copied. */
export interface World {
  github: FakeGitHub;
  repository: GitRepository;
  /** Runs an example by its name, or another workflow. */
  run: (workflow: string | WorkflowFile, options: WorldOptions) => Promise<WorkflowRun>;
  /** Fails when anything broke the description of the API, or when a secret, one of `more` too, shows anywhere. */
  settle: (...more: string[]) => void;
}

export type WorldOptions = Omit<WorkflowOptions, 'event'> & { event: WorkflowEvent };

/** Makes the world. What runs in it sees `secrets` as those of the repository. */
export async function world(files: Files, secrets: Record<string, string>): Promise<World> {
  const [github, repository] = await Promise.all([startGitHub(), gitRepository(files)]);
  const runs: WorkflowRun[] = [];
  const passwords = new Set(Object.values(secrets).map(passwordOf));
  return {
    github,
    repository,
    run: async (workflow, options) => {
      const environments = Object.values(options.environments ?? {});
      for (const environment of environments)
        for (const secret of Object.values(environment.secrets ?? {})) passwords.add(passwordOf(secret));
      const run = await runWorkflow(
        typeof workflow === 'string' ? join(root, '.github/workflows/examples', workflow) : workflow,
        {
          secrets,
          tokens: github.tokens,
          ...options,
          repositories: { 'octo/orders': repository.folder, ...options.repositories },
          github: { api_url: github.url, graphql_url: `${github.url}/graphql`, ...options.github },
        },
      );
      runs.push(run);
      return run;
    },
    settle: (...more) => {
      expectNoViolations(github);
      const { write, read, none, user } = github.tokens;
      const secrets = [...passwords, ...more.map(passwordOf), write, read, none, user];
      const jobs = runs.flatMap((run) => run.jobs);
      const channels = {
        log: jobs.flatMap((job) => job.log).join('\n'),
        summary: jobs.map((job) => job.summary).join('\n'),
        outputs: JSON.stringify(jobs.map((job) => job.outputs)),
        requests: JSON.stringify(github.requests.map(({ path, query, body }) => [path, query, body])),
        comments: JSON.stringify(github.comments(7)),
      };
      for (const secret of secrets) expectNoSecret(channels, secret);
      // What others print or hand over is theirs to mask; of this action nothing may leave that needs it.
      const results = jobs.flatMap(({ steps }) => steps.flatMap(({ result, post }) => [result, post]));
      for (const result of results) if (result?.setting) expectNothingLeft(result, secrets);
    },
  };
}

/** Makes the database of production, to which the first migration was applied. */
export async function production(files: Files = MAIN): Promise<Production> {
  const [owner, reader] = await Promise.all([createRole(), createRole()]);
  const database = await createDatabase({ owner });
  const { folder } = await gitRepository(files);
  const { conclusion, log } = await runStep({
    workspace: folder,
    with: { 'database-url': database.url, schema: 'public', comment: 'never' },
    github: { event_name: 'push' },
  });
  if (conclusion !== 'success') throw new Error(log.join('\n'));
  for (const statement of await readerStatements(reader.identifier, database.name))
    await queryOnce(database.adminUrl, statement);
  return {
    url: database.url,
    readOnlyUrl: reader.url(database.url),
    query: (sql) => queryOnce(database.url, sql),
    versions: async () => {
      const rows = await queryOnce(database.url, 'SELECT version FROM public._migrations ORDER BY 1');
      return rows.map(({ version }) => String(version));
    },
  };
}

/** What docs/permissions.md tells people to run for the role that only reads, but for making the role itself. */
async function readerStatements(identifier: string, database: string): Promise<string[]> {
  const { blocks } = await readDocument('docs/permissions.md');
  const { text } = blocks.findLast(({ language }) => language === 'sql')!;
  const [creation = '', ...statements] = text
    .replaceAll('shop_preview', identifier)
    .replaceAll(' DATABASE shop ', ` DATABASE ${pg.escapeIdentifier(database)} `)
    .trim()
    .split(/;\s*/);
  if (!creation.startsWith('CREATE ROLE ')) throw new Error(`The page does not begin with the role: ${text}`);
  return statements.filter((statement) => statement !== '');
}

function passwordOf(secret: string): string {
  return URL.canParse(secret) ? decodeURIComponent(new URL(secret).password) : secret;
}
