import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { HistoryScreen } from "#app/_features/history/history-screen.tsx";
import { requestI18n } from "#app/request.ts";
import { runtimeContext } from "#lib/runtime.ts";
import { atOneMoment, mustFind } from "#lib/services/open-document.ts";
import { Refusal } from "#lib/services/refusal.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

/** Finds the document once a request; its texts are asked for by the page, for the point in time it shows. */
const documentAt = cache(async (id: string) => {
  if (!UUID.test(id)) notFound();
  const context = runtimeContext();
  try {
    return await atOneMoment(context, (db) => mustFind(db, context.workspace, id));
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
});
