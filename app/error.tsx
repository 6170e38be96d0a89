"use client";

import { useTranslation } from "react-i18next";
import { Button } from "./_ui/button.tsx";
import { EmptyState } from "./_ui/empty-state.tsx";

/** Shown in place of a page that failed. */
export default function Failure({ reset }: { readonly reset: () => void }) {
  const { t } = useTranslation();
  return (
    <main>
      <div role="alert">
        <EmptyState
          isPage
          title={t("app.failure.title")}
          action={
            <Button variant="primary" onPress={reset}>
              {t("app.failure.retry")}
            </Button>
          }
        >
          <p>{t("app.failure.explanation")}</p>
        </EmptyState>
      </div>
    </main>
  );
}
