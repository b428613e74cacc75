import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';

/** What an action.yml declares, as GitHub's own parser understands it. */
export interface ActionFile {
  /** Every input with its default, expressions as they stand; an empty text when it has none. */
  inputs: Map<string, { default: string; description: string; deprecationMessage: string | undefined }>;
  outputs: Map<string, { description: string }>;
  using: string;
  /** Path of the entry, as declared. */
  main: string;
  /** Path of what runs at the end of the job. */
  post: string | undefined;
  /** The condition of `post`. */
  postIf: string;
  name: string;
  description: string;
  branding: { icon?: string; color?: string } | undefined;
}

/** Parses the action.yml of a folder; fails with all that GitHub's parser has against it. */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const content = await readFile(join(folder, 'action.yml'), 'utf8');
  const { context, value } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map((error) => error.message);
  if (errors.length > 0 || !value) throw new Error(`action.yml is not valid:\n${errors.join('\n')}`);
  const action = convertActionTemplate(context, value);
  if (!('main' in action.runs)) throw new Error('action.yml is not the file of a JavaScript action.');
  return {
    inputs: new Map(
      (action.inputs ?? []).map((input) => [
        input.id,
        {
          default: input.default?.toString() ?? '',
          description: input.description ?? '',
          deprecationMessage: input.deprecationMessage,
        },
      ]),
    ),
    outputs: new Map((action.outputs ?? []).map(({ id, description = '' }) => [id, { description }])),
    using: action.runs.using,
    main: action.runs.main,
    post: action.runs.post,
    postIf: action.runs.postIf ?? 'always()',
    name: action.name,
    description: action.description,
    branding: action.branding,
  };
}
