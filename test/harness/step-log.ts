import { isAbsolute, relative } from 'node:path';
import type { Masker } from './masker.ts';
import { parseCommand } from './workflow-commands.ts';
import type { WorkflowCommand } from './workflow-commands.ts';

/** What the run's page and the files of a pull request show. */
export interface Annotation {
  kind: 'error' | 'warning' | 'notice';
  message: string;
  title: string | undefined;
  file: string | undefined;
  line: number | undefined;
  column: number | undefined;
}

/** The runner keeps so many annotations of a kind of each step, and so much of a message. */
const MOST_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 4096;

const COMMANDS = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** Reads the output of a step line by line, as the runner does. */
export class StepLog {
  /** What a person sees, masked. */
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  /** What was handed to the runner to be masked. */
  readonly masks: string[] = [];
  /** A command that cannot be carried out fails the step, whatever its exit status. */
  readonly failures: string[] = [];
  readonly #masker: Masker;
  readonly #workspace: string;
  readonly #registered = new Set(COMMANDS);
  #stopToken: string | undefined;

  constructor(masker: Masker, workspace: string) {
    this.#masker = masker;
    this.#workspace = workspace;
  }

  /** Whether commands are stopped, so that lines are nothing but lines. */
  get stopped(): boolean {
    return this.#stopToken !== undefined;
  }

  /** Takes one line, without its end. */
  take(line: string): void {
    const command = parseCommand(line, this.#registered);
    if (command === undefined || !this.#carryOut(command, line)) this.#show(line);
  }

  /** What the runner itself has to say about the step. */
  complain(kind: 'error' | 'warning', message: string): void {
    this.#annotate({ name: kind, properties: {}, data: message });
  }

  /** False when the line is no command after all. */
  #carryOut(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken) return false;
      this.#registered.delete(this.#stopToken);
      this.#stopToken = undefined;
      this.#show(line);
      return true;
    }
    switch (command.name) {
      case 'stop-commands':
        this.#stop(command.data, line);
        return true;
      case 'add-mask':
        this.#addMask(command.data);
        return true;
      case 'error':
      case 'warning':
      case 'notice':
        this.#annotate(command);
        return true;
      case 'group':
      case 'endgroup':
        this.#show(`##[${command.name}]${command.data}`);
        return true;
      case 'debug':
        return true;
      default:
        // Disabled, deprecated or of no use to this action: nothing that it should ever send.
        this.failures.push(`The command ${command.name} was sent.`);
        return true;
    }
  }

  #stop(token: string, line: string): void {
    if (token === '' || this.#registered.has(token.toLowerCase())) {
      this.failures.push(`"${token}" is no token to stop commands with.`);
      return;
    }
    this.#stopToken = token.toLowerCase();
    this.#registered.add(this.#stopToken);
    this.#show(line);
  }

  #addMask(value: string): void {
    if (value.trim() === '') this.complain('warning', "Can't add secret mask for empty string.");
    this.masks.push(value);
    this.#masker.add(value);
  }

  #annotate({ name, properties, data }: WorkflowCommand): void {
    const message = this.#masker.mask(data);
    this.#show(`##[${name}]${message}`);
    const kind = name as Annotation['kind'];
    if (this.annotations.filter((annotation) => annotation.kind === kind).length >= MOST_ANNOTATIONS) return;
    const line = numberOf(properties['line']);
    this.annotations.push({
      kind,
      message: message.slice(0, LONGEST_MESSAGE),
      title: properties['title'] === undefined ? undefined : this.#masker.mask(properties['title']),
      file: this.#inWorkspace(properties['file']),
      line,
      column: line === undefined ? undefined : numberOf(properties['col']),
    });
  }

  #inWorkspace(file: string | undefined): string | undefined {
    if (file === undefined || !isAbsolute(file)) return file;
    const path = relative(this.#workspace, file);
    return path.startsWith('..') ? file : path;
  }

  #show(line: string): void {
    this.lines.push(this.#masker.mask(line));
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
