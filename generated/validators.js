// Generated from partner-center.yaml by cart-contract (src/generate/validators.ts). Do not edit: change the contract and run 'npm run generate'.

var startLook = () => ({ path: "", problems: [], left: { misfits: 5e4 } });
var most = 100;
var createPrepare = (keywords) => {
  const known = /* @__PURE__ */ new Map();
  const make = (schema) => {
    if (typeof schema === "boolean") return (_value, look) => schema || misfit(look, "false schema", {});
    const checks = Object.keys(schema).flatMap((name) => {
      const keyword = keywords[name];
      return keyword?.(schema[name], prepare, schema) ?? [];
    });
    const [first, second, third] = checks;
    if (!first) return () => true;
    if (!second) return first;
    if (!third) return both(first, second);
    return (value, look) => every(checks, value, look);
  };
  const prepare = (schema) => {
    const made = known.get(schema);
    if (made) return made;
    known.set(schema, (value, look) => prepare(schema)(value, look));
    const check = make(schema);
    known.set(schema, check);
    return check;
  };
  return prepare;
};
var every = (checks, value, look) => {
  let all = true;
  for (const check of checks) {
    if (check(value, look)) continue;
    if (!look) return false;
    all = false;
  }
  return all;
};
var both = (one, other) => (value, look) => one(value, look) ? other(value, look) : look !== void 0 && other(value, look) && false;
var misfit = (look, keyword, params) => {
  if (look && (look.isNull || look.problems.length < most)) {
    look.problems.push({ instancePath: look.path, keyword, params });
  }
  return false;
};
var inside = (look, name, member) => look && {
  ...look,
  path: `${look.path}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  isNull: member === null
};
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var hasMembers = (value, names, look) => {
  let all = true;
  for (const name of names) {
    if (value[name] !== void 0 && Object.hasOwn(value, name)) continue;
    all = misfit(look, "required", { missingProperty: name });
    if (!look) return false;
  }
  return all;
};
var reference = (operand, prepare) => prepare(operand);
var properties = (operand, prepare, schema) => {
  const checks = new Map(Object.keys(operand).map((name) => [name, prepare(operand[name])]));
  const names = schema["required"] ?? [];
  const isObjectOnly = schema["type"] === "object";
  return (value, look) => {
    if (!isObject(value)) return !isObjectOnly || misfit(look, "type", { type: "object" });
    let fits = hasMembers(value, names, look);
    if (!fits && !look) return false;
    for (const name of Object.keys(value)) {
      const member = value[name];
      if (member === void 0) continue;
      const check = checks.get(name);
      if (check === void 0 || check(member, look && inside(look, name, member))) continue;
      if (!look || --look.left.misfits < 0) return false;
      fits = false;
    }
    return fits;
  };
};
var additionalProperties = (operand, prepare, schema) => {
  const known = new Set(Object.keys(schema["properties"] ?? {}));
  const check = prepare(operand);
  return (value, look) => {
    if (!isObject(value)) return true;
    let fits = true;
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue;
      const does = operand === false ? misfit(look, "additionalProperties", { additionalProperty: name }) : check(value[name], look && inside(look, name, value[name]));
      if (does) continue;
      if (!look || --look.left.misfits < 0) return false;
      fits = false;
    }
    return fits;
  };
};
var items = (operand, prepare, schema) => {
  const before = schema["prefixItems"];
  const first = before?.length ?? 0;
  if (operand === false && before)
    return (value, look) => !Array.isArray(value) || value.length <= first || misfit(look, "items", { limit: first });
  const check = prepare(operand);
  return (value, look) => !Array.isArray(value) || everyItem(value, first, value.length, look, () => check);
};
var everyItem = (items2, from, to, look, checkOf) => {
  let fits = true;
  for (let index = from; index < to; index++) {
    if (checkOf(index)?.(items2[index], look && inside(look, index))) continue;
    if (!look || --look.left.misfits < 0) return false;
    fits = false;
  }
  return fits;
};
var anyOf = (operand, prepare) => chosen(
  "anyOf",
  operand,
  prepare,
  (fitting) => fitting.length > 0,
  1,
  () => ({})
);
var chosen = (keyword, branches, prepare, allows, enough, params) => {
  const checks = branches.map(prepare);
  return (value, look) => {
    if (!look && enough === 1) return checks.some((check) => check(value, look));
    const misfits = look && { ...look, problems: [] };
    const fitting = [];
    for (let index = 0; index < checks.length && fitting.length < enough; index++)
      if (checks[index]?.(value, misfits)) fitting.push(index);
    if (allows(fitting)) return true;
    for (const problem of misfits?.problems ?? []) look?.problems.push(problem);
    return misfit(look, keyword, params(fitting));
  };
};
var condition = (operand, prepare, schema) => {
  const check = prepare(operand);
  const branch = (name) => {
    const followed = prepare(schema[name] ?? true);
    return (value, look) => followed(value, look) || misfit(look, "if", { failingKeyword: name });
  };
  const [then, otherwise] = [branch("then"), branch("else")];
  return (value, look) => (check(value, void 0) ? then : otherwise)(value, look);
};
var typeTests = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: Number.isFinite,
  object: isObject,
  string: (value) => typeof value === "string"
};
var isText = (value, look) => typeof value === "string" || misfit(look, "type", { type: "string" });
var type = (operand, _prepare, schema) => {
  if (operand === "object" && schema["properties"]) return void 0;
  if (operand === "string") return isText;
  const tests = [operand].flat().map((name) => typeTests[name]);
  const [only] = tests;
  const isOfType = only && tests.length === 1 ? only : (value) => tests.some((test) => test(value));
  return (value, look) => isOfType(value) || misfit(look, "type", { type: operand });
};
var limit = (keyword, measure, allows, comparison) => (operand) => (value, look) => {
  const measured = measure(value);
  return measured === void 0 || allows(measured, operand) || misfit(look, keyword, { ...comparison && { comparison }, limit: operand });
};
var itself = (value) => typeof value === "number" ? value : void 0;
var length = (value) => typeof value === "string" ? Array.from(value).length : void 0;
var atLeast = (measured, operand) => measured >= operand;
var minimum = /* @__PURE__ */ limit("minimum", itself, atLeast, ">=");
var minLength = /* @__PURE__ */ limit("minLength", length, atLeast);
var pattern = (operand) => {
  const expression = new RegExp(operand, "u");
  return (value, look) => typeof value !== "string" || expression.test(value) || misfit(look, "pattern", { pattern: operand });
};
var format = ([name, fits, of = "string"]) => {
  const hasFormat = typeof fits === "function" ? fits : (text) => fits.test(text);
  return (value, look) => typeof value !== of || hasFormat(value) || misfit(look, "format", { format: name });
};
var required = (operand, _prepare, schema) => schema["properties"] ? void 0 : (value, look) => !isObject(value) || hasMembers(value, operand, look);
var dateShape = /^(\d{4})-(\d\d)-(\d\d)$/;
var timeShape = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
var isDate = (text) => {
  const [, year, month, day] = (dateShape.exec(text) ?? []).map(Number);
  if (year === void 0 || month === void 0 || day === void 0) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
};
var isTime = (text, isZoned = true) => {
  const parts = timeShape.exec(text);
  if (!parts || isZoned && !parts[4]) return false;
  const [hour = 0, minute = 0, second = 0] = parts.slice(1, 4).map(Number);
  const sign = parts[5] === "-" ? -1 : 1;
  const [offsetHour, offsetMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const utcMinute = minute - offsetMinute * sign;
  const utcHour = hour - offsetHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
};
var plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
var isDateTime = (text, isZoned = true) => {
  if (plainDateTime.test(text)) return true;
  const [date = "", time = "", ...others] = text.split(/t|\s/i);
  return others.length === 0 && isDate(date) && isTime(time, isZoned);
};
var isIsoDateTime = (text) => isDateTime(text, false);
var createValidators = (keywords) => {
  const prepare = createPrepare(keywords);
  return (schema) => {
    let check;
    const validator2 = (value) => {
      check ??= prepare(schema);
      const fits = check(value, void 0);
      const look = fits ? void 0 : startLook();
      if (look) check(value, look);
      validator2.errors = look?.problems ?? null;
      return fits;
    };
    validator2.errors = null;
    return validator2;
  };
};
var validator = /* @__PURE__ */ createValidators({ $ref: reference, additionalProperties, anyOf, format, if: condition, items, minLength, minimum, pattern, properties, required, type });
var schema_Guid = {
  type: "string",
  pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"
};
var schema_DateTime = {
  type: "string",
  format: ["date-time", isDateTime]
};
var schema_BillingCycle = {
  type: "string"
};
var schema_Participant = {
  type: "object",
  properties: {
    "key": { type: "string" },
    "value": { type: "string" }
  }
};
var schema_ProvisioningContext = {
  type: "object",
  additionalProperties: { type: "string" }
};
var schema_CartErrorCode = {
  type: ["integer", "string"]
};
var schema_CartErrorAdditionalInformation = {
  type: "object",
  properties: {
    "availableQuantity": { type: "integer" },
    "purchasedQuantity": { type: "integer" }
  }
};
var schema_ResourceAttributes = {
  type: "object",
  properties: {
    "etag": { type: "string" },
    "objectType": { type: "string" }
  }
};
var schema_CartError = {
  type: "object",
  properties: {
    "errorCode": schema_CartErrorCode,
    "errorDescription": { type: "string" },
    "additionalInformation": schema_CartErrorAdditionalInformation,
    "attributes": schema_ResourceAttributes
  }
};
var schema_RenewsTo = {
  type: "object",
  properties: {
    "termDuration": schema_BillingCycle
  }
};
var schema_PurchaseCommitment = {
  type: "object",
  properties: {
    "amount": { type: "number" },
    "currency": { type: "string" },
    "grain": { type: "string" }
  }
};
var schema_Pricing = {
  type: "object",
  properties: {
    "listPrice": { type: "number" },
    "discountedPrice": { type: "number" },
    "proratedPrice": { type: "number" },
    "price": { type: "number" },
    "extendedPrice": { type: "number" }
  }
};
var schema_CartLineItem = {
  type: "object",
  required: ["id", "catalogItemId", "quantity"],
  properties: {
    "id": { type: "integer", minimum: 0 },
    "catalogItemId": { type: "string" },
    "friendlyName": { type: "string" },
    "quantity": { type: "integer", minimum: 1 },
    "currencyCode": { type: "string" },
    "billingCycle": schema_BillingCycle,
    "termDuration": schema_BillingCycle,
    "participants": { type: "array", items: schema_Participant },
    "provisioningContext": schema_ProvisioningContext,
    "orderGroup": { type: "string" },
    "addonItems": { type: "array", items: { get $ref() {
      return schema_CartLineItem;
    } } },
    "error": schema_CartError,
    "renewsTo": schema_RenewsTo,
    "attestationAccepted": { type: "boolean" },
    "promotionId": { type: "string" },
    "customTermEndDate": schema_DateTime,
    "purchaseCommitment": schema_PurchaseCommitment,
    "pricing": schema_Pricing,
    "purchaseSystem": { type: "string" },
    "coterminousSubscriptionId": { type: "string" },
    "audienceClaimHeader": { type: "string" },
    "targetId": { type: "string" }
  }
};
var schema_Link = {
  type: "object",
  required: ["uri"],
  properties: {
    "uri": { type: "string" },
    "method": { type: "string" },
    "headers": { type: "array", items: schema_Participant },
    "body": { type: ["string", "null"] }
  }
};
var schema_ResourceLinks = {
  type: "object",
  properties: {
    "self": schema_Link,
    "next": schema_Link,
    "previous": schema_Link,
    "attributes": schema_ResourceAttributes
  }
};
var schema_Cart = {
  type: "object",
  required: ["id", "lineItems", "creationTimestamp", "lastModifiedTimestamp"],
  properties: {
    "id": schema_Guid,
    "creationTimestamp": schema_DateTime,
    "lastModifiedTimestamp": schema_DateTime,
    "expirationTimestamp": schema_DateTime,
    "lastModifiedUser": schema_Guid,
    "lineItems": { type: "array", items: schema_CartLineItem },
    "status": schema_BillingCycle,
    "links": schema_ResourceLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_ServiceFault = {
  type: "object",
  required: ["code", "description"],
  properties: {
    "code": schema_CartErrorCode,
    "description": { type: "string" },
    "data": { type: "array", items: { type: "string" } },
    "source": { type: "string" },
    "message": { type: "string" },
    "errorName": { type: "string" },
    "isRetryable": { type: "boolean" },
    "parameters": { type: "object", additionalProperties: true },
    "errorMessageExtended": { type: "string" },
    "attributes": schema_ResourceAttributes
  }
};
var schema_schema = {
  anyOf: [schema_Cart, schema_ServiceFault]
};
var schema_ThrottleFault = {
  type: "object",
  required: ["statusCode", "message"],
  properties: {
    "statusCode": { type: "integer" },
    "message": { type: "string" }
  }
};
var schema_schema_2 = {
  anyOf: [schema_ThrottleFault, schema_ServiceFault]
};
var schema_OrderLineItemLinks = {
  type: "object",
  properties: {
    "product": schema_Link,
    "sku": schema_Link,
    "availability": schema_Link,
    "subscription": schema_Link,
    "provisioningStatus": schema_Link,
    "activationLinks": schema_Link
  }
};
var schema_OrderLineItem = {
  type: "object",
  required: ["lineItemNumber", "offerId", "quantity"],
  properties: {
    "lineItemNumber": { type: "integer", minimum: 0 },
    "offerId": { type: "string" },
    "subscriptionId": schema_Guid,
    "parentSubscriptionId": { type: "string" },
    "friendlyName": { type: "string" },
    "quantity": { type: "integer", minimum: 0 },
    "customTermEndDate": schema_DateTime,
    "termDuration": schema_BillingCycle,
    "transactionType": schema_BillingCycle,
    "pricing": schema_Pricing,
    "partnerIdOnRecord": { type: "string" },
    "additionalPartnerIdsOnRecord": { type: "array", items: { type: "string" } },
    "provisioningContext": schema_ProvisioningContext,
    "renewsTo": schema_RenewsTo,
    "promotionId": { type: "string" },
    "attestationAccepted": { type: "boolean" },
    "purchaseCommitment": schema_PurchaseCommitment,
    "links": schema_OrderLineItemLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_OrderLinks = {
  type: "object",
  properties: {
    "self": schema_Link,
    "provisioningStatus": schema_Link,
    "patchOperation": schema_Link,
    "next": schema_Link,
    "previous": schema_Link
  }
};
var schema_OrderClient = {
  type: "object",
  properties: {
    "marketplaceCountry": { type: "string" },
    "deviceFamily": { type: "string" },
    "name": { type: "string" }
  }
};
var schema_Order = {
  type: "object",
  required: ["id", "lineItems", "referenceCustomerId", "creationDate"],
  properties: {
    "id": { minLength: 1, $ref: schema_BillingCycle },
    "alternateId": schema_BillingCycle,
    "referenceCustomerId": schema_Guid,
    "billingCycle": schema_BillingCycle,
    "currencyCode": { type: "string" },
    "currencySymbol": { type: "string" },
    "lineItems": { type: "array", items: schema_OrderLineItem },
    "creationDate": schema_DateTime,
    "status": schema_BillingCycle,
    "transactionType": schema_BillingCycle,
    "links": schema_OrderLinks,
    "totalPrice": { type: "number" },
    "client": schema_OrderClient,
    "recordType": {},
    "partnerOnRecordAttestationAccepted": { type: "boolean" },
    "attributes": schema_ResourceAttributes
  }
};
var schema_OrderError = {
  type: "object",
  required: ["code", "description"],
  properties: {
    "orderGroupId": { type: "string" },
    "code": { type: "integer" },
    "description": { type: "string" },
    "attributes": schema_ResourceAttributes
  }
};
var schema_CartCheckoutResult = {
  type: "object",
  if: { properties: {
    "orders": false
  } },
  then: { required: ["orderErrors"], properties: {
    "orderErrors": true
  } },
  properties: {
    "orders": { type: "array", items: schema_Order },
    "orderErrors": { type: "array", items: schema_OrderError },
    "additionalInformation": { type: "array", items: {} },
    "attributes": schema_ResourceAttributes
  }
};
var schema_schema_3 = {
  anyOf: [schema_CartCheckoutResult, schema_ServiceFault]
};
var schema_OrderCollection = {
  type: "object",
  required: ["items"],
  properties: {
    "totalCount": { type: "integer", minimum: 0 },
    "items": { type: "array", items: schema_Order },
    "links": schema_ResourceLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_schema_4 = {
  anyOf: [schema_OrderCollection, schema_ServiceFault]
};
var schema_schema_5 = {
  anyOf: [schema_Order, schema_ServiceFault]
};
var schema_QuantityProvisioningInformation = {
  type: "object",
  properties: {
    "quantity": { type: "integer", minimum: 0 },
    "status": schema_BillingCycle
  }
};
var schema_OrderLineItemProvisioningStatus = {
  type: "object",
  required: ["lineItemNumber"],
  properties: {
    "lineItemNumber": { type: "integer", minimum: 0 },
    "orderLineItemId": { type: "integer" },
    "status": schema_BillingCycle,
    "quantityProvisioningInformation": { type: "array", items: schema_QuantityProvisioningInformation }
  }
};
var schema_OrderLineItemProvisioningStatusCollection = {
  type: "object",
  required: ["items"],
  properties: {
    "totalCount": { type: "integer", minimum: 0 },
    "items": { type: "array", items: schema_OrderLineItemProvisioningStatus },
    "links": schema_ResourceLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_schema_6 = {
  anyOf: [schema_OrderLineItemProvisioningStatusCollection, schema_ServiceFault]
};
var schema_SubscriptionProductType = {
  type: "object",
  properties: {
    "id": { type: "string" },
    "displayName": { type: "string" }
  }
};
var schema_DateTimeOrLocal = {
  type: "string",
  format: ["iso-date-time", isIsoDateTime]
};
var schema_RefundOption = {
  type: "object",
  properties: {
    "type": { type: "string" },
    "expiresAt": schema_DateTimeOrLocal
  }
};
var schema_RefundableQuantityDetail = {
  type: "object",
  properties: {
    "quantity": { type: "integer" },
    "allowedUntilDateTime": schema_DateTimeOrLocal
  }
};
var schema_RefundableQuantity = {
  type: "object",
  properties: {
    "totalQuantity": { type: "integer" },
    "details": { type: "array", items: schema_RefundableQuantityDetail }
  }
};
var schema_ProductTerm = {
  type: "object",
  properties: {
    "productId": { type: "string" },
    "skuId": { type: "string" },
    "availabilityId": { type: "string" },
    "billingCycle": schema_BillingCycle,
    "termDuration": schema_BillingCycle
  }
};
var schema_ScheduledNextTermInstructions = {
  type: "object",
  properties: {
    "product": schema_ProductTerm,
    "quantity": { type: "integer" },
    "customTermEndDate": schema_DateTimeOrLocal
  }
};
var schema_NextChargeInstructions = {
  type: "object",
  properties: {
    "product": schema_ProductTerm,
    "quantity": { type: "integer" }
  }
};
var schema_SubscriptionLinks = {
  type: "object",
  properties: {
    "offer": schema_Link,
    "parentSubscription": schema_Link,
    "product": schema_Link,
    "sku": schema_Link,
    "availability": schema_Link,
    "activationLinks": schema_Link,
    "entitlement": schema_Link,
    "self": schema_Link,
    "next": schema_Link,
    "previous": schema_Link
  }
};
var schema_Subscription = {
  type: "object",
  required: ["id"],
  properties: {
    "id": schema_Guid,
    "offerId": { type: "string" },
    "entitlementId": { type: "string" },
    "offerName": { type: "string" },
    "friendlyName": { type: "string" },
    "productType": schema_SubscriptionProductType,
    "quantity": { type: "integer", minimum: 0 },
    "unitType": { type: "string" },
    "parentSubscriptionId": { type: "string" },
    "creationDate": schema_DateTimeOrLocal,
    "effectiveStartDate": schema_DateTimeOrLocal,
    "commitmentEndDate": schema_DateTimeOrLocal,
    "commitmentEndDateTime": schema_DateTimeOrLocal,
    "cancellationAllowedUntilDate": schema_DateTimeOrLocal,
    "billingCycleEndDate": schema_DateTimeOrLocal,
    "billingCycleEndDateTime": schema_DateTimeOrLocal,
    "status": schema_BillingCycle,
    "autoRenewEnabled": { type: "boolean" },
    "isTrial": { type: "boolean" },
    "isMicrosoftProduct": { type: "boolean" },
    "billingType": { type: "string" },
    "billingCycle": schema_BillingCycle,
    "hasPurchasableAddons": { type: "boolean" },
    "publisherName": { type: "string" },
    "actions": { type: "array", items: { type: "string" } },
    "partnerId": { type: "string" },
    "suspensionReasons": { type: "array", items: { type: "string" } },
    "contractType": { type: "string" },
    "refundOptions": { type: "array", items: schema_RefundOption },
    "refundableQuantity": schema_RefundableQuantity,
    "scheduledNextTermInstructions": schema_ScheduledNextTermInstructions,
    "nextChargeInstructions": schema_NextChargeInstructions,
    "orderId": schema_BillingCycle,
    "termDuration": schema_BillingCycle,
    "renewalTermDuration": schema_BillingCycle,
    "promotionId": { type: "string" },
    "migratedFromSubscriptionId": { type: "string" },
    "consumptionType": { type: "string" },
    "productOrderId": { type: "string" },
    "attentionNeeded": { type: "boolean" },
    "actionTaken": { type: "boolean" },
    "lineItems": { type: "array", items: {} },
    "links": schema_SubscriptionLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_SubscriptionCollection = {
  type: "object",
  required: ["items"],
  properties: {
    "totalCount": { type: "integer", minimum: 0 },
    "items": { type: "array", items: schema_Subscription },
    "links": schema_ResourceLinks,
    "attributes": schema_ResourceAttributes
  }
};
var schema_schema_7 = {
  anyOf: [schema_SubscriptionCollection, schema_ServiceFault]
};
var schema_schema_8 = {
  anyOf: [schema_Subscription, schema_ServiceFault]
};
var answer_0 = /* @__PURE__ */ validator(schema_schema);
var answer_1 = /* @__PURE__ */ validator(schema_Cart);
var answer_2 = /* @__PURE__ */ validator(schema_ServiceFault);
var answer_3 = /* @__PURE__ */ validator(schema_schema_2);
var answer_4 = /* @__PURE__ */ validator(schema_BillingCycle);
var answer_7 = /* @__PURE__ */ validator(schema_schema_3);
var answer_8 = /* @__PURE__ */ validator(schema_CartCheckoutResult);
var answer_9 = /* @__PURE__ */ validator(schema_schema_4);
var answer_10 = /* @__PURE__ */ validator(schema_schema_5);
var answer_11 = /* @__PURE__ */ validator(schema_schema_6);
var answer_12 = /* @__PURE__ */ validator(schema_schema_7);
var answer_13 = /* @__PURE__ */ validator(schema_schema_8);
var sharedBodies0 = { "application/json": answer_0 };
var sharedBodies1 = { "application/json": answer_1 };
var sharedBodies2 = { "application/json": answer_2 };
var sharedBodies3 = { "application/json": answer_3 };
var sharedBodies4 = { "application/json": answer_2, "text/html": answer_4, "text/plain": answer_4 };
var sharedBodies5 = { "application/json": answer_7 };
var sharedBodies6 = { "application/json": answer_8 };
var sharedBodies7 = { "application/json": answer_9 };
var sharedBodies8 = { "application/json": answer_10 };
var sharedBodies9 = { "application/json": answer_11 };
var sharedBodies10 = { "application/json": answer_12 };
var sharedBodies11 = { "application/json": answer_13 };
var responseValidators = {
  "createCart": {
    "200": sharedBodies0,
    "201": sharedBodies1,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "getCart": {
    "200": sharedBodies0,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "updateCart": {
    "200": sharedBodies0,
    "201": sharedBodies1,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "409": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "checkoutCart": {
    "200": sharedBodies5,
    "201": sharedBodies6,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "409": sharedBodies2,
    "417": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "listOrders": {
    "200": sharedBodies7,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "getOrder": {
    "200": sharedBodies8,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "getOrderProvisioningStatus": {
    "200": sharedBodies9,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "listSubscriptionsByOrder": {
    "200": sharedBodies10,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  },
  "getSubscription": {
    "200": sharedBodies11,
    "400": sharedBodies2,
    "401": sharedBodies2,
    "403": sharedBodies2,
    "404": sharedBodies2,
    "408": sharedBodies2,
    "429": sharedBodies3,
    "500": sharedBodies2,
    "501": sharedBodies2,
    "502": sharedBodies4,
    "503": sharedBodies4,
    "504": sharedBodies4,
    "4XX": sharedBodies2,
    "5XX": sharedBodies4
  }
};
export {
  responseValidators
};
