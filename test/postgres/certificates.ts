import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface KeyPair {
  /** PEM text. */
  cert: string;
  key: string;
}

export interface Certificates {
  /** The authority that signed all below but `selfSigned`. */
  authority: string;
  /** For localhost and 127.0.0.1. */
  good: KeyPair;
  /** For db.example.com. */
  wrongName: KeyPair;
  /** For localhost, over since 2021. */
  expired: KeyPair;
  /** For localhost, signed by nobody else. */
  selfSigned: KeyPair;
  /** A client's, for the role `cert_only`. */
  client: KeyPair;
  /** The client's key, encrypted with `keyPassphrase`. */
  encryptedClientKey: string;
  keyPassphrase: string;
}

/** Makes an authority and certificates with the openssl program. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const openssl = (...args: string[]) => {
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const newKey = (name: string) => {
    openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', `${name}.key`);
  };
  const selfSign = (name: string, subject: string, extensions: string[]) => {
    newKey(name);
    const added = extensions.flatMap((extension) => ['-addext', extension]);
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '30',
      '-subj',
      subject,
      ...added,
    );
  };
  const sign = (name: string, subject: string, extensions: string, validity = ['-days', '30']): KeyPair => {
    newKey(name);
    openssl('req', '-new', '-key', `${name}.key`, '-out', `${name}.csr`, '-subj', subject);
    writeFileSync(join(folder, `${name}.ext`), extensions);
    openssl(
      'ca',
      '-batch',
      '-config',
      'ca.cnf',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.crt`,
      '-extfile',
      `${name}.ext`,
      '-notext',
      ...validity,
    );
    return { cert: read(`${name}.crt`), key: read(`${name}.key`) };
  };

  try {
    writeFileSync(join(folder, 'ca.cnf'), authorityConfiguration);
    writeFileSync(join(folder, 'index.txt'), '');
    const local = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
    selfSign('authority', '/CN=Test authority', [
      'basicConstraints=critical,CA:TRUE',
      'keyUsage=critical,keyCertSign',
    ]);
    selfSign('self', '/CN=localhost', [local]);
    const client = sign('client', '/CN=cert_only', 'extendedKeyUsage=clientAuth');
    const keyPassphrase = 'open sesame';
    openssl(
      'ec',
      '-in',
      'client.key',
      '-aes256',
      '-passout',
      `pass:${keyPassphrase}`,
      '-out',
      'encrypted.key',
    );
    return {
      authority: read('authority.crt'),
      good: sign('good', '/CN=localhost', local),
      wrongName: sign('wrong', '/CN=db.example.com', 'subjectAltName=DNS:db.example.com'),
      expired: sign('expired', '/CN=localhost', local, [
        '-startdate',
        '20200101000000Z',
        '-enddate',
        '20210101000000Z',
      ]),
      selfSigned: { cert: read('self.crt'), key: read('self.key') },
      client,
      encryptedClientKey: read('encrypted.key'),
      keyPassphrase,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const authorityConfiguration = `
[ca]
default_ca = this
[this]
new_certs_dir = .
database = index.txt
rand_serial = yes
certificate = authority.crt
private_key = authority.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`;
