"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "#app/_ui/disclosure.tsx";

const SIGNS = [
  [String.raw`\w  \d  \s`, "classes"],
  [String.raw`\b`, "edge"],
  ["a|b", "either"],
  ["[abc]  [^abc]", "anyOf"],
  ["*  +  ?  {2,4}", "times"],
  ["(…)  (?P<name>…)", "group"],
  ["$1  $<name>  $&", "put"],
] as const;

/** What the signs of a regular expression mean, for who has not written one for a while. */
export function RegexHelp() {
  const { t } = useTranslation();
  return (
    <Disclosure label={t("review.search.help.title")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
        {SIGNS.map(([sign, what]) => (
          <Sign key={what} sign={sign}>
            {t(`review.search.help.${what}`)}
          </Sign>
        ))}
      </dl>
    </Disclosure>
  );
}

function Sign({ sign, children }: { readonly sign: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>
        <code dir="ltr" className="whitespace-pre">
          {sign}
        </code>
      </dt>
      <dd className="text-ink-muted">{children}</dd>
    </>
  );
}
