import type { Output, Ports } from './ports.js';
/** The outputs of the process as everything else may use them: what is written there holds no secret. */
export interface Guarded {
    stdout: Output;
    stderr: Output;
    /** Writes to standard output a text that was made of data without secrets: masked again, JSON would break. */
    writeClean: (text: string) => void;
    /** Data without secrets, to be rendered. */
    redacted: <T>(value: T) => T;
    /** Learns of more secrets, in every form they could take. */
    addSecrets: (forms: readonly string[]) => void;
}
/**
 * Guards the outputs. What looks like a secret in the arguments and the environment is one from the beginning:
 * a message about wrong usage must not show a URL that stands in the wrong place.
 */
export declare function guarded(argv: readonly string[], { environment, stdout, stderr }: Ports): Guarded;
