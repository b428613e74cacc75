import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A fenced block of a document. */
export interface Block {
  /** Of its document, from the root of the repository. */
  path: string;
  /** 1-based, of its first line of text. */
  line: number;
  /** The heading that it stands under. */
  heading: string;
  language: string;
  /** Ends with a line end. */
  text: string;
}

/** A document of the repository, by its path from the root. */
export interface Document {
  path: string;
  text: string;
  headings: readonly string[];
  blocks: readonly Block[];
  /** Targets of its links and images, as written. */
  links: readonly { target: string; line: number }[];
}

export async function readDocument(path: string): Promise<Document> {
  const text = await readFile(join(root, path), 'utf8');
  const headings: string[] = [];
  const blocks: Block[] = [];
  const links: { target: string; line: number }[] = [];
  let open: { fence: string; block: Block } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence = '', language = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (line === open.fence) {
        blocks.push(open.block);
        open = undefined;
      } else open.block.text += `${line}\n`;
      continue;
    }
    if (fence !== '') {
      open = { fence, block: { path, line: index + 2, heading: headings.at(-1) ?? '', language, text: '' } };
      continue;
    }
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) headings.push(heading);
    for (const [, target = ''] of line.matchAll(/\]\(([^)\s]+)\)/g)) links.push({ target, line: index + 1 });
  }
  if (open) throw new Error(`${path}: the block of line ${open.block.line} is not closed.`);
  return { path, text, headings, blocks, links };
}

/** Puts another text into a block. */
export async function rewriteBlock({ path, language, text }: Block, changed: string): Promise<void> {
  const file = join(root, path);
  const fenced = (content: string): string => `\n\`\`\`${language}\n${content}\`\`\`\n`;
  const document = await readFile(file, 'utf8');
  await writeFile(
    file,
    document.replace(fenced(text), () => fenced(changed)),
  );
}

/** The anchor that GitHub gives to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** The cells of every row of the tables under a heading, without the rows of their heads. */
export function tableRows({ text }: Document, heading: string): string[][] {
  const [, after = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [section = ''] = after.split(/^#+ /m);
  return section
    .split('\n')
    .filter((line, index, lines) => line.startsWith('|') && !/^\|[ :|-]+\|$/.test(lines[index + 1] ?? ''))
    .filter((line) => !/^\|[ :|-]+\|$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The members of a union of texts that src/engine/report.ts declares. */
export async function unionOf(type: string): Promise<string[]> {
  const source = await readFile(join(root, 'src/engine/report.ts'), 'utf8');
  const [, union = ''] = new RegExp(`^export type ${type} =([^;]+);`, 'm').exec(source) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, member = '']) => member);
}

/** What stands as code in the first cells of the rows of a table. */
export function firstCodes(rows: readonly string[][]): string[] {
  return rows.flatMap(([cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}
