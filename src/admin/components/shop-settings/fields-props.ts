import type { ShopForm } from "../../lib/shop-form";

/** What each group of the settings form gets: the whole form, and a way to change part of it. */
export interface FieldsProps {
  form: ShopForm;
  onChange: (part: Partial<ShopForm>) => void;
}
