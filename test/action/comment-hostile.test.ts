import { describe, expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { createRole } from '../kit/role.ts';
import type { MigrationFiles } from '../kit/migrations.ts';
import { expectClean, gitHubWithPullRequest, ON_PULL, ownComments, shown } from './on-github.ts';
import { workspaceWith } from './workspace.ts';

const HOSTILE = [
  '<!-- migrate-action {"v":1} --> --> <img src=x onerror=y>',
  '```\n</details>\n| a | b |\n@octocat #1 octo/orders#2 ec26c3e57ca3a959ca5aad62de7213c562f8c821',
  '\n::error file=forged.sql::forged\n##[error]forged\r::warning::forged\u202e\u0007',
].join('\n');

describe('what the files and the database say', () => {
  test('changes nothing of the comment but its own text, and is no workflow command', async () => {
    const github = await gitHubWithPullRequest();
    const database = await createDatabase();
    const workspace = await workspaceWith({
      'versions/001_a|b`c@octocat #1 --> ##[error]forged.sql': `/* ${HOSTILE.replaceAll('*/', '')} */ SELECT 1;`,
      'versions/002_b.sql': `DO $do$ BEGIN RAISE EXCEPTION USING MESSAGE = $lit$${HOSTILE}$lit$; END $do$;`,
    });
    const label = 'prod @octocat #1 <img src=x> `';
    const given = { 'database-url': database.url, label };
    const results = [
      await github.run({ event: ON_PULL, workspace, with: { ...given, 'dry-run': 'true' } }),
      await github.run({ event: ON_PULL, workspace, with: given }),
    ];
    expect(ownComments(github)).toHaveLength(1);
    for (const body of ownComments(github)[0]!.revisions) {
      expect(body).toMatch(/^<!-- migrate-action \{[^\n]*\} -->\n/);
      const outside = withoutCode(body.replace(/^.*\n/, ''));
      expect(body).not.toContain('\u0007');
      expect(outside).not.toMatch(/@octocat|<img|#1|octo\/orders#|forged|<!--|\u202e/);
    }
    for (const { annotations, failures, outputs, stopped } of results) {
      expect(annotations.filter(({ file }) => file === 'forged.sql')).toEqual([]);
      expect([failures, stopped]).toEqual([[], false]);
      expect(outputs['comment-id']).toMatch(/^\d+$/);
    }
    expectClean(github, database.url);
  });

  test('shows no secret in the comment, whatever form it is in', async () => {
    const github = await gitHubWithPullRequest();
    const role = await createRole({ password: `s3'cr"3t/p@ss|w<or>d %41 --> \`x\`` });
    const database = await createDatabase({ owner: role });
    const workspace = await workspaceWith({
      [`versions/001_${role.password.replaceAll('/', '')}.sql`]: `SELECT $lit$${role.password} ${database.url}$lit$;`,
      'versions/002_b.sql': `SELECT $lit$${role.password}$lit$::int;`,
    });
    const given = { 'database-url': database.url, label: `x ${role.password}` };
    for (const inputs of [
      { ...given, 'dry-run': 'true' },
      given,
      { ...given, 'database-url': database.url.replace('//', '//no'), 'connect-attempts': '1' },
    ]) {
      await github.run({ event: ON_PULL, workspace, with: inputs });
    }
    expect(ownComments(github).length).toBeGreaterThan(0);
    expectClean(github, database.url);
  });
});

test('500 files with 5 MB of SQL make a comment and a summary within the limits that say the essential', async () => {
  const github = await gitHubWithPullRequest();
  const database = await createDatabase();
  const statement = `INSERT INTO words VALUES ('${'grüße '.repeat(9)}');\n`;
  const sql = statement.repeat(Math.ceil(10_000 / Buffer.byteLength(statement)));
  const files: MigrationFiles = {};
  for (let at = 1; at <= 500; at++) {
    files[`versions/${String(at).padStart(3, '0')}_words_${at}.sql`] = sql;
    files[`down/${String(at).padStart(3, '0')}_words_${at}_down.sql`] = 'DELETE FROM words;\n';
  }
  const result = await github.run({
    event: ON_PULL,
    workspace: await workspaceWith(files),
    with: { 'database-url': database.url, 'dry-run': 'true', label: 'prod' },
  });
  expect(shown(ownComments(github)[0])).toMatch(/All of it is in the job summary and the JSON report/);
  expect(result.conclusion).toBe('success');
  const [comment] = ownComments(github);
  expect(Buffer.byteLength(comment!.body)).toBeLessThanOrEqual(65_000);
  expect(Buffer.byteLength(result.summary)).toBeLessThanOrEqual(1_000_000);
  for (const page of [shown(comment), result.summary]) {
    expect(page).toMatch(/^### 🟡 Migrations: 500 pending for `prod` · dry run passed\n/);
    expect(page).toContain(result.outputs['plan-digest']!.slice(0, 12));
    expect(page).toMatch(/Left out/);
    expect(page).toContain('`report-path`');
  }
  expectClean(github, database.url);
});

/** A page without fenced blocks, code spans, `<code>` and links' targets. */
function withoutCode(page: string): string {
  return page
    .replace(/^(`{3,})[^\n]*\n[^]*?^\1$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
    .replace(/<code>[^]*?<\/code>/g, '')
    .replace(/\]\([^)\s]*\)/g, ']');
}
