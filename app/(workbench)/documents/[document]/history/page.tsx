import type { Metadata } from "next";
import { HistoryScreen } from "#app/_features/history/history-screen.tsx";
import { requestI18n } from "#app/request.ts";
import { documentAt } from "../document-at.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

/** The title of the page names the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestI18n();
  const { title } = await documentAt((await params).document);
  return { title: t("history.title", { title }) };
}

/** The history of one document. */
export default async function HistoryPage({ params }: Props) {
  const { id, title, head } = await documentAt((await params).document);
  return <HistoryScreen document={{ id, title }} head={head} />;
}
