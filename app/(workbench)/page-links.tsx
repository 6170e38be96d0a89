"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslation } from "react-i18next";

const PAGES = [
  { href: "/", title: "documents.title" },
  { href: "/checks", title: "checkPage.title" },
] as const;

/** The ways to the pages of the workbench. Where there is little room, the name of the workbench alone leads to the first. */
export function PageLinks() {
  const { t } = useTranslation();
  const here = usePathname();
  return (
    <nav aria-label={t("app.navigation")} className="flex min-w-0 text-sm">
      {PAGES.map(({ href, title }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className="truncate rounded-md px-2 py-1.5 text-ink-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-ink max-sm:first:hidden"
        >
          {t(title)}
        </Link>
      ))}
    </nav>
  );
}
