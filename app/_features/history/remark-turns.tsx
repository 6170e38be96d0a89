"use client";

import { useTranslation } from "react-i18next";
import { isolated } from "#app/_ui/isolated.ts";
import type { TimelineEntry } from "./requests.ts";

/** What was said under flags, or taken back, one a line. */
export function RemarkTurns({ turns }: { readonly turns: TimelineEntry["remarks"] }) {
  const { t } = useTranslation();
  return turns.map(({ before, after }) => {
    const text = isolated((after ?? before)?.text ?? "");
    const what = after === null ? "withdrawn" : "made";
    return <p key={(after ?? before)?.id}>{t(`review.timeline.remark.${what}`, { text })}</p>;
  });
}
