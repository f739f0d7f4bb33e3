import { FocusModal, Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { EraseForm } from "./erase-form";

interface EraseModalProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Erases the data of one buyer, or of all buyers of a disconnected shop. Each time it is opened it starts empty. */
export function EraseModal({ open, onOpenChange }: EraseModalProps) {
  const { t } = useTranslation();
  return (
    <FocusModal open={open} onOpenChange={onOpenChange}>
      <FocusModal.Content aria-describedby={undefined}>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[560px] flex-col gap-y-6 px-6 py-12">
            <FocusModal.Title asChild>
              <Heading>{t("tiktokShop.erase.title")}</Heading>
            </FocusModal.Title>
            <EraseForm onClose={() => onOpenChange(false)} />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  );
}
