import type { Metadata } from "next";
import { ChecksScreen } from "#app/_features/checks/checks-screen.tsx";
import { requestI18n } from "#app/request.ts";
import type { Check } from "#lib/core/checks/engine/check.ts";
import { FACT_CHECKS } from "#lib/core/checks/facts/all.ts";
import { LEXICON_CHECKS } from "#lib/core/checks/lexicon/all.ts";
import { MARK_CHECKS } from "#lib/core/checks/marks/all.ts";
import { STRUCTURE_CHECKS } from "#lib/core/checks/structure/all.ts";
import { WORD_CHECKS } from "#lib/core/checks/words/all.ts";

const GROUPS = {
  marks: idsOf(MARK_CHECKS),
  words: idsOf(WORD_CHECKS),
  facts: idsOf(FACT_CHECKS),
  structure: idsOf(STRUCTURE_CHECKS),
  lexicon: idsOf(LEXICON_CHECKS),
};

/** The title of the page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t("checkPage.title") };
}

/** The checks of the desk. */
export default function ChecksPage() {
  return <ChecksScreen groups={GROUPS} />;
}

function idsOf(checks: readonly Check[]): readonly string[] {
  return checks.map(({ id }) => id);
}
