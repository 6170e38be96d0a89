"use client";

import type { ReactNode } from "react";
import { directionOf } from "#lib/core/text/direction.ts";

interface Props {
  readonly title?: string;
  readonly language: string;
  readonly children: ReactNode;
}

/** A text on a card, under a title where several stand side by side. */
export function TextSide({ title, language, children }: Props) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {title !== undefined && <h4 className="text-xs font-medium text-ink-muted">{title}</h4>}
      <p
        lang={language}
        dir={directionOf(language)}
        className="max-h-64 overflow-auto font-serif leading-6 whitespace-pre-wrap"
      >
        {children}
      </p>
    </div>
  );
}
