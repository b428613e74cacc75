import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { Environment } from './environment.ts';
import { userFile } from './machine.ts';
import type { Machine } from './machine.ts';
import type { Parameters } from './parameters.ts';
import type { TlsMode, TlsSettings } from './tls.ts';

export interface TlsContext {
  /** Path, PEM text or `system`; given outside the URL, stronger than `sslrootcert`. */
  rootCertOption: string | undefined;
  /** Undefined when the environment is not to be read: then there are no default files either. */
  environment: Environment | undefined;
  machine: Machine;
  problems: string[];
}

const modes: readonly TlsMode[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

/**
 * The TLS settings of `parameters`, with the files read. Without any `sslmode` it is libpq's `prefer`, but
 * `verify-full` for `sslrootcert=system` (as libpq) and when a root certificate is given as an option of its
 * own: whoever does so wants the server verified.
 *
 * One departure from libpq: a certificate file that is named but missing is a problem in every mode but
 * `disable`; libpq would go on without verifying.
 */
export function tlsSettingsFrom(parameters: Parameters, context: TlsContext): TlsSettings {
  const root = context.rootCertOption ?? parameters.sslrootcert;
  const strong = root === 'system' || context.rootCertOption !== undefined;
  // node-postgres's own mode: libpq's `require` when there is no root certificate.
  const noVerify = parameters.sslmode === 'no-verify';
  const given = noVerify ? 'require' : (parameters.sslmode ?? (strong ? 'verify-full' : 'prefer'));
  const mode = modes.find((known) => known === given);
  if (mode === undefined) context.problems.push(`sslmode must be one of ${modes.join(', ')}.`);
  const settings: TlsSettings = { mode: mode ?? 'require', negotiation: 'postgres' };
  if (settings.mode === 'disable') return settings;

  addNegotiation(settings, parameters, context);
  if (!noVerify) addRootCertificate(settings, root, context);
  addClientCertificate(settings, parameters, context);
  return settings;
}

function addNegotiation(
  settings: TlsSettings,
  { sslnegotiation }: Parameters,
  { problems }: TlsContext,
): void {
  if (sslnegotiation === undefined || sslnegotiation === 'postgres') return;
  if (sslnegotiation !== 'direct') problems.push('sslnegotiation must be postgres or direct.');
  else if (settings.mode === 'allow' || settings.mode === 'prefer') {
    problems.push('sslnegotiation=direct needs sslmode=require, verify-ca or verify-full.');
  } else settings.negotiation = 'direct';
}

function addRootCertificate(settings: TlsSettings, root: string | undefined, context: TlsContext): void {
  const { environment, machine, problems } = context;
  if (root === 'system') {
    if (settings.mode !== 'verify-full') problems.push('sslrootcert=system needs sslmode=verify-full.');
    settings.rootCert = 'system';
    settings.rootCertSource = 'the certificates that this machine trusts';
    return;
  }
  const usual = environment && userFile('root.crt', environment, machine);
  const source = root ?? (usual !== undefined && machine.exists(usual) ? usual : undefined);
  if (source === undefined) {
    if (!settings.mode.startsWith('verify-')) return;
    problems.push(
      `sslmode=${settings.mode} needs a root certificate. Give the file as sslrootcert=<path>, or sslrootcert=system ` +
        'with sslmode=verify-full to trust what this machine trusts.',
    );
    return;
  }
  const pem = readPem(source, 'root certificate', context);
  if (pem === undefined) return;
  const certificates =
    pem.match(/-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----.*?-----END \1-----/gs) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    problems.push('The root certificate is not a certificate in PEM form (-----BEGIN CERTIFICATE-----).');
  }
  settings.rootCert = pem;
  settings.rootCertSource = isPem(source) ? 'the root certificate that was given' : source;
}

function addClientCertificate(settings: TlsSettings, parameters: Parameters, context: TlsContext): void {
  const { environment, machine, problems } = context;
  const usual = (name: 'postgresql.crt' | 'postgresql.key'): string | undefined => {
    const path = environment && userFile(name, environment, machine);
    return path !== undefined && machine.exists(path) ? path : undefined;
  };
  const certSource = parameters.sslcert ?? usual('postgresql.crt');
  if (certSource === undefined) return;
  const keySource = parameters.sslkey ?? usual('postgresql.key');
  if (keySource === undefined) {
    problems.push('There is a client certificate but no key for it. Give its file as sslkey=<path>.');
    return;
  }
  const cert = readPem(certSource, 'client certificate', context);
  const key = readPem(keySource, 'key of the client certificate', context);
  if (cert === undefined || key === undefined) return;
  if (!isPem(keySource)) checkKeyPermissions(keySource, context);
  settings.cert = cert;
  settings.key = key;
  if (parameters.sslpassword !== undefined) settings.keyPassphrase = parameters.sslpassword;
  try {
    createSecureContext({ cert, key, passphrase: parameters.sslpassword });
  } catch {
    problems.push(
      'The client certificate and its key cannot be used together: one is not in PEM form, they do not belong ' +
        'together, or the key is encrypted and sslpassword is missing or wrong.',
    );
  }
}

/** libpq's rule: nobody but the owner may read the key; a key that is root's may be readable by its group. */
function checkKeyPermissions(path: string, { machine, problems }: TlsContext): void {
  const stat = machine.stat(path);
  if (!stat || machine.platform === 'win32') return;
  const forbidden = stat.uid === 0 ? 0o037 : 0o077;
  if ((stat.mode & forbidden) !== 0) {
    problems.push(`The key ${path} can be read by others. Run: chmod 600 ${path}`);
  }
}

/** `source` itself when it is PEM text, or else the content of the file of that name. */
function readPem(source: string, what: string, { machine, problems }: TlsContext): string | undefined {
  if (isPem(source)) return source;
  try {
    return machine.readFile(source);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.push(`The file of the ${what}, ${source}, ${missing ? 'does not exist' : 'cannot be read'}.`);
    return undefined;
  }
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN ');
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
