"use client";

import { useTranslation } from "react-i18next";
import type { TimelineEntry } from "./requests.ts";

/** Names of versions that were given, changed or taken away, one a line. */
export function NameTurns({ turns }: { readonly turns: TimelineEntry["names"] }) {
  return turns.map(({ before, after }) => (
    <p key={(after ?? before)?.id}>
      <NameTurn before={before?.name} after={after?.name} />
    </p>
  ));
}

function NameTurn({ before, after }: { readonly before?: string; readonly after?: string }) {
  const { t } = useTranslation();
  if (after === undefined) return t("history.names.removed", { name: before });
  if (before === undefined) return t("history.names.given", { name: after });
  return t("history.names.changed", { before, after });
}
