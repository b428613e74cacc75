import type { Fault } from './faults.ts';

/** The faults that wait for their requests. */
export class ArmedFaults {
  readonly #waiting: { fault: Fault; passing: number; left: number }[] = [];

  arm(fault: Fault): void {
    this.#waiting.push({ fault, passing: fault.after ?? 0, left: fault.times ?? 1 });
  }

  /** The fault that strikes this request: the first armed that is due; those armed later do not see it then. */
  strike(method: string, path: string): Fault | undefined {
    for (const entry of this.#waiting) {
      const { fault } = entry;
      // search() does not depend on where an earlier match ended.
      if (entry.left === 0 || fault.method !== method || path.search(fault.path) === -1) continue;
      if (entry.passing > 0) {
        entry.passing -= 1;
        continue;
      }
      entry.left -= 1;
      return fault;
    }
    return undefined;
  }
}
