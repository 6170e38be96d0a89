"use client";

import { useTranslation } from "react-i18next";
import { type Role, rolesOf } from "#lib/core/document/model.ts";
import type { EditionPreview } from "./requests.ts";
import { TextCard } from "./text-card.tsx";
import type { useImport } from "./use-import.ts";

interface Props {
  readonly draft: ReturnType<typeof useImport>;
}

/** The texts of the import, in the order of their columns. */
export function TextCards({ draft }: Props) {
  const { t } = useTranslation();
  const { drafts, editions } = draft;
  const roles = rolesByPlace(editions);
  return (
    <section aria-label={t("import.texts")}>
      <ul className="flex flex-col gap-3">
        {drafts.map((text, index) => (
          <TextCard
            key={text.id}
            text={text}
            edition={editions[index]}
            role={roles.get(index)}
            others={drafts.flatMap(({ id, name }, other) =>
              id === text.id ? [] : [{ id, name, language: editions[other]?.language ?? "und" }],
            )}
            basedOn={idAt(drafts, editions[index]?.basedOn)}
            onSay={(said) => draft.say(text.id, said)}
            onRemove={() => draft.remove(text.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function idAt(drafts: Props["draft"]["drafts"], place: number | null | undefined): number | null {
  return typeof place === "number" ? (drafts[place]?.id ?? null) : null;
}

/** The role of each edition by its place in the list. */
function rolesByPlace(editions: readonly (EditionPreview | undefined)[]): Map<number, Role> {
  return rolesOf(
    editions.map((edition, id) => ({
      id,
      language: edition?.language ?? "und",
      basedOn: edition?.basedOn ?? null,
    })),
  );
}
