import { success } from "../gateway/answer";
import { sellerEndpoint, shopEndpoint } from "../gateway/call";
import { activeShops, authorizedShops, deauthorizeShop } from "../gateway/facts/authorization";
import type { Grant } from "../state/grant";
import type { Shop } from "../state/model";
import { covers, shopsOf, type World } from "../state/world";

const coveredBy = (world: World, grant: Grant): Shop[] =>
  shopsOf(world, grant.open_id).filter((shop) => covers(grant, shop));

export const authorizationEndpoints = [
  sellerEndpoint(authorizedShops, ({ world, grant }) =>
    success({
      shops: coveredBy(world, grant).map(({ id, name, region, seller_type, cipher, code }) => ({
        id,
        name,
        region,
        seller_type,
        cipher,
        code,
      })),
    }),
  ),
  sellerEndpoint(activeShops, ({ world, grant }) =>
    success({ shops: coveredBy(world, grant).map(({ id, region }) => ({ id, region })) }),
  ),
  // With its last shop the consent has ended.
  shopEndpoint(deauthorizeShop, ({ world, grant, shop }) => {
    grant.given_up.add(shop.id);
    grant.revoked = coveredBy(world, grant).length === 0;
    world.changed();
    return success();
  }),
];
