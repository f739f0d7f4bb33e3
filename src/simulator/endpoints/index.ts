import type { Endpoint } from "../gateway/call";
import { aftersaleEligibilityEndpoints } from "./aftersale-eligibility";
import { authorizationEndpoints } from "./authorization";
import { cancellationEndpoints } from "./cancellations";
import { inventoryEndpoints } from "./inventory";
import { logisticsEndpoints } from "./logistics";
import { markAsShippedEndpoints } from "./mark-as-shipped";
import { orderEndpoints } from "./orders";
import { packageEndpoints } from "./packages";
import { productEndpoints } from "./products";
import { rejectReasonEndpoints } from "./reject-reasons";
import { returnEndpoints } from "./returns";
import { webhookEndpoints } from "./webhooks";

/** Every endpoint that the simulator has; any other path answers 36009009. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...authorizationEndpoints,
  ...webhookEndpoints,
  ...orderEndpoints,
  ...productEndpoints,
  ...inventoryEndpoints,
  ...logisticsEndpoints,
  ...markAsShippedEndpoints,
  ...packageEndpoints,
  ...cancellationEndpoints,
  ...rejectReasonEndpoints,
  ...aftersaleEligibilityEndpoints,
  ...returnEndpoints,
];
