/** A workflow command in a line of a step's output. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/**
 * Finds the command of a line, as the runner does: `::name key=value,key=value::data` at its beginning, blanks
 * aside, or the old form `##[name key=value;key=value]data` anywhere in it. Only names in `registered` are
 * commands, in whatever case.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  return newForm(line, registered) ?? oldForm(line, registered);
}

function newForm(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end === -1) return undefined;
  const head = text.slice(2, end);
  const [name = ''] = head.split(' ', 1);
  if (!registered.has(name.toLowerCase())) return undefined;
  const properties = propertiesOf(head.slice(name.length), ',', (value) =>
    unescape(value, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }),
  );
  const data = unescape(text.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' });
  return { name: name.toLowerCase(), properties, data };
}

function oldForm(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  const head = line.slice(start + 3, end);
  const [name = ''] = head.split(' ', 1);
  if (!registered.has(name.toLowerCase())) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };
  const properties = propertiesOf(head.slice(name.length), ';', (value) => unescape(value, escapes));
  return { name: name.toLowerCase(), properties, data: unescape(line.slice(end + 1), escapes) };
}

/** A property with an empty value is dropped. */
function propertiesOf(
  text: string,
  separator: string,
  read: (value: string) => string,
): Record<string, string> {
  const pairs = text
    .trim()
    .split(separator)
    .flatMap((pair) => {
      const at = pair.indexOf('=');
      const value = at === -1 ? '' : read(pair.slice(at + 1));
      return value === '' ? [] : [[pair.slice(0, at).trim().toLowerCase(), value] as const];
    });
  return Object.fromEntries(pairs);
}

/** The percent sign goes last, so that what it was escaped from stays as it was. */
function unescape(text: string, escapes: Record<string, string>): string {
  return Object.entries(escapes).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
