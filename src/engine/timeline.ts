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

  /** A step that is started again, after its connection was lost, goes on with its first start. */
  started(step: PlannedStep): void {
    if (!this.#spans.has(step.key))
      this.#spans.set(step.key, { step, startedMs: this.#now(), doneMs: undefined });
  }

  done(step: PlannedStep): void {
    const span = this.#spans.get(step.key);
    if (span) span.doneMs = this.#now();
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
