import type { Explanation } from './connect-error.ts';
import { explainHost } from './hosts.ts';
import { retriesOf } from './sqlstate.ts';
import type { Target } from './target.ts';
import type { TargetHost } from './target-hosts.ts';

/** An ErrorResponse of the server, or of a pooler before it, to the attempt to start a session. */
export interface Refusal {
  sqlstate: string;
  message: string;
}

/** Why the server turned the connection away, for a person. */
export function explainRefusal(refusal: Refusal, target: Target, host: TargetHost): Explanation {
  const { message, advice } = explanationOf(refusal, target, host);
  return { message, advice, retriable: retriesOf(refusal) === 'on connecting' };
}

type Words = Pick<Explanation, 'message' | 'advice'>;

function explanationOf({ sqlstate, message }: Refusal, target: Target, host: TargetHost): Words {
  const said = `${message} (${sqlstate})`;
  if (/tenant.{0,4}user.*not found/i.test(message)) {
    return {
      message: `The pooler at ${host.host} does not know the user "${target.user}".`,
      advice: [
        'On a Supabase pooler the user is postgres.<project ref>. Copy host and user from "Connect" in the dashboard: a region may have more than one pooler.',
      ],
    };
  }
  switch (sqlstate) {
    case '28P01':
      return {
        message: `The server at ${host.host} refused the password of the user "${target.user}".`,
        advice: passwordAdvice(target, host),
      };
    case '28000':
      return explainAuthorization(said, message, target, host);
    case '3D000':
      return {
        message: `The database "${target.database}" does not exist on ${host.host}.`,
        advice: [
          'Check the name after the last / of the URL. Migrations do not create the database itself: use createdb or CREATE DATABASE.',
        ],
      };
    case '42501':
      return {
        message: `The user "${target.user}" may not connect to the database "${target.database}".`,
        advice: [`Let the owner of the database run GRANT CONNECT ON DATABASE … TO … for this user.`],
      };
    case '53300':
      return {
        message: `The server at ${host.host} has no connection left: ${said}.`,
        advice: [
          'Close sessions that are not needed (see pg_stat_activity), or raise max_connections or the limit of the user.',
        ],
      };
    case '57P03':
      return {
        message: `The server at ${host.host} does not take connections yet: ${said}.`,
        advice: ['Wait until it has started.'],
      };
    case '08P01':
      return explainProtocol(said, message, host);
    default:
      return { message: `The server at ${host.host} refused the connection: ${said}.`, advice: [] };
  }
}

function passwordAdvice(target: Target, host: TargetHost): string[] {
  if ((host.password ?? target.password) === undefined) {
    return [
      'No password was given. Put it into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
    ];
  }
  const advice = [
    'Check the user and the password. In a URL, special characters of the password must be percent-encoded; ' +
      'square brackets of a template such as [YOUR-PASSWORD] are not part of it.',
  ];
  const { kind } = explainHost(host.host, host.port);
  if (kind.startsWith('supabase-pooler') && !target.user.includes('.')) {
    advice.push('On a Supabase pooler the user is postgres.<project ref>.');
  }
  return advice;
}

function explainAuthorization(said: string, message: string, target: Target, host: TargetHost): Words {
  if (/no encryption|SSL off|insecure|SSL(\/TLS)? (is )?required/i.test(message)) {
    return {
      message: `The server at ${host.host} takes encrypted connections only.`,
      advice: ['Use sslmode=require or sslmode=verify-full.'],
    };
  }
  if (/role ".*" does not exist/.test(message)) {
    return {
      message: `The user "${target.user}" does not exist on ${host.host}.`,
      advice: ['Check the user of the URL. Without one, the name of the operating system user is taken.'],
    };
  }
  if (/^(peer|ident) authentication failed/i.test(message)) {
    return {
      message: `The server lets the user "${target.user}" in over this socket only from the system account of that name.`,
      advice: [
        'Connect to localhost with a password, run as that account, or change the method in pg_hba.conf.',
      ],
    };
  }
  if (/client certificate/i.test(message)) {
    return {
      message: `The server at ${host.host} wants a client certificate.`,
      advice: ['Give it as sslcert and sslkey.'],
    };
  }
  return {
    message: `The server at ${host.host} does not let the user "${target.user}" in: ${said}.`,
    advice: ['Check pg_hba.conf on the server: it has no rule that lets this user, database and address in.'],
  };
}

function explainProtocol(said: string, message: string, host: TargetHost): Words {
  const parameter = /unsupported startup parameter(?: in options)?: *"?(\w+)/.exec(message)?.[1];
  if (!message.includes('unsupported startup parameter')) {
    return { message: `The server or pooler at ${host.host} refused the connection: ${said}.`, advice: [] };
  }
  return {
    message: `The pooler at ${host.host} does not accept ${parameter === undefined ? 'a setting' : `the setting ${parameter}`} at the start of a session.`,
    advice: [
      'Leave options out of the URL and PGOPTIONS unset, and give the setting to the user: ALTER ROLE … SET …. Or connect without the pooler.',
    ],
  };
}
