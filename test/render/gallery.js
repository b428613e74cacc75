import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { screenshots } from './pages.js';

/** Writes `index.html` beside the pictures: every page, light and dark side by side. */
export async function writeGallery() {
  await mkdir(screenshots, { recursive: true });
  const files = await readdir(screenshots, { recursive: true });
  const light = files
    .filter((file) => /\.light(?:\.open)?\.png$/.test(file))
    .map((file) => file.split(sep).join('/'))
    .sort();
  await writeFile(join(screenshots, 'index.html'), gallery(light));
}

/** @param {string[]} light */
function gallery(light) {
  const pairs = light.map((file) => {
    const title = file.replace(/\.light(\.open)?\.png$/, (_, open) => (open ? ', opened' : ''));
    const pictures = [file, file.replace('.light.', '.dark.')].map(
      (picture) => `<a href="${picture}"><img src="${picture}" alt="${picture}" loading="lazy"></a>`,
    );
    return `<h2>${title}</h2>\n<p>${pictures.join('\n')}</p>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Every page, light and dark</title>
<style>
body { font-family: sans-serif; margin: 1rem; background: #888 }
p { display: flex; gap: 1rem; align-items: flex-start }
a { flex: 1; min-width: 0 }
img { max-width: 100% }
</style>
</head>
<body>
<h1>Every page, light and dark</h1>
${pairs.join('\n')}
</body>
</html>
`;
}
