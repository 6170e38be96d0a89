"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { ConflictCard } from "./conflict-card.tsx";
import { DismissalTurns } from "./dismissal-turns.tsx";
import { FlagTurns } from "./flag-turns.tsx";
import { NameTurns } from "./name-turns.tsx";
import { changesAnything } from "./outlook.ts";
import { RemarkTurns } from "./remark-turns.tsx";
import type { Outlook } from "./requests.ts";
import { TextChange } from "./text-change.tsx";
import { Verb } from "./verb.tsx";

// What one looks over before saying yes; a step that touches thousands of texts is shown in parts.
const STEP = 10;

interface Props {
  readonly preview: Outlook | undefined;
  readonly failure: Error | null;
}

/** What a step would change, and what it would have to leave. */
export function PreviewBody({ preview, failure }: Props) {
  const { t, i18n } = useTranslation();
  if (failure) return <Notice tone="danger">{explainProblem(i18n, failure)}</Notice>;
  if (!preview) return <Progress label={t("history.preview.loading")} />;
  return (
    <section
      aria-label={t("history.preview.changes")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="flex max-h-[60dvh] flex-col gap-4 overflow-auto"
    >
      <Changes preview={preview} />
      <Conflicts conflicts={preview.conflicts} isRestLeft={changesAnything(preview)} />
    </section>
  );
}

function Changes({ preview }: { readonly preview: Outlook }) {
  const { t } = useTranslation();
  const { texts, rows, flags, dismissals, names, remarks, withdrawn, conflicts, reviews } = preview;
  const [shown, setShown] = useState(STEP);
  return (
    <section className="flex flex-col gap-2 text-sm">
      <h3 className="font-semibold">{t("history.preview.changes")}</h3>
      {!changesAnything(preview) && (
        <p className="text-ink-muted">
          {t(conflicts.length > 0 ? "history.preview.nothingLeft" : "history.preview.nothing")}
        </p>
      )}
      {withdrawn && <Notice tone="warn">{t("history.undo.withdraws")}</Notice>}
      {withdrawn === false && <p>{t("history.undo.bringsBack")}</p>}
      {texts.slice(0, shown).map((text) => (
        <TextChange key={text.segment} {...text} />
      ))}
      <More count={texts.length - shown} onPress={() => setShown(shown + STEP)} />
      {rows > 0 && <p>{t("review.timeline.rows", { count: rows })}</p>}
      {reviews > 0 && <p>{t("history.preview.reviews", { count: reviews })}</p>}
      <FlagTurns turns={flags} />
      <DismissalTurns
        turns={dismissals.map(({ before, after }) => {
          return { reason: (after ?? before)?.reason ?? "", reopened: after === null };
        })}
      />
      <NameTurns turns={names} />
      <RemarkTurns turns={remarks} />
    </section>
  );
}

function More({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  const { t } = useTranslation();
  if (count <= 0) return null;
  return (
    <div>
      <Verb onPress={onPress}>{t("history.preview.more", { count })}</Verb>
    </div>
  );
}

interface ConflictsProps extends Pick<Outlook, "conflicts"> {
  /** Whether anything can be done beside them. */
  readonly isRestLeft: boolean;
}

function Conflicts({ conflicts, isRestLeft }: ConflictsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(STEP);
  if (conflicts.length === 0) return null;
  return (
    <section className="flex flex-col gap-2 text-sm">
      <h3 className="font-semibold">{t("history.preview.conflicts")}</h3>
      {isRestLeft && (
        <Notice tone="warn">
          {t("history.preview.conflictsHint", { count: conflicts.length })}
        </Notice>
      )}
      {conflicts.slice(0, shown).map((conflict, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be alike
        <ConflictCard key={index} conflict={conflict} />
      ))}
      <More count={conflicts.length - shown} onPress={() => setShown(shown + STEP)} />
    </section>
  );
}
