export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';

/** Puts text in a colour, or leaves it as it is. */
export type Paint = (text: string, colour: Colour) => string;

/** SGR codes that switch each on and off (ECMA-48). */
const CODES: Record<Colour, readonly [on: number, off: number]> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  dim: [2, 22],
  bold: [1, 22],
};

export function painter(inColour: boolean): Paint {
  if (!inColour) return (text) => text;
  return (text, colour) => {
    const [on, off] = CODES[colour];
    return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
