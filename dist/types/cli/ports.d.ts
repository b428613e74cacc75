/** The world as the command line meets it. Tests give another one. */
export interface Ports {
    environment: Readonly<Record<string, string | undefined>>;
    stdout: Output;
    stderr: Output;
    /** Asks the person at the terminal; undefined as answer when there is none. Not there without a terminal. */
    ask: ((question: string) => Promise<string | undefined>) | undefined;
    /** Aborted when the command shall stop. */
    signal: AbortSignal;
    /** Milliseconds on a clock that never goes back. */
    now: () => number;
}
export interface Output {
    write(text: string): void;
    isTerminal: boolean;
    /** The width of the terminal; undefined when there is none. */
    columns: number | undefined;
}
/** Whether to write colours: on a terminal that has them, unless NO_COLOR asks for none (no-color.org). */
export declare function inColour(output: Output, environment: Ports['environment']): boolean;
