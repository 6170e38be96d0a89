"use client";

import { useTranslation } from "react-i18next";
import { Badge } from "#app/_ui/badge.tsx";
import { Button } from "#app/_ui/button.tsx";
import { languageName } from "#app/_ui/languages.ts";
import { NoteList } from "#app/_ui/note-list.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { IncomingDialog } from "./incoming-dialog.tsx";
import { OutcomeList } from "./outcome-list.tsx";
import type { OpenDocument, UpdatePreview } from "./requests.ts";
import { unfitIn } from "./unfit.ts";
import { useUpdate } from "./use-update.ts";

interface Props {
  readonly document: OpenDocument;
  readonly edition: number;
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Takes over a new version of the file that an edition came in: first a look at what it would do, then what clashes is decided. */
export function UpdateDialog(props: Props) {
  const { t, i18n } = useTranslation();
  const { document, onClose } = props;
  const edition = document.editions.find(({ id }) => id === props.edition);
  const incoming = useUpdate(props);
  const { looked, outcomes, decisions } = incoming;
  const unfit = unfitIn(incoming.failure);
  const language = languageName(i18n.language, edition?.language ?? "und");
  return (
    <IncomingDialog
      title={t("exchange.update.title", { language })}
      incoming={incoming}
      isReady={looked !== null}
      failure={
        unfit && (
          <>
            <p>{t(`exchange.unfit.${unfit.problem}`, { ...unfit })}</p>
            {unfit.accept && (
              <Button onPress={() => incoming.accept(unfit.accept)}>
                {t("exchange.unfit.accept")}
              </Button>
            )}
          </>
        )
      }
      onClose={onClose}
    >
      {!looked && !incoming.isLooking && (
        <ChooseFile
          accept=""
          hint={t("exchange.update.hint", { name: edition?.fileName ?? "" })}
          onChoose={(file) => incoming.look({ ...file, accept: [] })}
        />
      )}
      {looked && (
        <>
          <Figures preview={looked.preview} />
          {outcomes.length === 0 ? (
            <Notice>{t("exchange.update.nothing")}</Notice>
          ) : (
            <OutcomeList
              document={document}
              outcomes={outcomes}
              decisions={decisions}
              onDecide={incoming.decide}
              onDecideAll={incoming.setDecisions}
            />
          )}
        </>
      )}
    </IncomingDialog>
  );
}

const FATES = ["moves", "loses-words", "leaves"] as const;

function Figures({ preview }: { readonly preview: UpdatePreview }) {
  const { t } = useTranslation();
  const { fileName, editions, issues, tracked } = preview;
  const unchanged = editions.reduce((sum, { counts }) => sum + counts.unchanged, 0);
  const flags = editions.flatMap((edition) => edition.flags);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <bdi className="font-medium">{fileName}</bdi>
        <Badge>{t("exchange.unchanged", { count: unchanged })}</Badge>
        {tracked.count > 0 && <Badge>{t("import.tracked", { count: tracked.count })}</Badge>}
        {FATES.map((fate) => {
          const count = flags.filter((flag) => flag.fate === fate).length;
          return count > 0 && <Badge key={fate}>{t(`exchange.flags.${fate}`, { count })}</Badge>;
        })}
      </p>
      <NoteList
        label={t("import.issues", { count: issues.length })}
        notes={issues.map(({ code, part, ...place }) => {
          return { part, words: t(`formats.issue.${code}`, { subject: "", ...place }) };
        })}
      />
    </>
  );
}
