import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Masker } from './masker.ts';

/** A step summary above this is dropped whole. */
const LARGEST_SUMMARY = 1_048_576;

/** The files through which a step hands values to the runner; empty ones are made for each step. */
export interface CommandFiles {
  output: string;
  state: string;
  env: string;
  path: string;
  step_summary: string;
}

export interface FileCommandResults {
  outputs: Record<string, string>;
  state: Record<string, string>;
  environment: Record<string, string>;
  paths: string[];
  /** Masked; empty when it was too large. */
  summary: string;
  failures: string[];
}

export async function makeCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const names = ['output', 'state', 'env', 'path', 'step_summary'] as const;
  const step = randomUUID();
  const files = Object.fromEntries(names.map((name) => [name, join(folder, `${name}_${step}`)]));
  for (const file of Object.values(files)) await writeFile(file, '');
  return files as unknown as CommandFiles;
}

/** Reads them after the step, also when it failed or was cancelled. */
export async function readCommandFiles(files: CommandFiles, masker: Masker): Promise<FileCommandResults> {
  const failures: string[] = [];
  const pairs = async (file: string): Promise<Record<string, string>> => {
    try {
      return keyValuePairs(await readFile(file, 'utf8'));
    } catch (error) {
      failures.push((error as Error).message);
      return {};
    }
  };
  const summary = await readFile(files.step_summary, 'utf8');
  if (Buffer.byteLength(summary) > LARGEST_SUMMARY) failures.push('The step summary is too large.');
  return {
    outputs: await pairs(files.output),
    state: await pairs(files.state),
    environment: await pairs(files.env),
    paths: (await readFile(files.path, 'utf8')).split(/\r?\n/).filter(Boolean),
    summary:
      Buffer.byteLength(summary) > LARGEST_SUMMARY
        ? ''
        : summary
            .split('\n')
            .map((line) => masker.mask(line))
            .join('\n'),
    failures,
  };
}

/** `NAME=VALUE`, or `NAME<<DELIMITER`, the lines of the value, `DELIMITER`: whichever of `=` and `<<` comes first. */
export function keyValuePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0 && heredoc + 2 < line.length) {
      const end = lines.indexOf(line.slice(heredoc + 2), at + 1);
      if (end === -1) throw new Error(`Matching delimiter not found '${line.slice(heredoc + 2)}'`);
      pairs[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}
