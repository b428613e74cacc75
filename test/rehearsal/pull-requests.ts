/** A pull request: the files of its base branch, and those that it adds; paths below the migrations folder. */
export interface PullRequestFiles {
  base: Readonly<Record<string, string>>;
  pending: Readonly<Record<string, string>>;
}

const shop = {
  'versions/001_customers.sql': `
CREATE TABLE customers (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text,
  name varchar(80) NOT NULL,
  fax text
);
CREATE INDEX customers_name_idx ON customers (name);
COMMENT ON COLUMN customers.email IS 'where invoices go';
`,
  'versions/002_invoices.sql': `
CREATE TYPE invoice_state AS ENUM ('draft', 'sent', 'paid');
CREATE TABLE invoices (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id int NOT NULL REFERENCES customers (id),
  state invoice_state NOT NULL DEFAULT 'draft',
  amount numeric(10, 2) NOT NULL,
  due date,
  note text
);
CREATE INDEX invoices_customer_idx ON invoices (customer_id);
CREATE INDEX invoices_due_idx ON invoices (due) WHERE state <> 'paid';
CREATE VIEW open_invoices AS SELECT customer_id, amount FROM invoices WHERE state = 'sent';
`,
  'versions/003_payments.sql': `
CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  invoice_id int NOT NULL,
  paid_at timestamp NOT NULL DEFAULT now(),
  reference text
);
`,
} as const;

/** Pull requests that a reviewer would rather not merge, each in another way. */
export const dangerous: Readonly<Record<string, PullRequestFiles>> = {
  /** Runs, and stops the application for as long as it takes: rewrites, builds and scans under the strongest locks. */
  'locks-and-rewrites': {
    base: shop,
    pending: {
      'versions/004_wider_ids.sql': `
ALTER TABLE invoices ALTER COLUMN id TYPE bigint;
ALTER TABLE payments ALTER COLUMN invoice_id TYPE bigint;
ALTER TABLE payments ADD FOREIGN KEY (invoice_id) REFERENCES invoices (id);
CREATE INDEX payments_invoice_idx ON payments (invoice_id);
`,
      'down/004_wider_ids_down.sql': `
ALTER TABLE payments DROP CONSTRAINT payments_invoice_id_fkey;
ALTER TABLE payments ALTER COLUMN invoice_id TYPE int;
ALTER TABLE invoices ALTER COLUMN id TYPE int;
`,
      'versions/005_due_is_known.sql': `
ALTER TABLE invoices ALTER COLUMN due SET NOT NULL;
ALTER TABLE invoices ADD COLUMN token uuid DEFAULT gen_random_uuid();
`,
      'down/005_due_is_known_down.sql': `
ALTER TABLE invoices DROP COLUMN token;
ALTER TABLE invoices ALTER COLUMN due DROP NOT NULL;
`,
    },
  },
  /** Runs fast, and breaks what is deployed: what is dropped and renamed is still read, and its data is gone. */
  'drops-and-renames': {
    base: shop,
    pending: {
      'versions/004_tidy_up.sql': `
ALTER TABLE customers DROP COLUMN fax;
ALTER TABLE customers RENAME COLUMN name TO full_name;
DROP TABLE invoices CASCADE;
`,
      'down/004_tidy_up_down.sql': `
ALTER TABLE customers RENAME COLUMN full_name TO name;
ALTER TABLE customers ADD COLUMN fax text;
`,
      'versions/005_reference.sql': `
ALTER TABLE payments RENAME TO incoming_payments;
-- migrate-ignore: drop-column: not written since release 3.2, and exported before
ALTER TABLE incoming_payments DROP COLUMN reference;
`,
    },
  },
  /** Does not run, or not where there are rows: each failure is one that an empty database does not have. */
  'fails-in-production': {
    base: shop,
    pending: {
      'versions/004_overdue.sql': `
ALTER TYPE invoice_state ADD VALUE 'overdue';
UPDATE invoices SET state = 'overdue' WHERE due < now();
`,
      'versions/005_required.sql': `
ALTER TABLE customers ADD COLUMN country text NOT NULL;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (email);
`,
      'down/005_required_down.sql': `
DROP INDEX customers_email_key;
ALTER TABLE customers DROP COLUMN contry;
`,
    },
  },
};
