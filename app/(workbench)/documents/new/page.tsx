import type { Metadata } from "next";
import { ImportTexts } from "#app/_features/import-texts/import-texts.tsx";
import { requestI18n } from "#app/request.ts";

export const dynamic = "force-dynamic";

/** The title of the page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t("import.title") };
}

/** Where texts become a document. */
export default function NewDocumentPage() {
  return <ImportTexts />;
}
