import Link from "next/link";
import { buttonStyle } from "./_ui/button-style.ts";
import { EmptyState } from "./_ui/empty-state.tsx";
import { requestI18n } from "./request.ts";

/** Says that an address leads to nothing, and leads back. */
export async function NothingHere() {
  const { t } = await requestI18n();
  return (
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
  );
}
