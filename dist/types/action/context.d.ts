import type { PageContext } from '../report/page.js';
import type { EventContext } from './event.js';
import type { GitHubInputs } from './github-inputs.js';
/** What a page of this run says of the run itself. */
export declare function pageContext(event: EventContext, { label }: Pick<GitHubInputs, 'label'>, now: Date, notes: readonly string[]): PageContext;
