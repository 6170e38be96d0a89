import Link from "next/link";
import { buttonStyle } from "./_ui/button-style.ts";
import { EmptyState } from "./_ui/empty-state.tsx";
import { requestI18n } from "./request.ts";

/** Shown at an address that leads to nothing. */
export default async function NotFound() {
  const { t } = await requestI18n();
  return (
    <main>
      <EmptyState
        isPage
        title={t("app.notFound.title")}
        action={
          <Link href="/" className={buttonStyle("primary")}>
            {t("app.notFound.back")}
          </Link>
        }
      >
        <p>{t("app.notFound.explanation")}</p>
      </EmptyState>
    </main>
  );
}
