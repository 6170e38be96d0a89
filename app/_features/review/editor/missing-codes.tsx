"use client";

import { useTranslation } from "react-i18next";
import { CodeChip } from "#app/_diff/code-chip.tsx";
import { useCodeName } from "#app/_diff/code-name.ts";
import { useCodes } from "#app/_diff/codes-context.tsx";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { Keys } from "#app/_keys/keys.tsx";
import { codeCharacter } from "#lib/core/text/codes.ts";

// So many are looked through; a paragraph that lacks more is mended from its start.
const MOST_SHOWN = 24;

interface Props {
  readonly missing: readonly number[];
  readonly onInsert: (index: number) => void;
}

/** The codes that the text lacks, each to be put in at the caret by a press. The next one has a key as well. */
export function MissingCodes({ missing, onInsert }: Props) {
  const { t, i18n } = useTranslation();
  const codes = useCodes();
  const nameOf = useCodeName();
  const { keysOf } = useReviewKeys();
  if (missing.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={t("review.codes.missing")}
      lang={i18n.language}
      dir={i18n.dir()}
      className="flex flex-wrap items-center gap-1.5 font-sans text-xs text-ink-muted"
    >
      <span>{t("review.codes.missing")}</span>
      {missing.slice(0, MOST_SHOWN).map((index) => (
        <button
          key={index}
          type="button"
          aria-label={t("review.codes.insert", { name: nameOf(index, codes) })}
          className="rounded-sm text-base leading-tight hover:ring-2 hover:ring-accent"
          // The caret stays where the code is to go.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(index)}
        >
          <CodeChip index={index} character={codeCharacter(index)} />
        </button>
      ))}
      {missing.length > MOST_SHOWN && <span>…</span>}
      <Keys keys={keysOf("next-code")} />
    </div>
  );
}
