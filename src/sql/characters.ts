// What a character can be part of, as bits.
export const identifierStart = 1;
export const identifierPart = 2;
export const operatorPart = 4;
export const digit = 8;
export const space = 16;

/** The class of the UTF-16 code unit at an offset; 0 for what only stands for itself, and behind the end. */
export function classOf(text: string, at: number): number {
  const character = text.charCodeAt(at);
  if (character < 128) return classes[character] ?? 0;
  // Everything beyond ASCII is a letter to PostgreSQL, whatever it is to Unicode.
  return at < text.length ? identifierStart | identifierPart : 0;
}

const classes = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') {
  classes[character.charCodeAt(0)] = identifierStart | identifierPart;
}
for (const character of '0123456789') classes[character.charCodeAt(0)] = identifierPart | digit;
for (const character of '~!@#^&|`?+-*/%<>=') classes[character.charCodeAt(0)] = operatorPart;
for (const character of ' \t\n\r\f\v') classes[character.charCodeAt(0)] = space;
classes[36] = identifierPart; // $
