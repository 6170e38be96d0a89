import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { preload } from "react-dom";

import { runtimeContext } from "#lib/runtime.ts";
import { type DocumentBeginning, openBeginning } from "#lib/services/open-window.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { DocumentScreen } from "./document-screen.tsx";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

// More than a tall screen shows of short paragraphs; what follows is asked for while these are read.
const FIRST_ROWS = 30;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The title of the page is that of the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await documentAt((await params).document)).title };
}

/** The review of one document. */
export default async function DocumentPage({ params }: Props) {
  const initial = await documentAt((await params).document);
  // The screen asks for it as soon as its scripts have come; the browser can have it on the way by then.
  preload(`/api/documents/${initial.id}/structure`, { as: "fetch", crossOrigin: "anonymous" });
  return <DocumentScreen initial={initial} />;
}

/** Opens the document once a request, for its title and its contents. */
const documentAt = cache(async (id: string): Promise<DocumentBeginning> => {
  if (!UUID.test(id)) notFound();
  try {
    return await openBeginning(runtimeContext(), id, FIRST_ROWS);
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
});
