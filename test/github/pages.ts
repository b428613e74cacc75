import type { Called } from './description.ts';

const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;

/** One page of a list, and the header that leads to the others. `url` is of the request, without its query. */
export function pageOf<T>(
  items: T[],
  query: Called['query'],
  url: string,
): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(query['per_page'] ?? DEFAULT_SIZE), 1), LARGEST_SIZE);
  const page = Math.max(Number(query['page'] ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const targets = [
    ...(page > 1 ? [['prev', page - 1] as const] : []),
    ...(page < last ? [['next', page + 1] as const, ['last', last] as const] : []),
    ...(page > 1 ? [['first', 1] as const] : []),
  ];
  const links = targets.map(([relation, target]) => {
    const search = new URLSearchParams({ ...asTexts(query), page: String(target) });
    return `<${url}?${search.toString()}>; rel="${relation}"`;
  });
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function asTexts(query: Called['query']): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}
