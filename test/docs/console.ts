import { spawn } from 'node:child_process';
import { expect } from 'vitest';
import type { Check } from './checked.ts';
import { rewriteBlock } from './markdown.ts';

/** Where the commands of a document are run: what its reader has. */
export interface Place {
  cwd: string;
  /** All that they get to see. */
  env: Record<string, string>;
  /** Its output as the reader would have it: without names that only the test has. */
  asShown?: (output: string) => string;
}

/**
 * Runs the `$ ` lines of a console block, one after the other, and holds the output against what is shown; with
 * UPDATE_DOCS=1 in the environment it writes into the document what they print. Of a command without output
 * only the exit status counts.
 */
export function runsIn(place: () => Place): Check {
  return async (block) => {
    const seen: string[] = [];
    const differences: (() => void)[] = [];
    for (const { command, output } of commandsOf(block.text)) {
      const ran = await inShell(command, place());
      if (output !== '') differences.push(...difference(ran.output, output, command));
      const shouldFail = /^error: /m.test(output);
      expect(ran.exitCode !== 0, `${command}\n${ran.output}`).toBe(shouldFail);
      seen.push(`$ ${command}\n`, output === '' ? '' : ran.output);
    }
    if (differences.length > 0 && process.env['UPDATE_DOCS'] === '1')
      await rewriteBlock(block, seen.join(''));
    else for (const complain of differences) complain();
  };
}

/** The commands of a console block with the output that is shown below each. */
export function commandsOf(text: string): { command: string; output: string }[] {
  const commands: { command: string; output: string }[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: '' });
    else if (last?.command.endsWith('\\') === true && last.output === '') last.command += `\n${line}`;
    else if (last) last.output += `${line}\n`;
    else throw new Error(`A console block begins with a line that is no command: ${line}`);
  }
  return commands;
}

/** Runs a command; its two outputs come as a terminal shows them, in one. */
export function inShell(command: string, place: Place): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn('bash', ['-c', `exec 2>&1\n${command}`], {
    cwd: place.cwd,
    env: place.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, output: place.asShown?.(output) ?? output });
    });
  });
}

/** A line that is only `…` stands for any number of lines. */
function difference(actual: string, shown: string, command: string): (() => void)[] {
  const pieces = comparable(shown).split(/^…\n/m);
  const [first = '', ...others] = pieces;
  const text = comparable(actual);
  const last = others.at(-1) ?? '';
  const fits =
    others.length === 0
      ? text === first
      : text.startsWith(first) && text.endsWith(last) && others.every((piece) => text.includes(piece));
  if (fits) return [];
  return [
    () => {
      expect(text, command).toBe(comparable(shown));
    },
  ];
}

/**
 * Output without what differs from run to run: what tells the progress of a slow machine, times, spans of
 * time, commits, digests, the version of the server and which one a rehearsal found. Columns move with the width of a time, so the space between them does not count.
 */
function comparable(output: string): string {
  return output
    .replace(/^(?:Connecting|(?:Applying|Applied|Rolling back|Rolled back) \d{3} ).*\n/gm, '')
    .replace(
      /^- (?:No PostgreSQL server programs|PostgreSQL \S+ of |The database is PostgreSQL \d).*\n/gm,
      '',
    )
    .replace(/^Time: .*$/gm, 'Time: SPAN')
    .replace(/\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d(?:\.\d+)?Z?)?/g, 'WHEN')
    .replace(/\b\d+(?:\.\d)? (?:ms|s|min|h)\b(?: \d+ (?:s|min)\b)?/g, 'SPAN')
    .replace(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replace(/\b[0-9a-f]{12}\b/g, 'SHORT')
    .replace(/PostgreSQL \d+(?:\.\d+)?(?: \([^)]*\))?/g, 'PostgreSQL N')
    .replace(/─+/g, '─')
    .replace(/ +/g, ' ')
    .replace(/ $/gm, '');
}
