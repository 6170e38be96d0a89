import { directionOf } from "#lib/core/text/direction.ts";
import type { ReportedEdition, ReportTools } from "./reported-scores.ts";

/** The step that an edition came by, in words: from its base, in the direction of reading; of an original its language alone. */
export function hopName(
  { language, basedOn }: ReportedEdition,
  editions: readonly ReportedEdition[],
  tools: Pick<ReportTools, "language" | "languageName">,
): string {
  const own = tools.languageName(language);
  const base = editions.find(({ id }) => id === basedOn);
  if (!base) return own;
  const arrow = directionOf(tools.language) === "rtl" ? "←" : "→";
  return `${tools.languageName(base.language)} ${arrow} ${own}`;
}
