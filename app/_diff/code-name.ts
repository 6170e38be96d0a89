import { useTranslation } from "react-i18next";
import type { Code } from "#lib/core/text/codes.ts";

/** Returns the name by which a code is said: `b, opens`. */
export function useCodeName(): (index: number, codes: readonly Code[]) => string {
  const { t } = useTranslation();
  return (index, codes) => {
    const { kind = "single", label = String(index + 1) } = codes[index] ?? {};
    return t(`diff.code.${kind}`, { label });
  };
}
