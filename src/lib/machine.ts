/** What a machine answers to an event: the next state, and what the outside must do about it. */
export interface Step<State, Effect> {
  readonly state: State;
  readonly effects?: readonly Effect[];
}

export type Transition<State, Event, Effect> = (state: State, event: Event) => Step<State, Effect>;
