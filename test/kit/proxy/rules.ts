import type { Message, MessageType, Sender } from './messages.ts';

/**
 * What to do with a message. The cuts end the connection on both sides with the message not sent on, with
 * the first half of its bytes sent on, or with all of it sent on. `drop` swallows it and goes on; `silence`
 * swallows it and all that its sender says on this connection from then on, as a dead network does. `strand`
 * swallows it and ends the connection for the client alone: the server is left waiting, as behind a firewall
 * that has forgotten the connection. `kill` has the server process of the connection terminated before the
 * message is sent on, `killAfterMs` so long after it was sent on; both need `terminate` of the proxy, and are
 * `cut-before` while the process ID is not known yet.
 */
export type Action =
  | 'pass'
  | 'drop'
  | 'silence'
  | 'strand'
  | 'kill'
  | 'cut-before'
  | 'cut-inside'
  | 'cut-after'
  | { delayMs: number }
  | { killAfterMs: number };

export interface Rule {
  from: Sender;
  /** Default: messages of all types. */
  type?: MessageType;
  /** Text that the message holds, as UTF-8. */
  contains?: string;
  /** Default: all connections. */
  connection?: number;
  /** Which of the matching messages since the rule was added is the first to be acted on; default 1. */
  nth?: number;
  /** On how many of them, from that one, to act; default 1. */
  times?: number;
  action: Action;
}

/** Decides by rules, of which the first that wants to act does. Every rule sees every message. */
export interface Rules {
  push: (...rules: Rule[]) => void;
  /** Forgets all rules. */
  clear: () => void;
  decide: (message: Message) => Action;
}

export function createRules(): Rules {
  let counted: { rule: Rule; seen: number }[] = [];
  return {
    push: (...rules) => {
      counted.push(...rules.map((rule) => ({ rule, seen: 0 })));
    },
    clear: () => {
      counted = [];
    },
    decide: (message) => {
      let action: Action | undefined;
      for (const entry of counted) {
        if (!matches(entry.rule, message)) continue;
        entry.seen++;
        const { nth = 1, times = 1 } = entry.rule;
        if (entry.seen >= nth && entry.seen < nth + times) action ??= entry.rule.action;
      }
      return action ?? 'pass';
    },
  };
}

function matches(rule: Rule, message: Message): boolean {
  return (
    rule.from === message.from &&
    (rule.type === undefined || rule.type === message.type) &&
    (rule.connection === undefined || rule.connection === message.connection) &&
    (rule.contains === undefined || message.bytes.includes(rule.contains))
  );
}
