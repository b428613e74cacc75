import type { StatementResult } from '../postgres/message.ts';
import type { PlannedStep } from './plan.ts';
import type { Position } from './step-message.ts';
import type { SentMessage, StepMessage } from './step.ts';

/**
 * How much may be on its way unanswered, in UTF-16 code units: what the server has not read yet waits in our
 * memory. More is sent when half of it is answered, so that the link is never idle.
 */
const MOST_IN_FLIGHT = 4 << 20;

/**
 * After how many steps, and after how much of their text, a commit waits for the disk. What is committed is told
 * only then; a flush takes about as long as a small migration.
 */
const SYNC_STEPS = 50;
const SYNC_LENGTH = 1 << 20;

export interface PipelineHooks {
  message(step: PlannedStep, position: Position): StepMessage;
  send(step: PlannedStep, message: StepMessage): Promise<StatementResult[]>;
  /** The server begins with the step: everything in front of it is answered. */
  starting(step: PlannedStep): void;
  /** All steps have been sent. */
  allSent(): void;
}

export interface Answered {
  step: PlannedStep;
  message: SentMessage;
  answer: { results: StatementResult[] } | { error: unknown };
}

interface InFlight extends Omit<Answered, 'answer'> {
  length: number;
  answer: Promise<Answered['answer']>;
}

/** Messages that are written one behind the other, and their answers in the same order. */
export class Pipeline {
  readonly #steps: readonly PlannedStep[];
  readonly #hooks: PipelineHooks;
  readonly #inFlight: InFlight[] = [];
  #length = 0;
  #next = 0;
  #unsyncedSteps = 0;
  #unsyncedLength = 0;

  constructor(steps: readonly PlannedStep[], hooks: PipelineHooks) {
    this.#steps = steps;
    this.#hooks = hooks;
  }

  async *answers(): AsyncGenerator<Answered, void> {
    for (;;) {
      // Only now: the answer before was a good one, so what is sent without anything in front may run.
      if (this.#length <= MOST_IN_FLIGHT / 2) this.#fill();
      const first = this.#inFlight[0];
      if (!first) return;
      this.#hooks.starting(first.step);
      const answer = await first.answer;
      this.#inFlight.shift();
      this.#length -= first.length;
      yield { step: first.step, message: first.message, answer };
    }
  }

  /** Waits for the answers of everything that is on its way, whatever they are; nothing more is sent. */
  async drained(): Promise<void> {
    this.#next = this.#steps.length;
    await Promise.all(this.#inFlight.map(({ answer }) => answer));
  }

  #fill(): void {
    while (this.#next < this.#steps.length && this.#length < MOST_IN_FLIGHT) {
      const step = this.#steps[this.#next];
      if (!step) return;
      const behind = this.#inFlight.at(-1)?.step;
      const message = this.#hooks.message(step, { behind, durable: this.#isDurable(step) });
      const answer = this.#hooks.send(step, message).then(
        (results) => ({ results }),
        (error: unknown) => ({ error }),
      );
      const length = lengthOf(message);
      const { fileStart, body, before, recordAt, durable } = message;
      // Not its text: thousands may wait for their answers.
      this.#inFlight.push({ step, message: { fileStart, body, before, recordAt, durable }, length, answer });
      this.#length += length;
      this.#next += 1;
      if (this.#next === this.#steps.length) this.#hooks.allSent();
    }
  }

  #isDurable(step: PlannedStep): boolean {
    this.#unsyncedSteps += 1;
    this.#unsyncedLength += step.text.length;
    const durable =
      this.#next === this.#steps.length - 1 ||
      this.#unsyncedSteps >= SYNC_STEPS ||
      this.#unsyncedLength >= SYNC_LENGTH;
    if (durable) {
      this.#unsyncedSteps = 0;
      this.#unsyncedLength = 0;
    }
    return durable;
  }
}

function lengthOf({ sql }: StepMessage): number {
  if (typeof sql === 'string') return sql.length;
  return sql.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.utf8).length, 0);
}
