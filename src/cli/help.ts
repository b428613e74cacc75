import { COMMANDS, INPUT_OPTIONS, inputOption } from '../engine/input-options.ts';
import type { InputOption } from '../engine/input-options.ts';
import type { Command } from '../engine/report.ts';
import { nearest } from '../postgres/nearest.ts';
import { VERSION } from '../version.ts';

interface CommandHelp {
  /** One line. */
  summary: string;
  /** What a person should know before running it. */
  text: readonly string[];
  examples: readonly string[];
}

const HELP: Record<Command, CommandHelp> = {
  up: {
    summary: 'Apply pending migrations, in the order of their versions.',
    text: [
      'Each migration and its record are one transaction: it is applied whole or not at all. When one fails, those before it stay applied and nothing of it remains. A file with a statement that cannot run in a transaction (CREATE INDEX CONCURRENTLY, VACUUM) runs statement by statement; a dry run says which and why.',
      'It is safe to run it again at any time, after a failure or a kill, and twice at once: the history tells what is done, and a second runner waits for the first.',
      'A migration that was left unfinished is gone on with. It refuses when that cannot be done truthfully, when an applied file has changed or is missing, and when a pending version is below an applied one (--out-of-order allow).',
    ],
    examples: ['up', 'up --dry-run', 'up --steps 1', 'up --to 011', 'up --approved-plan plan.json'],
  },
  check: {
    summary: 'Say what up would do, and prove it on a throw-away PostgreSQL. Changes nothing.',
    text: [
      'Runs the pending migrations, statement by statement, on a throw-away server that has the applied ones, and says what they lock, rewrite and break, whether they run at all, and whether the rollback scripts take back exactly what they did. Rules look at the SQL for what only production would show. Every dry run of up includes it.',
      'A database is not needed. With one, what is pending is what it has not applied. Without one it is what is above --base, or else the files that the branch touches, by git.',
      'Findings of the severity error (--fail-on) make it fail. One that is meant is suppressed by a comment above its statement, with the reason: -- migrate-ignore: drop-column: not read since v3.2',
    ],
    examples: ['check', 'check --base 011', 'check --rehearsal lint', 'check --fail-on warning --json'],
  },
  down: {
    summary: 'Roll back what was applied last: one migration, or as --steps or --to say.',
    text: [
      'Runs the rollback scripts down/NNN_name_down.sql, the last applied migration first, each in a transaction with the removal of its record, or statement by statement as with up. A migration without a script is skipped with a warning; --require-down refuses instead, before anything runs.',
    ],
    examples: ['down', 'down --steps 3 --dry-run', 'down --to 008', 'down --to 0'],
  },
  status: {
    summary: 'Show every migration and its state. Changes nothing.',
    text: [
      'States: applied; pending (not in the history yet); mismatch (the file has changed since it was applied); missing (applied, and there is no file); future (missing, and above every file); unfinished (begun and not finished: up or down goes on with it, or verify says why a person has to decide).',
      'A role that may only read is enough. Exit status 1 when an applied file has changed.',
    ],
    examples: ['status', 'status --json'],
  },
  verify: {
    summary: 'Check that every applied migration has its file, unchanged. Changes nothing.',
    text: [
      'Names every mismatch with both checksums, the commit that changed the file and the command that restores it, every missing file, and every unfinished migration with what to do. Exit status 1 when there is any. A role that may only read is enough.',
    ],
    examples: ['verify'],
  },
  reset: {
    summary: 'Roll back everything. Asks for the word RESET, or wants --confirm RESET.',
    text: [
      'Runs the rollback script of every applied migration, the last applied first. What these scripts drop is gone, data and all. It does not drop anything by itself.',
    ],
    examples: ['reset --dry-run', 'reset --confirm RESET --require-down'],
  },
};

const NAME = 'migrate-action';

/** The help of a command, or of the program when the word is none. Lines are at most `columns` wide. */
export function helpText(word: string | undefined, columns: number | undefined): string {
  const width = Math.min(Math.max(columns ?? 100, 60), 100);
  const command = COMMANDS.find((name) => name === word);
  return command === undefined ? programHelp(width) : commandHelp(command, width);
}

/** What a person who mistyped is told to read. */
export function helpHint(word: string | undefined): string {
  const command = word === undefined ? undefined : nearest(word, COMMANDS);
  return command === undefined
    ? `${NAME} --help lists the commands and shows examples.`
    : `${NAME} ${command} --help explains its options.`;
}

export function versionText(): string {
  return `${NAME} ${VERSION}\n`;
}

