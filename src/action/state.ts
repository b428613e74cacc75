import type { EngineEvent } from '../engine/options.ts';
import type { LeftSession } from '../engine/stop-sessions.ts';
import type { Environment } from '../postgres/environment.ts';

/** What a step leaves for its post step, in case that it is killed before it can tell anything itself. */
export interface Progress {
  /** How many migrations this step finished. */
  finished: number;
  /** The last one that it finished. */
  last: NamedMigration | null;
  /** The one that was begun last and of whose end nothing was heard. */
  running: NamedMigration | null;
  /** Those begun before it of which the same is true: the server may have committed them, but not durably yet. */
  begun: NamedMigration[];
  /** The sessions that were opened on the server. */
  sessions: LeftSession[];
  /** SHA-256, in hex, of the plan that was being run. */
  digest: string | null;
  /** Path of the JSON report, when the step had come to its end and was killed while it told it. */
  report: string | null;
}

export interface NamedMigration {
  version: string;
  name: string;
}

const STATE = 'progress';
const TOLD = 'told';

/**
 * Keeps `Progress` up to date in the runner's state file; what is written last is what the post step finds.
 * Names of migrations pass through `redact`; everything else is digits, and a password that is digits as well
 * must not spoil it. Fails never: what cannot be saved concerns the post step alone.
 */
export function progressRecorder(
  save: (name: string, value: string) => void,
  redact: (text: string) => string,
): {
  begin: () => void;
  on: (event: EngineEvent) => void;
  /** The command has come to its end, and its report is in this file. */
  ended: (report: string) => void;
  /** The step has told everything itself: the post step has nothing to do. */
  told: () => void;
} {
  const progress: Progress = {
    finished: 0,
    last: null,
    running: null,
    begun: [],
    sessions: [],
    digest: null,
    report: null,
  };
  const attempt = (value: string): void => {
    try {
      save(STATE, value);
    } catch {
      // A full disk, or a runner that has taken its files away.
    }
  };
  const write = (): void => {
    attempt(JSON.stringify(progress));
  };
  const named = ({ version, name }: NamedMigration): NamedMigration => ({ version, name: redact(name) });
  return {
    begin: write,
    on: (event) => {
      switch (event.type) {
        case 'session':
          if (event.backendStart === null) return;
          progress.sessions = [{ pid: event.pid, backendStart: event.backendStart }];
          break;
        case 'planned':
          progress.digest = event.digest;
          break;
        case 'step-started':
          if (progress.running) progress.begun.push(progress.running);
          progress.running = named(event);
          break;
        case 'step-finished':
          progress.begun = progress.begun.filter(({ version }) => version !== event.version);
          if (progress.running?.version === event.version) progress.running = null;
          progress.last = named(event);
          progress.finished += 1;
          break;
        default:
          return;
      }
      write();
    },
    ended: (report) => {
      progress.report = report;
      write();
    },
    told: () => {
      attempt(TOLD);
    },
  };
}

/** What a killed step left; undefined when the step had not begun, or told everything itself. */
export function readProgress(environment: Environment): Progress | undefined {
  const saved = environment[`STATE_${STATE}`];
  if (saved === undefined || saved === TOLD) return undefined;
  try {
    const progress: unknown = JSON.parse(saved);
    return isProgress(progress) ? progress : undefined;
  } catch {
    return undefined;
  }
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false;
  const { finished, last, running, begun, sessions, digest, report } = value as Record<string, unknown>;
  return (
    typeof finished === 'number' &&
    [last, running].every(isNamedOrNull) &&
    Array.isArray(begun) &&
    Array.isArray(sessions) &&
    [digest, report].every((text) => text === null || typeof text === 'string')
  );
}

function isNamedOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && 'version' in value && 'name' in value);
}
