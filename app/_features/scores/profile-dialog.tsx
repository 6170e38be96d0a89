"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { PointsTable } from "./points-table.tsx";
import { draftOf, draftProblem } from "./profile-draft.ts";
import { ProfileFields } from "./profile-fields.tsx";
import type { NamedScoreProfile, ScoreProfileFields } from "./requests.ts";
import { useProfileActions } from "./use-profiles.ts";
import { useWords } from "./words.ts";

interface Props {
  /** What is shown at first. */
  readonly profile: NamedScoreProfile;
  /** Whether a copy is to be kept instead of the profile itself. */
  readonly isCopy: boolean;
  /** Told which profile was saved; null where nothing was. */
  readonly onClose: (saved: string | null) => void;
}

/** Where a desk's profile is written; nothing is kept before it is saved. */
export function ProfileDialog({ profile, isCopy, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { save } = useProfileActions();
  const known = words.profile(profile);
  const [first] = useState(() =>
    draftOf(profile, isCopy ? t("scores.editor.copyOf", { name: known }) : known),
  );
  const [draft, setDraft] = useState<ScoreProfileFields>(first);
  const [isSaving, setSaving] = useState(false);
  const problem = draftProblem(draft);
  const change = (part: Partial<ScoreProfileFields["profile"]>) =>
    setDraft((last) => ({ ...last, profile: { ...last.profile, ...part } }));
  const submit = async () => {
    setSaving(true);
    const saved = await save(draft, isCopy ? null : profile);
    setSaving(false);
    if (saved !== null) onClose(saved);
  };
  return (
    <Dialog
      title={t(isCopy ? "scores.editor.new" : "scores.editor.change")}
      isOpen
      isWide
      isBinding={draft !== first}
      onOpenChange={() => onClose(null)}
      footer={
        <>
          <p role="status" className="me-auto self-center text-sm text-danger-text">
            {problem && t(`scores.editor.problem.${problem}`)}
          </p>
          <Button onPress={() => onClose(null)}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={problem !== null}
            isPending={isSaving}
            onPress={() => void submit()}
          >
            {t("scores.editor.save")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("scores.editor.name")}
        value={draft.name}
        maxLength={200}
        onChange={(name) => setDraft((last) => ({ ...last, name }))}
      />
      <ProfileFields profile={draft.profile} onChange={change} />
      <PointsTable profile={draft.profile} onChange={change} />
    </Dialog>
  );
}
