/** A page taken apart as GitHub's parser would: what is open at its end, and what of it is not code. */
export interface Structure {
  /** The ticks of a fence that nothing closes. */
  openFence: string | null;
  openFolds: number;
  /** Alerts inside of a fold, which GitHub shows as plain quotes. */
  alertsInFolds: number;
  /** `<summary>` lines without an empty line after them, which keep Markdown from being read. */
  tightSummaries: number;
  /** Each row of a table, as its number of cells, table by table. */
  tables: number[][];
  /** The languages of all fences. */
  fences: string[];
  /** Everything but fences, code spans and `<code>` elements. */
  markdown: string;
}

export function structure(page: string): Structure {
  const found: Structure = {
    openFence: null,
    openFolds: 0,
    alertsInFolds: 0,
    tightSummaries: 0,
    tables: [],
    fences: [],
    markdown: '',
  };
  const lines = page.split('\n');
  const outside: string[] = [];
  let inTable = false;
  for (const [at, line] of lines.entries()) {
    if (found.openFence !== null) {
      if (/^`+$/.test(line) && line.length >= found.openFence.length) found.openFence = null;
      continue;
    }
    const [, ticks, language = ''] = /^(`{3,})([^`]*)$/.exec(line) ?? [];
    if (ticks !== undefined) {
      found.openFence = ticks;
      found.fences.push(language);
      continue;
    }
    const text = withoutCode(line);
    outside.push(text);
    found.openFolds += (text.match(/<details\b/g) ?? []).length - (text.match(/<\/details>/g) ?? []).length;
    if (text.includes('[!WARNING]') && found.openFolds > 0) found.alertsInFolds++;
    if (text.includes('<summary>') && lines[at + 1] !== '') found.tightSummaries++;
    if (text.startsWith('|')) {
      if (!inTable) found.tables.push([]);
      found.tables.at(-1)?.push(text.split('|').length - 2);
    }
    inTable = text.startsWith('|');
  }
  found.markdown = outside.join('\n');
  return found;
}

function withoutCode(line: string): string {
  return line.replace(/<code>[^<]*<\/code>/g, '').replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
}
