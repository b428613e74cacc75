/* global structuredClone */

import { execFileSync } from 'node:child_process';
import rehypeGithubAlert from 'rehype-github-alert';
import rehypeGithubEmoji, { defaultBuild } from 'rehype-github-emoji';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStarryNight from 'rehype-starry-night';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { cmark } from '../machine.js';

/**
 * @import { Element, Root } from 'hast'
 *
 * @typedef {object} Markup
 * @property {string} html What the Markdown parser makes.
 * @property {Root} parsed The same as a tree, without comments.
 * @property {Root} sanitized What GitHub's sanitizing leaves of it.
 * @property {Root} shown What GitHub makes of that: alerts, emoji, colours, a place for each diagram.
 * @property {string[]} shortcodes The words such as `:tada:` that became emoji.
 */

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist', 'footnotes'];

const parser = unified().use(rehypeParse, { fragment: true });
const sanitizer = unified().use(rehypeSanitize);
const highlighter = unified().use(diagramsAndLanguages).use(rehypeStarryNight);
const printer = unified().use(rehypeStringify);

/**
 * Reads Markdown as GitHub does: its own parser, then its list of allowed elements and attributes, then what
 * it adds of its own.
 *
 * @param {string} markdown
 * @param {{ hardBreaks: boolean }} place
 * @returns {Promise<Markup>}
 */
export async function markup(markdown, { hardBreaks }) {
  const options = ['--unsafe', '--github-pre-lang', ...(hardBreaks ? ['--hardbreaks'] : [])];
  const html = execFileSync(cmark(), [...options, ...EXTENSIONS.flatMap((name) => ['-e', name])], {
    input: markdown,
    encoding: 'utf8',
  });
  const parsed = withoutComments(parser.parse(html));
  const sanitized = await sanitizer.run(structuredClone(parsed));
  return { html, parsed, sanitized, ...(await adorned(structuredClone(sanitized))) };
}

/**
 * @param {Root} tree
 * @returns {string} HTML.
 */
export const printed = (tree) => printer.stringify(tree);

/** @param {Root} tree */
async function adorned(tree) {
  /** @type {string[]} */
  const shortcodes = [];
  const adorner = unified()
    .use(rehypeGithubAlert)
    .use(rehypeGithubEmoji, {
      build: (info, value) => {
        if (value.startsWith(':')) shortcodes.push(value);
        return defaultBuild(info, value);
      },
    });
  const shown = await highlighter.run(/** @type {Root} */ (await adorner.run(tree)));
  return { shown, shortcodes };
}

/** @type {import('unified').Plugin<[], Root>} */
function diagramsAndLanguages() {
  return (tree) => {
    visitParents(tree, { type: 'element', tagName: 'pre' }, (/** @type {Element} */ pre) => {
      const language = pre.properties['lang'];
      const [code] = pre.children;
      if (typeof language !== 'string' || code?.type !== 'element') return;
      if (language === 'mermaid') {
        pre.tagName = 'div';
        pre.properties = { className: ['mermaid'] };
        pre.children = code.children;
      } else {
        code.properties['className'] = [`language-${language}`];
      }
    });
  };
}

/** @param {Root} tree */
function withoutComments(tree) {
  visitParents(tree, 'comment', (node, ancestors) => {
    const siblings = ancestors.at(-1)?.children ?? [];
    const at = siblings.findIndex((sibling) => sibling === node);
    siblings.splice(at, 1);
    return [SKIP, at];
  });
  return tree;
}
