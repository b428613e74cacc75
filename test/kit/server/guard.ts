import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

// Reads its standard input to the end, which comes when our process ends in whatever way: the other end of
// the pipe is ours alone. The working directory of a postmaster is its data directory, so a process that
// only happens to have the same id is left alone where /proc can tell.
const script = `
cat > /dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null)
if [ -n "$pid" ] && { [ ! -d /proc/self ] || [ "$(readlink "/proc/$pid/cwd")" = "$1/data" ]; }; then
  kill -QUIT "$pid"
  while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
fi
rm -rf "$1"
`;

/**
 * Sees to it that a server whose data directory is `folder/data` ends, and `folder` is removed, when this
 * process ends, even by SIGKILL.
 */
export function guardFolder(folder: string): void {
  const guard = spawn('sh', ['-c', script, 'guard', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A session of its own: Ctrl-C in the terminal must not end the guard together with us.
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as Socket).unref();
}
