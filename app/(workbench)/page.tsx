import type { Metadata } from "next";
import Link from "next/link";
import { DocumentList } from "#app/_features/documents/document-list.tsx";
import { RestoreArchive } from "#app/_features/documents/restore-archive.tsx";
import { WithdrawnDocuments } from "#app/_features/documents/withdrawn-documents.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { requestI18n } from "#app/request.ts";
import { runtimeContext } from "#lib/runtime.ts";
import { listDocuments } from "#lib/services/list-documents.ts";

export const dynamic = "force-dynamic";

/** The title of the page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t("documents.title") };
}

/** The documents of the desk, the latest changed first. */
export default async function DocumentsPage() {
  const context = runtimeContext();
  const documents = await listDocuments(context);
  const withdrawn = await listDocuments(context, { withdrawn: true });
  const i18n = await requestI18n();
  const { t } = i18n;
  const create = (
    <Link href="/documents/new" className={buttonStyle("primary")}>
      {t("documents.new")}
    </Link>
  );
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-6 py-10">
      <div className="flex flex-wrap items-center gap-3">
        <div className="me-auto">
          <h1 className="text-2xl font-semibold">{t("documents.title")}</h1>
          {documents.length > 0 && (
            <p className="text-sm text-ink-muted">
              {t("documents.count", { count: documents.length })}
            </p>
          )}
        </div>
        <Link href="/compare" className={buttonStyle("quiet")}>
          {t("compare.title")}
        </Link>
        <RestoreArchive />
        {documents.length > 0 && create}
      </div>
      {documents.length === 0 ? (
        <EmptyState title={t("documents.emptyTitle")} action={create}>
          <p>{t("documents.emptyExplanation")}</p>
        </EmptyState>
      ) : (
        <DocumentList documents={documents} now={context.now()} i18n={i18n} />
      )}
      <WithdrawnDocuments documents={withdrawn} i18n={i18n} />
    </div>
  );
}