function programHelp(width: number): string {
  return [
    `${NAME} ${VERSION}: plain SQL migrations for PostgreSQL`,
    `Usage: ${NAME} COMMAND [options]`,
    section(
      'Commands',
      COMMANDS.flatMap((name) => entry(name, HELP[name].summary, width, 8)),
    ),
    indent(2, `${NAME} COMMAND --help explains a command and lists its options.`, width).join('\n'),
    section('The database', [
      ...indent(
        2,
        'Given by --database-url URL, or else the variable DATABASE_URL, or else SUPABASE_DB_URL, or else the PG* variables of libpq (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD, PGSSLMODE and so on), which also fill in what a URL leaves out.',
        width,
      ),
      ...indent(
        2,
        'What stands on a command line can be read by other processes on the machine: give a URL that holds a password in a variable.',
        width,
      ),
      ...indent(
        2,
        `--embedded [DIR] uses the PostgreSQL that comes with this program, in one process, with its data in DIR or in memory. It is for trying things out.`,
        width,
      ),
    ]),
    section('The files', [
      ...entry('migrations/versions/001_name.sql', 'a migration', width, 40),
      ...entry('migrations/down/001_name_down.sql', 'its rollback script, if there is one', width, 40),
    ]),
    section('Examples', [
      ...entry(`${NAME} up --embedded .demo`, 'try a folder without a server', width, 40),
      ...entry(`${NAME} up --dry-run`, 'show what would run', width, 40),
      ...entry(`${NAME} up`, 'apply what is pending', width, 40),
      ...entry(`${NAME} status`, 'show what is applied', width, 40),
      ...entry(`${NAME} down --steps 2`, 'roll back the last two', width, 40),
    ]),
    section('When something went wrong', [
      ...indent(2, 'A migration failed: nothing of it remains. Mend the file, run up again.', width),
      ...indent(
        2,
        'Killed, or cut off: run up again, nothing runs twice. After a down, look at status first.',
        width,
      ),
      ...indent(
        2,
        'A file has changed since it was applied: verify names it and the command that restores it.',
        width,
      ),
      ...indent(
        2,
        'Unfinished, after a file that cannot run in a transaction: run up (or down) again, it goes on; verify says when a person has to decide.',
        width,
      ),
    ]),
    section('Exit status', [
      ...entry('0', 'done', width, 4),
      ...entry('1', 'the command failed, or was cancelled', width, 4),
      ...entry('2', 'wrong usage: nothing was done', width, 4),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function commandHelp(command: Command, width: number): string {
  const { summary, text, examples } = HELP[command];
  const taken = INPUT_OPTIONS.map(({ name }) => inputOption(name)).filter(({ commands }) =>
    commands.includes(command),
  );
  const own = taken.filter(({ setting }) => !setting);
  const settings = taken.filter(({ setting }) => setting);
  return [
    filled(`${NAME} ${command}: ${summary}`, width).join('\n'),
    `Usage: ${NAME} ${command} [options]`,
    ...text.map((paragraph) => filled(paragraph, width).join('\n')),
    ...(own.length === 0
      ? []
      : [
          section(
            'Options',
            own.flatMap((option) => optionLines(option, width)),
          ),
        ]),
    section(
      own.length === 0 ? 'Options' : 'Settings',
      settings.flatMap((option) => optionLines(option, width)),
    ),
    filled('A DURATION is a number with its unit: 500ms, 2s, 15min, 1h.', width).join('\n'),
    section(
      'Examples',
      examples.map((example) => `  ${NAME} ${example}`),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function optionLines(option: InputOption, width: number): string[] {
  const written = usage(option);
  const otherwise = option.default === '' ? '' : ` Default: ${option.default}.`;
  return [`  ${written}`, ...indent(6, `${option.description}${otherwise}`, width)];
}

function usage({ name, placeholder }: InputOption): string {
  const written = `--${name}`;
  if (placeholder === null) return written;
  return name === 'embedded' ? `${written} [${placeholder}]` : `${written} ${placeholder}`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n');
}

/** A term with its explanation beside it, which begins in column `at`. */
function entry(term: string, explanation: string, width: number, at: number): string[] {
  const [first = '', ...rest] = filled(explanation, width - at - 3);
  return [`  ${term.padEnd(at)} ${first}`, ...rest.map((line) => `${' '.repeat(at + 3)}${line}`)];
}

function indent(by: number, text: string, width: number): string[] {
  return filled(text, width - by).map((line) => `${' '.repeat(by)}${line}`);
}

/** The words in lines of at most `width` characters. */
function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
