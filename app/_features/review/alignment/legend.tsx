"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LinkDrawing } from "./connector.tsx";
import { ROW_SIGNS } from "./row-signs.ts";
import { SignIcon } from "./sign-icon.tsx";

const LINKS = [
  { name: "one", before: 1, after: 1 },
  { name: "several", before: 2, after: 1 },
  { name: "gap", before: 1, after: 0 },
] as const;

/** What the signs of the rows and the links between the columns mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{t("review.help.signs")}</h3>
      <ul className="flex flex-col text-sm">
        {ROW_SIGNS.map((sign) => (
          <Entry key={sign} drawing={<SignIcon sign={sign} />}>
            {t(`review.sign.${sign}`)}
          </Entry>
        ))}
        {LINKS.map(({ name, ...sizes }) => (
          <Entry key={name} drawing={<LinkDrawing {...sizes} />}>
            {t(`review.help.link.${name}`)}
          </Entry>
        ))}
      </ul>
      <p className="text-sm text-ink-muted">{t("review.help.bar")}</p>
    </section>
  );
}

function Entry({
  drawing,
  children,
}: {
  readonly drawing: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li className="flex items-center gap-3">
      <span className="grid h-7 w-8 shrink-0 place-items-center">{drawing}</span>
      {children}
    </li>
  );
}
