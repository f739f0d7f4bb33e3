export type * from "./dto";
export type * from "./hold-dto";
export type * from "./ids";
export type * from "./options";
export type * from "./rates";
export type * from "./shop-settings";
export type * from "./sku-link-dto";
export type * from "./webhook-dto";
