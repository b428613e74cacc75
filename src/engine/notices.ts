import type { ServerErrorFields } from '../postgres/server-error-fields.ts';
import type { MigratorSettings } from './options.ts';
import type { PlannedStep } from './plan.ts';

/** Of one step, from its first notice on. */
const FIRST = 40;
/** Of one step, when more were raised: how it ended is most often of interest. */
const LAST = 5;
/** Of all steps of a session. */
const MOST = 200;
/** Of one text of a notice, in UTF-16 code units. */
const LONGEST = 2000;

/** What takes the notices of one step, and is told that it has ended. */
export interface StepNotices {
  take: (notice: ServerErrorFields) => void;
  end: () => void;
}

/** Passes on what migrations raise, of a flood its beginning, its end and a count. */
export class Notices {
  readonly #onEvent: MigratorSettings['onEvent'];
  #told = 0;

  constructor(onEvent: MigratorSettings['onEvent']) {
    this.#onEvent = onEvent;
  }

  /** Of a step that begins now or later. */
  of({ version, name }: PlannedStep): StepNotices {
    // Known with its first notice: until then others may have told theirs.
    let first = 0;
    const last: ServerErrorFields[] = [];
    let count = 0;
    const tell = (notice: ServerErrorFields): void => {
      this.#told += 1;
      this.#onEvent?.({ type: 'notice', version, name, notice: shortened(notice) });
    };
    const take = (notice: ServerErrorFields): void => {
      if (count === 0) first = Math.min(FIRST, MOST - this.#told);
      count += 1;
      if (count <= first) tell(notice);
      // A ring: moving everything up for each of a flood would cost more than the flood.
      else last[(count - first - 1) % LAST] = notice;
    };
    const end = (): void => {
      const held = Math.max(0, count - first);
      const shown = Math.min(last.length, Math.max(0, MOST - this.#told));
      if (held > shown) this.#onEvent?.({ type: 'notices-left-out', version, name, count: held - shown });
      for (let back = shown; back > 0; back--) {
        const notice = last[(held - back) % LAST];
        if (notice) tell(notice);
      }
      count = 0;
      last.length = 0;
    };
    return { take, end };
  }
}

/** A notice can be as long as a text of the server can: 1 GB. */
function shortened(notice: ServerErrorFields): ServerErrorFields {
  const texts = Object.entries(notice).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
  ]);
  return Object.fromEntries(texts) as ServerErrorFields;
}
