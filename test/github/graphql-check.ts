import type {
  Field,
  GraphqlOperation,
  InlineFragment,
  Position,
  Selection,
  Value,
} from './graphql-syntax.ts';
import { ENUMS, INPUTS, TYPES } from './graphql-schema.ts';

export interface GraphqlError {
  message: string;
  locations: Position[];
  path: (string | number)[];
  type?: string;
  extensions?: Record<string, unknown>;
}

/** Where an operation is not what the schema knows, in GitHub's form. */
export function checkOperation(
  operation: GraphqlOperation,
  variables: Record<string, unknown>,
): GraphqlError[] {
  const root = operation.kind === 'query' ? 'Query' : 'Mutation';
  return new Check(operation, variables).run(root);
}

export function isField(selection: Selection): selection is Field {
  return 'name' in selection;
}

/** Whether the fields of `fragment` are asked of an object of this type. */
export function appliesTo({ on }: InlineFragment, typeName: string): boolean {
  return on === undefined || on === typeName || (TYPES[typeName]?.is ?? []).includes(on);
}

class Check {
  readonly #operation: GraphqlOperation;
  readonly #variables: Record<string, unknown>;
  readonly #errors: GraphqlError[] = [];
  readonly #used = new Set<string>();

  constructor(operation: GraphqlOperation, variables: Record<string, unknown>) {
    this.#operation = operation;
    this.#variables = variables;
  }

  run(root: string): GraphqlError[] {
    this.#selections(this.#operation.selections, root, [this.#operation.kind]);
    const at = { line: 1, column: 1 };
    for (const name of Object.keys(this.#operation.variables)) {
      if (!this.#used.has(name))
        this.#error(
          `Variable $${name} is declared by anonymous ${this.#operation.kind} but not used`,
          at,
          [],
        );
    }
    for (const name of Object.keys(this.#variables)) {
      if (!(name in this.#operation.variables))
        this.#error(`Variable $${name} is given and not declared`, at, []);
    }
    return this.#errors;
  }

  #selections(selections: Selection[], typeName: string, path: string[]): void {
    const type = TYPES[typeName];
    for (const selection of selections) {
      if (!isField(selection)) {
        const { on = typeName } = selection;
        if (TYPES[on]) this.#selections(selection.selections, on, [...path, `... on ${on}`]);
        else
          this.#error(
            `No such type ${on}, so it can't be a fragment condition`,
            { line: 1, column: 1 },
            path,
          );
        continue;
      }
      const here = [...path, selection.alias];
      const field = type?.fields[selection.name];
      if (!field) {
        const extensions = { code: 'undefinedField', typeName, fieldName: selection.name };
        const message = `Field '${selection.name}' doesn't exist on type '${typeName}'`;
        this.#error(message, selection.at, here, extensions);
        continue;
      }
      this.#fields(selection.args, field.args ?? {}, `Field '${selection.name}'`, selection.at, here);
      if (field.type === '' && selection.selections.length > 0) {
        this.#error(`Selections can't be made on scalars (field '${selection.name}')`, selection.at, here);
      } else if (field.type !== '' && selection.selections.length === 0) {
        this.#error(
          `Field must have selections (field '${selection.name}' returns ${field.type})`,
          selection.at,
          here,
        );
      } else if (field.type !== '') {
        this.#selections(selection.selections, field.type, here);
      }
    }
  }

  /** The arguments of a field, or the fields of an input object. */
  #fields(
    given: Record<string, Value>,
    known: Record<string, string>,
    owner: string,
    at: Position,
    path: string[],
  ): void {
    for (const [name, type] of Object.entries(known)) {
      if (type.endsWith('!') && !(name in given)) {
        this.#error(`${owner} is missing required arguments: ${name}`, at, path, {
          code: 'missingRequiredArguments',
        });
      }
    }
    for (const [name, value] of Object.entries(given)) {
      const type = known[name];
      if (type === undefined) {
        this.#error(`${owner} doesn't accept argument '${name}'`, at, path, { code: 'argumentNotAccepted' });
      } else {
        this.#value(value, type, `Argument '${name}' on ${owner}`, at, [...path, name]);
      }
    }
  }

  #value(value: Value, type: string, owner: string, at: Position, path: string[]): void {
    const bare = type.replace('!', '');
    const input = INPUTS[bare];
    if (value.kind === 'object' && input) {
      this.#fields(value.fields, input, `InputObject '${bare}'`, at, path);
    } else if (value.kind === 'variable') {
      this.#variable(value.name, type, at, path);
    } else if (!fits(value, bare)) {
      this.#error(`${owner} has an invalid value. Expected type '${type}'.`, at, path, {
        code: 'argumentLiteralsIncompatible',
      });
    }
  }

  #variable(name: string, type: string, at: Position, path: string[]): void {
    this.#used.add(name);
    const declared = this.#operation.variables[name];
    const given = this.#variables[name];
    if (declared === undefined) {
      this.#error(
        `Variable $${name} is used by anonymous ${this.#operation.kind} but not declared`,
        at,
        path,
      );
    } else if (declared !== type && declared !== `${type}!`) {
      this.#error(`Type mismatch on variable $${name} (${declared} / ${type})`, at, path);
    } else if (given === undefined || given === null ? type.endsWith('!') : !this.#givenFits(given, type)) {
      this.#error(`Variable $${name} of type ${declared} was provided invalid value`, at, path);
    }
  }

  #givenFits(given: unknown, type: string): boolean {
    const bare = type.replace('!', '');
    const input = INPUTS[bare];
    if (!input)
      return fits({ kind: ENUMS[bare] ? 'enum' : 'literal', name: given, value: given } as Value, bare);
    if (typeof given !== 'object' || given === null) return false;
    const fields = given as Record<string, unknown>;
    return (
      Object.keys(fields).every((name) => name in input) &&
      Object.entries(input).every(([name, inner]) =>
        fields[name] === undefined ? !inner.endsWith('!') : this.#givenFits(fields[name], inner),
      )
    );
  }

  #error(message: string, at: Position, path: string[], extensions?: Record<string, unknown>): void {
    this.#errors.push({ message, locations: [at], path, ...(extensions && { extensions }) });
  }
}

/** A value of a scalar or an enum. */
function fits(value: Value, bare: string): boolean {
  const names = ENUMS[bare];
  if (names) return value.kind === 'enum' && names.includes(value.name);
  return value.kind === 'literal' && typeof value.value === 'string';
}
