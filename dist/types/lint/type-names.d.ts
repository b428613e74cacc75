import type { TypeName } from 'libpg-query';
/** A type as format_type() writes it, such as `character varying(50)` or `numeric(10,2)[]`; SERIAL is its integer. */
export declare function typeText(type: TypeName | undefined): string | undefined;
