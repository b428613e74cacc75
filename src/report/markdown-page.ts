import { shortened } from './escape-markdown.ts';
import type { JsonReport } from './json.ts';
import type { PageContext } from './page.ts';

/** What every block of a page is made from. */
export interface Page {
  report: JsonReport;
  context: PageContext;
  kind: PageKind;
  detail: Detail;
  left: LeftOut;
  used: Used;
}

/** Characters of the report that a page has taken in so far. Above `most` of one kind it cannot fit any more. */
export interface Used {
  words: number;
  sql: number;
  most: number;
}

/** A comment stands among others and is read in passing; a summary has a page to itself. */
export type PageKind = 'comment' | 'summary';

/** How much of a report a page has. A number of lines, rows or files counts from the beginning. */
export interface Detail {
  rollbackSql: boolean;
  /** Of the SQL of one file; 0 leaves SQL out. */
  sqlLines: number;
  sqlBytes: number;
  /** Files of a dry run that are listed; 0 counts them only. */
  files: number;
  /** Rows of the status table; 0 counts migrations only, null is all that the report's command shows. */
  rows: number | null;
  findings: number;
  /** Whether findings say what to do. */
  remedies: boolean;
  problems: number;
  warnings: number;
  /** Characters of one text that stands by itself: a message, a detail, an excerpt. */
  text: number;
  /** Characters of one text in a table or a list. */
  cell: number;
  timeline: boolean;
}

/** What had to be left out of a page, in words. */
export type LeftOut = Set<string>;

const ALL: Detail = {
  rollbackSql: true,
  sqlLines: Infinity,
  sqlBytes: Infinity,
  files: Infinity,
  rows: null,
  findings: 1000,
  remedies: true,
  problems: 1000,
  warnings: 1000,
  text: 20_000,
  cell: 1500,
  timeline: true,
};
const WITHOUT_ROLLBACK: Detail = { ...ALL, rollbackSql: false };
const WITHOUT_SQL: Detail = {
  ...WITHOUT_ROLLBACK,
  sqlLines: 0,
  sqlBytes: 0,
  findings: 200,
  problems: 100,
  warnings: 100,
  text: 4000,
  cell: 1000,
};
const FIFTY: Detail = {
  ...WITHOUT_SQL,
  files: 50,
  rows: 50,
  findings: 50,
  remedies: false,
  problems: 20,
  warnings: 20,
  text: 1000,
  cell: 300,
};

/** What goes when the page is too long, in this order. */
export const DETAILS: readonly Detail[] = [
  ALL,
  WITHOUT_ROLLBACK,
  { ...WITHOUT_ROLLBACK, sqlLines: 50, sqlBytes: 4000 },
  { ...WITHOUT_ROLLBACK, sqlLines: 10, sqlBytes: 800 },
  WITHOUT_SQL,
  { ...WITHOUT_SQL, remedies: false, text: 2000, cell: 500 },
  FIFTY,
  {
    ...FIFTY,
    files: 0,
    rows: 0,
    findings: 0,
    problems: 3,
    warnings: 0,
    text: 300,
    cell: 100,
    timeline: false,
  },
];

/** The beginning of a text that stands by itself, as long as the page has room for it. */
export function cutText(text: string, page: Page): string {
  return cut(text, page.detail.text, page);
}

/** The beginning of a text in a table or a list. */
export function cutCell(text: string, page: Page): string {
  return cut(text, page.detail.cell, page);
}

function cut(text: string, characters: number, page: Page): string {
  if (text.length > characters) page.left.add('the ends of long texts');
  return taken('words', shortened(text, characters), page);
}

/** Characters of a name in a table or a list: more than a file name can have. */
const LONGEST_NAME = 300;

export function cutName(name: string, page: Page): string {
  return taken('words', shortened(name, LONGEST_NAME), page);
}

/** Nothing when the page cannot fit any more: it is thrown away, and the time for it is saved. */
export function taken(kind: 'words' | 'sql', text: string, { used }: Page): string {
  used[kind] += text.length;
  return used[kind] > used.most ? '' : text;
}
