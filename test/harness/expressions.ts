import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';

/** What expressions can see, by the name of the context: `github`, `needs`. Plain data. */
export type Contexts = Record<string, unknown>;

/** Status functions and the like, beyond those that every expression has. */
export type Functions = readonly FunctionDefinition[];

/** Evaluates what stands between `${{` and `}}`. A name that is no context here is an error, as it is to GitHub. */
export function evaluate(expression: string, contexts: Contexts, functions: Functions = []): unknown {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), [...functions]).parse();
  const values = expressionData(contexts) as data.Dictionary;
  const byName = new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]));
  return plain(new Evaluator(tree, values, byName).evaluate());
}

/** Puts values in the place of every `${{ }}` of a text. */
export function interpolate(text: string, contexts: Contexts, functions: Functions = []): string {
  return parts(text)
    .map((part) => ('text' in part ? part.text : shown(evaluate(part.expression, contexts, functions))))
    .join('');
}

/** The same, but a text that is nothing but one expression keeps the type of its value. */
export function resolve(value: unknown, contexts: Contexts, functions: Functions = []): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, contexts, functions));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolve(item, contexts, functions)]),
    );
  }
  if (typeof value !== 'string') return value;
  const [first, ...more] = parts(value);
  if (first && 'expression' in first && more.length === 0)
    return evaluate(first.expression, contexts, functions);
  return interpolate(value, contexts, functions);
}

/** A value as GitHub writes it into a text. */
export function shown(value: unknown): string {
  return expressionData(value ?? null).coerceString();
}

/** Whether GitHub takes a value for true. */
export function isTrue(value: unknown): boolean {
  return value !== false && value !== 0 && value !== '' && value !== null && value !== undefined;
}

/** The pieces of a text: those between `${{` and `}}`, in which texts have single quotes, and those around. */
function parts(text: string): ({ text: string } | { expression: string })[] {
  const found: ({ text: string } | { expression: string })[] = [];
  let end = 0;
  for (const match of text.matchAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ expression: match[1]!.trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

function expressionData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}
