"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import type { useImport } from "./use-import.ts";

interface Props {
  readonly draft: ReturnType<typeof useImport>;
}

/** The last step, always in sight: it opens once everything is well. */
export function ImportBar({ draft: { creating, canCreate, waiting, isReading } }: Props) {
  const { t } = useTranslation();
  const isUnderWay = creating.isPending || creating.isSuccess;
  return (
    <div className="sticky bottom-0 mt-auto border-t border-line bg-surface-raised">
      <div className="mx-auto flex max-w-6xl items-center justify-end gap-4 px-6 py-3">
        {isReading && <Progress label={t("import.reading")} />}
        <p role="status" className="text-sm text-warn-text">
          {waiting > 0 && t("import.waiting", { count: waiting })}
        </p>
        <Button
          variant="primary"
          isDisabled={!canCreate && !isUnderWay}
          isPending={isUnderWay}
          onPress={() => creating.mutate()}
        >
          {t(isUnderWay ? "import.creating" : "import.create")}
        </Button>
      </div>
    </div>
  );
}
