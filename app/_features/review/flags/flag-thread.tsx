"use client";

import { MessageSquare, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { RemarkField } from "./remark-field.tsx";
import type { Remark } from "./requests.ts";
import { useMe } from "./use-editors.ts";

/** What was said under a flag, in order, and a field to say more. */
export function FlagThread({ flag }: { readonly flag: Flag }) {
  const { t } = useTranslation();
  const { document, actions } = useReview();
  const [isReplying, reply] = useState(false);
  const said = document.remarks.filter((remark) => remark.flag === flag.id);
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-2">
      {said.length > 0 && (
        <>
          <h4 className="text-xs text-ink-muted">
            {t("review.flags.thread.title", { count: said.length })}
          </h4>
          <ol className="flex flex-col gap-2">
            {said.map((remark) => (
              <OneRemark key={remark.id} remark={remark} />
            ))}
          </ol>
        </>
      )}
      {isReplying ? (
        <RemarkField
          onSend={(text) => actions.remark(flag.id, text)}
          onClose={() => reply(false)}
        />
      ) : (
        <button
          type="button"
          className="flex min-h-6 items-center gap-1.5 self-start text-xs text-ink-muted hover:text-ink hover:underline"
          onClick={() => reply(true)}
        >
          <MessageSquare aria-hidden className="size-3.5" />
          {t("review.flags.thread.reply")}
        </button>
      )}
    </section>
  );
}

function OneRemark({ remark }: { readonly remark: Remark }) {
  const { t } = useTranslation();
  const words = useWords();
  const { actions } = useReview();
  const isMine = useMe() === remark.author;
  return (
    <li className="flex items-start justify-between gap-1">
      <div className="min-w-0">
        <p className="text-xs text-ink-muted">
          <bdi className="font-medium text-ink">{remark.author}</bdi>
          {" · "}
          <time dateTime={remark.at}>{words.time(remark.at)}</time>
        </p>
        <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          <Said {...remark} />
        </p>
      </div>
      {isMine && (
        <IconButton
          label={t("review.flags.thread.takeBack")}
          onPress={() => void actions.withdrawRemark(remark.id)}
        >
          <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
        </IconButton>
      )}
    </li>
  );
}

/** The text with the names it calls on set apart. */
function Said({ text, mentions }: Pick<Remark, "text" | "mentions">) {
  if (mentions.length === 0) return text;
  const names = mentions.map((name) => `@${name}`.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text.split(new RegExp(`(${names.join("|")})`, "iu")).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
      <b key={at} className="font-medium text-accent-text">
        {part}
      </b>
    ),
  );
}
