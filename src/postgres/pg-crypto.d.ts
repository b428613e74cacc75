/** Not among pg's public types. */
declare module 'pg/lib/crypto/utils.js' {
  const utils: Record<string, unknown>;
  export default utils;
}
