import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The shells of Linux runners, by what a workflow calls them. */
const SHELLS: Record<string, (file: string) => string[]> = {
  '': (file) => ['bash', '-e', file],
  bash: (file) => ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file],
  sh: (file) => ['sh', '-e', file],
};

/** Writes the script of a `run:` step to a file. Returns the command that runs it. */
export async function scriptCommand(text: string, shell: string, temp: string): Promise<string[]> {
  const command = SHELLS[shell];
  if (!command) throw new Error(`The harness has no shell ${shell}.`);
  const file = join(temp, `${randomUUID()}.sh`);
  await writeFile(file, text);
  return command(file);
}
