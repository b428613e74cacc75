import { redactedCopy, redactor } from '../report/redact.ts';
import type { JsonReport } from '../report/json.ts';
import { visibleOnOneLine } from '../report/visible.ts';
import { keyOf } from './comment-key.ts';
import { pageContext } from './context.ts';
import type { EventContext } from './event.ts';
import type { ActionInputs } from './inputs.ts';
import { Log } from './log.ts';
import { publish } from './publish.ts';
import { PullRequestComment } from './pull-request-comment.ts';
import type { Ports } from './run.ts';
import { RunPullRequest } from './run-pull-request.ts';

/** What the main step and the post step tell by. */
export interface Telling {
  log: Log;
  pull: RunPullRequest;
  comment: PullRequestComment;
  redact: (text: string) => string;
  /**
   * Tells a report wherever GitHub shows it, and returns it as it was told. `onWritten` is called with the path
   * of its file before anything else is tried.
   */
  tell: (report: JsonReport, onWritten?: (path: string) => void) => Promise<JsonReport>;
}

/** Has the runner mask every secret in whatever is written from here on, and takes them out of what it does not see. */
export function telling(given: ActionInputs, event: EventContext, ports: Ports): Telling {
  for (const secret of given.secrets) ports.core.setSecret(secret);
  const redact = redactor([...given.secrets, ...given.secrets.map(visibleOnOneLine)]);
  const log = new Log(ports.write, redact);
  const { environment, signal } = ports;
  const pull = new RunPullRequest({ inputs: given.github, event, environment, signal });
  const comment = new PullRequestComment(pull, {
    inputs: given.github,
    event,
    key: keyOf(given, event),
    redact,
  });
  const tell: Telling['tell'] = async (report, onWritten) => {
    const told = redactedCopy(report, redact);
    await publish(
      {
        report: told,
        inputs: given.github,
        context: (notes) => pageContext(event, given.github, new Date(), notes),
        sarifPath: sarifPathOf(given),
        comment: (context) => comment.tell(told, context),
        redact,
        onWritten,
      },
      ports,
      log,
    );
    return told;
  };
  return { log, pull, comment, redact, tell };
}

function sarifPathOf(given: ActionInputs): string | undefined {
  if ('error' in given) return undefined;
  const { mode, sarifPath } = given.inputs.rehearsal;
  return mode === 'off' ? undefined : sarifPath;
}
