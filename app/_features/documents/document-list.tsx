import type { i18n as I18n } from "i18next";
import Link from "next/link";
import { Badge } from "#app/_ui/badge.tsx";
import { ago } from "./ago.ts";

/** A document as its list shows it. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly changedAt: Date;
}

interface Props {
  readonly documents: readonly ListedDocument[];
  readonly now: Date;
  readonly i18n: I18n;
}

/** The documents, each a link to its review. */
export function DocumentList({ documents, now, i18n }: Props) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface-raised">
      {documents.map((document) => (
        <li key={document.id}>
          <Link
            href={`/documents/${document.id}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4 -outline-offset-2 hover:bg-hover"
          >
            <span
              dir="auto"
              lang={document.languages[0]}
              className="min-w-0 flex-1 basis-80 truncate font-serif text-lg"
            >
              {document.title}
            </span>
            <LanguageBadges languages={document.languages} i18n={i18n} />
            <Changed at={document.changedAt} now={now} i18n={i18n} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface LanguagesProps {
  readonly languages: readonly string[];
  readonly i18n: I18n;
}

function LanguageBadges({ languages, i18n }: LanguagesProps) {
  const names = new Intl.DisplayNames(i18n.language, { type: "language" });
  return (
    <span className="flex flex-wrap gap-1.5">
      {languages.map((language) => (
        <Badge key={language}>{names.of(language)}</Badge>
      ))}
    </span>
  );
}

interface ChangedProps {
  readonly at: Date;
  readonly now: Date;
  readonly i18n: I18n;
}

function Changed({ at, now, i18n }: ChangedProps) {
  const { t, language } = i18n;
  return (
    <time dateTime={at.toISOString()} className="w-44 text-end text-sm text-ink-muted">
      {t("documents.changed", { when: ago(language, at, now) })}
    </time>
  );
}
