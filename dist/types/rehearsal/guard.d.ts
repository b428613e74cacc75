/**
 * Sees to it that the server in `folder` ends, and the folder goes, when this process ends without having done so
 * itself, even by SIGKILL. Returns what calls it off.
 */
export declare function guard(folder: string): () => void;
