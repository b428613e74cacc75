import type { PageContext } from './page.js';
/** A link whose text is Markdown; the text alone when the address is none that GitHub would follow. */
export declare function link(text: string, url: string | null): string;
/**
 * A place in a file, linked to the very commit when that is known, and then named without its folders, which
 * would take the room of a table. Fit for a table cell.
 */
export declare function placeLink({ file, line, column }: {
    file: string;
    line: number | null;
    column?: number | null;
}, context: PageContext): string;
/** A commit in its short form, linked to its page. */
export declare function commitLink({ commit, repositoryUrl }: PageContext): string;
