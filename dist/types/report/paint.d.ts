export type Colour = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';
/** Puts text in a colour, or leaves it as it is. */
export type Paint = (text: string, colour: Colour) => string;
export declare function painter(inColour: boolean): Paint;
