import type { ReportFinding } from '../../engine/report.ts';
import { nameText } from '../../sql/names.ts';
import { lineAndColumn } from '../../sql/position.ts';
import type { DataRisk } from '../risks.ts';

export type RiskRule =
  | 'data-duplicates'
  | 'data-nulls'
  | 'data-rows'
  | 'data-orphans'
  | 'data-violations'
  | 'data-too-long'
  | 'data-out-of-range';

/** What stands in the way of a pending statement: how many, never which. What holds says nothing. */
export function riskFindings(risks: readonly DataRisk[]): ReportFinding[] {
  return risks.flatMap((risk) => {
    if (risk.outcome !== 'in-the-way') return [];
    const { statement, changedBefore, kind } = risk.check;
    const place = lineAndColumn({ text: statement.file.text, inBytes: false }, statement.start);
    const { message, remedy } = words(risk);
    return [
      {
        rule: `data-${kind}`,
        severity: changedBefore ? 'warning' : 'error',
        evidence: changedBefore ? 'unproven' : 'proven',
        file: statement.file.path,
        ...place,
        message: changedBefore
          ? `${message} An earlier pending statement changes rows of the table, and may mend that.`
          : message,
        remedy,
        guarded: null,
        suppressed: null,
      } satisfies ReportFinding,
    ];
  });
}

function words(risk: DataRisk): { message: string; remedy: string } {
  const { check, count, more } = risk;
  const table = nameText(check.relation);
  const columns = check.columns.join(', ');
  const one = count === 1 && !more;
  const many = `${more ? 'More than ' : ''}${(count ?? 0).toLocaleString('en-US')}`;
  const rows = `${many} ${one ? 'row' : 'rows'} of ${table}`;
  switch (check.kind) {
    case 'duplicates':
      return {
        message: `${many} ${one ? 'value' : 'values'} of ${columns} in ${table} ${one ? 'is' : 'are'} there more than once: the statement would fail on the target now.`,
        remedy: 'Remove the duplicates in an earlier migration.',
      };
    case 'nulls':
      return {
        message: `${rows} ${one ? 'has' : 'have'} no ${columns}: the statement would fail on the target now.`,
        remedy: 'Fill the column in an earlier migration.',
      };
    case 'rows':
      return {
        message: `${table} has rows on the target, which would have no ${columns}: the statement would fail there now.`,
        remedy: 'Add the column with a default, or without NOT NULL, fill it, and set NOT NULL then.',
      };
    case 'orphans':
      return {
        message: `${rows} ${one ? 'refers' : 'refer'} by ${columns} to what is not in ${nameText(check.references)}: the statement would fail on the target now.`,
        remedy: 'Remove or mend those rows in an earlier migration.',
      };
    case 'violations':
      return {
        message: `${rows} ${one ? 'violates' : 'violate'} the check: the statement would fail on the target now.`,
        remedy: 'Mend those rows in an earlier migration, or let the check allow them.',
      };
    case 'too-long':
      return {
        message: `${rows} ${one ? 'has' : 'have'} a ${columns} of more than ${check.length} characters: the statement would fail on the target now.`,
        remedy: 'Choose a longer type, or shorten those values in an earlier migration.',
      };
    case 'out-of-range':
      return {
        message: `${rows} ${one ? 'has' : 'have'} a ${columns} that the new type cannot hold: the statement would fail on the target now.`,
        remedy: 'Choose a larger type, or change those values in an earlier migration.',
      };
  }
}
