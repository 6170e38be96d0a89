import { notFound } from "next/navigation";
import { ReviewScreen } from "#app/_features/review/review-screen.tsx";
import { runtimeContext } from "#lib/runtime.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { openDocument } from "#lib/services/open-document.ts";
import { Refusal } from "#lib/services/refusal.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The review of one document. */
export default async function DocumentPage({ params }: Props) {
  const { document: id } = await params;
  if (!UUID.test(id)) notFound();
  try {
    const context = runtimeContext();
    const [document, { problems }] = await Promise.all([
      openDocument(context, id),
      findProblems(context, id),
    ]);
    return <ReviewScreen initial={document} initialProblems={problems} />;
  } catch (error) {
    if (error instanceof Refusal && error.code === "no-such-document") notFound();
    throw error;
  }
}
