"use client";

import { useTranslation } from "react-i18next";
import { type Role, rolesOf } from "#lib/core/document/model.ts";
import { FileCard } from "./file-card.tsx";
import type { FoundEdition } from "./found-editions.ts";
import type { useImport } from "./use-import.ts";

interface Props {
  readonly draft: ReturnType<typeof useImport>;
}

/** The files of the import with their editions, in the order of their columns. */
export function TextCards({ draft }: Props) {
  const { t } = useTranslation();
  const { files, editions } = draft;
  const roles = rolesByPlace(editions);
  return (
    <section aria-label={t("import.texts")}>
      <ul className="flex flex-col gap-3">
        {files.map((file) => (
          <FileCard
            key={file.draft.id}
            file={file}
            editions={editions}
            roles={roles}
            onSay={draft.say}
            onRead={(reading) => draft.read(file.draft.id, reading)}
            onRemove={() => draft.remove(file.draft.id)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The role of each edition by its place in the list; none for those that are left out. */
function rolesByPlace(editions: readonly FoundEdition[]): Map<number, Role> {
  const all = editions.map(({ preview }, id) => ({ ...preview, id }));
  const kept = all.filter(({ isLeftOut }) => !isLeftOut);
  const ids = new Set(kept.map(({ id }) => id));
  return rolesOf(
    kept.map(({ id, language, basedOn }) => {
      return { id, language, basedOn: basedOn !== null && ids.has(basedOn) ? basedOn : null };
    }),
  );
}
