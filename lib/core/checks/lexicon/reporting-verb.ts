import type { BilingualCheck } from "#lib/core/checks/engine/check.ts";
import { entriesIn } from "./matches.ts";

/**
 * Finds verbs with which the source reports what somebody said and the target does not: “…,” deciphers the expert, for décrypte. Only
 * beside a quotation or before “that”, and where the text it was made from has the verb.
 */
export const reportingVerb = {
  id: "reporting-verb",
  version: 1,
  languages: ["en", "es"],
  needs: "bilingual",
  mqm: "Style/Unidiomatic style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "“It will take years,” ⟦deciphers⟧ the economist.",
      mended: "“It will take years,” explains the economist.",
      base: { language: "fr", text: "« Cela prendra des années », décrypte l’économiste." },
    },
    {
      language: "es",
      text: "«Harán falta años», ⟦descifra⟧ el economista.",
      mended: "«Harán falta años», explica el economista.",
      base: { language: "fr", text: "« Cela prendra des années », décrypte l’économiste." },
    },
  ],
  run: (row) => entriesIn(row, "reporting-verb"),
} as const satisfies BilingualCheck;
