/**
 * The part of a `pg.Client` that is used here. A caller of the library may hand over a connected client of
 * its own copy of `pg`; nothing else of it is touched.
 */
export interface ClientLike {
  query(message: never): unknown;
  on(event: string, listener: Listener): unknown;
  removeListener(event: string, listener: Listener): unknown;
  end(): Promise<void>;
}

// What an EventEmitter takes: another type would shut `pg.Client` out.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Listener = (...values: any[]) => void;
