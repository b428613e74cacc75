import type { GitHub } from './client.js';
import { type Marker } from './marker.js';
/** Where comments of one key go. */
export interface Thread {
    github: GitHub;
    pullRequest: number;
    key: string;
}
/** A comment that the action has made, with this token's identity. */
export interface OwnComment {
    id: number;
    /** Its id in GraphQL. */
    nodeId: string;
    url: string;
    body: string;
    marker: Marker;
}
export interface CommentContent {
    marker: Omit<Marker, 'body'>;
    /** The text, without the marker, in at most so many bytes. */
    text: (budgetBytes: number) => string;
    /** The text without what changes by itself: decides whether a comment says this already. */
    essence: string;
}
/**
 * Oldest first, open and closed. `made` was just made here, and is there even where the list does not have it:
 * GitHub's copies of its data may be behind. An error when not all comments could be read.
 */
export declare function listOwn({ github, pullRequest, key }: Thread, made?: OwnComment): Promise<OwnComment[]>;
/** Not tried again here when it is not known what became of it. */
export declare function post({ github, pullRequest }: Thread, content: CommentContent): Promise<OwnComment>;
/** False when the comment is not there any more. */
export declare function patch({ github }: Pick<Thread, 'github'>, { id }: OwnComment, content: CommentContent): Promise<boolean>;
/**
 * Writes a comment again with changes to its marker and its text, unless it says something else by now. Fails
 * when it is not there any more.
 */
export declare function rewrite(github: GitHub, { id, marker }: OwnComment, changes: Partial<Marker>, change?: (text: string) => string): Promise<void>;
/** False when the comment was not there any more, or could not be deleted: the next run tries again. */
export declare function remove({ github }: Thread, { id }: OwnComment): Promise<boolean>;
/** Hides a comment as outdated, and sees to it that it is not written to any more. Tries to. */
export declare function retire({ github }: Thread, comment: OwnComment): Promise<void>;
/** Whether a comment with this marker says it already. */
export declare function says(marker: Marker, content: CommentContent): boolean;
