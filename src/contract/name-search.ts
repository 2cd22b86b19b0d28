/** Start and end (exclusive) of a match in the original text. */
export type Range = readonly [number, number];
