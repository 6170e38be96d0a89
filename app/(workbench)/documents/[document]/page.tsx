import type { Metadata } from "next";
import { preload } from "react-dom";
import { beginningAt } from "./document-at.ts";
import { DocumentScreen } from "./document-screen.tsx";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

// More than a tall screen shows of short paragraphs; what follows is asked for while these are read.
const FIRST_ROWS = 30;

/** The title of the page is that of the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await beginningAt((await params).document, FIRST_ROWS)).title };
}

/** The review of one document. */
export default async function DocumentPage({ params }: Props) {
  const initial = await beginningAt((await params).document, FIRST_ROWS);
  // The screen asks for it as soon as its scripts have come; the browser can have it on the way by then.
  preload(`/api/documents/${initial.id}/structure`, { as: "fetch", crossOrigin: "anonymous" });
  return <DocumentScreen initial={initial} />;
}
