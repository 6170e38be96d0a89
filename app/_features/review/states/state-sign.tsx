"use client";

import { useTranslation } from "react-i18next";
import { directionOf } from "#lib/core/text/direction.ts";
import { StateIcon } from "./state-icon.tsx";
import { useStanding } from "./use-standing-words.ts";

interface Props {
  readonly segment: number;
  readonly language: string;
}

/**
 * Where a segment stands, in the margin of its cell: it takes no room from the text, and stands clear of the link to the next column. In all
 * columns it is on the same side, whichever way the text runs.
 */
export function StateSign({ segment, language }: Props) {
  const { i18n } = useTranslation();
  const { standing, words } = useStanding(segment);
  if (standing.state === "untouched" && !standing.fallen) return null;
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      lang={i18n.language}
      dir={i18n.dir()}
      data-across={directionOf(language) === i18n.dir() ? undefined : ""}
      data-state={standing.fallen ? "fallen" : standing.state}
      className="absolute -end-3 -bottom-2 cursor-default data-across:-end-1"
    >
      <StateIcon standing={standing} />
    </span>
  );
}

/** The same with its words, beside an open editor. */
export function StateNote({ segment }: { readonly segment: number }) {
  const { standing, words } = useStanding(segment);
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-muted">
      <StateIcon standing={standing} />
      {words}
    </p>
  );
}
