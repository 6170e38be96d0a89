import type { i18n as I18n } from "i18next";
import Link from "next/link";
import { BringBack } from "./bring-back.tsx";

interface Withdrawn {
  readonly id: string;
  readonly title: string;
  readonly head: number;
  readonly editions: readonly { readonly language: string }[];
}

interface Props {
  readonly documents: readonly Withdrawn[];
  readonly i18n: I18n;
}

/** The documents that were taken out of the list, folded away; each can be looked at and brought back. */
export function WithdrawnDocuments({ documents, i18n: { t } }: Props) {
  if (documents.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer rounded-md py-1 text-ink-muted hover:text-ink">
        {t("documents.withdrawn", { count: documents.length })}
      </summary>
      <ul className="mt-3 divide-y divide-line rounded-xl border border-line">
        {documents.map(({ id, title, head, editions }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 px-5 py-3">
            <Link
              href={`/documents/${id}/history`}
              lang={editions[0]?.language}
              className="line-clamp-2 min-w-0 flex-1 basis-80 font-serif text-base hover:underline"
            >
              <bdi>{title}</bdi>
            </Link>
            <BringBack document={id} head={head} title={title} />
          </li>
        ))}
      </ul>
    </details>
  );
}
