import type { ReportSpan } from '../engine/report.ts';
import { counted } from './words.ts';

/** One bar of a timeline: a migration, or several that ran one after the other and took little time. */
export interface TimelineBar {
  /** A version and a name, or a number of migrations: letters, digits and few signs, none that Mermaid reads. */
  label: string;
  /** Milliseconds since the command began. */
  startedMs: number;
  durationMs: number;
  outcome: ReportSpan['outcome'];
}

/** Bars beyond which a picture tells nothing any more. */
const MOST_BARS = 50;
/** Of the whole time: what takes as long has a bar of its own, and what is merged is merged up to here. */
const SHARE = 1 / 20;
/** Bars of their own for what did not end well. It ends a run, so there is one at most. */
const MOST_FAILED = 4;

/**
 * What ran when, in at most 50 bars: when there is more, short ones that ran one after the other are one bar.
 * Bars of a share of 1/20 are 20 at most, and as many can stand between them.
 */
export function timelineBars(spans: readonly ReportSpan[]): TimelineBar[] {
  if (spans.length <= MOST_BARS) return spans.map((span) => barOf([span]));
  const enough = SHARE * spans.reduce((sum, { durationMs }) => sum + durationMs, 1);
  const groups: ReportSpan[][] = [];
  let room = 0;
  let failed = 0;
  for (const span of spans) {
    const isFailed = span.outcome !== 'done' && failed < MOST_FAILED;
    if (isFailed) failed++;
    const alone = isFailed || span.durationMs >= enough;
    if (!alone && room > 0) {
      groups.at(-1)?.push(span);
      room -= span.durationMs;
    } else {
      groups.push([span]);
      room = alone ? 0 : enough - span.durationMs;
    }
  }
  return groups.map(barOf);
}

function barOf(spans: readonly ReportSpan[]): TimelineBar {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { label: '', startedMs: 0, durationMs: 0, outcome: 'done' };
  const noun = spans.every(({ direction }) => direction === 'down') ? 'rollback' : 'migration';
  return {
    label:
      spans.length === 1
        ? labelOf(first)
        : `${counted(spans.length, noun)}, ${plain(first.version, 'version')} to ${plain(last.version, 'version')}`,
    startedMs: first.startedMs,
    durationMs: Math.max(0, last.startedMs + last.durationMs - first.startedMs),
    outcome: spans.find(({ outcome }) => outcome !== 'done')?.outcome ?? 'done',
  };
}

function labelOf({ version, name, direction }: ReportSpan): string {
  return `${plain(version, 'version')} ${plain(name, 'name')}${direction === 'down' ? ', rollback' : ''}`;
}

/** Characters of a version or a name in a bar. */
const LONGEST = 40;

/**
 * What Mermaid takes for text wherever it stands: no colon (the end of a name), semicolon or line end (of a
 * line), `#` (an entity), `%` (a comment), quote, bracket or control character. Each becomes a space.
 */
function plain(text: string, otherwise: string): string {
  const words = text
    .slice(0, 4 * LONGEST)
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, ' ')
    .trim();
  const cut = words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
  return cut === '' ? otherwise : cut;
}

/** Words that a bar has besides its colour. */
const OUTCOMES: Record<ReportSpan['outcome'], string> = {
  done: '',
  failed: ', failed',
  cancelled: ', cancelled',
  unknown: ', outcome not known',
};
const TAGS: Record<ReportSpan['outcome'], string> = {
  done: '',
  failed: 'crit, ',
  cancelled: 'active, ',
  unknown: 'crit, active, ',
};

/** Of the whole time: about two pixels, so that a bar can be seen however short it was. */
const THINNEST = 1 / 400;

/** A Mermaid Gantt chart of the bars, with an axis that counts from the beginning of the command. */
export function ganttChart(bars: readonly TimelineBar[]): string {
  const total = bars.reduce((most, bar) => Math.max(most, bar.startedMs + bar.durationMs), 0);
  const { axis, perUnit } = total < 10_000 ? AXES.ms : total < 600_000 ? AXES.s : AXES.min;
  const scaled = (ms: number): number => Math.max(0, Math.round(ms / perUnit));
  const least = Math.max(1, Math.ceil(scaled(total) * THINNEST));
  return [
    'gantt',
    'accTitle: What ran when',
    'dateFormat x',
    `axisFormat ${axis}`,
    'todayMarker off',
    ...bars.map(({ label, outcome, startedMs, durationMs }) => {
      // A line must not begin with a word or a date that Mermaid knows.
      const text = `${/^\d[\d,]* /.test(label) ? '' : 'Ran '}${label}${OUTCOMES[outcome]}`;
      return `${text} :${TAGS[outcome]}${scaled(startedMs)}, ${Math.max(least, scaled(durationMs))}ms`;
    }),
  ].join('\n');
}

/**
 * Mermaid takes times for dates, and writes hours and minutes of a date in the time zone of whoever looks at it.
 * `%Q` and `%s`, milliseconds and seconds since 1970, are the same in all of them. Minutes are drawn as seconds.
 */
const AXES = {
  ms: { axis: '%Q ms', perUnit: 1 },
  s: { axis: '%s s', perUnit: 1 },
  min: { axis: '%s min', perUnit: 60 },
};
