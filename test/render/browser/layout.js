/* global document, getComputedStyle */

// What stands here runs in the browser, each function by itself.

/** @returns {number} How many folds were closed. */
export function openFolds() {
  const closed = document.querySelectorAll('details:not([open])');
  for (const fold of closed) {
    fold.setAttribute('open', '');
    fold.setAttribute('data-opened', '');
  }
  return closed.length;
}

/** Closes what `openFolds` opened. */
export function closeFolds() {
  for (const fold of document.querySelectorAll('details[data-opened]')) {
    fold.removeAttribute('open');
    fold.removeAttribute('data-opened');
  }
}

/**
 * What is wider than the page. What scrolls inside of itself, as wide tables and code do, is not.
 *
 * @returns {string[]} The innermost elements that stick out.
 */
export function overflows() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('.markdown-body *')].filter((element) => {
    if (element.getBoundingClientRect().right <= width) return false;
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX)) return false;
    }
    return true;
  });
  const innermost = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  return innermost.map(
    (element) =>
      `<${element.tagName.toLowerCase()}> ends at ${Math.ceil(element.getBoundingClientRect().right)} of ${width} pixels: ${(element.textContent ?? '').slice(0, 60)}`,
  );
}

/**
 * @param {string[]} characters
 * @returns {string[]} Those for which the machine has no picture: they show as the same empty box.
 */
export function withoutGlyph(characters) {
  const picture = (/** @type {string} */ character) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser has no canvas.');
    context.font = '20px sans-serif';
    context.fillText(character, 0, 40);
    return canvas.toDataURL();
  };
  const box = picture('\u{10fffd}');
  return characters.filter((character) => picture(character) === box);
}
