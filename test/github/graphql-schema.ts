/** The part of GitHub's schema that the fake has: fields, their types, their arguments and the types of these. */
export interface Type {
  fields: Record<string, { type: string; args?: Record<string, string> }>;
  /** Interfaces that it implements. */
  is?: string[];
}

const scalar = (...names: string[]): Type['fields'] =>
  Object.fromEntries(names.map((name) => [name, { type: '' }]));

const MINIMIZABLE = scalar('isMinimized', 'minimizedReason', 'viewerCanMinimize', '__typename');

/** Its objects, by name. */
export const TYPES: Record<string, Type> = {
  Query: {
    fields: {
      viewer: { type: 'User' },
      node: { type: 'Node', args: { id: 'ID!' } },
      ...scalar('__typename'),
    },
  },
  Mutation: {
    fields: {
      minimizeComment: { type: 'MinimizeCommentPayload', args: { input: 'MinimizeCommentInput!' } },
      ...scalar('__typename'),
    },
  },
  MinimizeCommentPayload: {
    fields: { minimizedComment: { type: 'Minimizable' }, ...scalar('clientMutationId', '__typename') },
  },
  User: { fields: scalar('login', 'id', 'databaseId', '__typename'), is: ['Node', 'Actor'] },
  Actor: { fields: scalar('login', '__typename') },
  Node: { fields: scalar('id', '__typename') },
  Minimizable: { fields: MINIMIZABLE },
  IssueComment: {
    fields: {
      author: { type: 'Actor' },
      ...MINIMIZABLE,
      ...scalar(
        'id',
        'databaseId',
        'fullDatabaseId',
        'body',
        'createdAt',
        'updatedAt',
        'viewerDidAuthor',
        'url',
      ),
    },
    is: ['Node', 'Minimizable'],
  },
};

/** Its input objects: the type of each field. */
export const INPUTS: Record<string, Record<string, string>> = {
  MinimizeCommentInput: {
    subjectId: 'ID!',
    classifier: 'ReportedContentClassifiers!',
    clientMutationId: 'String',
  },
};

export const ENUMS: Record<string, string[]> = {
  ReportedContentClassifiers: [
    'SPAM',
    'ABUSE',
    'OFF_TOPIC',
    'OUTDATED',
    'DUPLICATE',
    'RESOLVED',
    'LOW_QUALITY',
  ],
};
