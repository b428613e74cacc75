/** A folder with the server programs of one version. */
export interface Binaries {
    binDir: string;
    /** As the program gives it, such as `15.18`. */
    version: string;
    major: number;
}
/**
 * PostgreSQL's server programs on this machine: in Debian's and Homebrew's folders, where pg_config says, on PATH.
 * Those of the major version come first, then the newest. `first` are folders to look in before all others.
 */
export declare function findBinaries(major?: number, first?: readonly string[]): Promise<Binaries[]>;
