"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { languageOfSegment } from "#app/_features/review/document/outline.ts";
import { Quoted } from "#app/_features/review/grid/segment-codes.tsx";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { directionOf } from "#lib/core/text/direction.ts";
import { fetchWithdrawnFlags, type WithdrawnFlag } from "./requests.ts";

/** The flags that were taken away, the last one first; each can be brought back. */
export function WithdrawnFlags() {
  const { t } = useTranslation();
  const { document } = useReview();
  const { data, isError } = useQuery({
    queryKey: ["withdrawn-flags", document.id, document.head],
    queryFn: () => fetchWithdrawnFlags(document.id),
    placeholderData: (previous) => previous,
  });
  if (isError) return <Notice tone="danger">{t("review.flags.withdrawn.failed")}</Notice>;
  if (data?.length === 0)
    return <p className="text-sm text-ink-muted">{t("review.flags.withdrawn.none")}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {data?.map((gone) => (
        <Gone key={gone.flag.id} gone={gone} />
      ))}
    </ol>
  );
}

function Gone({ gone: { flag, author, at } }: { readonly gone: WithdrawnFlag }) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, actions } = useReview();
  const language = languageOfSegment(outline, flag.segment);
  const by = { author: isolated(author), time: words.time(at) };
  return (
    <li className="flex items-center justify-between gap-2 rounded-lg border border-dashed border-line p-3 text-sm">
      <div className="min-w-0">
        <p className="font-medium">{words.category(flag.category)}</p>
        <p lang={language} dir={directionOf(language)} className="truncate font-serif">
          <Quoted segment={flag.segment} text={flag.quote} />
        </p>
        <p className="text-xs text-ink-muted">{t("review.flags.withdrawn.by", by)}</p>
      </div>
      <Button onPress={() => void actions.bringBack(flag.id)}>
        {t("review.flags.withdrawn.bringBack")}
      </Button>
    </li>
  );
}
