/* global document, getComputedStyle, NodeFilter */

/**
 * Text that hardly differs from what is behind it. Runs in the browser.
 *
 * @param {number} least The least contrast ratio, as the Web Content Accessibility Guidelines define it: 1 is
 *   invisible, 21 is black on white.
 * @returns {string[]}
 */
export function faintText(least) {
  /** @typedef {[red: number, green: number, blue: number, alpha: number]} Colour 0 to 255, alpha 0 to 1. */

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (canvas === null) throw new Error('The browser has no canvas.');

  /** @type {(css: string) => Colour} */
  const colour = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };

  /** @type {(above: Colour, below: Colour, opacity?: number) => Colour} */
  const over = ([r, g, b, a], [red, green, blue], opacity = 1) => {
    const part = a * opacity;
    return [r * part + red * (1 - part), g * part + green * (1 - part), b * part + blue * (1 - part), 1];
  };

  /** @type {(colour: Colour) => number} */
  const luminance = ([red, green, blue]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  /** @type {(one: Colour, other: Colour) => number} */
  const contrast = (one, other) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  /** @type {(element: Element) => Element[]} */
  const ancestors = (element) =>
    element.parentElement === null ? [] : [element.parentElement, ...ancestors(element.parentElement)];

  /** @type {(element: Element) => number} */
  const opacity = (element) =>
    [element, ...ancestors(element)].reduce((all, box) => all * Number(getComputedStyle(box).opacity), 1);

  /** @type {(element: Element) => Colour} */
  const behind = (element) =>
    [element, ...ancestors(element)]
      .reverse()
      .reduce((below, box) => over(colour(getComputedStyle(box).backgroundColor), below), colour('white'));

  // In a picture, what stands before the text in the document and covers its middle is behind it.
  /** @type {(text: Element, svg: Element) => Colour} */
  const behindInPicture = (text, svg) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return [...svg.querySelectorAll('rect, path, polygon, circle, ellipse')]
      .filter((shape) => {
        const { left, right, top, bottom } = shape.getBoundingClientRect();
        const before = shape.compareDocumentPosition(text) & shape.DOCUMENT_POSITION_FOLLOWING;
        return before !== 0 && left <= x && x <= right && top <= y && y <= bottom;
      })
      .reduce((below, shape) => {
        const { fill, fillOpacity } = getComputedStyle(shape);
        return fill === 'none' ? below : over(colour(fill), below, Number(fillOpacity) * opacity(shape));
      }, behind(svg));
  };

  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const element = walker.currentNode.parentElement;
    if (text === '' || element === null || element.closest('style, script, title') !== null) continue;
    if (!element.checkVisibility() || element.getBoundingClientRect().width === 0) continue;
    const svg = element.closest('svg');
    const background = svg === null ? behind(element) : behindInPicture(element, svg);
    const style = getComputedStyle(element);
    const ink = over(colour(svg === null ? style.color : style.fill), background, opacity(element));
    const ratio = contrast(ink, background);
    if (ratio < least) faint.add(`contrast ${ratio.toFixed(1)}: ${text.slice(0, 60)}`);
  }
  return [...faint];
}
