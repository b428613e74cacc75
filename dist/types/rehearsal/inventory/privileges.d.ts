/** Who may do what with each object, and what is granted on objects to come. */
export declare function privileges(): string[];
