import type { SellerState, ShopState } from "../views";
import { button, flag, form } from "./forms";
import { escapeHtml } from "./html";

function orderForm(shop: ShopState): string {
  const options = shop.skus
    .map(
      ({ seller_sku, price }) =>
        `<option value="${escapeHtml(seller_sku)}">${escapeHtml(seller_sku)} · ${price}</option>`,
    )
    .join("");
  return form(
    "/quick-order",
    `<input type="hidden" name="shop_id" value="${shop.id}">
    <label>SKU<select name="seller_sku">${options}</select></label>
    <label>Quantity<input type="number" name="quantity" value="1" min="1" max="1000"></label>
    <label>Seller discount<input name="seller_discount" value="0" size="6"></label>
    <label>Platform discount<input name="platform_discount" value="0" size="6"></label>
    <label>Shipping<input name="shipping_fee" value="0" size="6"></label>
    ${flag("paid", "Paid")}${flag("hold", "On hold first")}
    ${button("Place order", "primary")}`,
    "row",
  );
}

function shopCard(seller: SellerState, shop: ShopState): string {
  const rows = shop.skus
    .map(
      (
        sku,
      ) => `<tr><td><code>${escapeHtml(sku.seller_sku)}</code></td><td>${escapeHtml(sku.title)} · ${escapeHtml(sku.name)}</td>
      <td class="number">${sku.price}</td><td class="number">${sku.available}</td><td class="number">${sku.committed}</td></tr>`,
    )
    .join("");
  return `<section class="card">
    <h3>${escapeHtml(shop.name)} <span class="badge">${shop.region} · ${shop.currency}</span></h3>
    <p class="soft">Seller ${escapeHtml(seller.name)} · shop <code>${shop.id}</code> ·
      ${shop.webhooks.length} webhook address${shop.webhooks.length === 1 ? "" : "es"} registered</p>
    <div class="scroll"><table>
      <thead><tr><th>Seller SKU</th><th>Product</th><th class="number">Price</th><th class="number">Available</th><th class="number">Committed</th></tr></thead>
      <tbody>${rows || '<tr><td colspan="5">Nothing is listed yet.</td></tr>'}</tbody>
    </table></div>
    ${shop.skus.length > 0 ? `${orderForm(shop)}` : ""}
  </section>`;
}

/** One card a shop: what it sells, what is in stock, and a form to buy from it. */
export function shopsSection(sellers: readonly SellerState[]): string {
  const cards = sellers.flatMap((seller) => seller.shops.map((shop) => shopCard(seller, shop)));
  return cards.join("") || '<p class="card">There is no shop yet. Create one with POST /_control/shops.</p>';
}
