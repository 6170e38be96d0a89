"use client";

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { compareTexts } from "#lib/core/diff/compare-texts.ts";
import { shortened } from "#lib/core/diff/shortened.ts";
import { DiffText } from "./diff-text.tsx";
import { usePiecesApart } from "./use-pieces-apart.ts";

interface Props {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** How many characters of unchanged text to show beside each change; all of it where absent. */
  readonly context?: number;
}

// Both texts together. Comparing this much takes some 10 ms; what is longer is compared in a thread of its own.
const LONGEST_AT_ONCE = 12_000;

/** The word diff of two texts, deletions struck through and insertions underlined. */
export function TextDiff(props: Props) {
  const isLong = props.before.length + props.after.length > LONGEST_AT_ONCE;
  return isLong ? <LongDiff {...props} /> : <ShortDiff {...props} />;
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
  const answer = usePiecesApart(before, after, language);
  if (typeof answer === "string") {
    return (
      <>
        <span
          role="status"
          lang={i18n.language}
          dir={i18n.dir()}
          className="me-2 font-sans text-xs text-ink-muted"
        >
          {t(answer === "failed" ? "diff.failed" : "diff.comparing")}
        </span>
        {context === undefined && after}
      </>
    );
  }
  return <DiffText pieces={context === undefined ? answer : shortened(answer, context)} />;
}
