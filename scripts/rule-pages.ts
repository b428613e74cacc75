// The pages of the rules and the schema of the configuration, made from the rules.
import { configurationSchema } from '../src/lint/configuration-schema.ts';
import { atlasRules, eugeneRules, pgfenceRules, pglsRules, squawkRules } from '../src/lint/foreign-rules.ts';
import type { ForeignRules } from '../src/lint/foreign-rules.ts';
import type { Family, Rule } from '../src/lint/rule.ts';
import { findingRules } from '../src/lint/finding-rules.ts';
import { rules } from '../src/lint/rules/index.ts';

/** What each file of the repository must hold, by its path. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    [
      'docs/migrate-action.schema.json',
      `${JSON.stringify(configurationSchema(findingRules), undefined, 2)}\n`,
    ],
    ['docs/rules/README.md', index()],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)] as const),
  ]);
}

const families: Readonly<Record<Family, string>> = {
  lock: 'locks',
  scan: 'scans of whole tables',
  rewrite: 'tables written anew',
  fails: 'statements that fail',
  'data-loss': 'data that is lost',
  application: 'applications that break',
  transaction: 'transactions and timeouts',
  schema: 'the schema that is left behind',
  style: 'style',
  security: 'security',
  process: 'the migrations themselves',
};

function page(rule: Rule): string {
  const { id, summary, severity, family, optIn, dynamic, told, why, unsafe, safe } = rule;
  const level = optIn === true ? `off unless it is turned on, then ${severity}` : severity;
  return `${[
    `# ${id}`,
    summary,
    told === undefined
      ? `Severity: **${level}**. About: ${families[family]}.`
      : `No finding. ${told} About: ${families[family]}.`,
    ...(dynamic === true && told === undefined
      ? ['It is found by what runs, not by reading the statement.']
      : []),
    '## Why',
    why.trim(),
    '## Unsafe',
    sql(unsafe),
    '## Safe',
    sql(safe),
    ...(told === undefined ? leavingOut(id) : []),
  ].join('\n\n')}\n`;
}

function leavingOut(id: string): string[] {
  const foreign = foreignNames(id);
  return [
    '## Leaving it out',
    `For one statement, by a comment above it; for a file, by \`migrate-ignore-file\` at its head:`,
    sql(`-- migrate-ignore: ${id} — the reason`),
    `For all, in [\`migrate-action.json\`](README.md#configuration):`,
    `\`\`\`json\n{ "rules": { "${id}": "off" } }\n\`\`\``,
    ...(foreign.length > 0 ? [`Comments of other tools that leave it out, too: ${foreign.join(', ')}.`] : []),
  ];
}

const tools: readonly (readonly [string, ForeignRules])[] = [
  ['squawk', squawkRules],
  ['eugene', eugeneRules],
  ['Atlas', atlasRules],
  ['pgfence', pgfenceRules],
  ['Postgres Language Server', pglsRules],
];

function foreignNames(id: string): string[] {
  return tools.flatMap(([tool, names]) => {
    const same = Object.keys(names).filter((name) => names[name]?.includes(id));
    return same.length === 0 ? [] : [`${tool} ${same.map((name) => `\`${name}\``).join(', ')}`];
  });
}

function index(): string {
  return `${[
    '# Rules',
    `Every pending migration is held against these rules. A finding weighs what its rule says, or what the
configuration makes of it: an **error** fails a check, a **warning** does not unless \`failOn\` says so, a **notice**
never does.`,
    `A finding is held back where it can do no harm: on a table that the same pending migrations create, or that is
temporary. On a table that is known to be small (10,000 rows and 10 MB, or what \`smallTable\` says) a lock, a scan and a
rewrite weigh one level less. What is held back is counted in the report, with the reason.`,
    ...Object.entries(families).flatMap(([family, title]) => {
      const of = rules.filter((rule) => rule.family === family);
      return of.length === 0 ? [] : [`## About ${title}`, table(of)];
    }),
    '## Comments',
    `A comment above a statement, in it or behind it on its line leaves out what the rules that it names find there. It
needs a reason, which the report shows beside the finding. A finding that is left out fails nothing.`,
    sql(commentExample),
    `A name that is no rule's, a missing reason and a comment that leaves out nothing are findings themselves. The
comments of squawk, eugene, Atlas, pgfence and Postgres Language Server are understood as those tools do, and need no
reason; the page of each rule says by which names.`,
    '## Configuration',
    `It is the file \`migrate-action.json\` in the migrations folder, beside \`versions\`. Every part may be left out.`,
    `\`\`\`json\n${configurationExample}\n\`\`\``,
    `\`rules\` sets the level of a rule: \`off\`, \`notice\`, \`warning\` or \`error\`. \`overrides\` does so for some files;
the last entry that fits has the last word. \`startAfter\` leaves migrations up to that version alone. \`serverVersion\`
says for which PostgreSQL to check when there is no target to ask. \`rollback\` is what a rollback script is worth that
does not lead back to the schema before. \`failOn\` is \`error\`, \`warning\` or \`never\`. The
[schema](../migrate-action.schema.json) lets an editor complete and check the file.`,
  ].join('\n\n')}\n`;
}

export const commentExample = `-- migrate-ignore: drop-table — its rows were copied to the archive in 041
DROP TABLE old_orders;`;

export const configurationExample = `{
  "failOn": "error",
  "rules": { "drop-column": "warning", "rename-table": "off" },
  "startAfter": "041",
  "overrides": [{ "files": "versions/05*.sql", "rules": { "large-backfill": "notice" } }],
  "serverVersion": "16",
  "smallTable": { "rows": 50000, "bytes": 20000000 },
  "rollback": "error"
}`;

function table(of: readonly Rule[]): string {
  const rows = of.map(
    ({ id, severity, optIn, told, summary }) =>
      `| [\`${id}\`](${id}.md) | ${told !== undefined ? 'no finding' : optIn === true ? `off (${severity})` : severity} | ${cell(summary)} |`,
  );
  return ['| rule | severity | what it finds |', '|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function sql(text: string): string {
  return `\`\`\`sql\n${text.trim()}\n\`\`\``;
}
