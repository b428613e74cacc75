import { taken } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import { counted, grouped } from './words.ts';

/** The number of lines, without empty ones at the end. */
export function linesOf(sql: string): number {
  let lines = 1;
  const end = endOf(sql);
  for (let at = sql.indexOf('\n'); at !== -1 && at < end; at = sql.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The SQL of one file, as much of it as the page has room for. */
export function cutSql(sql: string, page: Page): string {
  const { detail, left } = page;
  const lines = linesOf(sql);
  if (lines <= detail.sqlLines && Buffer.byteLength(sql, 'utf8') <= detail.sqlBytes)
    return taken('sql', sql.slice(0, endOf(sql)), page);
  left.add(`SQL beyond ${counted(detail.sqlLines, 'line')} or ${grouped(detail.sqlBytes)} bytes of a file`);
  // Cutting bytes may cut a character in two; what is left of it goes.
  const kept = Buffer.from(firstLines(sql, detail.sqlLines).slice(0, detail.sqlBytes), 'utf8')
    .subarray(0, detail.sqlBytes)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return `${taken('sql', kept, page)}\n-- … the rest of ${counted(lines, 'line')} is left out here`;
}

function firstLines(sql: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = sql.indexOf('\n', end + 1);
    if (end === -1) return sql;
  }
  return sql.slice(0, Math.max(0, end));
}

function endOf(sql: string): number {
  let end = sql.length;
  while (end > 0 && sql.charCodeAt(end - 1) === LINE_FEED) end--;
  return end;
}

const LINE_FEED = 10;
