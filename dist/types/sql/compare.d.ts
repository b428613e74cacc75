/** Do two scripts differ in nothing but white space and comments, outside of literals and COPY data? */
export declare function sameButForCommentsAndSpace(one: string, other: string): boolean;
