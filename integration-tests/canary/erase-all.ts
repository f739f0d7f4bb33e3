import type { ErasedDto } from "../../src/types/erase-dto";
import type { Stage } from "./stage";

/** Erases every order that the plugin knows. */
export async function eraseAll(stage: Stage): Promise<void> {
  const rows = await stage.database.rows<{ id: string }>("SELECT tiktok_order_id AS id FROM tiktok_order_record");
  for (const { id } of rows) await stage.admin.post<ErasedDto>("/admin/tiktok-shop/erase", { tiktok_order_id: id });
}
