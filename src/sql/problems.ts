import { isInside } from './blocks.ts';
import type { MetaCommand } from './lexer.ts';
import { isSkipped } from './mapped.ts';
import type { Unterminated } from './scanner.ts';
import { refusal } from './words.ts';
import type { Anatomy, Leading } from './wrapper.ts';

/** Something in a script that cannot work, with the way out. */
export interface ScriptProblem {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Everything in a script that cannot work, in the order of the text.
 *
 * @param blockProblems what is wrong with its BEGINs and COMMITs
 */
export function findProblems(
  anatomy: Anatomy,
  blockProblems: readonly ScriptProblem[],
  leading: readonly Leading[],
): ScriptProblem[] {
  const { unterminated, metaCommands } = anatomy.split;
  // It hides the rest of the file, so that what else seems wrong would be a guess.
  if (unterminated !== undefined) return [neverClosed(unterminated)];
  return [
    ...blockProblems,
    ...metaCommands.filter((command) => !isSkipped(command)).map(psqlOnly),
    ...refusedInBlocks(anatomy),
    ...readDifferently(anatomy),
    ...leading.filter(({ sql }) => /\bREAD\s+ONLY\b/i.test(sql)).map(({ start }) => readOnly(start)),
  ].sort((one, other) => one.offset - other.offset);
}

function neverClosed({ what, start }: Unterminated): ScriptProblem {
  return {
    offset: start,
    message: `The ${what} that begins here is never closed.`,
    remedy: 'Close it; everything up to the end of the file counts as part of it.',
  };
}

function psqlOnly({ start, text }: MetaCommand): ScriptProblem {
  const name = /^\\(?:[a-z_]+|.?)/i.exec(text)?.[0] ?? '\\';
  return {
    offset: start,
    message: `${name} is a command of psql; PostgreSQL itself does not know it.`,
    remedy: remedies.find(([commands]) => commands.test(name))?.[1] ?? 'Remove it, or say it in SQL.',
  };
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [/^\\ir?$|^\\include/, 'Put the SQL of that file here.'],
  [/^\\copy$/, 'Use COPY … FROM STDIN; with the data on the lines below it and \\. as the last line.'],
  [/^\\\.$/, 'It ends the data of a COPY … FROM STDIN; and there is none above it.'],
  [/^\\c(?:onnect)?$/, 'Remove it: a migration runs in the database that is being migrated.'],
];

/** A statement whose refusal depends on the database is left to the server to refuse. */
function refusedInBlocks({ split, classes, blocks }: Anatomy): ScriptProblem[] {
  return classes.flatMap((statementClass, number) => {
    if (statementClass.kind !== 'outside block' || !statementClass.certain || !isInside(blocks, number)) {
      return [];
    }
    return {
      offset: split.statements[number]?.start ?? 0,
      message: `${refusal(statementClass.what)}, and it stands between BEGIN and COMMIT: this can never work.`,
      remedy: 'Remove BEGIN and COMMIT, or move the statement to a migration of its own.',
    };
  });
}

const STRINGS_OFF =
  /^SET\s+(?:\w+\s+)?standard_conforming_strings\s*(?:=|\bTO\b)\s*'?(?:off|of|false|f|no|n|0)\b/i;

/** All of a file is read, by us and by the server, before the first statement of it runs. */
function readDifferently({ text, split }: Anatomy): ScriptProblem[] {
  const found = split.statements.filter(
    ({ words, start, end }) => words[0] === 'SET' && STRINGS_OFF.test(text.slice(start, end)),
  );
  return found.map(({ start }) => ({
    offset: start,
    message: 'standard_conforming_strings: its strings would be read as if it were on, and stored wrong.',
    remedy: "Remove it, and write strings with a backslash that is an escape as E'…'.",
  }));
}

function readOnly(offset: number): ScriptProblem {
  return {
    offset,
    message: 'READ ONLY: nothing can be written in this transaction, and the migration is recorded in it.',
    remedy: 'Remove READ ONLY.',
  };
}
