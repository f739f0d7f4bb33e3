import { useTranslation } from "react-i18next";

const points = ["takes", "keeps", "forever"] as const;

/** What erasing does, said before it is done. */
export function EraseConsequences() {
  const { t } = useTranslation();
  return (
    <ul className="text-ui-fg-subtle txt-small flex list-disc flex-col gap-y-1 ps-5 text-pretty">
      {points.map((point) => (
        <li key={point}>{t(`tiktokShop.erase.${point}`)}</li>
      ))}
    </ul>
  );
}
