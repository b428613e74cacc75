import { isParameterName } from './parameters.ts';
import type { Pair } from './url.ts';

/**
 * Reads `host=… dbname=…` as libpq does ("Keyword/Value Connection Strings"): white space around the `=` is
 * allowed, a value with spaces is in single quotes, a backslash takes the next character as it is. Problems
 * quote nothing of the text.
 */
export function readKeyValue(text: string): { parameters: Pair[]; problems: string[] } {
  const parameters: Pair[] = [];
  let at = 0;
  while (at < text.length) {
    const [matched, name = ''] = /^\s*([^\s=]*)\s*=\s*/.exec(text.slice(at)) ?? [];
    if (matched === undefined || name === '') {
      if (text.slice(at).trim() === '') break;
      return faulty('A word has no = after it. A value with spaces must be in single quotes.');
    }
    at += matched.length;
    const [written, quoted, bare] =
      /^(?:'((?:[^'\\]|\\.)*)'(?=\s|$)|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*)?(?=\s|$))/s.exec(text.slice(at)) ??
      [];
    if (written === undefined) {
      return faulty(
        "A value in single quotes does not end, or something follows its quote. Write a quote itself as \\'.",
      );
    }
    // libpq takes the next parameter for the value here; nobody means that.
    if (bare !== undefined && isParameterName(/^(\w+)=/.exec(bare)?.[1] ?? '') && /\s$/.test(matched)) {
      return faulty("A parameter has no value. Write an empty value as ''.");
    }
    at += written.length;
    parameters.push([name, (quoted ?? bare ?? '').replace(/\\(.)/gs, '$1')]);
  }
  return { parameters, problems: [] };
}

function faulty(problem: string): { parameters: Pair[]; problems: string[] } {
  return { parameters: [], problems: [problem] };
}
