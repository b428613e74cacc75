import type { JsonReport } from '../report/json.js';
import type { PageContext } from '../report/page.js';
import type { GitHubInputs } from './github-inputs.js';
import type { Log } from './log.js';
import type { Ports } from './run.js';
import type { Told } from './pull-request-comment.js';
/** What is told, and to whom. */
export interface Publication {
    report: JsonReport;
    inputs: Pick<GitHubInputs, 'summary' | 'annotations' | 'reportPath'>;
    /** The page's context with notes of its own. */
    context: (notes: readonly string[]) => PageContext;
    /** Where the findings are wanted as SARIF. */
    sarifPath: string | undefined;
    /** Puts the report on the pull request. */
    comment: (context: PageContext) => Promise<Told>;
    redact: (text: string) => string;
    /** Called with the path of the JSON report when it is written. */
    onWritten?: ((path: string) => void) | undefined;
}
/**
 * Tells what came of the command wherever GitHub shows it. Each place is for itself: one that cannot be
 * written to is told in the log, and changes nothing of the others or of the outcome.
 */
export declare function publish(publication: Publication, ports: Ports, log: Log): Promise<void>;
