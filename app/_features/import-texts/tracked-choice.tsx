"use client";

import { useTranslation } from "react-i18next";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import type { Reading } from "./drafts.ts";
import type { FoundEdition } from "./found-editions.ts";

const VIEWS = ["accepted", "original"] as const;

interface Props {
  readonly editions: readonly FoundEdition[];
  readonly view: (typeof VIEWS)[number];
  readonly onChoose: (reading: Pick<Reading, "view">) => void;
}

/** For a file with tracked changes: whether it is read with them. */
export function TrackedChoice({ editions, view, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const tracked = editions.map(({ preview }) => preview.tracked);
  const count = tracked.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  const authors = [...new Set(tracked.flatMap((one) => one.authors))].filter((name) => name !== "");
  const names = new Intl.ListFormat(i18n.language).format(authors);
  const what = t("import.tracked", { count });
  return (
    <RadioGroup
      label={authors.length > 0 ? `${what} ${t("import.trackedBy", { names })}` : what}
      items={VIEWS.map((id) => ({ id, label: t(`import.views.${id}`) }))}
      selectedKey={view}
      onChange={(id) => onChoose({ view: id })}
    />
  );
}
