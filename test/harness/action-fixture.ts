import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';

/** An action that does nothing but what its scripts say. Returns its folder. */
export async function actionOf(main: string, post?: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'dist'));
  const runs = [
    'using: node24',
    'main: dist/index.js',
    ...(post === undefined ? [] : ['post: dist/post.js']),
  ];
  await writeFile(
    join(folder, 'action.yml'),
    `name: test
description: A test
inputs:
  with-default: { description: x, default: five }
  without: { description: x }
  token: { description: x, default: '\${{ github.token }}' }
  of-event: { description: x, default: '#\${{ github.event.number }} of \${{ github.repository }}' }
outputs:
  out: { description: x }
runs: { ${runs.join(', ')} }
`,
  );
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'dist/index.js'), main);
  if (post !== undefined) await writeFile(join(folder, 'dist/post.js'), post);
  return folder;
}
