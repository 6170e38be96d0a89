import { useState } from "react";
import type { Item } from "#app/_features/review/findings/marks.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useMe } from "./use-editors.ts";

/** Whose marks are listed: those of checks and editors, of editors alone, or one's own with those that call on oneself. */
export const WHOSE = ["all", "flags", "mine"] as const;
export type Whose = (typeof WHOSE)[number];

/** What is chosen, and a test of what is then listed. */
export function useWhose() {
  const [whose, choose] = useState<Whose>("all");
  const { document } = useReview();
  const me = useMe();
  const callsOnMe = (flag: number) =>
    document.remarks.some((one) => one.flag === flag && one.mentions.some((name) => name === me));
  const isListed = (item: Item) => {
    if (whose === "all") return true;
    if (item.kind !== "flag") return false;
    return whose === "flags" || item.flag.author === me || callsOnMe(item.flag.id);
  };
  return { whose, choose, isListed: whose === "all" ? null : isListed };
}
