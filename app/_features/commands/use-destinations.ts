"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useTranslation } from "react-i18next";
import { answerTo, createClient } from "#lib/api/client.ts";
import type { Entry } from "./entries.ts";

const { documents } = createClient().api;

const PAGES = [
  { href: "/", title: "documents.title" },
  { href: "/documents/new", title: "documents.new" },
  { href: "/checks", title: "checkPage.title" },
  { href: "/compare", title: "compare.title" },
] as const;

const PAGES_OF_DOCUMENT = [
  { path: "", title: "palette.review" },
  { path: "/history", title: "history.link" },
] as const;

const DOCUMENT = /^\/documents\/[0-9a-f-]{36}/;

/** The pages one can go to: those of the workbench, those of the document at hand, and all documents. */
export function useDestinations(): readonly Entry[] {
  const { t } = useTranslation();
  const router = useRouter();
  const pathname = usePathname();
  const { data } = useQuery({
    queryKey: ["documents", "for-palette"],
    queryFn: () => answerTo(documents.$get({ query: {} })),
  });
  const [here] = DOCUMENT.exec(pathname) ?? [];
  const ofDocument = here ? PAGES_OF_DOCUMENT : [];
  const pages = [
    ...ofDocument.map(({ path, title }) => ({ href: `${here}${path}`, words: t(title) })),
    ...PAGES.map(({ href, title }) => ({ href, words: t(title) })),
  ];
  const goTo = (href: string) => ({ id: href, keys: "", run: () => router.push(href) });
  return [
    ...pages
      .filter(({ href }) => href !== pathname)
      .map(({ href, words }): Entry => ({ ...goTo(href), words, group: "pages" })),
    ...(data ?? []).map(
      ({ id, title }): Entry => ({
        ...goTo(`/documents/${id}`),
        words: title,
        lang: "",
        group: "documents",
      }),
    ),
  ];
}
