/** One combination of a matrix. */
export type Leg = Record<string, unknown>;

interface Matrix {
  include?: Leg[];
  exclude?: Leg[];
  [name: string]: unknown;
}

/** The combinations of `strategy.matrix`, expressions already evaluated; one empty leg without a matrix. */
export function legsOf(matrix: unknown): Leg[] {
  if (matrix === undefined) return [{}];
  const { include = [], exclude = [], ...dimensions } = matrix as Matrix;
  const names = Object.keys(dimensions);
  const product = Object.entries(dimensions).reduce<Leg[]>(
    (legs, [name, values]) =>
      legs.flatMap((leg) => (values as unknown[]).map((value) => ({ ...leg, [name]: value }))),
    names.length > 0 ? [{}] : [],
  );
  const legs = product.filter((leg) => !exclude.some((excluded) => agree(leg, excluded)));
  const original = legs.map((leg) => ({ ...leg }));
  for (const included of include) {
    const common = Object.fromEntries(Object.entries(included).filter(([name]) => names.includes(name)));
    const extended = legs.filter((_, index) => agree(original[index] ?? {}, common) && names.length > 0);
    if (extended.length === 0) legs.push({ ...included });
    else for (const leg of extended) Object.assign(leg, included);
  }
  return legs;
}

function agree(leg: Leg, expected: Leg): boolean {
  return Object.entries(expected).every(
    ([name, value]) => JSON.stringify(leg[name]) === JSON.stringify(value),
  );
}
