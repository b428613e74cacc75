import {
  FAIL_ON,
  LEVELS,
  ROLLBACK_LEVELS,
  SERVER_VERSION_PATTERN,
  VERSION_PATTERN,
} from './read-configuration.ts';
import { smallTable } from './guards.ts';
import type { Rule } from './rule.ts';

/** Where the schema is found by an editor. */
export const SCHEMA_ID = 'https://github.com/org/migrate-action/blob/v1/docs/migrate-action.schema.json';

/** The JSON schema of `migrate-action.json`, which editors complete and check it by. */
export function configurationSchema(rules: readonly Rule[]): object {
  const count = (what: string, value: number): object => ({
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    default: value,
    description: `A table with more ${what} is not small.`,
  });
  const text = { type: 'string', minLength: 1 };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_ID,
    title: 'migrate-action.json',
    description: 'How migrations are checked. The file lies in the migrations folder, beside versions.',
    ...object({
      $schema: { ...text, description: 'Where this schema is.' },
      failOn: {
        enum: FAIL_ON,
        default: 'error',
        description: 'From which severity on a finding fails a check.',
      },
      rules: { $ref: '#/definitions/rules' },
      startAfter: {
        type: 'string',
        pattern: VERSION_PATTERN,
        description: 'Migrations up to this version are not checked.',
      },
      overrides: {
        type: 'array',
        description: 'Other levels for some files; a later entry has the last word.',
        items: object(
          {
            files: {
              oneOf: [text, { type: 'array', items: text, minItems: 1 }],
              description:
                'Patterns of paths below the migrations folder: * and ? stand for anything but /, ** for that too. Without a / they are about the name of the file.',
            },
            rules: { $ref: '#/definitions/rules' },
          },
          ['files', 'rules'],
        ),
      },
      serverVersion: {
        type: 'string',
        pattern: SERVER_VERSION_PATTERN,
        description: 'The version of PostgreSQL to check for when there is no target to ask.',
      },
      smallTable: {
        description: 'Up to which size locks, scans and rewrites of a table weigh one level less.',
        ...object({ rows: count('rows', smallTable.rows), bytes: count('bytes', smallTable.bytes) }),
      },
      rollback: {
        enum: ROLLBACK_LEVELS,
        default: 'warning',
        description: 'What a rollback script is worth that does not lead back to the schema before.',
      },
    }),
    definitions: {
      level: { enum: LEVELS },
      rules: {
        description: 'Levels of rules, by name.',
        ...object(
          Object.fromEntries(
            rules.map(({ id, summary }) => [
              id,
              { allOf: [{ $ref: '#/definitions/level' }], description: summary },
            ]),
          ),
        ),
      },
    },
  };
}

/** An object that has none but these. */
function object(properties: Readonly<Record<string, object>>, required?: readonly string[]): object {
  return { type: 'object', additionalProperties: false, properties, ...(required && { required }) };
}
