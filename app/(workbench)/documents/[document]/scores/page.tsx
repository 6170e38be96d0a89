import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ScoresScreen } from "#app/_features/scores/scores-screen.tsx";
import { requestI18n } from "#app/request.ts";
import { runtimeContext } from "#lib/runtime.ts";
import { atOneMoment, mustFind } from "#lib/services/open-document.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { FIRST_PROFILE } from "#lib/services/score-profiles.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<{ readonly profile?: string | readonly string[] }>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The title of the page names the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestI18n();
  const { title } = await documentAt((await params).document);
  return { title: `${t("scores.title")}: ${title}` };
}

/** The scores of one document; the address may name the profile. */
export default async function ScoresPage({ params, searchParams }: Props) {
  const { id, title } = await documentAt((await params).document);
  const { profile } = await searchParams;
  const chosen = typeof profile === "string" ? profile : FIRST_PROFILE;
  return <ScoresScreen document={{ id, title }} profile={chosen} />;
}

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
