"use client";

import { useTranslation } from "react-i18next";
import { Disclosure } from "#app/_ui/disclosure.tsx";
import type { EditionPreview } from "./requests.ts";

interface Props {
  readonly issues: EditionPreview["issues"];
}

/** Trouble in a file that does not keep it from being read. */
export function IssueList({ issues }: Props) {
  const { t } = useTranslation();
  return (
    <Disclosure label={t("import.issues", { count: issues.length })}>
      <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-auto ps-5 marker:text-warn-text">
        {issues.map(({ code, part, ...place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of a kind may stand in one place
          <li key={index}>
            {part !== undefined && <bdi className="text-ink-muted">{part} · </bdi>}
            {t(`formats.issue.${code}`, { subject: "", ...place })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
