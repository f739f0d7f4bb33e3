import { success } from "../gateway/answer";
import { sellerEndpoint } from "../gateway/call";
import { activeShops, authorizedShops } from "../gateway/facts/authorization";
import { shopsOf } from "../state/world";

export const authorizationEndpoints = [
  sellerEndpoint(authorizedShops, ({ world, grant }) =>
    success({
      shops: shopsOf(world, grant.open_id).map(({ id, name, region, seller_type, cipher, code }) => ({
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
    success({ shops: shopsOf(world, grant.open_id).map(({ id, region }) => ({ id, region })) }),
  ),
];
