import { describe, expect, it } from 'vitest';
import { helpText } from '../../src/cli/help.ts';
import { COMMANDS, INPUT_OPTIONS } from '../../src/engine/input-options.ts';
import { told } from './world.ts';

describe('the help', () => {
  it('reads well', async () => {
    await expect(helpText(undefined, 100)).toMatchFileSnapshot('../golden/text/help.txt');
  });

  it.each(COMMANDS)('reads well for %s', async (command) => {
    await expect(helpText(command, 100)).toMatchFileSnapshot(`../golden/text/help-${command}.txt`);
  });

  it('explains for every command the options that bear on it, and no others', () => {
    for (const command of COMMANDS) {
      const explained = [...helpText(command, 100).matchAll(/^ {2}--([\w-]+)/gm)].map(([, name]) => name);
      const taken = INPUT_OPTIONS.filter(({ commands }) => (commands as readonly string[]).includes(command));
      expect(explained.sort()).toEqual(taken.map(({ name }) => name).sort());
    }
  });

  it('fits the terminal', () => {
    for (const columns of [60, 80, 200]) {
      for (const command of [undefined, ...COMMANDS]) {
        const longest = Math.max(
          ...helpText(command, columns)
            .split('\n')
            .map((line) => line.length),
        );
        expect(longest).toBeLessThanOrEqual(Math.min(columns, 100));
      }
    }
  });

  it('goes to standard output with exit status 0, whatever else is wrong with the line', async () => {
    for (const argv of [['--help'], ['help'], ['up', '--help', '--nonsense'], ['help', 'up']]) {
      const { status, stdout, stderr } = await told(argv);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^migrate-action/);
    }
  });

  it('tells the version', async () => {
    expect(await told(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^migrate-action \d+\.\d+\.\d+\n$/) as string,
      stderr: '',
    });
  });
});
