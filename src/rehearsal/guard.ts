import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Waits for the end of its standard input, which comes when our process ends in whatever way. The working folder of
 * a server is its data folder: a process that only happens to have the number in the file is left alone where
 * /proc can tell.
 */
const SCRIPT = `
const { readFileSync, readlinkSync, rmSync, existsSync } = require('node:fs');
const folder = process.argv[1];
const alive = (pid) => { try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; } };
const own = (pid) => { try { return readlinkSync('/proc/' + pid + '/cwd') === folder + '/data'; } catch { return !existsSync('/proc/self'); } };
process.stdin.resume().on('end', async () => {
  let pid = 0;
  try { pid = Number.parseInt(readFileSync(folder + '/data/postmaster.pid', 'utf8'), 10); } catch {}
  if (pid > 0 && own(pid)) {
    try { process.kill(pid, 'SIGQUIT'); } catch {}
    for (let turn = 0; alive(pid) && turn < 200; turn++) await new Promise((next) => setTimeout(next, 50));
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
`;

/**
 * Sees to it that the server in `folder` ends, and the folder goes, when this process ends without having done so
 * itself, even by SIGKILL. Returns what calls it off.
 */
export function guard(folder: string): () => void {
  const child = spawn(process.execPath, ['-e', SCRIPT, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
    // A session of its own: Ctrl-C in the terminal must not end it together with us.
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as Socket).unref();
  return () => {
    child.kill('SIGKILL');
  };
}
