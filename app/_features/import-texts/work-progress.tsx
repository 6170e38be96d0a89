"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { announcedShare, type Stage, stageOf } from "./stage.ts";
import type { useImport } from "./use-import.ts";

// What is over sooner than anybody can read it stays unseen; a bar that flashes only disturbs.
const AFTER_A_WHILE = "transition-opacity delay-300 duration-0 starting:opacity-0";

interface Props {
  readonly draft: ReturnType<typeof useImport>;
  /** Ends what is under way; absent where nothing is, or it is too late. */
  readonly onCancel: (() => void) | undefined;
}

/** How far the work is, in words and as a bar, with the button that ends it or takes it up again. */
export function WorkProgress({ draft: { preview, creation, rows }, onCancel }: Props) {
  const { t } = useTranslation();
  const { share } = creation.isUnderWay ? creation : preview;
  const isUnderWay = creation.isUnderWay || preview.isUnderWay;
  const stage = stageOf(creation.isUnderWay, share);
  const press = onCancel ?? (preview.wasCancelled ? preview.repeat : undefined);
  return (
    <>
      {/* The parts of an element that appears with its words are not always read; one that stays is. */}
      <p role="status" className="sr-only">
        {isUnderWay && t(`import.stages.${stage}`, { share: announcedShare(share) })}
        {!isUnderWay && rows && t("import.rows", { count: rows.length })}
        {preview.wasCancelled && t("import.alignmentCancelled")}
      </p>
      {(isUnderWay || preview.wasCancelled) && (
        <div className={`flex items-center gap-4 ${AFTER_A_WHILE}`}>
          {isUnderWay ? (
            <StageProgress stage={stage} share={share} />
          ) : (
            <p className="text-sm text-ink-muted">{t("import.alignmentCancelled")}</p>
          )}
          {press && (
            <Button onPress={press}>{t(onCancel ? "app.cancel" : "import.alignAgain")}</Button>
          )}
        </div>
      )}
    </>
  );
}

function StageProgress({ stage, share }: { readonly stage: Stage; readonly share: number | null }) {
  const { t } = useTranslation();
  const value = stage === "aligning" && share !== null ? share * 100 : undefined;
  return <Progress label={t(`import.stages.${stage}`, { share: share ?? 0 })} value={value} />;
}
