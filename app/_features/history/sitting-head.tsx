"use client";

import { UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useHistory } from "./history-context.tsx";
import { type LineProps, lineAttributes } from "./line-props.ts";
import type { TimelineEntry } from "./requests.ts";
import type { Sitting } from "./sittings.ts";
import { undoable } from "./undoable.ts";
import { Verb } from "./verb.tsx";
import { useWords } from "./words.ts";

// More than this the server does not take back at once.
const MOST_CHANGES = 500;

interface Props extends LineProps {
  readonly sitting: Sitting<TimelineEntry>;
  /** Whether all of it is loaded, so that it can be taken back as a whole. */
  readonly isWhole: boolean;
}

/** Who sat over the document, from when to when; what they did can be taken back as a whole. */
export function SittingHead({ sitting: { author, entries }, isWhole, ...line }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { ask } = useHistory();
  const oldest = entries.at(-1) ?? entries[0];
  const changes = undoable(entries);
  return (
    <article
      {...lineAttributes(line)}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface-raised px-3 py-2 -outline-offset-2"
    >
      <UserRound aria-hidden className="size-4 shrink-0 text-ink-muted" />
      <div className="min-w-0 flex-1">
        <h2 id={`${line.id}-title`} className="text-sm font-semibold">
          <bdi>{author}</bdi>
        </h2>
        <p className="text-xs text-ink-muted">
          {words.span(oldest.at, entries[0].at)} ·{" "}
          {t("history.log.changes", { count: entries.length })}
        </p>
      </div>
      {isWhole && changes.length > 1 && changes.length <= MOST_CHANGES && (
        <Verb onPress={() => ask({ kind: "undo", changes })}>{t("history.verb.undoSitting")}</Verb>
      )}
    </article>
  );
}
