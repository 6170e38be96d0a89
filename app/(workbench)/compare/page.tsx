import type { Metadata } from "next";
import { CompareScreen } from "#app/_features/compare/compare-screen.tsx";
import { requestI18n } from "#app/request.ts";

/** The title of the page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t("compare.title") };
}

/** Compares two texts that stay on the reader's machine. */
export default function ComparePage() {
  return <CompareScreen />;
}
