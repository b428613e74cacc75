/** The version of this program, as in package.json. */
export declare const VERSION = "1.0.0";
