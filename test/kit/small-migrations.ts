/**
 * Makes `count` small migrations with their rollback scripts, versions 001 and up. Each adds a table with
 * what tables have (key, foreign key to the one before, check, index, comment, some rows), and every third
 * also changes the table before it, so that none can be skipped and none can run twice.
 */
export function smallMigrations(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 1; number <= count; number++) {
    const name = `${String(number).padStart(3, '0')}_add_step_${number}`;
    files[`versions/${name}.sql`] = up(number);
    files[`down/${name}_down.sql`] = down(number);
  }
  return files;
}

function up(number: number): string {
  const before = number - 1;
  const reference = before > 0 ? `bigint REFERENCES step_${before} (id)` : 'bigint';
  const change = changesTableBefore(number)
    ? `
ALTER TABLE step_${before} ADD COLUMN closed_at timestamptz;
UPDATE step_${before} SET closed_at = created_at WHERE state = 'done';
`
    : '';
  return `-- Step ${number}: a table and what belongs to it.
CREATE TABLE step_${number} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  previous_id ${reference},
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'running', 'done')),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX step_${number}_state_idx ON step_${number} (state) WHERE state <> 'done';
COMMENT ON TABLE step_${number} IS 'What step ${number} keeps';
INSERT INTO step_${number} (state) VALUES ('new'), ('done');
${change}`;
}

function down(number: number): string {
  const change = changesTableBefore(number) ? `ALTER TABLE step_${number - 1} DROP COLUMN closed_at;\n` : '';
  return `${change}DROP TABLE step_${number};\n`;
}

function changesTableBefore(number: number): boolean {
  return number > 1 && number % 3 === 0;
}
