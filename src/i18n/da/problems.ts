
/** What happened, and what the person can do about it. */
export interface ProblemText {
  readonly title: string;
  readonly help: string;
}
