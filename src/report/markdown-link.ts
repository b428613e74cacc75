import { code, codeCell, shortened } from './escape-markdown.ts';
import type { PageContext } from './page.ts';

/** A link whose text is Markdown; the text alone when the address is none that GitHub would follow. */
export function link(text: string, url: string | null): string {
  return url !== null && ADDRESS.test(url) ? `[${text}](${url})` : text;
}

/** Nothing in it can end a link or a table cell. */
const ADDRESS = /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]{1,2000}$/;

/**
 * A place in a file, linked to the very commit when that is known, and then named without its folders, which
 * would take the room of a table. Fit for a table cell.
 */
export function placeLink(
  { file, line, column = null }: { file: string; line: number | null; column?: number | null },
  context: PageContext,
): string {
  const url = fileUrl(file, context);
  const shown = url === null ? file : file.slice(file.lastIndexOf('/') + 1);
  const place = [shortened(shown, LONGEST), line, line === null ? null : column];
  const text = codeCell(place.filter((part) => part !== null).join(':'));
  return link(text, url === null || line === null ? url : `${url}#L${line}`);
}

/** A commit in its short form, linked to its page. */
export function commitLink({ commit, repositoryUrl }: PageContext): string {
  if (commit === null) return '';
  const isHash = HASH.test(commit);
  const url = repositoryUrl !== null && isHash ? `${repositoryUrl}/commit/${commit}` : null;
  return link(code(isHash ? commit.slice(0, 7) : shortened(commit, 40)), url);
}

/** Characters of a path: names of files have 255 at most, and folders stand before them. */
const LONGEST = 500;
/** SHA-1 or SHA-256, whole. */
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function fileUrl(file: string, { repositoryUrl, commit }: PageContext): string | null {
  if (repositoryUrl === null || commit === null || !HASH.test(commit) || file.length > LONGEST) return null;
  const path = file.replace(/^(?:\.\/)+/, '');
  const segments = path.split('/');
  // What is not below the working directory is not at this place in the repository.
  const inside =
    !/^[A-Za-z]:|\\|\p{Surrogate}/u.test(path) && segments.every((segment) => !/^\.{0,2}$/.test(segment));
  if (!inside) return null;
  const url = `${repositoryUrl}/blob/${commit}/${segments.map(encoded).join('/')}`;
  return ADDRESS.test(url) ? url : null;
}

/** RFC 3986 allows parentheses and apostrophes in a path; Markdown would end a link at them. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
