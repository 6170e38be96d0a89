import type { Check } from "./requests.ts";

/** The groups in which checks are listed, in their order. */
export const CHECK_GROUPS = ["marks", "words", "facts", "structure", "lexicon"] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** Ids of checks, by the group they belong to. */
export type GroupIds = Readonly<Record<CheckGroup, readonly string[]>>;

/** Checks of one group. */
export interface GroupedChecks {
  readonly group: CheckGroup;
  readonly checks: readonly Check[];
}

/** Sorts checks into their groups; those of which nobody says where they belong come last. Empty groups are left out. */
export function grouped(checks: readonly Check[], ids: GroupIds): GroupedChecks[] {
  const groupOf = new Map(
    CHECK_GROUPS.flatMap((group) => ids[group].map((id) => [id, group] as const)),
  );
  return CHECK_GROUPS.map((group) => ({
    group,
    checks: checks.filter(({ id }) => (groupOf.get(id) ?? "lexicon") === group),
  })).filter((found) => found.checks.length > 0);
}

/** Tells whether every word that is looked for begins some word of `texts`, case and accents aside. */
export function isFound(query: string, texts: readonly (string | null)[]): boolean {
  const words = plain(texts.join(" ")).split(/[^\p{L}\p{N}]+/u);
  const wanted = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
