import type { Metadata } from "next";
import { CompareDocumentScreen } from "#app/_features/compare-document/compare-document-screen.tsx";
import { readCompared } from "#app/_features/compare-document/points.ts";
import { requestI18n } from "#app/request.ts";
import { beginningAt } from "../document-at.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

// Only the document's editions are asked for.
const ROWS = 1;

/** The title of the page names the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestI18n();
  const { title } = await beginningAt((await params).document, ROWS);
  return { title: t("compareDocument.heading", { title }) };
}

/** A document at two points of its history; the address says which. */
export default async function CompareDocumentPage({ params, searchParams }: Props) {
  const { id, title, head, editions } = await beginningAt((await params).document, ROWS);
  const ids = editions.map((edition) => edition.id);
  const first = readCompared(await searchParams, head, ids);
  const shown = editions.map((edition) => ({ id: edition.id, language: edition.language }));
  return <CompareDocumentScreen document={{ id, title, head }} editions={shown} first={first} />;
}
