import type { ReportError } from '../engine/report.ts';
import {
  cause,
  CAUSES,
  changes,
  historyProblems,
  preposition,
  unfinishedToo,
  verb,
} from './headline-words.ts';
import type { Failed, Phrase, Target } from './headline-words.ts';
import { counted, grouped } from './words.ts';

/** What a headline says of a command that ran no migration. */
export function refusal(report: Failed, target: Target): Phrase {
  const { error, dryRun } = report;
  const not = !changes(report) || dryRun ? '' : `not ${verb(report)}${target(preposition(report))}, `;
  const place = not === '' ? target('for') : '';
  switch (error.reason) {
    case 'checksum-mismatch':
    case 'missing-migration':
    case 'unfinished':
    case 'out-of-order':
      return { mark: '🛑', text: `${refusedBy(report)}${target('for')}${untouched(report)}` };
    case 'plan-changed':
      return { mark: '🛑', text: `${not}the plan has changed${place}` };
    case 'not-approved':
      return { mark: '🛑', text: `${not}no approved plan was found${place}` };
    case 'drift':
      return { mark: '🛑', text: `${CAUSES.drift}${target('for')}` };
    case 'not-allowed':
      return { mark: '🛑', text: `${not}not allowed in this event${place}` };
    case 'no-rollback-script': {
      const scripts = counted(Math.max(1, error.problems.length), 'rollback script');
      return { mark: '🛑', text: `${not}${scripts} missing${place}` };
    }
    case 'invalid-input':
      return { mark: '🔴', text: `${problemsWith('the input', 'invalid input', error)}${target('for')}` };
    case 'invalid-migrations':
      return {
        mark: '🔴',
        text: `${problemsWith('the migrations folder', '1 problem with the migrations folder', error)}${target('for')}`,
      };
    case 'connection':
      return { mark: '🔴', text: `no connection${target('to') || ' to the database'}` };
    case 'locked':
    case 'read-only':
      return { mark: '🔴', text: `${not}${CAUSES[error.reason]}${place}` };
    case 'unknown-outcome':
      return { mark: '🔴', text: `${CAUSES[error.reason]}${target('for')}${unfinishedToo(report)}` };
    default: {
      const failed = dryRun ? 'dry run failed' : 'failed';
      return { mark: '🔴', text: `${failed}${target('for')} (${cause(error)})${unfinishedToo(report)}` };
    }
  }
}

function refusedBy({ counts, error }: Failed): string {
  const known = historyProblems(counts);
  if (known !== '') return known;
  if (error.reason !== 'out-of-order') return CAUSES[error.reason];
  return `${counted(Math.max(1, error.problems.length), 'pending migration')} out of order`;
}

function problemsWith(what: string, one: string, { problems }: ReportError): string {
  return problems.length < 2 ? one : `${grouped(problems.length)} problems with ${what}`;
}

function untouched(report: Failed): string {
  return !changes(report) || report.dryRun ? '' : `, nothing ${verb(report)}`;
}
