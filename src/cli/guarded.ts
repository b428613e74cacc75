import { secretForms, secretsOfUrl } from '../postgres/secrets.ts';
import { redactor, redactedCopy } from '../report/redact.ts';
import { visibleOnOneLine, withoutWorkflowCommands } from '../report/visible.ts';
import type { Output, Ports } from './ports.ts';

/** The outputs of the process as everything else may use them: what is written there holds no secret. */
export interface Guarded {
  stdout: Output;
  stderr: Output;
  /** Writes to standard output a text that was made of data without secrets: masked again, JSON would break. */
  writeClean: (text: string) => void;
  /** Data without secrets, to be rendered. */
  redacted: <T>(value: T) => T;
  /** Learns of more secrets, in every form they could take. */
  addSecrets: (forms: readonly string[]) => void;
}

/**
 * Guards the outputs. What looks like a secret in the arguments and the environment is one from the beginning:
 * a message about wrong usage must not show a URL that stands in the wrong place.
 */
export function guarded(argv: readonly string[], { environment, stdout, stderr }: Ports): Guarded {
  const urls = [environment['DATABASE_URL'], environment['SUPABASE_DB_URL'], ...argv.filter(looksLikeUrl)];
  const secrets = [
    ...urls.flatMap((url) =>
      url === undefined || url === '' ? [] : secretsOfUrl(url.replace(/^--[\w-]+=/, '')),
    ),
    environment['PGPASSWORD'] ?? '',
  ];
  // Something like user:password@host in the wrong place: what stands before the @ is kept from being quoted.
  secrets.push(...argv.flatMap((argument) => /^[^\s/@]*:[^\s@]+@/.exec(argument)?.[0] ?? []));
  let forms = secrets.flatMap(secretForms);
  let redact = redactor([]);
  const learn = (more: readonly string[]): void => {
    forms = [...forms, ...more];
    redact = redactor([...forms, ...forms.map(visibleOnOneLine)]);
  };
  learn([]);
  const inWorkflow = environment['GITHUB_ACTIONS'] === 'true';
  const guard = (output: Output): Output => ({
    isTerminal: output.isTerminal,
    get columns() {
      return output.columns;
    },
    write: (text) => {
      const clean = redact(text);
      output.write(inWorkflow ? withoutWorkflowCommands(clean) : clean);
    },
  });
  return {
    stdout: guard(stdout),
    stderr: guard(stderr),
    writeClean: (text) => {
      stdout.write(inWorkflow ? withoutWorkflowCommands(text) : text);
    },
    redacted: (value) => redactedCopy(value, redact),
    addSecrets: learn,
  };
}

function looksLikeUrl(argument: string): boolean {
  return argument.includes('://') || /password\s*=/i.test(argument);
}
