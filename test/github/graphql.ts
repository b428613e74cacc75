import { badCredentials, missingUserAgent, requiresAuthentication, type Answer } from './answers.ts';
import {
  parseGraphql,
  type Field,
  type GraphqlOperation,
  type Selection,
  type Value,
} from './graphql-syntax.ts';
import { appliesTo, checkOperation, isField, type GraphqlError } from './graphql-check.ts';
import { generalBreaches, type ReadRequest, type Request, type World } from './requests.ts';
import { appSlug, isBot, userShape } from './shapes.ts';
import { FULL_NAME, type Comment } from './store.ts';
import { holderOf, mayCall, type Holder } from './tokens.ts';

const DOCUMENTATION = 'https://docs.github.com/graphql';

/** An object of the schema: scalars, and what is behind a field that has selections. */
interface Node {
  __typename: string;
  [field: string]: unknown;
}

/**
 * Reads a request to the GraphQL API. The fake knows who the caller is (`viewer`), a comment by its id (`node`)
 * and `minimizeComment`; anything else is a breach and is answered with GitHub's errors.
 */
export function readGraphql(request: Request): ReadRequest {
  const general = generalBreaches(request);
  if (request.method !== 'POST') general.push(`${request.method} /graphql: must be POST`);
  const { operation, variables, errors } = read(request.body);
  return {
    breaches: [...general, ...errors.map(({ message }) => `POST /graphql: ${message}`)],
    answer: ({ store, tokens }) => {
      if (!request.headers['user-agent']) return missingUserAgent();
      if (request.token === null) return requiresAuthentication(DOCUMENTATION);
      const holder = holderOf(tokens, request.token);
      if (!holder) return badCredentials();
      if (!operation || errors.length > 0) return { status: 200, body: { errors } };
      return new Execution({ store, holder, variables }).run(operation);
    },
  };
}

function read(body: unknown): {
  operation?: GraphqlOperation;
  variables: Record<string, unknown>;
  errors: GraphqlError[];
} {
  const { query, variables, ...others } = (body ?? {}) as Record<string, unknown>;
  const given = (variables ?? {}) as Record<string, unknown>;
  const failed = (message: string) => ({ variables: given, errors: [{ message, locations: [], path: [] }] });
  const unknown = Object.keys(others).filter((name) => name !== 'operationName');
  if (unknown.length > 0) return failed(`/${unknown.join(', /')} is not described`);
  if (typeof query !== 'string') return failed('A query attribute must be specified and must be a string.');
  try {
    const operation = parseGraphql(query);
    return { operation, variables: given, errors: checkOperation(operation, given) };
  } catch (error) {
    return failed((error as Error).message);
  }
}

class Execution {
  readonly #world: Pick<World, 'store'> & { holder: Holder; variables: Record<string, unknown> };
  readonly #errors: GraphqlError[] = [];

  constructor(world: Pick<World, 'store'> & { holder: Holder; variables: Record<string, unknown> }) {
    this.#world = world;
  }

  run({ kind, selections }: GraphqlOperation): Answer {
    const root: Node = { __typename: kind === 'query' ? 'Query' : 'Mutation' };
    const data = this.#object(root, selections, (field) => this.#root(field));
    const errors = this.#errors;
    return { status: 200, body: { data, ...(errors.length > 0 && { errors }) } };
  }

  #root(field: Field): Node | null {
    const args = this.#args(field.args);
    if (field.name === 'viewer') return viewerNode(this.#world.holder);
    const { id, input } = args as { id?: string; input?: Record<string, string> };
    const wanted = id ?? input?.['subjectId'] ?? '';
    if (!mayCall(this.#world.holder, field.name)) {
      return this.#failed(field, 'FORBIDDEN', 'Resource not accessible by integration');
    }
    const comment = this.#world.store.commentOfNode(wanted);
    if (!comment) {
      const message = `Could not resolve to a node with the global id of '${wanted}'.`;
      return this.#failed(field, 'NOT_FOUND', message);
    }
    if (field.name === 'node') return commentNode(comment, this.#world.holder);
    this.#world.store.minimize(comment, input?.['classifier'] ?? '');
    return {
      __typename: 'MinimizeCommentPayload',
      clientMutationId: input?.['clientMutationId'] ?? null,
      minimizedComment: commentNode(comment, this.#world.holder),
    };
  }

  #failed(field: Field, type: string, message: string): null {
    this.#errors.push({ type, message, path: [field.alias], locations: [field.at] });
    return null;
  }

  #object(
    node: Node,
    selections: Selection[],
    resolve: (field: Field) => unknown = (field) => node[field.name],
  ): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const selection of selections) {
      if (!isField(selection)) {
        if (appliesTo(selection, node.__typename)) {
          Object.assign(result, this.#object(node, selection.selections, resolve));
        }
        continue;
      }
      const value = selection.name === '__typename' ? node.__typename : resolve(selection);
      result[selection.alias] =
        selection.selections.length > 0 && value !== null
          ? this.#object(value as Node, selection.selections)
          : (value ?? null);
    }
    return result;
  }

  #args(args: Record<string, Value>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, this.#plain(value)]));
  }

  #plain(value: Value): unknown {
    switch (value.kind) {
      case 'variable':
        return this.#world.variables[value.name];
      case 'enum':
        return value.name;
      case 'literal':
        return value.value;
      case 'list':
        return value.items.map((item) => this.#plain(item));
      case 'object':
        return this.#args(value.fields);
    }
  }
}

/** An installation sees itself with the `[bot]` that the authors of comments do not have here. */
function viewerNode({ login }: Holder): Node {
  const { id, node_id: node } = userShape('', login);
  return { __typename: 'User', login, id: node, databaseId: id };
}

function commentNode(comment: Comment, holder: Holder): Node {
  const { id, login } = comment;
  return {
    __typename: 'IssueComment',
    id: comment.nodeId,
    databaseId: id,
    fullDatabaseId: String(id),
    author: { __typename: isBot(login) ? 'Bot' : 'User', login: appSlug(login) },
    body: comment.body,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    isMinimized: comment.minimized,
    minimizedReason: comment.minimizedReason,
    viewerCanMinimize: mayCall(holder, 'minimizeComment'),
    viewerDidAuthor: login === holder.login,
    url: `https://github.com/${FULL_NAME}/pull/${comment.pull}#issuecomment-${id}`,
  };
}
