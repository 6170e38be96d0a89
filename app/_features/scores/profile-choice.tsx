"use client";

import { Copy, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Select } from "#app/_ui/select.tsx";
import { ProfileDialog } from "./profile-dialog.tsx";
import type { NamedScoreProfile } from "./requests.ts";
import { useProfileActions } from "./use-profiles.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly profiles: readonly NamedScoreProfile[];
  readonly chosen: NamedScoreProfile;
  readonly onChoose: (id: string) => void;
}

/** What to score by: one of the profiles, a copy of it to make one's own, and changing that. */
export function ProfileChoice({ profiles, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { profile: nameOf } = useWords();
  const { drop } = useProfileActions();
  const [open, setOpen] = useState<"copy" | "change" | null>(null);
  const isOwn = chosen.version !== null;
  return (
    <div className="flex items-center gap-1">
      <div className="w-56">
        <Select
          label={t("scores.profile")}
          isLabelHidden
          items={profiles.map((profile) => ({ id: profile.id, label: nameOf(profile) }))}
          selectedKey={chosen.id}
          onChange={onChoose}
        />
      </div>
      <IconButton label={t("scores.editor.copy")} onPress={() => setOpen("copy")}>
        <Copy className="size-4" />
      </IconButton>
      {isOwn && (
        <>
          <IconButton label={t("scores.editor.change")} onPress={() => setOpen("change")}>
            <Pencil className="size-4" />
          </IconButton>
          <IconButton
            label={t("scores.editor.remove")}
            onPress={async () => {
              if ((await drop(chosen)) !== null) onChoose(profiles[0]?.id ?? chosen.id);
            }}
          >
            <Trash2 className="size-4" />
          </IconButton>
        </>
      )}
      {open && (
        <ProfileDialog
          profile={chosen}
          isCopy={open === "copy"}
          onClose={(saved) => {
            setOpen(null);
            if (saved !== null) onChoose(saved);
          }}
        />
      )}
    </div>
  );
}
