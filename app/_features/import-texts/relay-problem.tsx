"use client";

import { useTranslation } from "react-i18next";
import { Notice } from "#app/_ui/notice.tsx";
import type { RelayProblem as Problem } from "#lib/core/document/relay.ts";

const PROBLEMS: readonly Problem[] = [
  "too-few",
  "too-many",
  "no-original",
  "unknown-base",
  "cycle",
  "same-language",
];

/** Says why the texts cannot be one document yet, and what to do. One text alone is only a beginning. */
export function RelayProblem({ problem }: { readonly problem: string }) {
  const { t } = useTranslation();
  const known = PROBLEMS.find((one) => one === problem);
  if (!known) return null;
  return (
    <Notice tone={known === "too-few" ? "info" : "warn"}>{t(`import.problems.${known}`)}</Notice>
  );
}
