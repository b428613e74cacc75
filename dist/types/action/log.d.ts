/**
 * The log of the step. Every line of text goes through here: it may hold what a database or a file said, and
 * the runner would take a line of it for a workflow command. While lines are written the runner is told to
 * take none, with a token that cannot be guessed; only our own commands are written in between.
 */
export declare class Log {
    #private;
    constructor(write: (text: string) => void, redact: (text: string) => string);
    /** Writes text of any number of lines. Characters that act or hide are shown, a lone carriage return among them. */
    text(text: string): void;
    /** Runs what writes a workflow command. */
    command(issue: () => void): void;
    /** Lets the runner take commands again. */
    end(): void;
}
