import { AuditBreadcrumb } from "../../../../components/audit/audit-breadcrumb";
import { AuditPage } from "../../../../components/audit/audit-page";

/** Reached from the connections: without a label of its own it is no entry of the menu. */
const TiktokShopAudit = () => <AuditPage />;

export const handle = {
  breadcrumb: () => <AuditBreadcrumb />,
};

export default TiktokShopAudit;
