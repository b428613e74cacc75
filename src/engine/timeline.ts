import type { PlannedStep } from './plan.ts';
import type { ReportSpan } from './report.ts';

/** When the steps of a run were started and how each ended, on the run's own clock. */
export class Timeline {
  readonly #now: () => number;
  readonly #spans = new Map<string, { step: PlannedStep; startedMs: number; doneMs: number | undefined }>();

  /** `now` gives the milliseconds since the command began. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** False when it had been: a step that is tried again, or after its connection was lost, goes on with its first start. */
  started(step: PlannedStep): boolean {
    if (this.#spans.has(step.key)) return false;
    this.#spans.set(step.key, { step, startedMs: this.#now(), doneMs: undefined });
    return true;
  }

  /** `at` is a time of the run's own clock; now, if it is left out. */
  done(step: PlannedStep, at = this.#now()): void {
    const span = this.#spans.get(step.key);
    if (span) span.doneMs = at;
  }

  /** Nothing of the step was run: another runner had claimed it. */
  leftToAnother(step: PlannedStep): void {
    this.#spans.delete(step.key);
  }

  /** What was run, in order; `last` is what became of the step that was started and is not done. */
  spans(last: ReportSpan['outcome']): ReportSpan[] {
    return [...this.#spans.values()].map(({ step, startedMs, doneMs }) => ({
      version: step.version,
      name: step.name,
      direction: step.direction,
      startedMs: Math.round(startedMs),
      durationMs: Math.round((doneMs ?? this.#now()) - startedMs),
      outcome: doneMs === undefined ? last : 'done',
    }));
  }
}
