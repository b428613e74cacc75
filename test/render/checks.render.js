import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THEMES, openBrowser, show, wear } from './browser/browser.js';
import { shownComplaints } from './browser/complaints.js';
import { withoutGlyph } from './browser/layout.js';
import { markupComplaints } from './checks.js';
import { markup, printed } from './github/markdown.js';
import { GET_TOOLS } from './machine.js';
import { PLACES } from './pages.js';

/** @type {import('playwright-core').Browser} */
let browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe('the look at the markup catches', () => {
  test.each([
    ['a style', '<p style="color: red">red</p>', "GitHub's sanitizing changes: <p style="],
    ['a handler', '<p onclick="go()">go</p>', "GitHub's sanitizing changes: <p onclick="],
    ['a class', '<b class="big">big</b>', "GitHub's sanitizing changes: <p><b class="],
    ['an element GitHub does not know', '<article>text</article>', "GitHub's sanitizing changes: <article>"],
    ['a frame', '<iframe src="https://github.com"></iframe>', 'shows unread: <iframe src='],
    ['a script', '<script>alert(1)</script>', 'shows unread: <script>'],
    ['a fold that does not close', '<details><summary>SQL</summary>\n\ntext', '1 <details> open, 0 close'],
    [
      'a fold that closes twice',
      '<details><summary>SQL</summary></details></details>',
      '1 <details> open, 2 close',
    ],
    ['code that does not close', 'a <code>b\n\n@octocat', '1 <code> open, 0 close'],
    ['a comment that swallows the page', '<!-- a\n\ntext', 'shows nothing'],
    ['a fold without a summary', '<details>\n\ntext\n\n</details>', '<details> without a <summary>'],
    [
      'a summary without words',
      '<details><summary> </summary>\n\na\n\n</details>',
      '<summary> without words',
    ],
    [
      'a link to elsewhere',
      '[here](https://github.com.evil.example/)',
      'links to https://github.com.evil.example/',
    ],
    ['a bare address', 'see www.evil.example', 'links to http://www.evil.example'],
    ['an e-mail address', 'ask me@evil.example', 'links to mailto:me@evil.example'],
    ['a link to a script', '[here](javascript:alert(1))', 'links to javascript:alert(1)'],
    ['an unencrypted link', '[here](http://github.com/)', 'links to http://github.com/'],
    ['a mention', 'by @octocat', 'mentions @octocat'],
    ['a mention in bold', '**@octocat**', 'mentions @octocat'],
    ['a mention of a team', '| a |\n|---|\n| (@github/team) |', 'mentions @github'],
    ['an issue', 'closes #12', 'references the issue #12'],
    ['an issue of another repository', 'octo/orders#12', 'references the issue #12'],
    ['an issue by its other name', 'see GH-12', 'references the issue GH-12'],
    ['a commit', 'at 0001c0ffee', 'could reference the commit 0001c0ffee'],
    ['a full commit', `at ${'0a'.repeat(20)}.`, `could reference the commit ${'0a'.repeat(20)}`],
    ['a formula', 'from $a to $b', 'could begin a formula with $'],
    ['a word for an emoji', 'migration:tada:', 'becomes an emoji: :tada:'],
    [
      'a table in a fold without a blank line',
      '<details><summary>a</summary>\n| a |\n|---|\n</details>',
      'shows unread: | a |',
    ],
    [
      'a fence in a fold without a blank line',
      '<details><summary>a</summary>\n```\n1\n```\n</details>',
      'shows unread: ```',
    ],
    ['bold that is not', '<summary>**SQL**</summary>', 'shows unread: **SQL**'],
    ['a heading that is not', '####### heading', 'shows unread: ####### '],
    ['an alert inside of a list', '- > [!WARNING]\n  > text', 'shows unread: [!WARNING]'],
    ['a link broken by its text', '[a\n\nb](https://github.com/)', 'shows unread: b]('],
    ['a comment that its content closes', '<!-- a --> b -->', 'shows unread: b -->'],
  ])('%s', async (_, markdown, complaint) => {
    expect(markupComplaints(await markup(markdown, PLACES.comment)).join('\n')).toContain(complaint);
  });

  test('nothing in a page that has none of it', async () => {
    const markdown = [
      '<!-- migrate-action {"key":"3f9c"} -->',
      '### 🟡 2 pending at 09:00:01',
      '| a | b |\n|---|--:|\n| `@octocat #12 0001c0ffee :tada:` | <code>&#64;octocat &#124;</code> |',
      '> [!WARNING]\n> text',
      '<details open><summary><code>a.sql</code></summary>\n\n```sql\n-- @octocat **#12**\n```\n\n</details>',
      '[`4be1c0f`](https://github.com/octo/orders/commit/4be1c0f) and 4be1c0',
    ].join('\n\n');
    expect(markupComplaints(await markup(markdown, PLACES.comment))).toEqual([]);
  });
});

