import { URL } from 'node:url';
import { visitParents } from 'unist-util-visit-parents';
import { printed } from './github/markdown.js';

/**
 * @import { Element, Nodes, Root } from 'hast'
 * @import { Markup } from './github/markdown.js'
 */

/** Where the links of a page may lead. */
export const EXPECTED_HOSTS = ['github.com'];

/** In these, GitHub looks for neither mentions nor issues nor commits nor emoji. */
const LITERAL = ['code', 'pre', 'tt', 'div.mermaid'];

/**
 * All that is wrong with the markup of a page, in words.
 *
 * @param {Markup} markup
 */
export function markupComplaints(markup) {
  return [
    ...(texts(markup.shown, []).join('').trim() === '' ? ['shows nothing'] : []),
    ...stripped(markup),
    ...openTags(markup.html),
    ...brokenFolds(markup.parsed),
    ...strangeLinks(markup.parsed),
    ...references(markup.shown),
    ...unreadMarkdown(markup.shown),
    ...markup.shortcodes.map((word) => `becomes an emoji: ${word}`),
  ];
}

/**
 * What GitHub's sanitizing takes away or changes.
 *
 * @param {Markup} markup
 */
function stripped({ parsed, sanitized }) {
  const [before, after] = [printed(parsed), printed(sanitized)];
  if (before === after) return [];
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const near = (/** @type {string} */ html) => html.slice(Math.max(0, at - 40), at + 80);
  return [`GitHub's sanitizing changes: ${near(before)}\nto: ${near(after)}`];
}

const VOID_ELEMENTS = ['br', 'hr', 'img', 'input', 'source', 'wbr'];

/**
 * Elements that do not close, or close twice. A browser closes them somewhere, and what follows moves into them.
 *
 * @param {string} html
 */
function openTags(html) {
  const tags = [...html.replace(/<!--.*?-->/gs, '').matchAll(/<(\/?)([a-z][a-z\d]*)\b/gi)];
  const names = new Set(tags.map(([, , name = '']) => name.toLowerCase()));
  return [...names]
    .filter((name) => !VOID_ELEMENTS.includes(name))
    .flatMap((name) => {
      const own = tags.filter((tag) => tag[2]?.toLowerCase() === name);
      const closed = own.filter(([, slash]) => slash === '/').length;
      const opened = own.length - closed;
      return opened === closed ? [] : [`${opened} <${name}> open, ${closed} close`];
    });
}

/** @param {Root} tree */
function brokenFolds(tree) {
  /** @type {string[]} */
  const complaints = [];
  eachElement(tree, 'details', ({ children }) => {
    const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    const summary = first?.type === 'element' && first.tagName === 'summary' ? first : null;
    if (summary === null) complaints.push('<details> without a <summary>');
    else if (textOf(summary).trim() === '') complaints.push('<summary> without words');
  });
  return complaints;
}

/** @param {Root} tree */
function strangeLinks(tree) {
  /** @type {string[]} */
  const complaints = [];
  eachElement(tree, 'a', (link) => {
    const href = String(link.properties['href'] ?? '');
    const url = URL.canParse(href) ? new URL(href) : null;
    if (url?.protocol !== 'https:' || !EXPECTED_HOSTS.includes(url.host)) {
      complaints.push(`links to ${href === '' ? 'nothing' : href}`);
    }
  });
  return complaints;
}

const REFERENCES = [
  { what: 'mentions', pattern: /@[a-z\d][\w-]*/gi },
  { what: 'references the issue', pattern: /#\d+|\bGH-\d+/gi },
  { what: 'could reference the commit', pattern: /(?<!\w)[\da-f]{7,40}(?!\w)/gi },
  { what: 'could begin a formula with', pattern: /\$/g },
];

/**
 * Text that GitHub turns into links and formulas of its own. It leaves links alone.
 *
 * @param {Root} tree
 */
function references(tree) {
  return texts(tree, [...LITERAL, 'a']).flatMap((text) =>
    REFERENCES.flatMap(({ what, pattern }) => (text.match(pattern) ?? []).map((found) => `${what} ${found}`)),
  );
}

const UNREAD = [
  /```|~~~/,
  /\*\*|(?<!\w)__(?=\w)/,
  /^\s*\|.*\|\s*$/m,
  /^\s*#+\s/m,
  /\[!\w+\]/,
  /\]\(/,
  /<\/?[a-z][^>]*>/i,
  /<!--|-->/,
];

/**
 * Markdown or HTML that shows as it was written.
 *
 * @param {Root} tree
 */
function unreadMarkdown(tree) {
  return texts(tree, LITERAL)
    .filter((text) => UNREAD.some((pattern) => pattern.test(text)))
    .map((text) => `shows unread: ${text.trim()}`);
}

/**
 * @param {Root} tree
 * @param {string} name
 * @param {(element: Element) => void} visit
 */
function eachElement(tree, name, visit) {
  visitParents(tree, { type: 'element', tagName: name }, (/** @type {Element} */ element) => {
    visit(element);
  });
}

/**
 * @param {Root} tree
 * @param {string[]} outside Elements whose text does not count.
 */
function texts(tree, outside) {
  /** @type {string[]} */
  const found = [];
  visitParents(tree, 'text', (text, ancestors) => {
    if (!ancestors.some((node) => node.type === 'element' && outside.includes(nameOf(node)))) {
      found.push(text.value);
    }
  });
  return found;
}

/** @param {Element} element */
const nameOf = ({ tagName, properties: { className } }) =>
  [tagName, ...(Array.isArray(className) ? className : [])].join('.');

/**
 * @param {Nodes} node
 * @returns {string}
 */
function textOf(node) {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
