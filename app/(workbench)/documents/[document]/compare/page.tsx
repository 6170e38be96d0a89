import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CompareDocumentScreen } from "#app/_features/compare-document/compare-document-screen.tsx";
import { readCompared } from "#app/_features/compare-document/points.ts";
import { requestI18n } from "#app/request.ts";
import { runtimeContext } from "#lib/runtime.ts";
import { openBeginning } from "#lib/services/open-window.ts";
import { Refusal } from "#lib/services/refusal.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The title of the page names the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestI18n();
  const { title } = await documentAt((await params).document);
  return { title: `${t("compareDocument.title")}: ${title}` };
}

/** A document at two points of its history; the address says which. */
export default async function CompareDocumentPage({ params, searchParams }: Props) {
  const { id, title, head, editions } = await documentAt((await params).document);
  const ids = editions.map((edition) => edition.id);
  const first = readCompared(await searchParams, head, ids);
  const shown = editions.map((edition) => ({ id: edition.id, language: edition.language }));
  return <CompareDocumentScreen document={{ id, title, head }} editions={shown} first={first} />;
}

const documentAt = cache(async (id: string) => {
  if (!UUID.test(id)) notFound();
  try {
    return await openBeginning(runtimeContext(), id, 1);
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
});