const TASKS = `gantt
  dateFormat x
  axisFormat %S s
  section applied
  001_initial_schema : 0, 700
  002_job_queue : 700, 2000`;

describe('the look at the shown page catches', () => {
  test.each([
    [
      'what is wider than the page',
      '<p><span style="display: inline-block; width: 2000px">a</span></p>',
      '<span> ends at',
    ],
    [
      'what is wider than a telephone',
      '<p><span style="display: inline-block; width: 600px">a</span></p>',
      'of 390 pixels',
    ],
    ['what is wider inside of a fold', '<details><p style="width: 2000px">a</p></details>', '<p> ends at'],
    ['white on white', '<p style="color: white">nothing</p>', 'contrast 1.0: nothing'],
    ['see-through text', '<p style="opacity: 0.1">nothing</p>', ': nothing'],
    [
      'black on black in a picture',
      '<svg><rect width="99" height="40"/><text y="20">nothing</text></svg>',
      'contrast 1.0: nothing',
    ],
    ['a picture from elsewhere', '<img src="http://127.0.0.1:9/a.png">', 'fetches http://127.0.0.1:9/a.png'],
    ['what the console says', '<script>console.error("broken")</script>', 'console: broken'],
    ['a script that fails', '<script>throw new Error("broken")</script>', 'script: broken'],
    [
      'a diagram with a mistake',
      '<div class="mermaid">gantt\n  001 : what, is, this, 7</div>',
      'Mermaid cannot draw it',
    ],
    ['a diagram of no known kind', '<div class="mermaid">gant</div>', 'Mermaid cannot draw it'],
    [
      'a diagram of another kind',
      '<div class="mermaid">pie\n  "a" : 1</div>',
      'where a gantt chart was expected',
    ],
    ['a diagram without a bar', '<div class="mermaid">gantt\n  title nothing</div>', '0 bars for 0 tasks'],
  ])('%s', async (_, html, complaint) => {
    expect((await complaintsAbout(html)).join('\n')).toContain(complaint);
  });

  test('a task that has no bar', async () => {
    const removeBar = 'document.querySelector("rect.task").remove()';
    expect(await complaintsAbout(diagram(TASKS), removeBar)).toContain('1 bars for 2 tasks');
  });

  test('a label that the picture cuts off', async () => {
    const moveLabel =
      'document.querySelector("text.taskText, text[class*=taskText]").setAttribute("x", "9999")';
    expect((await complaintsAbout(diagram(TASKS), moveLabel)).join('\n')).toContain(
      'The picture cuts off: 001_initial_schema',
    );
  });

  test.each(THEMES)('nothing in a %s page that has none of it', async (theme) => {
    const wide = 'a_long_name_'.repeat(40);
    const { shown } = await markup(
      `\`${wide}\` 🟡\n\n| ${'a | '.repeat(60)}\n|${'---|'.repeat(60)}\n\n\`\`\`sql\nSELECT ${wide};\n\`\`\`\n\n\`\`\`mermaid\n${TASKS}\n\`\`\``,
      PLACES.comment,
    );
    expect(await complaintsAbout(printed(shown), '', theme)).toEqual([]);
  });
});

test('the machine has the fonts of what the pages show', async () => {
  const { page } = await show(browser, '', PLACES.comment);
  const missing = await page.evaluate(withoutGlyph, ['✅', '🟡', '🔴', '⚪', '↩️', '␊', '…']);
  expect(missing, `Fonts are missing: ${GET_TOOLS}`).toEqual([]);
  expect(await page.evaluate(withoutGlyph, ['\u{10fffc}'])).toEqual(['\u{10fffc}']);
  await page.context().close();
});

/** @param {string} source */
const diagram = (source) => `<div class="mermaid">${source}</div>`;

/**
 * @param {string} html
 * @param {string} spoil A script to run on the page before the look at it.
 * @param {import('./browser/browser.js').Theme} theme
 */
async function complaintsAbout(html, spoil = '', theme = 'light') {
  const shown = await show(browser, html, PLACES.comment);
  try {
    await wear(shown, theme);
    await shown.page.evaluate(spoil);
    return await shownComplaints(shown);
  } finally {
    await shown.page.context().close();
  }
}
