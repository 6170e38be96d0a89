"use client";

import { useTranslation } from "react-i18next";
import { ReadText } from "#app/_diff/read-text.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { useHistory } from "./history-context.tsx";
import { PARAGRAPH } from "./paragraph-diff.tsx";
import type { Conflict } from "./requests.ts";
import { languageOf, NO_OUTLINE } from "./shown.ts";
import { Place } from "./text-change.tsx";

/** Something that stays as it is, because a later change touched it too; of a text both wordings. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation();
  const { outline = NO_OUTLINE } = useHistory().shown ?? {};
  const { what } = conflict;
  const why = what === "text" && conflict.isLocked ? "locked" : what;
  const segment = "segment" in conflict ? conflict.segment : undefined;
  const language = segment === undefined ? "und" : languageOf(outline, segment);
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <p className="text-xs text-ink-muted">
        {t(`history.conflict.${why}`)}
        {segment !== undefined && (
          <>
            {" · "}
            <Place outline={outline} segment={segment} />
          </>
        )}
      </p>
      {what === "dismissal" && <p>{conflict.reason}</p>}
      {what === "name" && <p>{conflict.name}</p>}
      {what === "remark" && <p dir="auto">{conflict.text}</p>}
      {what === "text" && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Side title={t("history.conflict.stands")} text={conflict.theirs} language={language} />
          <Side title={t("history.conflict.wouldBe")} text={conflict.yours} language={language} />
        </div>
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

function Side({ title, text, language }: SideProps) {
  return (
    <div>
      <h4 className="text-xs font-medium">{title}</h4>
      <p
        lang={language}
        dir={directionOf(language)}
        className={`${PARAGRAPH} max-h-48 overflow-auto`}
      >
        <ReadText text={text} />
      </p>
    </div>
  );
}
