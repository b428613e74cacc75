import type { EngineEvent } from '../engine/options.ts';
import { counted, holderInWords, timeSpan } from '../report/words.ts';

/** Notices that are shown of one run. */
const MOST_NOTICES = 100;
/** How often something that goes on is told again. */
const STILL_MS = 30_000;

/** Tells, in lines of the log, what the engine is doing; `end` tells what was left out. */
export function progressLines(
  line: (text: string) => void,
  now: () => number,
): { on: (event: EngineEvent) => void; end: () => void } {
  let notices = 0;
  let toldAt = -Infinity;
  const nowAndThen = (text: string): void => {
    if (now() - toldAt < STILL_MS) return;
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
      // For the post step and the comment.
      case 'session':
      case 'planned':
        break;
      case 'waiting-for-runner':
        nowAndThen(`Waiting for another run${event.holder ? ` (${holderInWords(event.holder)})` : ''}`);
        break;
      case 'step-started':
        toldAt = now();
        line(
          `${event.direction === 'up' ? 'Applying' : 'Reverting'} ${nameOf(event)}${event.transaction === 'transactional' ? '' : ', statement by statement'}`,
        );
        break;
      case 'step-progress':
        nowAndThen(`${event.done} of ${counted(event.total, 'statement')} of ${nameOf(event)} done`);
        break;
      case 'step-retry':
        line(
          `${nameOf(event)}: ${event.message} Trying again in ${timeSpan(event.retryInMs)} (attempt ${event.attempt} of ${event.attempts}).`,
        );
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
        notices += 1;
        if (notices <= MOST_NOTICES)
          line(`${event.notice.severity} of ${nameOf(event)}: ${event.notice.message}`);
        break;
    }
  };
  const end = (): void => {
    if (notices > MOST_NOTICES) line(`${counted(notices - MOST_NOTICES, 'more notice')} left out.`);
  };
  return { on, end };
}

function nameOf({ version, name }: { version: string; name: string }): string {
  return `${version} ${name}`;
}
