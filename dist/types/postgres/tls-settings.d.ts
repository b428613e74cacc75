import type { Environment } from './environment.js';
import type { Machine } from './machine.js';
import type { Parameters } from './parameters.js';
import type { TlsSettings } from './tls.js';
export interface TlsContext {
    /** Path, PEM text or `system`; given outside the URL, stronger than `sslrootcert`. */
    rootCertOption: string | undefined;
    /** Undefined when the environment is not to be read: then there are no default files either. */
    environment: Environment | undefined;
    machine: Machine;
    problems: string[];
}
/**
 * The TLS settings of `parameters`, with the files read. Without any `sslmode` it is libpq's `prefer`, but
 * `verify-full` for `sslrootcert=system` (as libpq) and when a root certificate is given as an option of its
 * own: whoever does so wants the server verified.
 *
 * One departure from libpq: a certificate file that is named but missing is a problem in every mode but
 * `disable`; libpq would go on without verifying.
 */
export declare function tlsSettingsFrom(parameters: Parameters, context: TlsContext): TlsSettings;
