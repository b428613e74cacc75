/** Text for one line: every control character made visible, line ends too. */
export declare function visibleOnOneLine(text: string): string;
/** Text of any number of lines: line ends and tabs stay, every other control character is made visible. */
export declare function visible(text: string): string;
/**
 * Keeps lines from being read as commands by GitHub's runner, which takes those that begin with `::` or have
 * `##[` anywhere in them, whoever wrote them. A zero-width space parts the characters that matter.
 */
export declare function withoutWorkflowCommands(text: string): string;
