import { ReconciliationBreadcrumb } from "../../../../components/reconciliation/reconciliation-breadcrumb";
import { ReconciliationPage } from "../../../../components/reconciliation/reconciliation-page";

/** Reached from a shop's section: without a label of its own it is no entry of the menu. */
const TiktokShopReconciliation = () => <ReconciliationPage />;

export const handle = {
  breadcrumb: () => <ReconciliationBreadcrumb />,
};

export default TiktokShopReconciliation;
