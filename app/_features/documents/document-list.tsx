import type { i18n as I18n } from "i18next";
import Link from "next/link";
import { Badge } from "#app/_ui/badge.tsx";
import { type Edition, rolesOf } from "#lib/core/document/model.ts";
import type { Progress } from "#lib/core/quality/progress.ts";
import { ago } from "./ago.ts";
import { EditionProgress } from "./edition-progress.tsx";

interface MeasuredEdition extends Progress {
  readonly edition: number;
}

/** A document as its list shows it. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly changedAt: Date;
  readonly progress: readonly MeasuredEdition[] | null;
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
        <li key={document.id} className="flex items-stretch">
          <Link
            href={`/documents/${document.id}`}
            className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4 -outline-offset-2 hover:bg-hover"
          >
            <span
              lang={document.editions[0]?.language}
              className="line-clamp-3 min-w-0 flex-1 basis-80 font-serif text-lg text-pretty sm:line-clamp-2"
            >
              <bdi>{document.title}</bdi>
            </span>
            <Languages {...document} i18n={i18n} />
            <Changed at={document.changedAt} now={now} i18n={i18n} />
          </Link>
          <Link
            href={`/documents/${document.id}/scores`}
            aria-label={i18n.t("scores.linkOf", { title: document.title })}
            className="flex items-center px-4 text-sm text-ink-muted -outline-offset-2 hover:bg-hover hover:text-ink"
          >
            {i18n.t("scores.link")}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface LanguagesProps extends Pick<ListedDocument, "editions" | "progress"> {
  readonly i18n: I18n;
}

/** The languages in the order of the columns. Most editions are targets, so only the other roles are named. */
function Languages({ editions, progress, i18n }: LanguagesProps) {
  const { t, language: locale } = i18n;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const roles = rolesOf(editions);
  return (
    <ul aria-label={t("documents.languages")} className="flex flex-wrap gap-x-3 gap-y-1.5">
      {editions.map(({ id, language }) => {
        const role = roles.get(id) ?? "target";
        const measured = progress?.find(({ edition }) => edition === id);
        return (
          <li key={id} className="flex items-center gap-1.5 text-sm">
            {names.of(language)}
            {role !== "target" && <Badge tone="accent">{t(`roles.${role}`)}</Badge>}
            {measured && <EditionProgress progress={measured} i18n={i18n} />}
          </li>
        );
      })}
    </ul>
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
    <time dateTime={at.toISOString()} className="ms-auto w-44 text-end text-sm text-ink-muted">
      {t("documents.changed", { when: ago(language, at, now) })}
    </time>
  );
}
