import type { GitHub } from './client.js';
import { type CommentContent, type OwnComment } from './comment-requests.js';
export type { CommentContent, OwnComment } from './comment-requests.js';
export interface PutOptions {
    /** One comment that is written over, or a new one for each change, with the older ones hidden. */
    mode: 'update' | 'new';
    /** False: write only to a comment that is there and open. */
    create: boolean;
}
export interface CommentOutcome {
    /** `left`: there was none to write to, and none was to be made. */
    state: 'created' | 'updated' | 'unchanged' | 'left';
    /** Null when it was left. */
    id: number | null;
    url: string | null;
    duplicatesRemoved: number;
}
/**
 * Comments of the action's own with this key, open and closed, oldest first: the marker begins the body, and
 * the author is whom the token stands for.
 */
export declare function ownComments(github: GitHub, pullRequest: number, key: string): Promise<OwnComment[]>;
/**
 * Sees to it that one open comment with this key says what it should. Runs at the same time end with one
 * comment: each looks again after it has made one, and all keep the oldest. Closed comments are left alone.
 * Nothing is written when the comments could not all be read. Fails with a GitHubError.
 */
export declare function putComment(github: GitHub, pullRequest: number, key: string, content: CommentContent, { mode, create }: PutOptions): Promise<CommentOutcome>;
/**
 * Gives a comment another headline until it is put again: only the first line that begins with `### ` changes,
 * to `### ` and the headline. One that says something else by now is left as it is. Fails with a GitHubError.
 */
export declare function retitle(github: GitHub, comment: OwnComment, headline: string): Promise<void>;
