import type { EngineEvent, LockHolder } from '../engine/options.ts';
import { clipped } from '../report/columns.ts';
import { visibleOnOneLine } from '../report/visible.ts';
import { lifeInWords, quietMs, retryInWords } from '../report/life-words.ts';
import { counted, holderInWords, timeSpan } from '../report/words.ts';
import type { Output } from './ports.ts';

/** What takes less is told by the result alone. */
const WORTH_A_WORD_MS = 1000;

/** What is under way, in words. */
interface Activity {
  kind: 'connecting' | 'waiting' | 'step' | 'rehearsing';
  text: string;
  since: number;
  /** How many of its statements are done. */
  done: string;
  /** What the running one does. */
  life: string;
  /** When it was last told in the log; undefined while it was not. */
  told: number | undefined;
}

/**
 * Tells on standard error what a command is doing, once that takes longer than a second: on a terminal in one
 * line that is written over, in a log in lines that stay. What is said to be done is done.
 */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #activity: Activity | undefined;
  #liveLine = false;

  constructor(output: Output, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#timer = setInterval(() => {
      this.#tick();
    }, WORTH_A_WORD_MS);
    this.#timer.unref();
  }

  /** Takes an event of the engine. */
  readonly on = (event: EngineEvent): void => {
    switch (event.type) {
      case 'connecting':
        this.#begin('connecting', 'Connecting');
        break;
      case 'connect-failed':
        this.line(`${event.message} Trying again in ${timeSpan(event.retryInMs)}.`);
        break;
      case 'waiting-for-runner':
        this.#wait(event.holder, event.waitedMs);
        break;
      case 'step-started':
        this.#begin('step', `${event.direction === 'up' ? 'Applying' : 'Rolling back'} ${nameOf(event)}`);
        break;
      case 'step-progress':
        if (this.#activity)
          this.#activity.done = `, ${event.done} of ${counted(event.total, 'statement')} done`;
        break;
      case 'step-running':
        this.#lives(lifeInWords(event));
        break;
      case 'step-retry':
        this.line(`${nameOf(event)}: ${retryInWords(event)}`);
        break;
      case 'step-finished':
        this.#finish(
          nameOf(event),
          `${event.direction === 'up' ? 'Applied' : 'Rolled back'} ${nameOf(event)}`,
          event.executionTimeMs,
        );
        break;
      case 'rehearsing':
        this.#begin('rehearsing', `Rehearsing: ${event.phase}`);
        break;
      case 'session':
      case 'planned':
        if (this.#activity?.kind === 'connecting') this.#activity = undefined;
        break;
      case 'step-skipped':
        // A warning of the report.
        break;
      case 'notice':
        this.line(`${event.notice.severity} of ${nameOf(event)}: ${event.notice.message}`);
        break;
      case 'notices-left-out':
        this.line(`${counted(event.count, 'notice')} of ${nameOf(event)} left out.`);
        break;
    }
  };

  /** Writes a line that stays. */
  line(text: string): void {
    this.#clear();
    this.#output.write(`${visibleOnOneLine(text)}\n`);
  }

  /** Nothing is under way any more; the terminal is as it was. */
  end(): void {
    clearInterval(this.#timer);
    this.#activity = undefined;
    this.#clear();
  }

  #begin(kind: Activity['kind'], text: string): void {
    this.#activity = { kind, text, since: this.#now(), done: '', life: '', told: undefined };
  }

  /** The events of one wait come again and again; the other runner may have gone on to another statement. */
  #wait(holder: LockHolder | undefined, waitedMs: number): void {
    const text = `Waiting for another run${holder ? ` (${holderInWords(holder)})` : ''}`;
    if (this.#activity?.kind === 'waiting') this.#activity.text = text;
    else
      this.#activity = {
        kind: 'waiting',
        text,
        since: this.#now() - waitedMs,
        done: '',
        life: '',
        told: undefined,
      };
  }

  #lives(words: string): void {
    if (this.#activity?.kind === 'step') this.#activity.life = words === '' ? '' : `, ${words}`;
  }

  /** Several may be begun before the first is told as finished: that took what the server measured. */
  #finish(name: string, text: string, executionTimeMs: number | null): void {
    const activity = this.#activity;
    const current = activity?.text.endsWith(` ${name}`) === true;
    if (current) this.#activity = undefined;
    const tookMs = current ? this.#now() - activity.since : (executionTimeMs ?? 0);
    if (tookMs >= WORTH_A_WORD_MS) this.line(`${text} in ${timeSpan(tookMs)}`);
    else if (current) this.#clear();
  }

  #tick(): void {
    const activity = this.#activity;
    if (!activity) return;
    const now = this.#now();
    const elapsed = now - activity.since;
    if (elapsed < WORTH_A_WORD_MS) return;
    const text = `${activity.text}${activity.done}${activity.life}`;
    if (this.#output.isTerminal) {
      this.#live(text, elapsed);
    } else if (activity.told === undefined || now - activity.told >= quietMs(elapsed)) {
      this.line(activity.told === undefined ? `${text} …` : `${text} … ${timeSpan(elapsed)} so far`);
      activity.told = now;
    }
  }

  /** The time stays in sight on a narrow terminal; what is under way is cut. */
  #live(text: string, elapsedMs: number): void {
    const seconds = Math.floor(elapsedMs / 1000);
    const time = `  ${seconds < 60 ? `${seconds} s` : timeSpan(seconds * 1000)}`;
    const room = (this.#output.columns ?? 80) - 1 - time.length;
    this.#output.write(`${ERASE_LINE}${clipped(visibleOnOneLine(text), room)}${time}`);
    this.#liveLine = true;
  }

  #clear(): void {
    if (!this.#liveLine) return;
    this.#output.write(ERASE_LINE);
    this.#liveLine = false;
  }
}

/** Back to the first column, and what stands in the line is gone (ECMA-48, EL). */
const ERASE_LINE = '\r\u001b[2K';

function nameOf({ version, name }: { version: string; name: string }): string {
  return `${version} ${name}`;
}
