import type { DocumentCheck, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";
import {
  type Forms,
  formsIn,
  rarerUses,
  usualForm,
  variantHit,
  type Writing,
} from "./first-use.ts";

/**
 * Finds an acronym written in two ways in one edition: BFMTV and BFM TV, U.N. and UN. The rarer form is flagged; of two used alike
 * the later one.
 */
export const acronymVariant = {
  id: "acronym-variant",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Terminology/Inconsistent use of terminology",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "He told KQRTV that ⟦KQR TV⟧ had the tape.",
      mended: "He told KQRTV that KQRTV had the tape.",
    },
    {
      language: "es",
      text: "La OTAN habló; la OTAN avisa: la ⟦O.T.A.N.⟧ responderá.",
      mended: "La OTAN habló; la OTAN avisa: la OTAN responderá.",
    },
  ],
  run({ editions }: PreparedDocument) {
    return editions.flatMap((edition, at) =>
      [...formsIn(edition.paragraphs, acronyms).values()].flatMap((forms) => {
        const expected = forms.size > 1 ? usualForm(forms) : null;
        if (expected === null) return [];
        const uses = rarerUses(forms, expected);
        const isDecided = !hasStops(forms) || (forms.get(expected)?.length ?? 0) >= 2 * uses.length;
        return isDecided ? uses.map((use) => variantHit(at, use, expected, 0.8)) : [];
      }),
    );
  },
} as const satisfies DocumentCheck;

/** Quoted agencies bring their stops along (U.S. in a text that writes US), so these want a clear majority. */
function hasStops(forms: Forms): boolean {
  return [...forms.keys()].some((form) => form.includes("."));
}

// U.N., S.W.A.T.; two or more groups of capitals joined by a space or a hyphen; and plain capitals of two letters and more.
const DOTTED = String.raw`\p{Lu}\.(?:\p{Lu}\.)+`;
const GROUPED = String.raw`\p{Lu}{2,6}(?:[ \u00a0-]\p{Lu}{2,6})?`;
const ACRONYM = new RegExp(
  String.raw`(?<![\p{L}\p{N}.&’'/-])(?:${DOTTED}|${GROUPED})(?![\p{L}\p{N}&/])`,
  "gu",
);

/** The acronyms of a text; none where it is set in capitals, where every word would be one. */
const acronyms = perTextKept(({ text }: PreparedText): readonly Writing[] => {
  if (!CAPITALS.test(text)) return NONE;
  const found = [...text.matchAll(ACRONYM)];
  if (found.length === 0 || isShouted(text)) return NONE;
  return found.flatMap(({ 0: form, index }) =>
    isOwnName(form)
      ? []
      : [{ key: keyOf(form), text: form, start: index, end: index + form.length }],
  );
});

// Two capitals, or one with a stop, as nearly no text has: without the `u` flag this is fast.
const CAPITALS = /[A-ZÀ-ÞΑ-ΩЄІЇА-ЯҐ][.A-ZÀ-ÞΑ-ΩЄІЇА-ЯҐ]/;

const NONE: readonly Writing[] = [];

// As a noun and as an adjective English may write "the United States" in two ways, and a state is not a person's initials.
function isOwnName(form: string): boolean {
  return /^\p{Lu}\.\p{Lu}\.$/u.test(form) && !COUNTRIES.has(form);
}

const COUNTRIES: ReadonlySet<string> = new Set(["U.S.", "U.N.", "U.K.", "E.U.", "D.C."]);

function keyOf(form: string): string {
  return form.replace(/[^\p{L}]/gu, "");
}

const LOWER = /\p{Ll}/gu;
const UPPER = /\p{Lu}/gu;

function isShouted(text: string): boolean {
  return (text.match(UPPER)?.length ?? 0) > 2 * (text.match(LOWER)?.length ?? 0);
}
