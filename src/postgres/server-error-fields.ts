/** Fields of ErrorResponse and NoticeResponse (PostgreSQL documentation, "Error and Notice Message Fields"). */
export interface ServerErrorFields {
  severity: string;
  sqlstate: string;
  message: string;
  detail?: string;
  hint?: string;
  /** 1-based, in code points of the message's text. */
  position?: number;
  /** 1-based, in code points of `internalQuery`. */
  internalPosition?: number;
  internalQuery?: string;
  where?: string;
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
}
