/**
 * Every form in which a secret may turn up in a log, the longest first: as it is; percent-encoded, in the
 * ways of different encoders and with either case of the hex digits; as in JSON and in Node's own
 * inspection of a value; base64 and base64url, with and without padding, also where the secret stands
 * inside a longer text that was encoded.
 *
 * Forms shorter than 4 characters are left out. A secret of 3 characters or less is therefore not masked.
 */
export declare function secretForms(secret: string): string[];
/**
 * What is secret about a database URL or connection string, before anything is known of it: the text as it
 * was given, the password as written and decoded. When it cannot be read in one way, the passwords of every
 * way. A URL without a password is not secret: the answer is empty.
 */
export declare function secretsOfUrl(url: string): string[];
/** `text` with every form of a secret in it replaced by `***`. `forms` as from `secretForms`. */
export declare function withoutSecrets(text: string, forms: readonly string[]): string;
