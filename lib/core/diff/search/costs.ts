/**
 * What a change costs beside the weight of its units: a reader takes in one place more. More than a lone shared space
 * (1 on both sides) saves, less than a shared comma does.
 */
export const HUNK = 3;

/** More than any comparison can cost, and still a small integer when two are added. */
export const NEVER = 1 << 28;
