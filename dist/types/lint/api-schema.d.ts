import type { ObjectName } from '../sql/names.js';
import type { Catalog } from './catalog.js';
/** Whether it is in the schema that PostgREST and Supabase serve by default, and where everybody looks first. */
export declare function isInPublic({ schema, name }: ObjectName, catalog: Catalog): boolean;
/** The roles that a web API runs as, or everybody. */
export declare function isAnybody(role: string): boolean;
