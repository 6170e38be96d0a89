"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DiffText } from "#app/_ui/diff-text.tsx";
import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { shortened } from "#lib/core/diff/shortened.ts";
import { directionOf } from "#lib/core/text/direction.ts";
import { usePiecesApart } from "./use-pieces-apart.ts";

interface Props {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** How many characters of unchanged text to show beside each change; all of it where absent. */
  readonly context?: number;
}

/** The look of a paragraph of a document. */
export const PARAGRAPH = "font-serif text-base leading-6 break-words whitespace-pre-wrap";

// Both texts together. Comparing this much takes some 10 ms; what is longer is compared in a thread of its own.
const LONGEST_AT_ONCE = 12_000;

/** A paragraph as the word diff of two texts. */
export function TextDiff(props: Props) {
  const { before, after, language } = props;
  const isLong = before.length + after.length > LONGEST_AT_ONCE;
  return (
    <p lang={language} dir={directionOf(language)} className={PARAGRAPH}>
      {isLong ? <LongDiff {...props} /> : <ShortDiff {...props} />}
    </p>
  );
}

function ShortDiff({ before, after, language, context }: Props) {
  const pieces = useMemo(() => {
    const all = compareTexts(before, after, language);
    return context === undefined ? all : shortened(all, context);
  }, [before, after, language, context]);
  return <DiffText pieces={pieces} />;
}

function LongDiff({ before, after, language, context }: Props) {
  const { t, i18n } = useTranslation();
  const pieces = usePiecesApart(before, after, language);
  if (pieces)
    return <DiffText pieces={context === undefined ? pieces : shortened(pieces, context)} />;
  return (
    <span lang={i18n.language} dir={i18n.dir()} className="font-sans text-xs text-ink-muted">
      {t("diff.comparing")}
    </span>
  );
}
