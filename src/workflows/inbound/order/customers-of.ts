import type { CreateCustomerDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isMasked } from "../../../domain/address";
import type { OrderDraft } from "../../../domain/order-draft";
import { isRelayEmail } from "../../../domain/relay-email";
import { TIKTOK_SHOP_MODULE } from "../../../modules/tiktok-shop";
import type { Shop } from "../../../modules/tiktok-shop/stores/shop-store";
import { isDuplicate } from "./is-duplicate";

/** Who bought, as far as TikTok says. */
export interface BuyerOf {
  /** TikTok's id of the buyer. */
  user_id: string | null;
  draft: OrderDraft;
}

/**
 * The customers of orders, as the shop wants them: nobody, a guest for each e-mail address, or one for each of TikTok's
 * buyers. None has an account. Two queries at most for all orders whose customers exist; those that do not are made one by one.
 *
 * @returns the customer's id of each order, in their order; null for none
 */
export async function customersOf(
  container: MedusaContainer,
  shop: Shop,
  buyers: BuyerOf[],
): Promise<(string | null)[]> {
  switch (shop.settings.customers) {
    case "none":
      return buyers.map(() => null);
    case "guest":
      return guests(container, buyers);
    case "one_per_buyer":
      return onePerBuyer(container, shop, buyers);
  }
}

async function guests(container: MedusaContainer, buyers: BuyerOf[]): Promise<(string | null)[]> {
  const emails = [...new Set(buyers.flatMap(({ draft }) => emailOf(draft) ?? []))];
  const found = await guestsByEmail(container, emails);
  for (const { draft } of buyers) {
    const email = emailOf(draft);
    if (email && !found.has(email)) {
      const id = await made(container, { ...detailsOf(draft), email });
      const others = id ? new Map([[email, id]]) : await guestsByEmail(container, [email]);
      for (const [address, guest] of others) found.set(address, guest);
    }
  }
  return buyers.map(({ draft }) => found.get(emailOf(draft) ?? "") ?? null);
}

async function onePerBuyer(container: MedusaContainer, shop: Shop, buyers: BuyerOf[]): Promise<(string | null)[]> {
  const store = container.resolve(TIKTOK_SHOP_MODULE).buyers;
  const ids = await store.customers(
    shop.seller_id,
    buyers.flatMap(({ user_id }) => user_id ?? []),
  );
  const existing = await among(container, [...ids.values()]);
  for (const { user_id, draft } of buyers) {
    const id = user_id && ids.get(user_id);
    if (!user_id || !id || existing.has(id)) continue;
    const customer = await buyerCustomer(container, shop, { user_id, id, draft });
    ids.set(user_id, customer);
    existing.add(customer);
  }
  return buyers.map(({ user_id }) => (user_id && ids.get(user_id)) || null);
}

/**
 * Makes a buyer's customer under the id that was drawn. Where that is refused, somebody made it in the same moment; or a guest
 * has the address, who is this buyer; or the store deleted the customer, and gets a new one.
 */
async function buyerCustomer(
  container: MedusaContainer,
  shop: Shop,
  { user_id, id, draft }: { user_id: string; id: string; draft: OrderDraft },
): Promise<string> {
  const store = container.resolve(TIKTOK_SHOP_MODULE).buyers;
  const email = emailOf(draft);
  const details = { ...detailsOf(draft), ...(email && { email }) };
  if (await made(container, { id, ...details })) return id;
  if ((await among(container, [id])).has(id)) return id;
  const guest = email ? (await guestsByEmail(container, [email])).get(email) : undefined;
  const other = await store.replace(shop.seller_id, user_id, id, guest ?? null);
  if (other !== guest && !(await among(container, [other])).has(other)) {
    await container.resolve(Modules.CUSTOMER).createCustomers({ id: other, ...details } as CreateCustomerDTO);
  }
  return other;
}

/** @returns null where there is such a customer already */
async function made(container: MedusaContainer, customer: CreateCustomerDTO & { id?: string }): Promise<string | null> {
  try {
    // `id` is stored as given, although the type does not name it.
    return (await container.resolve(Modules.CUSTOMER).createCustomers(customer)).id;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

async function among(container: MedusaContainer, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { take: ids.length, select: ["id"] });
  return new Set(found.map(({ id }) => id));
}

async function guestsByEmail(container: MedusaContainer, emails: string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const found = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ email: emails, has_account: false }, { take: emails.length, select: ["id", "email"] });
  return new Map(found.map(({ id, email }) => [String(email), id]));
}

const emailOf = ({ email }: OrderDraft): string | null => email?.trim().toLowerCase() || null;

/** What is known of a buyer; a masked name is none. The mark says that the plugin made the customer. */
function detailsOf({ shipping_address: address, email, metadata }: OrderDraft) {
  const isNamed = address && !isMasked(address);
  return {
    first_name: (isNamed && address.first_name) || undefined,
    last_name: (isNamed && address.last_name) || undefined,
    metadata: {
      tiktok: { shop_id: metadata.tiktok.shop_id, ...(email && isRelayEmail(email) && { email_is_relay: true }) },
    },
  };
}
