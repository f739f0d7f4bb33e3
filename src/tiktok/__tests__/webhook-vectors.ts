/** Notifications with their signatures: the first is TikTok's own, the others have the documented shapes. */
export const WEBHOOK_VECTORS = [
  {
    name: "official",
    body: '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}',
    authorization: "5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05",
  },
  {
    name: "1 ORDER_STATUS_CHANGE on hold",
    body: '{"type":1,"tts_notification_id":"7327112393057300001","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","order_status":"ON_HOLD","is_on_hold_order":true,"update_time":1767225600}}',
    authorization: "d53d77294e9a36f27bcba59a3f29eec1a743f910cdd9b2a29dc9dba6f9eefa0f",
  },
  {
    name: "1 ORDER_STATUS_CHANGE awaiting shipment",
    body: '{"type":1,"tts_notification_id":"7327112393057300001","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","order_status":"AWAITING_SHIPMENT","is_on_hold_order":true,"update_time":1767225600}}',
    authorization: "658223c7eb7425aebc156da364d298401c9eb39a9f95e86a73cadc888335a099",
  },
  {
    name: "1 ORDER_STATUS_CHANGE cancelled (documented token)",
    body: '{"type":1,"tts_notification_id":"7327112393057300001","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","order_status":"CANCEL","is_on_hold_order":false,"update_time":1767225600}}',
    authorization: "42c5eac954d48aa3785121de33b30718d549a271ecbe5be2b54139fc8153157d",
  },
  {
    name: "1 ORDER_STATUS_CHANGE cancelled (order-API token, accept both)",
    body: '{"type":1,"tts_notification_id":"7327112393057300001","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","order_status":"CANCELLED","is_on_hold_order":false,"update_time":1767225600}}',
    authorization: "9bf5fd96203abf59430ec7e96a4bf42aff183273eb6517eed37eafb3ac3c6595",
  },
  {
    name: "3 RECIPIENT_ADDRESS_UPDATE",
    body: '{"type":3,"tts_notification_id":"7327112393057300003","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","update_time":1767225600}}',
    authorization: "9a06ce057b488c9c2b7e767b6b26d3cafe2cad56a4103fb4acc500f4742e4b91",
  },
  {
    name: "4 PACKAGE_UPDATE",
    body: '{"type":4,"tts_notification_id":"7327112393057300004","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"sc_type":"SPLIT","role_type":"ROLE_SELLER","package_list":[{"package_id":"1153000000000000001","order_id_list":["577000000000000001"]}],"update_time":1767225600}}',
    authorization: "874926b83d410f1907dea3c7529d4610d94b86f2e2fafef4be0aa5f9f9bd4f48",
  },
  {
    name: "6 SELLER_DEAUTHORIZATION",
    body: '{"type":6,"tts_notification_id":"7327112393057300006","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"message":"Shop_id 7495000000000000123 is deauthorized from your APP by merchant."}}',
    authorization: "623353cd8e19b3747e284864432389773f3941d786165d006c55f08fe011f709",
  },
  {
    name: "7 UPCOMING_AUTHORIZATION_EXPIRATION",
    body: '{"type":7,"tts_notification_id":"7327112393057300007","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"message":"Authorization of shop_id 7495000000000000123 is expiring in 30 days. Please direct the merchant to re-authorize.","expiration_time":"1769817600"}}',
    authorization: "0f911ef9f3fbd415763b360263f098d8d89fd294ca05ef55523a950db6c43d93",
  },
  {
    name: "11 CANCELLATION_STATUS_CHANGE",
    body: '{"type":11,"tts_notification_id":"7327112393057300011","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","cancellations_role":"BUYER","cancel_status":"CANCELLATION_REQUEST_PENDING","cancel_id":"4035000000000000001","create_time":1767225600}}',
    authorization: "0ec4966d0539d5f682dd9ce89d4eb08a91be005b1002da474ede80fc223367b3",
  },
  {
    name: "12 RETURN_STATUS_CHANGE",
    body: '{"type":12,"tts_notification_id":"7327112393057300012","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"order_id":"577000000000000001","return_role":"BUYER","return_type":"RETURN_AND_REFUND","return_status":"RETURN_OR_REFUND_REQUEST_PENDING","return_id":"4035000000000000101","create_time":1767225600,"update_time":1767225600}}',
    authorization: "dc8e465865ed9962369998734c1f31d7735d5f0e909fe5a753e163507ad55678",
  },
  {
    name: "15 PRODUCT_INFORMATION_CHANGE",
    body: '{"type":15,"tts_notification_id":"7327112393057300015","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"product_id":"1729500000000000001","change_source":"SELLER_CENTER","changed_fields":["title","main_images"],"update_time":1767225600}}',
    authorization: "6ca0c0b71dd2b94cb6fd38833246529b379f3c89557034bb2c81885413b591f3",
  },
  {
    name: "18 PRODUCT_CATEGORY_CHANGE",
    body: '{"type":18,"tts_notification_id":"7327112393057300018","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"product_id":"1729500000000000001","previous_category_id":"600001","current_category_id":"600002","update_time":1767225600}}',
    authorization: "9f1091b404b39826c419d2b62947f92c42ef0cb82b99f27adc1f9c73af927d4f",
  },
  {
    name: "27 inventory status",
    body: '{"type":27,"tts_notification_id":"7327112393057300027","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"product_id":"1729500000000000001","sku_id":"1729500000000000011","trigger_reason":{"alert_type":"REALTIME","low_stock_threshold":5},"current_inventory_status":"LOW_STOCK","inventory_distribution":{"total_quantity":6,"available_quantity":4,"creator_reserved_quantity":0,"campaign_reserved_quantity":0,"committed_quantity":2},"update_time":1767225600}}',
    authorization: "67939d7fe0736636af6170d3f7b258d7614a2e1d79bd66fd89a5b3714b19202f",
  },
  {
    name: "39 activity status",
    body: '{"type":39,"tts_notification_id":"7327112393057300039","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"activity_id":"7136000000000000386","update_time":1767225600,"activity_type":"FIXED_PRICE","product_level":"PRODUCT","status":"ONGOING"}}',
    authorization: "3aed63bb4c3d96067181f6432a464b223618ca2827f56c7cdb32efc0398ec24f",
  },
  {
    name: "5 PRODUCT_STATUS_CHANGE (numeric product_id)",
    body: '{"type":5,"tts_notification_id":"7327112393057371905","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"product_id":1729500000000000001,"status":"PRODUCT_FIRST_PASS_REVIEW","suspended_reason":"","update_time":1767225600}}',
    authorization: "30a381a2ff1a3729d477eb53acb9d4ac1f449edff6da27d9404dde14856755cd",
  },
  {
    name: "16 PRODUCT_CREATION (numeric product_id)",
    body: '{"type":16,"tts_notification_id":"7327112393057371916","shop_id":"7495000000000000123","timestamp":1767225600,"data":{"product_id":1729500000000000001,"product_types":["COMBINED_PRODUCT"],"update_time":1767225600}}',
    authorization: "248f21d46063e7226597dde5f63f12c6e9453cde65173b9b2765546645e43784",
  },
  {
    name: "37 PRODUCT_AUDIT_STATUS_CHANGE (numeric product_id)",
    body: '{"type":37,"shop_id":"7495000000000000123","tts_notification_id":"7327112393057371937","timestamp":1767225600,"data":{"product_id":1729500000000000001,"audit":{"status":"PRE_APPROVED","pre_approved_reasons":["KYC_PENDING"]},"update_time":1767225600}}',
    authorization: "651dece57f0c4f7aa86308256c82682ed2f5cd687273a15c8788275e9ffd71b1",
  },
  {
    name: "68 inventory changed (numeric ids, seller_open_id, zero deltas omitted)",
    body: '{"type":68,"tts_notification_id":"7327112393057371968","seller_open_id":"ExampleOpenId","timestamp":1767225600,"data":{"event_id":"1729500000000000011:0b8f7a3e-3a55-4f0e-9d0f-6a0b7a1f2c3d","occurred_at":"2026-01-01T00:00:00.123456789Z","seller_id":7495000000000000123,"product_id":1729500000000000001,"sku_id":1729500000000000011,"quantity_snapshot_after_change":{"total_quantity":50,"total_available_quantity":48,"total_committed_quantity":2,"in_shop_quantity":48},"change_detail":[{"idempotency_key":"5f0c6d0e-0000-4000-8000-000000000001","trigger_source":"order_created","occurred_at":"2026-01-01T00:00:00.123456789Z","available_quantity_delta":-2,"committed_quantity_delta":2,"in_shop_quantity_delta":-2}]}}',
    authorization: "fa1222fa7a8fd297fe6f6b77c86ec048e9d671ba44e676303361791a84e5af82",
  },
];

export const VECTOR_APP = { key: "abcdef", secret: "123" };
