import type { Kind, RunnerResult, Sample } from './cell.ts';

/** Everything about one measured cell, as it is kept in a file. */
export interface CellReport {
  workload: string;
  description: string;
  kind: Kind;
  latencyMs: number;
  /** The round trip that an empty query took by way of the proxy, null without one. */
  measuredRoundTripMs: number | null;
  results: RunnerResult[];
  about: About;
}

/** What it was measured on and with. */
export interface About {
  /** Day, as YYYY-MM-DD. */
  date: string;
  machine: string;
  server: string;
  node: string;
  /** The arguments of the benchmark. */
  command: string;
  runners: { name: string; version: string; work: string; limit: boolean }[];
}

/** The whole outcome as Markdown: ratios of all cells first, then a table a cell, then with what it was measured. */
export function renderAll(reports: CellReport[]): string {
  const sorted = [...reports].sort((a, b) => order(a) - order(b));
  const parts = [
    '### How many times as long as ours',
    ratios(sorted),
    ...sorted.map(renderCell),
    '### With what',
    about(sorted),
  ];
  return parts.join('\n\n');
}

const workloadOrder = ['W11', 'W100', 'W1000', 'W5000', 'WBIG'];
const kindOrder: Kind[] = ['up', 'nothing pending', 'status'];

function order({ kind, latencyMs, workload }: CellReport): number {
  return kindOrder.indexOf(kind) * 1e6 + latencyMs * 1000 + workloadOrder.indexOf(workload);
}

function title({ kind, workload, latencyMs }: CellReport): string {
  return `${kind}, ${workload}${latencyMs > 0 ? `, ${latencyMs} ms round trip` : ''}`;
}

/** One table, ordered by time. */
export function renderCell(report: CellReport): string {
  const { results, description, measuredRoundTripMs, about } = report;
  const ours = medianOf(results.find(({ name }) => name === 'ours'));
  const rows = [...results]
    .sort((a, b) => (medianOf(a) ?? Infinity) - (medianOf(b) ?? Infinity))
    .map((result) => {
      const name = decorated(result.name, about.runners);
      if (result.failure !== null)
        return [name, word(result), escaped(result.failure.replace(/^\S+ /, '')), '', '', '', '', ''];
      const of = (read: (sample: Sample) => number | null): string => counted(result.samples.map(read));
      return [
        name,
        ratio(medianOf(result), ours),
        spread(result.samples.map(({ ms }) => ms)),
        String(result.samples.length),
        of(({ roundTrips }) => roundTrips),
        of(({ transactions }) => transactions),
        of(({ fsyncs }) => fsyncs),
        of(({ peakMiB }) => (peakMiB === null ? null : Math.round(peakMiB))),
      ];
    });
  const network =
    measuredRoundTripMs === null ? '' : ` An empty query took ${measuredRoundTripMs.toFixed(1)} ms.`;
  const head = [
    '',
    '× ours',
    'ms, median (min–max)',
    'runs',
    'round trips',
    'transactions',
    'fsyncs',
    'peak MiB',
  ];
  return `#### ${title(report)}\n\n${description}.${network} ${about.date}.\n\n${table(head, rows)}`;
}

function ratios(reports: CellReport[]): string {
  const known = [...reports.map(({ about: { runners } }) => runners)].sort((a, b) => b.length - a.length)[0]!;
  const place = (name: string): number => known.findIndex((one) => one.name === name);
  const names = [...new Set(reports.flatMap(({ results }) => results.map(({ name }) => name)))];
  names.sort((a, b) => place(a) - place(b));
  const rows = names.map((name) => [
    decorated(name, known),
    ...reports.map(({ results }) => {
      const result = results.find((one) => one.name === name);
      if (!result) return '';
      return result.failure === null
        ? ratio(medianOf(result), medianOf(results.find((one) => one.name === 'ours')))
        : word(result);
    }),
  ]);
  return table(['', ...reports.map(title)], rows);
}

function about(reports: CellReport[]): string {
  const newest = [...reports].sort((a, b) => (a.about.date < b.about.date ? 1 : -1))[0]!.about;
  const versions = new Map(
    reports.flatMap(({ about: { runners } }) => runners.map((one) => [`${one.name}\n${one.version}`, one])),
  );
  const commands = [...new Set(reports.map(({ about: { command } }) => command))];
  return [
    `Machine: ${newest.machine}. Server: ${newest.server}. Node.js ${newest.node} for ours and for the peers in JavaScript.`,
    table(
      ['', 'version', 'what it does for its time'],
      [...versions.values()].map(({ name, version, work }) => [name, version, work]),
    ),
    `Measured by:\n\n\`\`\`console\n${commands.map((command) => `$ ${command}`).join('\n')}\n\`\`\``,
  ].join('\n\n');
}

/** Ours in bold, the limits in italics. */
function decorated(name: string, runners: About['runners']): string {
  if (name === 'ours') return '**ours**';
  return runners.find((one) => one.name === name)?.limit ? `_${name}_` : name;
}

function word({ failure }: RunnerResult): string {
  return failure?.split(' ')[0] ?? '';
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#&]/g, '\\$&');
}

function ratio(value: number | null, ours: number | null): string {
  if (value === null || ours === null) return '';
  const times = value / ours;
  return times >= 10 ? times.toFixed(1) : times.toFixed(2);
}

export function medianOf(result: RunnerResult | undefined): number | null {
  return result && result.failure === null ? median(result.samples.map(({ ms }) => ms)) : null;
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function spread(values: number[]): string {
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  const middle = median(values);
  if (middle === null) return '';
  return `${whole(middle)} (${whole(Math.min(...values))}–${whole(Math.max(...values))})`;
}

/** A count that differs from run to run shows its spread. */
function counted(values: (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const text = (value: number): string => value.toLocaleString('en');
  return least === most ? text(least) : `${text(least)}–${text(most)}`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? ':--' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}
