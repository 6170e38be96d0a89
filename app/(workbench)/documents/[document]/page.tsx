import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { runtimeContext } from "#lib/runtime.ts";
import { type OpenDocument, openDocument } from "#lib/services/open-document.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { DocumentScreen } from "./document-screen.tsx";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The title of the page is that of the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await documentAt((await params).document)).title };
}

/** The review of one document. */
export default async function DocumentPage({ params }: Props) {
  return <DocumentScreen initial={await documentAt((await params).document)} />;
}

/** Opens the document once a request, for its title and its contents. */
const documentAt = cache(async (id: string): Promise<OpenDocument> => {
  if (!UUID.test(id)) notFound();
  try {
    return await openDocument(runtimeContext(), id);
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
});
