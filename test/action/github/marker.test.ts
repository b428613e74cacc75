import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  commentKey,
  packedPlan,
  readMarker,
  unpackedPlan,
  writeMarker,
  type Marker,
} from '../../../src/action/github/marker.ts';
import { digestOfPlan } from '../../../src/engine/digest.ts';
import type { ReportPlan } from '../../../src/engine/report.ts';

const PLAN: ReportPlan = {
  v: 1,
  command: 'up',
  limit: null,
  target: { database: 'orders', schema: 'public', table: '_migrations' },
  applied: [['1', 'a91f03c2a91f03c2']],
  steps: [['2', 'add_email --> ü', 'up', 'c'.repeat(64), 'transactional']],
};

const MARKER: Marker = {
  v: 1,
  key: '3f9c2b7a10de4c55',
  kind: 'plan',
  digest: digestOfPlan(PLAN),
  commit: 'a'.repeat(40),
  body: 'b2c9b2c9b2c9b2c9',
  closed: false,
  plan: packedPlan(PLAN),
};

function planOf(steps: number, name = 'step'): ReportPlan {
  const step = (_: unknown, index: number): ReportPlan['steps'][number] => [
    String(index),
    `${name}_${String(index)}`,
    'up',
    digestOfPlan({ ...PLAN, applied: [[String(index), '']] }),
    'transactional',
  ];
  return { ...PLAN, steps: Array.from({ length: steps }, step) };
}

function unpacked(text: string, digest = MARKER.digest): ReportPlan | null {
  return unpackedPlan({ plan: text, digest });
}

describe('A marker', () => {
  test('is read as it was written, whatever comes after it', () => {
    const line = writeMarker(MARKER, 20_000);
    expect(line).toMatch(
      /^<!-- migrate-action \{"v":1,"key":"3f9c2b7a10de4c55",.*"digest":"sha256:[0-9a-f]{64}".*\} -->$/,
    );
    for (const rest of ['', '\n### Text', '\r\n### Text', '\n<!-- migrate-action {} -->']) {
      expect(readMarker(line + rest)).toEqual(MARKER);
    }
    const bare: Marker = { ...MARKER, digest: null, commit: null, plan: null, closed: true, kind: 'check' };
    expect(readMarker(writeMarker(bare, 20_000))).toEqual(bare);
  });

  test.each([
    '-->',
    '--!>',
    '<!--',
    '---',
    '\n',
    '\u2028',
    '"',
    '\\',
    '\u0000',
    '\ud800',
    '🙂',
    '&gt;',
    '@octocat',
  ])('is one line of ASCII that nothing in it can end: %j', (text) => {
    const hostile = { ...MARKER, key: text, commit: `${text}${text}`, body: `a${text}`, plan: null };
    const line = writeMarker(hostile, 20_000);
    expect(line).toMatch(/^[ -~]+$/);
    expect(line.slice(4, -3)).not.toMatch(/--|[<>&]/);
    expect(readMarker(`${line}\ntext`)).toEqual(hostile);
  });

  test('leaves a plan out that has no place in it', () => {
    const small = planOf(10);
    const marker = { ...MARKER, digest: digestOfPlan(small), plan: packedPlan(small) };
    const line = writeMarker(marker, 20_000);
    expect(readMarker(line)).toEqual(marker);
    expect(readMarker(writeMarker(marker, line.length))).toEqual(marker);
    const shorter = writeMarker(marker, line.length - 1);
    expect(shorter.length).toBeLessThan(400);
    expect(readMarker(shorter)).toEqual({ ...marker, plan: null });
  });

  test.each([
    ['another text', 'Looks good to me'],
    ['an empty one', ''],
    ['something before it', ` ${writeMarker(MARKER, 1000)}`],
    ['no end', writeMarker(MARKER, 1000).slice(0, -1)],
    ['no JSON', '<!-- migrate-action {"v":1, -->'],
    ['a list', '<!-- migrate-action [1] -->'],
    ['null', '<!-- migrate-action null -->'],
    ['another action', writeMarker(MARKER, 1000).replace('migrate-action', 'migrate-actions')],
    ['a later version', writeMarker(MARKER, 1000).replace('"v":1', '"v":2')],
    ['no key', writeMarker(MARKER, 1000).replace('"key":"', '"kex":"')],
    ['a kind that is none', writeMarker(MARKER, 1000).replace('"kind":"plan"', '"kind":"song"')],
    ['a digest that is none', writeMarker(MARKER, 1000).replace('sha256:', 'sha257:')],
    ['a commit that is none', writeMarker(MARKER, 1000).replace(/"commit":"a+"/, '"commit":7')],
    ['closed maybe', writeMarker(MARKER, 1000).replace('"closed":false', '"closed":"no"')],
    ['nested without end', `<!-- migrate-action ${'['.repeat(60_000)} -->`],
    ['longer than any', writeMarker({ ...MARKER, plan: 'x'.repeat(20_000) }, 65_000)],
  ])('with %s is none', (_, body) => {
    expect(readMarker(body)).toBeUndefined();
  });

  test('whose plan is of another kind is read without it', () => {
    const line = writeMarker({ ...MARKER, plan: null }, 1000);
    expect(readMarker(line.replace('"plan":null', '"plan":{"v":1}'))).toEqual({ ...MARKER, plan: null });
  });
});

