"use client";

import { CornerLeftUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import type { Details } from "./details.ts";
import type { Item } from "./marks.ts";

/** Where a fault was born, in words; where that is another edition, the way there. */
export function ProblemOrigin({ item }: { readonly item: Extract<Item, { kind: "problem" }> }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, items, actions } = useReview();
  const { origin, root } = item.problem;
  const born = root && items.get(root.segment)?.find(({ id }) => id === item.root);
  if (root) {
    const language = words.language(languageOf(outline, root.edition));
    const row = (outline.rowOf.get(root.segment) ?? 0) + 1;
    return (
      <button
        type="button"
        className="flex items-center gap-1.5 text-start text-xs text-accent-text underline underline-offset-2"
        onClick={() => (born ? actions.goTo(born) : actions.goToWords(root))}
      >
        <CornerLeftUp aria-hidden className="size-3.5 shrink-0 rtl:-scale-x-100" />
        {t("review.origin.born", { language, row })}
      </button>
    );
  }
  return origin === null ? null : (
    <p className="text-xs text-ink-muted">
      <OriginWords origin={origin} />
    </p>
  );
}

/** `introduced@en>es` in words. */
function OriginWords({ origin }: { readonly origin: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const [, kind, from, to] = /^(introduced|inherited)@(.+)>(.+)$/.exec(origin) ?? [];
  if (!from || !to) return t("review.origin.original");
  const hop = { from: words.language(from), to: words.language(to) };
  return kind === "inherited"
    ? t("review.origin.inherited", hop)
    : t("review.origin.introduced", hop);
}

/** The words of other editions that a finding rests on; a press leads to them. */
export function ProblemEvidence({ details }: { readonly details: Details }) {
  const words = useWords();
  const { outline, actions } = useReview();
  if (details.evidence.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-s-2 border-line ps-2 text-xs text-ink-muted">
      {details.evidence.map((place) => {
        const language = languageOf(outline, place.edition);
        const text = outline.segments.get(place.segment)?.text ?? "";
        return (
          <li key={`${place.segment}-${place.start}`}>
            <button
              type="button"
              className="line-clamp-3 text-start hover:underline"
              onClick={() => actions.goToWords(place)}
            >
              {words.language(language)}:{" "}
              <q lang={language} dir={directionOf(language)} className="font-serif text-sm">
                <Quoted segment={place.segment} text={text.slice(place.start, place.end)} />
              </q>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
