import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @import { Place } from '../pages.js' */

const css = readFileSync(
  fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown.css')),
  'utf8',
);

/**
 * A page of its own around HTML, in GitHub's colours. They follow the colour scheme of the reader.
 *
 * @param {string} html
 * @param {Place} place
 */
export function asDocument(html, { padding }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Render test</title>
<style>
${css}
body { margin: 0 }
.markdown-body { box-sizing: border-box; min-height: 100vh; padding: ${padding}px }
</style>
</head>
<body><article class="markdown-body">${html}</article></body>
</html>
`;
}
