import { ApiProblem } from "#lib/api/client.ts";

const PROBLEMS = ["other-format", "other-language", "no-such-text"] as const;

/** In what a file does not go with the edition that it is to be a new version of. */
interface Unfit {
  readonly problem: (typeof PROBLEMS)[number];
  readonly found: string;
  readonly expected: string;
  /** What an editor may say to have it taken nevertheless; null where that is impossible. */
  readonly accept: "format" | "language" | null;
}

const ACCEPTS = {
  "other-format": "format",
  "other-language": "language",
  "no-such-text": null,
} as const satisfies Record<Unfit["problem"], Unfit["accept"]>;

/** What a failure says of that; null where it is another. */
export function unfitIn(error: unknown): Unfit | null {
  if (!(error instanceof ApiProblem) || error.code !== "unfit-update") return null;
  const { found, expected } = error.details;
  const problem = PROBLEMS.find((one) => one === error.details.problem);
  if (!problem) return null;
  return { problem, found: `${found}`, expected: `${expected}`, accept: ACCEPTS[problem] };
}
