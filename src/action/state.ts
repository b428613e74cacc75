import type { EngineEvent } from '../engine/options.ts';
import type { Environment } from '../postgres/environment.ts';

/** What a step leaves for its post step, in case that it is killed before it can tell anything itself. */
export interface Progress {
  /** `001_name` of the migrations that this step finished: how many, and the last one. */
  finished: number;
  last: string | null;
  /** The migration that was begun and of whose end nothing was heard. */
  running: string | null;
  /** The sessions that were opened on the server. */
  sessions: ServerSession[];
  /** SHA-256, in hex, of the plan that was being run. */
  digest: string | null;
}

/** A session on the server: process IDs are used again, so that the time when it began belongs to it. */
export interface ServerSession {
  pid: number;
  /** As PostgreSQL writes it. */
  backendStart: string;
}

const STATE = 'progress';
const TOLD = 'told';

/** Keeps `Progress` up to date in the runner's state file; what is written last is what the post step finds. */
export function progressRecorder(save: (name: string, value: string) => void): {
  begin: () => void;
  on: (event: EngineEvent) => void;
  /** The step has told everything itself: the post step has nothing to do. */
  told: () => void;
} {
  const progress: Progress = { finished: 0, last: null, running: null, sessions: [], digest: null };
  const write = (): void => {
    save(STATE, JSON.stringify(progress));
  };
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
          progress.running = `${event.version}_${event.name}`;
          break;
        case 'step-finished':
          progress.running = null;
          progress.last = `${event.version}_${event.name}`;
          progress.finished += 1;
          break;
        default:
          return;
      }
      write();
    },
    told: () => {
      save(STATE, TOLD);
    },
  };
}

/** Whether this process is a post step: the runner gives it what the main step saved. */
export function isPostStep(environment: Environment): boolean {
  return environment[`STATE_${STATE}`] !== undefined;
}

/** What a killed step left; undefined when the step told everything itself. */
export function readProgress(environment: Environment): Progress | undefined {
  const saved = environment[`STATE_${STATE}`];
  if (saved === undefined || saved === TOLD) return undefined;
  try {
    return JSON.parse(saved) as Progress;
  } catch {
    // Killed while it was writing.
    return { finished: 0, last: null, running: null, sessions: [], digest: null };
  }
}
