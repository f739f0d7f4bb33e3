import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { HeardTopicDto } from "../../../types";
import { useTimes } from "../../hooks/use-times";
import { heardSummary } from "../../lib/heard";
import { Fact } from "../common/fact";
import { TopicList } from "./topic-list";

/** Topics that a person has to switch on in Partner Center, and whether a shop's have ever come. */
export function ConsoleTopics({ topics }: { topics: readonly HeardTopicDto[] }) {
  const { t } = useTranslation();
  const { relative } = useTimes();
  if (topics.length === 0) return null;
  const { latest, silent } = heardSummary(topics);
  return (
    <Fact label={t("tiktokShop.webhooks.console.label")}>
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        <span>
          {latest ? t("tiktokShop.webhooks.heard", { when: relative(latest) }) : t("tiktokShop.webhooks.unheard")}
        </span>
        {latest && silent > 0 && <span>{t("tiktokShop.webhooks.silent", { count: silent })}</span>}
      </div>
      <details className="txt-compact-xsmall">
        <summary className="text-ui-fg-subtle hover:text-ui-fg-base transition-fg w-fit cursor-pointer">
          {t("tiktokShop.webhooks.console.topics")}
        </summary>
        <div className="flex flex-col gap-y-2 pt-2">
          <Text size="xsmall" className="text-ui-fg-muted text-pretty">
            {t("tiktokShop.webhooks.console.hint")}
          </Text>
          <TopicList topics={topics} />
        </div>
      </details>
    </Fact>
  );
}
