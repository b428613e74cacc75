/** What happened on GitHub. */
export interface WorkflowEvent {
  /** `pull_request`, `push`, … */
  name: string;
  /** As GitHub sends it. */
  payload: unknown;
  /** What the `github` context says of it: sha, ref, ref_name, base_ref, head_ref, actor. */
  github: Record<string, string>;
  /** Files that it changed, for filters on paths; every filter holds when they are not given. */
  changed?: string[];
}

interface Filters {
  types?: string[] | string;
  branches?: string[];
  'branches-ignore'?: string[];
  paths?: string[];
  'paths-ignore'?: string[];
  tags?: string[];
  workflows?: string[];
  inputs?: Record<string, DispatchInput>;
}

interface DispatchInput {
  type?: string;
  required?: boolean;
  default?: unknown;
  options?: unknown[];
}

/** The activities that start a workflow which names none. */
const DEFAULT_TYPES: Record<string, string[]> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/** Whether an event starts a workflow with this `on:`. */
export function isStartedBy(on: unknown, event: WorkflowEvent): boolean {
  const filters = filtersOf(on, event.name);
  if (!filters) return false;
  const { action, workflow_run: run } = event.payload as {
    action?: string;
    workflow_run?: { name?: string; head_branch?: string };
  };
  const types = filters.types ?? DEFAULT_TYPES[event.name];
  if (types && action !== undefined && !asList(types).includes(action)) return false;
  if (filters.workflows && !filters.workflows.includes(run?.name ?? '')) return false;
  if (filters.branches || filters['branches-ignore'] || filters.tags) {
    const branch = branchOf(event, run?.head_branch);
    if (branch === undefined) return false;
    if (filters.branches && !matches(filters.branches, branch)) return false;
    if (filters['branches-ignore'] && matches(filters['branches-ignore'], branch)) return false;
    if (filters.tags && !filters.branches) return false;
  }
  const { changed } = event;
  if (changed && filters.paths && !changed.some((path) => matches(filters.paths!, path))) return false;
  if (changed && filters['paths-ignore'])
    return changed.some((path) => !matches(filters['paths-ignore']!, path));
  return true;
}

/** The `inputs` context of a run by hand: what was given, defaults for the rest, in their types. */
export function dispatchInputs(on: unknown, event: WorkflowEvent): Record<string, unknown> {
  const declared = filtersOf(on, event.name)?.inputs ?? {};
  const given = ((event.payload as { inputs?: object }).inputs ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`Unexpected inputs provided: ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, required, default: fallback = '', options }]) => {
      const value = given[name] ?? fallback;
      if (required && value === '') throw new Error(`Required input '${name}' not provided`);
      if (options && !options.includes(value)) throw new Error(`Input '${name}' is none of its options`);
      return [name, type === 'boolean' ? String(value) === 'true' : value];
    }),
  );
}

function filtersOf(on: unknown, name: string): Filters | undefined {
  if (typeof on === 'string') return on === name ? {} : undefined;
  if (Array.isArray(on)) return on.includes(name) ? {} : undefined;
  const events = on as Record<string, Filters | null>;
  return name in events ? (events[name] ?? {}) : undefined;
}

/** The branch that a filter is about; none for a tag. */
function branchOf({ name, github, payload }: WorkflowEvent, runBranch?: string): string | undefined {
  if (name === 'workflow_run') return runBranch;
  if (name === 'pull_request' || name === 'pull_request_target') return github['base_ref'];
  const group = (payload as { merge_group?: { base_ref?: string } }).merge_group;
  return /^refs\/heads\/(.+)$/.exec(group?.base_ref ?? github['ref'] ?? '')?.[1];
}

/** The last pattern that fits decides; one with `!` takes back. */
function matches(patterns: readonly string[], text: string): boolean {
  return patterns.reduce((matched, pattern) => {
    const negative = pattern.startsWith('!');
    return expressionOf(negative ? pattern.slice(1) : pattern).test(text) ? !negative : matched;
  }, false);
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|\*|[^*]+/g, (part) => {
    if (part === '**' || part === '**/') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`);
}

function asList(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}
