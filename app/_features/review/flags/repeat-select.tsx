"use client";

import { useTranslation } from "react-i18next";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { PlainSelect } from "#app/_ui/plain-select.tsx";
import { useFlagWords } from "./use-flag-words.ts";

// The flags raised last: an error that occurs again was seen not long ago.
const MOST_OFFERED = 40;

interface Props {
  readonly repeats: number | null;
  readonly onChange: (repeats: number | null) => void;
  /** The flag that is being altered: it cannot repeat itself. */
  readonly own?: number;
}

/** Of which flag's error this is a repetition. */
export function RepeatSelect({ repeats, onChange, own }: Props) {
  const { t } = useTranslation();
  const { document } = useReview();
  const sayRepeat = useFlagWords();
  const others = offeredTo(document.flags, repeats, own);
  if (others.length === 0) return null;
  return (
    <PlainSelect
      label={t("review.flagging.repeats")}
      items={[
        { id: "", label: t("review.flagging.ownError") },
        ...others.map((flag) => ({ id: String(flag.id), label: sayRepeat(flag) })),
      ]}
      selectedKey={repeats === null ? "" : String(repeats)}
      onChange={(key) => onChange(key === "" ? null : Number(key))}
    />
  );
}

function offeredTo(
  flags: readonly Flag[],
  repeats: number | null,
  own: number | undefined,
): Flag[] {
  const roots = flags.filter((flag) => flag.repeats === null && flag.id > 0 && flag.id !== own);
  const latest = roots.slice(-MOST_OFFERED).reverse();
  const standing = roots.find(({ id }) => id === repeats);
  return standing && !latest.includes(standing) ? [standing, ...latest] : latest;
}
