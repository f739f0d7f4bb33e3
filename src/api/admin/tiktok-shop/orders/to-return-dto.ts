import { returnState } from "../../../../domain/return-facts";
import type { ReturnRow } from "../../../../modules/tiktok-shop/stores/return-store";
import type { ReturnDto } from "../../../../types/dto";

export const toReturnDto = ({ facts, restocked_at }: ReturnRow): ReturnDto => ({
  tiktok_return_id: facts.tiktok_return_id,
  type: facts.type,
  status: returnState(facts),
  refund_amount: facts.refund_amount,
  currency: facts.currency,
  deadline: facts.deadline === null ? null : new Date(facts.deadline * 1000).toISOString(),
  restocked: restocked_at !== null,
});
