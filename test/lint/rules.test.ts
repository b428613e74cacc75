import { describe, expect, it } from 'vitest';
import { readExample } from '../../src/lint/examples.ts';
import { stands } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { readStatements } from '../../src/lint/statements.ts';

async function fired(rule: Rule, sql: string): Promise<string[]> {
  const { sources, serverVersionNum } = await readExample(sql);
  const files = await readStatements(sources);
  const level = (each: Rule) => (each === rule ? each.severity : undefined);
  // All of them, since some are about what others find.
  const findings = lint({ files, serverVersionNum, level }).filter((finding) => finding.rule === rule);
  return findings.filter(stands).map(({ line, message }) => `${line}: ${message}`);
}

it('lists each rule once, by its name', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

const named = (rule: Rule) => [rule.id, rule] as const;

describe.each(rules.filter(({ dynamic }) => dynamic !== true).map(named))('%s', (_, rule) => {
  it('fires in its unsafe example', async () => {
    expect(await fired(rule, rule.unsafe)).not.toEqual([]);
  });

  it('does not fire in its safe example', async () => {
    expect(await fired(rule, rule.safe)).toEqual([]);
  });
});

describe.each(rules.map(named))('%s', (id, rule) => {
  it('has a name that can stand in a comment', () => {
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  it('says what it has to say in sentences', () => {
    for (const text of [rule.summary, rule.why]) expect(text.trim()).toMatch(/^[A-Z`][^]*[.:`)]$/);
  });
});
