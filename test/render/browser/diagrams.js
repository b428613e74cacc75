/* global document, window */

/**
 * Draws every diagram of the page in its place. One that cannot be drawn keeps its source, and says why in
 * `data-error`. Runs in the browser, where mermaid.min.js is loaded.
 *
 * @param {'light' | 'dark'} theme
 */
export async function drawDiagrams(theme) {
  const places = [...document.querySelectorAll('.mermaid')];
  if (places.length === 0) return;
  const { mermaid } = /** @type {{ mermaid: typeof import('mermaid').default }} */ (
    /** @type {unknown} */ (window)
  );
  mermaid.initialize({
    startOnLoad: false,
    theme: theme === 'dark' ? 'dark' : 'default',
    suppressErrorRendering: true,
  });
  for (const [index, place] of places.entries()) {
    const source = place.getAttribute('data-source') ?? place.textContent ?? '';
    place.setAttribute('data-source', source);
    place.textContent = source;
    try {
      const { svg } = await mermaid.render(`diagram-${index}`, source, place);
      place.innerHTML = svg;
    } catch (error) {
      place.setAttribute('data-error', String(error));
    }
  }
}

/**
 * @typedef {object} Diagram
 * @property {string} source
 * @property {string | null} error
 * @property {string | null} kind As Mermaid calls it, such as `gantt`.
 * @property {number} bars That can be seen.
 * @property {string[]} cut Texts that do not fit into the picture.
 *
 * @returns {Diagram[]} What was drawn. Runs in the browser.
 */
export function drawnDiagrams() {
  return [...document.querySelectorAll('.mermaid')].map((place) => {
    const svg = place.querySelector('svg');
    const frame = svg?.getBoundingClientRect();
    const inside = (/** @type {Element} */ element) => {
      const box = element.getBoundingClientRect();
      return frame !== undefined && box.left >= frame.left - 1 && box.right <= frame.right + 1;
    };
    return {
      source: place.getAttribute('data-source') ?? '',
      error: place.getAttribute('data-error'),
      kind: svg?.getAttribute('aria-roledescription') ?? null,
      bars: [...(svg?.querySelectorAll('rect.task') ?? [])].filter(
        (bar) => bar.getBoundingClientRect().width > 0 && inside(bar),
      ).length,
      cut: [...(svg?.querySelectorAll('text') ?? [])]
        .filter((text) => !inside(text))
        .map((text) => text.textContent ?? ''),
    };
  });
}

/**
 * @param {Diagram} diagram
 * @returns {string[]} What is wrong with it.
 */
export function diagramComplaints({ source, error, kind, bars, cut }) {
  if (error !== null) return [`Mermaid cannot draw it: ${error}\n${source}`];
  // Of tables and what they refer to: drawn whole is all that can be asked.
  if (kind === 'er') return cut.map((text) => `The picture cuts off: ${text}`);
  if (kind !== 'gantt') return [`Mermaid draws ${kind ?? 'nothing'} where a gantt chart was expected.`];
  const tasks = ganttTasks(source).length;
  return [
    ...(bars === tasks && tasks > 0 ? [] : [`${bars} bars for ${tasks} tasks`]),
    ...cut.map((text) => `The picture cuts off: ${text}`),
  ];
}

const NO_TASK =
  /^(?:gantt|title|dateFormat|axisFormat|tickInterval|section|todayMarker|excludes|includes|weekday|weekend|inclusiveEndDates|topAxis|displayMode|accTitle|accDescr|click|%%)/;

/** @param {string} source A gantt chart: each line that is none of its settings and has a colon is a task. */
function ganttTasks(source) {
  return source
    .replace(/^\s*---\n.*?\n\s*---\n/s, '')
    .split('\n')
    .filter((line) => line.includes(':') && !NO_TASK.test(line.trim()));
}
