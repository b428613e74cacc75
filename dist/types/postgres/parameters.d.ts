/**
 * The connection parameters of libpq that a target can carry, with the environment variable that stands in
 * for each. Meaning: PostgreSQL documentation, "Parameter Key Words" and "Environment Variables" (libpq).
 */
export declare const environmentVariables: {
    readonly host: "PGHOST";
    readonly hostaddr: "PGHOSTADDR";
    readonly port: "PGPORT";
    readonly dbname: "PGDATABASE";
    readonly user: "PGUSER";
    readonly password: "PGPASSWORD";
    readonly passfile: "PGPASSFILE";
    readonly sslmode: "PGSSLMODE";
    readonly sslnegotiation: "PGSSLNEGOTIATION";
    readonly sslrootcert: "PGSSLROOTCERT";
    readonly sslcert: "PGSSLCERT";
    readonly sslkey: "PGSSLKEY";
    readonly sslpassword: undefined;
    readonly connect_timeout: "PGCONNECT_TIMEOUT";
    readonly application_name: "PGAPPNAME";
    readonly fallback_application_name: undefined;
    readonly options: "PGOPTIONS";
    readonly target_session_attrs: "PGTARGETSESSIONATTRS";
    readonly channel_binding: "PGCHANNELBINDING";
    readonly keepalives: undefined;
    readonly keepalives_idle: undefined;
};
export type ParameterName = keyof typeof environmentVariables;
export type Parameters = Partial<Record<ParameterName, string>>;
export declare const parameterNames: readonly ParameterName[];
export declare function isParameterName(name: string): name is ParameterName;
export type ParameterStanding = {
    kind: 'known';
    name: ParameterName;
}
/** Changes nothing for a migration; the note says so. */
 | {
    kind: 'ignored';
    note: string;
}
/** Leaving it out would change what the person asked for. */
 | {
    kind: 'refused';
    problem: string;
} | {
    kind: 'unknown';
};
/** What becomes of a parameter called `name` in a URL or a connection string. */
export declare function standingOf(name: string): ParameterStanding;
