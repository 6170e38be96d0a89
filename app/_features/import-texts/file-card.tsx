"use client";

import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import type { Role } from "#lib/core/document/model.ts";
import { FORMAT_NAMES } from "#lib/core/formats/opened-file.ts";
import type { EditionName, Reading, Said } from "./drafts.ts";
import { EditionFields } from "./edition-fields.tsx";
import { EditionFigures } from "./edition-figures.tsx";
import { FilePanels } from "./file-panels.tsx";
import type { FoundEdition, FoundFile } from "./found-editions.ts";

interface Props {
  readonly file: FoundFile;
  /** Those of all files. */
  readonly editions: readonly FoundEdition[];
  /** By places in `editions`. */
  readonly roles: ReadonlyMap<number, Role>;
  readonly onSay: (name: EditionName, said: Said) => void;
  readonly onRead: (reading: Reading) => void;
  readonly onRemove: () => void;
}

const COLUMNS = "grid grid-cols-[1fr_auto] items-start gap-4";
const WIDE_COLUMNS = "md:grid-cols-[1fr_13rem_14rem_2.25rem]";

/** One file of the import: what was recognised in it, to be corrected, or why it cannot be read. */
export function FileCard(props: Props) {
  const { t } = useTranslation();
  const { file, onRead, onRemove } = props;
  const { draft } = file;
  const editions = file.editions ?? [];
  const [first] = editions;
  const isOne = editions.length === 1;
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-surface-raised p-4">
      <div className={`${COLUMNS} ${isOne ? WIDE_COLUMNS : ""}`}>
        <div className="flex min-w-0 flex-col gap-1">
          <span className="truncate font-medium" title={draft.name}>
            <bdi>{draft.name}</bdi>
          </span>
          <span className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
            {isOne && first && (
              <Figures {...props} edition={first} canBeLeftOut={first.preview.isLeftOut} />
            )}
            {editions.length > 1 && t("import.editions", { count: editions.length })}
            {first && !first.preview.problem && <Format name={first.preview.format} />}
          </span>
        </div>
        {isOne && first && <Fields {...props} edition={first} />}
        <div className="md:col-start-[-2]">
          <IconButton label={t("import.remove", { name: draft.name })} onPress={onRemove}>
            <Trash2 aria-hidden className="size-4.5" />
          </IconButton>
        </div>
      </div>
      {first && <FilePanels draft={draft} editions={editions} onRead={onRead} />}
      {editions.length > 1 && (
        <ul className="flex flex-col">
          {editions.map((edition) => (
            <li
              key={edition.name.slot}
              className={`${COLUMNS} ${WIDE_COLUMNS} border-t border-line py-3 last:pb-0`}
            >
              <Figures {...props} edition={edition} canBeLeftOut />
              <Fields {...props} edition={edition} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface OwnProps extends Pick<Props, "editions" | "roles" | "onSay"> {
  readonly edition: FoundEdition;
}

function Figures({
  edition,
  editions,
  roles,
  onSay,
  canBeLeftOut,
}: OwnProps & { readonly canBeLeftOut?: boolean }) {
  const leaveOut = (isLeftOut: boolean) => onSay(edition.name, { isLeftOut });
  return (
    <EditionFigures
      preview={edition.preview}
      role={roles.get(editions.indexOf(edition))}
      onLeaveOut={canBeLeftOut ? leaveOut : undefined}
    />
  );
}

function Fields({ edition, editions, onSay }: OwnProps) {
  return (
    <EditionFields
      edition={edition}
      editions={editions}
      onSay={(said) => onSay(edition.name, said)}
    />
  );
}

function Format({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const known = FORMAT_NAMES.find((one) => one === name);
  if (!known) return null;
  // A dot parts keys.
  return <span>{t(`formats.name.${known === "xliff-1.2" ? "xliff-1" : known}`)}</span>;
}
