export type HostKind = 'supabase-direct' | 'supabase-pooler-session' | 'supabase-pooler-transaction' | 'neon-direct' | 'neon-pooler' | 'pgbouncer-port' | 'other';
export interface HostExplanation {
    kind: HostKind;
    /** What a person should know before running migrations over this host. Absent where nothing is special. */
    advice?: string;
}
/** What is known of a host by its name and port alone. */
export declare function explainHost(host: string, port: number): HostExplanation;