describe('A plan', () => {
  test('is unpacked as it was packed, with as many steps and names as long as a marker can carry', () => {
    for (const [name, steps] of [
      ['step', 200],
      ['x'.repeat(240), 200],
    ] as const) {
      const plan = planOf(steps, name);
      expect(unpackedPlan({ plan: packedPlan(plan), digest: digestOfPlan(plan) })).toEqual(plan);
    }
    expect(unpackedPlan({ plan: null, digest: MARKER.digest })).toBeNull();
  });

  test('is too large to carry when it would be, packed or unpacked', () => {
    expect(packedPlan(planOf(1000))).toBeNull();
    const [step] = PLAN.steps;
    expect(packedPlan({ ...PLAN, steps: Array.from({ length: 2000 }, () => step!) })).toBeNull();
  });

  test.each([
    ['is not packed', 'hello'],
    ['is packed and no JSON', deflateRawSync('hello').toString('base64url')],
    ['is another plan', deflateRawSync(JSON.stringify({ ...PLAN, command: 'down' })).toString('base64url')],
    [
      'is followed by 200 KB of nothing',
      deflateRawSync(`${JSON.stringify(PLAN)}${' '.repeat(200_000)}`).toString('base64url'),
    ],
    ['would unpack to 100 MB', deflateRawSync(' '.repeat(100 * 1024 * 1024)).toString('base64url')],
  ])('that %s is none', (_, text) => {
    expect(unpacked(text)).toBeNull();
  });

  test('of another shape is none, even when the digest fits', () => {
    const [step] = PLAN.steps;
    for (const plan of [
      { ...PLAN, steps: [['2']] },
      { ...PLAN, steps: [step!.with(2, 'sideways')] },
      { ...PLAN, target: null },
      { ...PLAN, applied: 'all' },
      { ...PLAN, limit: { steps: -1 } },
      { ...PLAN, more: 'than a plan has' },
    ]) {
      const digest = digestOfPlan(plan as unknown as ReportPlan);
      expect(unpacked(deflateRawSync(JSON.stringify(plan)).toString('base64url'), digest)).toBeNull();
    }
  });
});

describe('A comment key', () => {
  const parts = {
    repositoryId: '186853002',
    about: 'plan' as const,
    label: undefined,
    database: 'orders',
    schema: 'public',
    table: '_migrations',
    migrationsDir: 'migrations',
  };

  test('is 16 hex digits that differ with every part, and with the repository', () => {
    const variants = [
      parts,
      { ...parts, repositoryId: '1' },
      { ...parts, about: 'check' as const },
      { ...parts, about: 'check' as const, label: 'production' },
      { ...parts, database: 'billing' },
      { ...parts, schema: 'orders' },
      { ...parts, table: 'other' },
      { ...parts, migrationsDir: 'db/migrations' },
      { ...parts, label: 'production' },
      { ...parts, label: '' },
    ];
    const keys = variants.map(commentKey);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(keys).size).toBe(variants.length);
  });

  test('is decided by a label alone, when there is one', () => {
    const label = { ...parts, label: 'production' };
    expect(commentKey({ ...label, database: 'x', schema: 'y', table: 'z', migrationsDir: 'm' })).toBe(
      commentKey(label),
    );
  });

  test.each(['./migrations', 'migrations/', 'migrations//', '.\\migrations', 'db/../migrations'])(
    'is the same for the same folder written as %s',
    (migrationsDir) => {
      expect(commentKey({ ...parts, migrationsDir })).toBe(commentKey(parts));
    },
  );
});
