/** What SARIF tells of each rule. */
export declare function sarifRules(): {
    id: string;
    summary: string;
    severity: 'error' | 'warning' | 'notice';
    helpUrl: string;
}[];
