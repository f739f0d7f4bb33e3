import type { TiktokOrder } from "../tiktok/schemas/order";

/** The tax number that a buyer in Brazil is invoiced by (CPF), as the billing address of a Medusa order notes it. */
export type TaxId = {
  tiktok_cpf: string;
  /** Whose number it is. */
  tiktok_cpf_name?: string;
};

/** The buyer's tax number; null where TikTok names none, or stars it out. */
export function taxIdOf({ cpf, cpf_name }: Pick<TiktokOrder, "cpf" | "cpf_name">): TaxId | null {
  if (cpf === null || cpf.includes("*")) return null;
  return { tiktok_cpf: cpf, ...(cpf_name !== null && !cpf_name.includes("*") && { tiktok_cpf_name: cpf_name }) };
}
