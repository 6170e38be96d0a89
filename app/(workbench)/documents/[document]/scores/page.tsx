import type { Metadata } from "next";
import { ScoresScreen } from "#app/_features/scores/scores-screen.tsx";
import { requestI18n } from "#app/request.ts";
import { FIRST_PROFILE } from "#lib/services/score-profiles.ts";
import { documentAt } from "../document-at.ts";

export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly document: string }>;
  readonly searchParams: Promise<{ readonly profile?: string | readonly string[] }>;
}

/** The title of the page names the document. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await requestI18n();
  const { title } = await documentAt((await params).document);
  return { title: t("scores.heading", { title }) };
}

/** The scores of one document; the address may name the profile. */
export default async function ScoresPage({ params, searchParams }: Props) {
  const { id, title } = await documentAt((await params).document);
  const { profile } = await searchParams;
  const chosen = typeof profile === "string" ? profile : FIRST_PROFILE;
  return <ScoresScreen document={{ id, title }} profile={chosen} />;
}
