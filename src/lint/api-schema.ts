import type { ObjectName } from '../sql/names.ts';
import type { Catalog } from './catalog.ts';

/** Whether it is in the schema that PostgREST and Supabase serve by default, and where everybody looks first. */
export function isInPublic({ schema, name }: ObjectName, catalog: Catalog): boolean {
  const found = schema ?? catalog.relation({ name })?.schema ?? 'public';
  return found === 'public';
}

/** The roles that a web API runs as, or everybody. */
export function isAnybody(role: string): boolean {
  return role === 'public' || role === 'anon' || role === 'authenticated';
}
