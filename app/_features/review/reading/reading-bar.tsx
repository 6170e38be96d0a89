"use client";

import { Eye, Languages, Printer, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Bar, BarGroup } from "#app/_ui/bar.tsx";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { Menu, MenuChoice, MenuToggle, MenuTrigger } from "#app/_ui/menu.tsx";
import { PrintedEdition } from "./printed-edition.tsx";
import type { ReadingSigns } from "./reading-signs.ts";
import type { Reading } from "./use-reading.ts";

interface Props {
  readonly reading: Reading;
  readonly edition: number;
  readonly signs: ReadingSigns;
  readonly onSigns: (signs: ReadingSigns) => void;
}

/** What is read, and with what beside it. */
export function ReadingBar({ reading, edition, signs, onSigns }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, columns } = useReview();
  const [isPrinting, print] = useState(false);
  const nameOf = (id: number) => words.language(languageOf(outline, id));
  return (
    <Bar label={t("review.reading.label")} title={nameOf(edition)}>
      <BarGroup>
        <MenuTrigger>
          <BarButton
            label={t("review.reading.edition")}
            icon={<Languages aria-hidden className="size-4" />}
          />
          <Menu>
            <MenuChoice
              label={t("review.reading.edition")}
              items={columns.order.map((id) => ({ id: String(id), label: nameOf(id) }))}
              selectedKey={String(edition)}
              onChange={(key) => reading.read(Number(key))}
            />
          </Menu>
        </MenuTrigger>
        <MenuTrigger>
          <BarButton
            label={t("review.reading.signs")}
            icon={<Eye aria-hidden className="size-4" />}
          />
          <Menu>
            <MenuToggle
              label={t("review.reading.numbers")}
              isOn={signs.numbers}
              onChange={(numbers) => onSigns({ ...signs, numbers })}
            />
            <MenuToggle
              label={t("review.reading.marks")}
              isOn={signs.marks}
              onChange={(marks) => onSigns({ ...signs, marks })}
            />
          </Menu>
        </MenuTrigger>
        <BarButton
          label={t("review.reading.print")}
          icon={<Printer aria-hidden className="size-4" />}
          isDisabled={isPrinting}
          onPress={() => print(true)}
        />
        <BarButton
          label={t("review.reading.end")}
          icon={<X aria-hidden className="size-4" />}
          onPress={reading.end}
        />
      </BarGroup>
      {isPrinting && <PrintedEdition edition={edition} signs={signs} onDone={() => print(false)} />}
    </Bar>
  );
}
