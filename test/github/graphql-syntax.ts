/** A value in a request; `variable` stands for one that came beside it. */
export type Value =
  | { kind: 'variable'; name: string }
  | { kind: 'enum'; name: string }
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'list'; items: Value[] }
  | { kind: 'object'; fields: Record<string, Value> };

export interface Field {
  /** What the answer calls it. */
  alias: string;
  name: string;
  args: Record<string, Value>;
  /** Empty for a scalar. */
  selections: Selection[];
  at: Position;
}

/** `on`: the type that the fields belong to, undefined for any. */
export interface InlineFragment {
  on: string | undefined;
  selections: Selection[];
}

export type Selection = Field | InlineFragment;

export interface Position {
  line: number;
  column: number;
}

export interface GraphqlOperation {
  kind: 'query' | 'mutation';
  /** Types by name, as written: `ID!`. */
  variables: Record<string, string>;
  selections: Selection[];
}

interface Token {
  text: string;
  at: Position;
}

const TOKEN =
  /(?:[\s,]|#.*)*(?:(\.\.\.|[!$():=@[\]{|}]|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"(?:[^"\\\n]|\\.)*")|$)/y;

/** Reads one operation. Named fragments and directives are not understood: an error says so, as for a mistake. */
export function parseGraphql(text: string): GraphqlOperation {
  return new Parser(tokensOf(text)).operation();
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`Parse error on ${JSON.stringify(text.slice(from, from + 10))}`);
    if (match[1] === undefined) break;
    const before = text.slice(0, pattern.lastIndex - match[1].length).split('\n');
    tokens.push({ text: match[1], at: { line: before.length, column: before.at(-1)!.length + 1 } });
  }
  return tokens;
}

class Parser {
  readonly #tokens: Token[];
  #next = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  operation(): GraphqlOperation {
    const kind = this.#peek() === '{' ? 'query' : this.#name();
    if (kind !== 'query' && kind !== 'mutation') throw new Error(`Parse error on "${kind}"`);
    if (/^\w/.test(this.#peek())) this.#name();
    const variables: Record<string, string> = {};
    if (this.#took('(')) {
      while (!this.#took(')')) {
        this.#expect('$');
        const name = this.#name();
        this.#expect(':');
        variables[name] = this.#type();
      }
    }
    const selections = this.#selections();
    if (this.#next < this.#tokens.length) throw new Error(`Parse error on "${this.#peek()}"`);
    return { kind, variables, selections };
  }

  #selections(): Selection[] {
    const selections: Selection[] = [];
    this.#expect('{');
    while (!this.#took('}')) selections.push(this.#took('...') ? this.#fragment() : this.#field());
    if (selections.length === 0) throw new Error('Parse error on "}"');
    return selections;
  }

  #fragment(): InlineFragment {
    const on = this.#took('on') ? this.#name() : undefined;
    return { on, selections: this.#selections() };
  }

  #field(): Field {
    const at = this.#tokens[this.#next]?.at ?? { line: 1, column: 1 };
    const alias = this.#name();
    const name = this.#took(':') ? this.#name() : alias;
    const args = this.#took('(') ? this.#pairs(')') : {};
    return { alias, name, args, selections: this.#peek() === '{' ? this.#selections() : [], at };
  }

  #pairs(end: string): Record<string, Value> {
    const pairs: Record<string, Value> = {};
    while (!this.#took(end)) {
      const name = this.#name();
      this.#expect(':');
      pairs[name] = this.#value();
    }
    return pairs;
  }

  #value(): Value {
    if (this.#took('$')) return { kind: 'variable', name: this.#name() };
    if (this.#took('{')) return { kind: 'object', fields: this.#pairs('}') };
    if (this.#took('[')) {
      const items: Value[] = [];
      while (!this.#took(']')) items.push(this.#value());
      return { kind: 'list', items };
    }
    const text = this.#take();
    if (/^["\d-]|^(?:true|false|null)$/.test(text)) {
      return { kind: 'literal', value: JSON.parse(text) as string | number | boolean | null };
    }
    if (!/^\w/.test(text)) throw new Error(`Parse error on "${text}"`);
    return { kind: 'enum', name: text };
  }

  #type(): string {
    const inner = this.#took('[') ? `[${this.#type()}` : this.#name();
    if (inner.startsWith('[')) this.#expect(']');
    return `${inner}${inner.startsWith('[') ? ']' : ''}${this.#took('!') ? '!' : ''}`;
  }

  #name(): string {
    const text = this.#take();
    if (!/^[A-Za-z_]/.test(text)) throw new Error(`Parse error on "${text}"`);
    return text;
  }

  #expect(text: string): void {
    const found = this.#take();
    if (found !== text) throw new Error(`Parse error on "${found}": expected "${text}"`);
  }

  #took(text: string): boolean {
    if (this.#peek() !== text) return false;
    this.#next += 1;
    return true;
  }

  #take(): string {
    const token = this.#tokens[this.#next++];
    if (!token) throw new Error('Unexpected end of document');
    return token.text;
  }

  #peek(): string {
    return this.#tokens[this.#next]?.text ?? '';
  }
}
