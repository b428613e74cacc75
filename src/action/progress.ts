import type { EngineEvent } from '../engine/options.ts';
import { lifeInWords, quietMs, retryInWords } from '../report/life-words.ts';
import { counted, holderInWords, timeSpan } from '../report/words.ts';

/** Tells, in lines of the log, what the engine is doing. */
export function progressLines(
  line: (text: string) => void,
  now: () => number,
): { on: (event: EngineEvent) => void } {
  let toldAt = -Infinity;
  let beganAt = 0;
  /** How many statements of the step that runs are done. */
  let statements = '';
  const nowAndThen = (text: string, elapsedMs: number): void => {
    if (now() - toldAt < quietMs(elapsedMs)) return;
    toldAt = now();
    line(text);
  };
  const on = (event: EngineEvent): void => {
    switch (event.type) {
      case 'connecting':
        if (event.attempt > 1) line(`Connecting, attempt ${event.attempt} of ${event.attempts}`);
        break;
      case 'connect-failed':
        line(`${event.message} Trying again in ${timeSpan(event.retryInMs)}.`);
        break;
      case 'rehearsing':
        line(`Rehearsing: ${event.phase}`);
        break;
      // For the post step and the comment.
      case 'session':
      case 'planned':
        break;
      case 'waiting-for-runner':
        nowAndThen(
          `Waiting for another run${event.holder ? ` (${holderInWords(event.holder)})` : ''}`,
          event.waitedMs,
        );
        break;
      case 'step-started':
        beganAt = toldAt = now();
        statements = '';
        line(
          `${event.direction === 'up' ? 'Applying' : 'Reverting'} ${nameOf(event)}${event.transaction === 'transactional' ? '' : ', statement by statement'}`,
        );
        break;
      case 'step-progress':
        statements = `${event.done} of ${counted(event.total, 'statement')} done`;
        nowAndThen(`${nameOf(event)}: ${statements}`, now() - beganAt);
        break;
      case 'step-running': {
        const words = [statements, lifeInWords(event)].filter((part) => part !== '').join(', ');
        nowAndThen(
          `${nameOf(event)}: ${timeSpan(event.elapsedMs)} so far${words === '' ? '' : `, ${words}`}`,
          event.elapsedMs,
        );
        break;
      }
      case 'step-retry':
        toldAt = now();
        line(`${nameOf(event)}: ${retryInWords(event)}`);
        break;
      case 'step-finished':
        line(
          `${event.direction === 'up' ? 'Applied' : 'Reverted'} ${nameOf(event)}${event.executionTimeMs === null ? '' : ` in ${timeSpan(event.executionTimeMs)}`}`,
        );
        break;
      case 'step-skipped':
        line(`Skipped ${nameOf(event)}: there is no ${event.expectedPath}`);
        break;
      case 'notice':
        line(`${event.notice.severity} of ${nameOf(event)}: ${event.notice.message}`);
        break;
      case 'notices-left-out':
        line(`${counted(event.count, 'notice')} of ${nameOf(event)} left out.`);
        break;
    }
  };
  return { on };
}

function nameOf({ version, name }: { version: string; name: string }): string {
  return `${version} ${name}`;
}
