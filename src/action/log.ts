import { randomUUID } from 'node:crypto';
import { visible, withoutWorkflowCommands } from '../report/visible.ts';

/**
 * The log of the step. Every line of text goes through here: it may hold what a database or a file said, and
 * the runner would take a line of it for a workflow command. While lines are written the runner is told to
 * take none, with a token that cannot be guessed; only our own commands are written in between.
 */
export class Log {
  readonly #write: (text: string) => void;
  readonly #redact: (text: string) => string;
  #token: string | undefined;

  constructor(write: (text: string) => void, redact: (text: string) => string) {
    this.#write = write;
    this.#redact = redact;
  }

  /** Writes text of any number of lines. Characters that act or hide are shown, a lone carriage return among them. */
  text(text: string): void {
    if (this.#token === undefined) {
      this.#token = randomUUID();
      this.#write(`::stop-commands::${this.#token}\n`);
    }
    // The log's page on github.com reads `##[` as markup even where the runner takes no commands.
    this.#write(`${withoutWorkflowCommands(visible(this.#redact(text))).replace(/\n+$/, '')}\n`);
  }

  /** Runs what writes a workflow command. */
  command(issue: () => void): void {
    this.end();
    issue();
  }

  /** Lets the runner take commands again. */
  end(): void {
    if (this.#token === undefined) return;
    this.#write(`::${this.#token}::\n`);
    this.#token = undefined;
  }
}
