"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatsOf } from "#app/_ui/formats.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { PlainSelect } from "#app/_ui/plain-select.tsx";
import { type Compared, type Point, pointsOf } from "./points.ts";
import { fetchNames } from "./requests.ts";

interface Props {
  readonly document: { readonly id: string; readonly head: number };
  readonly editions: readonly { readonly id: number; readonly language: string }[];
  readonly compared: Compared;
  readonly onChange: (compared: Compared) => void;
}

/** Which two points of the history are compared, and of which edition. */
export function PointChoices({ document, editions, compared, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const points = usePoints(document, compared);
  const wordsOf = usePointWords();
  const { languages } = formatsOf(i18n.language);
  const items = points.map((point) => ({ id: String(point.sequence), label: wordsOf(point) }));
  const { from, to, edition } = compared;
  const all = { id: "", label: t("compareDocument.allEditions") };
  const named = editions.map(({ id, language }) => {
    return { id: String(id), label: languages.of(language) ?? language };
  });
  return (
    <>
      <PlainSelect
        label={t("compareDocument.from")}
        items={items}
        selectedKey={String(from)}
        onChange={(key) => onChange({ ...compared, from: Number(key) })}
      />
      <PlainSelect
        label={t("compareDocument.to")}
        items={items}
        selectedKey={String(to)}
        onChange={(key) => onChange({ ...compared, to: Number(key) })}
      />
      <PlainSelect
        label={t("compareDocument.edition")}
        items={[all, ...named]}
        selectedKey={String(edition ?? "")}
        onChange={(key) => onChange({ ...compared, edition: key === "" ? null : Number(key) })}
      />
    </>
  );
}

/** What is compared and today's date, as it stands on paper. */
export function useWrittenPoints(document: Props["document"], compared: Compared): string {
  const { t, i18n } = useTranslation();
  const points = usePoints(document, compared);
  const wordsOf = usePointWords();
  const nameOf = (sequence: number) => {
    const point = points.find((one) => one.sequence === sequence);
    return point ? wordsOf(point) : "";
  };
  const date = formatsOf(i18n.language).times.format(new Date());
  const { from, to } = compared;
  return t("compareDocument.points", { from: nameOf(from), to: nameOf(to), date });
}

function usePoints({ id, head }: Props["document"], { from, to }: Compared): readonly Point[] {
  const { data: names = [] } = useQuery({
    queryKey: ["version-names", id, head],
    queryFn: () => fetchNames(id),
  });
  return pointsOf(head, names, [from, to]);
}

function usePointWords(): (point: Point) => string {
  const { t } = useTranslation();
  return (point) => {
    if (point.kind === "version")
      return t("review.baseline.version", { name: isolated(point.name) });
    if (point.kind === "change") return t("review.baseline.change", { number: point.sequence });
    return t(point.kind === "now" ? "compareDocument.now" : "review.baseline.received");
  };
}
