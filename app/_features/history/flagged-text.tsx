"use client";

import { useTranslation } from "react-i18next";
import { ReadText } from "#app/_diff/read-text.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { type FlaggedRun, flaggedRuns, isOpenFlag } from "./flagged-runs.ts";
import { PARAGRAPH } from "./paragraph-diff.tsx";
import { useWords } from "./words.ts";

const LOOKS = {
  neutral: "bg-hover decoration-flag-neutral",
  minor: "bg-accent-soft decoration-flag-minor",
  major: "bg-warn-soft decoration-flag-major",
  critical: "bg-danger-soft decoration-flag-critical",
} as const satisfies Record<Flag["severity"], string>;

// A flag that is settled keeps its line, so that one can see where it was.
const SETTLED = "decoration-flag-neutral decoration-dotted";

interface Props {
  readonly text: string;
  readonly flags: readonly Flag[];
}

/** A paragraph with the flags that stood on it underlined. */
export function FlaggedText({ text, flags }: Props) {
  return (
    <p className={PARAGRAPH}>
      {flaggedRuns(text, flags).map((run) => (
        <Run key={run.start} run={run} />
      ))}
    </p>
  );
}

function Run({ run: { text, flag } }: { readonly run: FlaggedRun }) {
  const { t } = useTranslation();
  const words = useWords();
  if (!flag) return <ReadText text={text} />;
  const state = t(`review.flags.states.${flag.state}`);
  const title = `${words.category(flag.category)} · ${t(`severity.${flag.severity}`)} · ${state}`;
  return (
    <span
      title={flag.note ? `${title} · ${isolated(flag.note)}` : title}
      className={`underline decoration-2 underline-offset-4 ${isOpenFlag(flag) ? LOOKS[flag.severity] : SETTLED}`}
    >
      <ReadText text={text} />
    </span>
  );
}
