/**
 * Makes the function that every text passes before it leaves the process: each form of a secret in it is
 * replaced by `***`. Longer forms go first, so that none is left over in part when it contains another.
 */
export declare function redactor(secretForms: readonly string[]): (text: string) => string;
/**
 * Plain data with every text in it redacted, as a copy unless there is nothing to redact: before it is rendered, which could cut a secret in two,
 * and whatever a secret would do to the form that it is rendered in. Words of closed lists are no data.
 */
export declare function redactedCopy<T>(value: T, redact: (text: string) => string): T;
