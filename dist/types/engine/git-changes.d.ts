import type { ChangedFile } from './preview.js';
/** What a branch does to the files of a folder. */
export interface BranchChanges {
    /** What it was compared with, as git names it: `origin/main`. */
    against: string;
    files: ChangedFile[];
}
/** Runs git in the folder; undefined when it fails. */
export type RunGit = (args: string[]) => Promise<Buffer | undefined>;
/**
 * The files of a folder that are not as they are where the branch left its base, committed or not: with absolute
 * paths, and what became of each in GitHub's words. Undefined when git cannot tell, as in a clone of one commit.
 *
 * @param base the base branch by its name, where it is known; otherwise the one that the remote has for its own
 */
export declare function branchChanges(run: RunGit, dir: string, base: string | undefined): Promise<BranchChanges | undefined>;
