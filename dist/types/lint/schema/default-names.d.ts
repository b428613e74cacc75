/**
 * The name that PostgreSQL chooses for what has none, such as `orders_customer_id_fkey`: the longer of the two
 * parts is shortened until all fits, and a number is added while it is taken.
 */
export declare function chosenName(table: string, columns: readonly string[], label: string, isTaken: (name: string) => boolean): string;
