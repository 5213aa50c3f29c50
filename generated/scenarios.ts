// Generated from partner-center.yaml by cart-contract (src/generate/scenarios.ts). Do not edit: change the contract and run 'npm run generate'.

import type { operations } from './openapi.ts';

/** Every scenario of the contract by name: where it stands, and the body of its answer (absent where it has none). */
export const scenarios = {
  /** a catalog item that is not available */
  "item-not-available": {
  summary: "a catalog item that is not available",
  operations: [
    "createCart",
    "updateCart",
    "checkoutCart"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 400072,
    "description": "The item is not available.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][200]["content"]["application/json"] satisfies operations["checkoutCart"]["responses"][200]["content"]["application/json"]
  },
  /** a customer who can buy */
  "cart-created": {
  summary: "a customer who can buy",
  operations: [
    "createCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
    "creationTimestamp": "2026-03-02T09:14:07.2731846Z",
    "lastModifiedTimestamp": "2026-03-02T09:14:07.2731846Z",
    "expirationTimestamp": "2026-03-09T09:14:12.1046513Z",
    "lastModifiedUser": "d3a95f60-7c18-4be2-96d4-f2087b5c1ea9",
    "status": "Active",
    "lineItems": [
      {
        "id": 0,
        "catalogItemId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "quantity": 1,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "pricing": {
          "listPrice": 36.48,
          "discountedPrice": 36.48,
          "proratedPrice": 36.48,
          "price": 36.48,
          "extendedPrice": 36.48
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/carts/7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Cart"
    }
  } satisfies operations["createCart"]["responses"][201]["content"]["application/json"]
  },
  /** a customer who cannot buy every item asked for */
  "cart-created-with-errors": {
  summary: "a customer who cannot buy every item asked for",
  operations: [
    "createCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "2e91c6b8-f04d-4a73-b15e-6c83d7a9e042",
    "creationTimestamp": "2026-02-16T16:45:20.5511298Z",
    "lastModifiedTimestamp": "2026-02-16T16:45:20.5511298Z",
    "expirationTimestamp": "2026-02-23T16:45:29.9380077Z",
    "lastModifiedUser": "d3a95f60-7c18-4be2-96d4-f2087b5c1ea9",
    "status": "Active",
    "lineItems": [
      {
        "id": 0,
        "catalogItemId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N83L",
        "friendlyName": "Sales department",
        "quantity": 3,
        "currencyCode": "EUR",
        "billingCycle": "annual",
        "termDuration": "P1Y",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          },
          {
            "key": "additional_transaction_reseller",
            "value": "5934872"
          }
        ],
        "orderGroup": "0",
        "customTermEndDate": "2027-01-31T23:59:59Z",
        "pricing": {
          "listPrice": 437.76,
          "discountedPrice": 437.76,
          "proratedPrice": 419.52,
          "price": 419.52,
          "extendedPrice": 1258.56
        }
      },
      {
        "id": 1,
        "catalogItemId": "CFQ7TTC0LH18:0017:CFQ7TTC0K7P2",
        "quantity": 25,
        "currencyCode": "EUR",
        "billingCycle": "none",
        "termDuration": "",
        "orderGroup": "1",
        "renewsTo": {
          "termDuration": "P1M"
        },
        "error": {
          "errorCode": 400039,
          "errorDescription": "The availability does not support the term ''. It supports P1M."
        }
      },
      {
        "id": 2,
        "catalogItemId": "DZH318Z0BQ36:004G:DZH318Z08C0S",
        "quantity": 22,
        "currencyCode": "EUR",
        "billingCycle": "one_time",
        "termDuration": "P1Y",
        "provisioningContext": {
          "subscriptionId": "a71f3c60-28e4-4d95-b6c1-90f47d2e85b3",
          "scope": "single",
          "duration": "1Year"
        },
        "orderGroup": "2",
        "error": {
          "errorCode": 10002,
          "errorDescription": "The quantity is above the quota of the customer.",
          "additionalInformation": {
            "availableQuantity": 18,
            "purchasedQuantity": 2
          }
        }
      },
      {
        "id": 3,
        "catalogItemId": "3f80b5d9-6e24-4c17-a9d2-b04c5e8f1a73",
        "quantity": 4,
        "currencyCode": "EUR",
        "billingCycle": "monthly",
        "orderGroup": "3",
        "addonItems": [
          {
            "id": 4,
            "catalogItemId": "60d2e9a4-17cb-4f58-8b36-e5f91c7d0a42",
            "quantity": 4,
            "currencyCode": "EUR",
            "billingCycle": "monthly",
            "orderGroup": "3"
          }
        ]
      },
      {
        "id": 5,
        "catalogItemId": "DZH318Z09V4X:0003:DZH318Z097TK",
        "quantity": 1,
        "currencyCode": "EUR",
        "billingCycle": "monthly",
        "termDuration": "P1Y",
        "provisioningContext": {
          "scope": "shared"
        },
        "orderGroup": "4",
        "purchaseCommitment": {
          "amount": 0.05,
          "currency": "eur",
          "grain": "hourly"
        },
        "pricing": {
          "listPrice": 36.5,
          "discountedPrice": 36.5,
          "proratedPrice": 36.5,
          "price": 36.5,
          "extendedPrice": 438
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/carts/2e91c6b8-f04d-4a73-b15e-6c83d7a9e042",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Cart"
    }
  } satisfies operations["createCart"]["responses"][201]["content"]["application/json"]
  },
  /** a request with input that the service finds invalid */
  "invalid-input": {
  summary: "a request with input that the service finds invalid",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 400 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800002,
    "description": "The input is not valid.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][400]["content"]["application/json"]
  },
  /** an access token that the service does not accept */
  "unauthorized": {
  summary: "an access token that the service does not accept",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 401 as const,
  mediaType: "application/json" as const,
  headers: {
    "WWW-Authenticate": "OAuth realm=urn:cpsvc:cpid:0b7d52e4-f19c-4a86-93be-5c20d8f7a416"
  },
  body: {
    "code": 800001,
    "description": "The partner token is missing.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][401]["content"]["application/json"]
  },
  /** a user who signed in without multifactor authentication */
  "mfa-required": {
  summary: "a user who signed in without multifactor authentication",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 401 as const,
  mediaType: "application/json" as const,
  headers: {
    "WWW-Authenticate": "Bearer error=\"invalid_token\""
  }
  },
  /** a user without multifactor authentication, refused with a fault */
  "mfa-required-fault": {
  summary: "a user without multifactor authentication, refused with a fault",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 401 as const,
  mediaType: "application/json" as const,
  headers: {
    "WWW-Authenticate": "OAuth realm=urn:cpsvc:cpid:0b7d52e4-f19c-4a86-93be-5c20d8f7a416"
  },
  body: {
    "code": 900421,
    "description": "The user of the token has not passed multifactor authentication.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][401]["content"]["application/json"]
  },
  /** a customer with whom the partner has no relationship */
  "forbidden": {
  summary: "a customer with whom the partner has no relationship",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 403 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 20002,
    "description": "Partner and customer have no commerce relationship.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][403]["content"]["application/json"]
  },
  /** no customer with this id */
  "customer-not-found": {
  summary: "no customer with this id",
  operations: [
    "createCart",
    "listOrders"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 60003,
    "description": "The tenant cannot be found.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][404]["content"]["application/json"]
  },
  /** a service that did not get the request in time */
  "request-timeout": {
  summary: "a service that did not get the request in time",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 408 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 900192,
    "description": "The request took too long. Try again later.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][408]["content"]["application/json"]
  },
  /** a partner who has sent too many requests */
  "throttled": {
  summary: "a partner who has sent too many requests",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 429 as const,
  mediaType: "application/json" as const,
  headers: {
    "Retry-After": "30"
  },
  body: {
    "statusCode": 429,
    "message": "Rate limit is exceeded. Try again in 30 seconds."
  } satisfies operations["createCart"]["responses"][429]["content"]["application/json"]
  },
  /** a service that fails unexpectedly */
  "server-error": {
  summary: "a service that fails unexpectedly",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 500 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800003,
    "description": "The service met an unexpected error.",
    "message": "The service met an unexpected error.",
    "errorName": "UnexpectedError",
    "isRetryable": true,
    "parameters": {},
    "errorMessageExtended": ""
  } satisfies operations["createCart"]["responses"][500]["content"]["application/json"]
  },
  /** a service that cannot do what was asked */
  "not-implemented": {
  summary: "a service that cannot do what was asked",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 501 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 0,
    "description": "The service met an error that it has no code for.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][501]["content"]["application/json"]
  },
  /** a gateway that cannot reach the service */
  "bad-gateway": {
  summary: "a gateway that cannot reach the service",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 502 as const,
  mediaType: "text/html" as const,
  headers: {},
  body: "<!DOCTYPE html>\n<html>\n  <head>\n    <title>502 Bad Gateway</title>\n  </head>\n  <body>\n    <h1>502 Bad Gateway</h1>\n    <p>The server behind this gateway could not be reached.</p>\n  </body>\n</html>\n" satisfies operations["createCart"]["responses"][502]["content"]["text/html"]
  },
  /** a service that is too busy to answer */
  "service-unavailable": {
  summary: "a service that is too busy to answer",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 503 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 900192,
    "description": "The service is not available at the moment. Try again later.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][503]["content"]["application/json"]
  },
  /** a gateway that gets no answer from the service in time */
  "gateway-timeout": {
  summary: "a gateway that gets no answer from the service in time",
  operations: [
    "createCart",
    "getCart",
    "updateCart",
    "checkoutCart",
    "listOrders",
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder",
    "getSubscription"
  ] as const,
  status: 504 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 900192,
    "description": "The service did not answer in time. Try again later.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["createCart"]["responses"][504]["content"]["application/json"]
  },
  /** a cart that has not been checked out */
  "cart-active": {
  summary: "a cart that has not been checked out",
  operations: [
    "getCart"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
    "creationTimestamp": "2026-03-02T09:14:07.2731846Z",
    "lastModifiedTimestamp": "2026-03-02T09:14:07.2731846Z",
    "expirationTimestamp": "2026-03-09T09:14:12.1046513Z",
    "lastModifiedUser": "d3a95f60-7c18-4be2-96d4-f2087b5c1ea9",
    "status": "Active",
    "lineItems": [
      {
        "id": 0,
        "catalogItemId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "quantity": 1,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "pricing": {
          "listPrice": 36.48,
          "discountedPrice": 36.48,
          "proratedPrice": 36.48,
          "price": 36.48,
          "extendedPrice": 36.48
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/carts/7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Cart"
    }
  } satisfies operations["getCart"]["responses"][200]["content"]["application/json"]
  },
  /** a cart that has been checked out */
  "cart-ordered": {
  summary: "a cart that has been checked out",
  operations: [
    "getCart"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
    "creationTimestamp": "2026-03-02T09:14:07.2731846Z",
    "lastModifiedTimestamp": "2026-03-03T14:02:53.2297405Z",
    "expirationTimestamp": "2026-03-09T09:14:12.1046513Z",
    "lastModifiedUser": "d3a95f60-7c18-4be2-96d4-f2087b5c1ea9",
    "status": "Ordered",
    "lineItems": [
      {
        "id": 0,
        "catalogItemId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "quantity": 5,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "pricing": {
          "listPrice": 36.48,
          "discountedPrice": 36.48,
          "proratedPrice": 36.48,
          "price": 36.48,
          "extendedPrice": 182.4
        }
      },
      {
        "id": 1,
        "catalogItemId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
        "quantity": 10,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
        "pricing": {
          "listPrice": 7.2,
          "discountedPrice": 6.12,
          "proratedPrice": 6.12,
          "price": 6.12,
          "extendedPrice": 61.2
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/carts/7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Cart"
    }
  } satisfies operations["getCart"]["responses"][200]["content"]["application/json"]
  },
  /** no cart with this id */
  "cart-not-found": {
  summary: "no cart with this id",
  operations: [
    "getCart",
    "updateCart",
    "checkoutCart"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800008,
    "description": "The cart id cannot be found.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["getCart"]["responses"][404]["content"]["application/json"]
  },
  /** a cart whose seven days are over */
  "cart-expired": {
  summary: "a cart whose seven days are over",
  operations: [
    "getCart",
    "updateCart",
    "checkoutCart"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800008,
    "description": "The cart id cannot be found. The cart may have expired.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["getCart"]["responses"][404]["content"]["application/json"]
  },
  /** a cart that may still be changed */
  "cart-updated": {
  summary: "a cart that may still be changed",
  operations: [
    "updateCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
    "creationTimestamp": "2026-03-02T09:14:07.2731846Z",
    "lastModifiedTimestamp": "2026-03-02T09:40:31.8820157Z",
    "expirationTimestamp": "2026-03-09T09:14:12.1046513Z",
    "lastModifiedUser": "d3a95f60-7c18-4be2-96d4-f2087b5c1ea9",
    "status": "Active",
    "lineItems": [
      {
        "id": 0,
        "catalogItemId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "quantity": 5,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "pricing": {
          "listPrice": 36.48,
          "discountedPrice": 36.48,
          "proratedPrice": 36.48,
          "price": 36.48,
          "extendedPrice": 182.4
        }
      },
      {
        "id": 1,
        "catalogItemId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
        "quantity": 10,
        "currencyCode": "USD",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "participants": [
          {
            "key": "transaction_reseller",
            "value": "6120041"
          }
        ],
        "orderGroup": "0",
        "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
        "pricing": {
          "listPrice": 7.2,
          "discountedPrice": 6.12,
          "proratedPrice": 6.12,
          "price": 6.12,
          "extendedPrice": 61.2
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/carts/7a0d3e52-84bf-4f16-a2c9-d15b60e7f934",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Cart"
    }
  } satisfies operations["updateCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart that was submitted already and that the service refuses to take again */
  "already-submitted": {
  summary: "a cart that was submitted already and that the service refuses to take again",
  operations: [
    "updateCart",
    "checkoutCart"
  ] as const,
  status: 400 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800065,
    "description": "The cart was submitted already.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["updateCart"]["responses"][400]["content"]["application/json"]
  },
  /** a cart that another request is working on */
  "cart-busy": {
  summary: "a cart that another request is working on",
  operations: [
    "updateCart",
    "checkoutCart"
  ] as const,
  status: 409 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800064,
    "description": "Another request is processing the cart.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["updateCart"]["responses"][409]["content"]["application/json"]
  },
  /** a cart with an Azure plan, reservations, perpetual software and a third-party product */
  "mixed-cart": {
  summary: "a cart with an Azure plan, reservations, perpetual software and a third-party product",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "3c6f2530-1e31-4088-8230-dd1c31a18bce",
        "alternateId": "3c6f2530-1e31-4088-8230-dd1c31a18bce",
        "referenceCustomerId": "28045616-f6b9-462f-9701-0d89b5e65c44",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "MS-AZR-0145P",
            "subscriptionId": "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Microsoft Azure",
            "quantity": 1,
            "links": {}
          }
        ],
        "creationDate": "2019-01-16T00:48:44.76+00:00",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {}
      },
      {
        "id": "311qiN8iFwkv-XARWMvXRYAwYKMACVqv1",
        "alternateId": "0a3624c6e47d",
        "referenceCustomerId": "28045616-f6b9-462f-9701-0d89b5e65c44",
        "billingCycle": "one_time",
        "currencyCode": "USD",
        "currencySymbol": "$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "DZH318Z0BQ36:004G:DZH318Z08C0S",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Reserved VM Instance, Standard_NV12, US East 2, 1 Year",
            "quantity": 1,
            "links": {}
          },
          {
            "lineItemNumber": 1,
            "offerId": "DZH318Z0BQ36:004J:DZH318Z08B8X",
            "termDuration": "P3Y",
            "transactionType": "New",
            "friendlyName": "Reserved VM Instance, Standard_NV12, US East 2, 3 Years",
            "quantity": 1,
            "links": {}
          },
          {
            "lineItemNumber": 2,
            "offerId": "DG7GMGF0DWM3:0002:DG7GMGF0DT1M",
            "transactionType": "New",
            "friendlyName": "BizTalk Server 2016 Branch",
            "quantity": 1,
            "links": {}
          }
        ],
        "creationDate": "2019-01-16T00:48:51.6578126Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {}
      },
      {
        "id": "HVu_cO8Ea7fNRQP4ia1QTpZap-kg_7P71",
        "alternateId": "55a4e6854d54",
        "referenceCustomerId": "28045616-f6b9-462f-9701-0d89b5e65c44",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "currencySymbol": "$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "DZH318Z0BXWC:0002:DZH318Z0BMRV",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Barracuda WaaS - Medium Plan",
            "quantity": 1,
            "links": {}
          }
        ],
        "creationDate": "2019-01-16T00:48:44.4514129Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {}
      }
    ]
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart with one new commerce license-based subscription */
  "license-based": {
  summary: "a cart with one new commerce license-based subscription",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "a68736758d9c",
        "alternateId": "a68736758d9c",
        "referenceCustomerId": "94cd6638-11b6-4323-8c9f-6ae3088adc59",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "currencySymbol": "US$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
            "subscriptionId": "bbbb1b1b-cc2c-dd3d-ee4e-ffffff5f5f5f",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Office 365 E5 without Audio Conferencing",
            "quantity": 1,
            "pricing": {
              "listPrice": 36.48,
              "discountedPrice": 36.48,
              "proratedPrice": 36.48,
              "price": 36.48,
              "extendedPrice": 36.48
            },
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LF8S?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2023-04-18T22:03:45.4505136Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/94cd6638-11b6-4323-8c9f-6ae3088adc59/orders/a68736758d9c",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/94cd6638-11b6-4323-8c9f-6ae3088adc59/orders/a68736758d9c/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/94cd6638-11b6-4323-8c9f-6ae3088adc59/orders/a68736758d9c",
            "method": "PATCH",
            "headers": []
          }
        },
        "totalPrice": 36.48,
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      }
    ]
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart with two subscriptions whose provisioning has not finished */
  "subscription-pending": {
  summary: "a cart with two subscriptions whose provisioning has not finished",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "c94f07a1e6b2",
        "alternateId": "c94f07a1e6b2",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "currencySymbol": "US$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Office 365 E5 without Audio Conferencing",
            "quantity": 5,
            "pricing": {
              "listPrice": 36.48,
              "discountedPrice": 36.48,
              "proratedPrice": 36.48,
              "price": 36.48,
              "extendedPrice": 182.4
            },
            "partnerIdOnRecord": "6120041",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LF8S?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
                "method": "GET",
                "headers": []
              }
            }
          },
          {
            "lineItemNumber": 1,
            "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Microsoft 365 Business Basic",
            "quantity": 10,
            "pricing": {
              "listPrice": 7.2,
              "discountedPrice": 6.12,
              "proratedPrice": 6.12,
              "price": 6.12,
              "extendedPrice": 61.2
            },
            "partnerIdOnRecord": "6120041",
            "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LH18?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2026-03-03T14:02:51.6048213Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "PATCH",
            "headers": []
          }
        },
        "totalPrice": 243.6,
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      }
    ],
    "attributes": {
      "objectType": "CartCheckoutResult"
    }
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart with two subscriptions whose provisioning finished before the answer was written */
  "subscription-provisioned": {
  summary: "a cart with two subscriptions whose provisioning finished before the answer was written",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "c94f07a1e6b2",
        "alternateId": "c94f07a1e6b2",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "currencySymbol": "US$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
            "subscriptionId": "5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Office 365 E5 without Audio Conferencing",
            "quantity": 5,
            "pricing": {
              "listPrice": 36.48,
              "discountedPrice": 36.48,
              "proratedPrice": 36.48,
              "price": 36.48,
              "extendedPrice": 182.4
            },
            "partnerIdOnRecord": "6120041",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LF8S?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
                "method": "GET",
                "headers": []
              }
            }
          },
          {
            "lineItemNumber": 1,
            "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
            "subscriptionId": "92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Microsoft 365 Business Basic",
            "quantity": 10,
            "pricing": {
              "listPrice": 7.2,
              "discountedPrice": 6.12,
              "proratedPrice": 6.12,
              "price": 6.12,
              "extendedPrice": 61.2
            },
            "partnerIdOnRecord": "6120041",
            "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LH18?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2026-03-03T14:02:51.6048213Z",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "PATCH",
            "headers": []
          }
        },
        "totalPrice": 243.6,
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      }
    ],
    "attributes": {
      "objectType": "CartCheckoutResult"
    }
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart with a reservation and perpetual software, which never have a subscription */
  "reservation-and-software": {
  summary: "a cart with a reservation and perpetual software, which never have a subscription",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
        "alternateId": "90fe2b6d71c8",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "one_time",
        "currencyCode": "USD",
        "currencySymbol": "$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "DZH318Z0BQ36:004G:DZH318Z08C0S",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Reserved VM Instance, Standard_NV12, US East 2, 1 Year",
            "quantity": 2,
            "provisioningContext": {
              "subscriptionId": "4c08e2a7-91d5-4b36-8f7e-d05a63c9b812",
              "scope": "shared",
              "duration": "1Year"
            },
            "links": {
              "product": {
                "uri": "/products/DZH318Z0BQ36?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/DZH318Z0BQ36/skus/004G?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/DZH318Z0BQ36/skus/004G/availabilities/DZH318Z08C0S?country=US",
                "method": "GET",
                "headers": []
              }
            }
          },
          {
            "lineItemNumber": 1,
            "offerId": "DG7GMGF0DWM3:0002:DG7GMGF0DT1M",
            "transactionType": "New",
            "friendlyName": "BizTalk Server 2016 Branch",
            "quantity": 1,
            "links": {
              "product": {
                "uri": "/products/DG7GMGF0DWM3?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/DG7GMGF0DWM3/skus/0002?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/DG7GMGF0DWM3/skus/0002/availabilities/DG7GMGF0DT1M?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2025-12-09T10:31:44.9170352Z",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
            "method": "PATCH",
            "headers": []
          }
        },
        "client": {
          "marketplaceCountry": "US"
        },
        "attributes": {
          "objectType": "Order"
        }
      }
    ],
    "attributes": {
      "objectType": "CartCheckoutResult"
    }
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart of which one order group fails and the others are ordered */
  "partial-success": {
  summary: "a cart of which one order group fails and the others are ordered",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [
      {
        "id": "b27e90d4c1fa",
        "alternateId": "b27e90d4c1fa",
        "referenceCustomerId": "83d40c17-b6e9-4f2a-a05d-c41e79f8632b",
        "billingCycle": "annual",
        "currencyCode": "EUR",
        "currencySymbol": "€",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N83L",
            "customTermEndDate": "2027-01-31T23:59:59Z",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Office 365 E5 without Audio Conferencing",
            "quantity": 12,
            "pricing": {
              "listPrice": 437.76,
              "discountedPrice": 437.76,
              "proratedPrice": 401.28,
              "price": 401.28,
              "extendedPrice": 4815.36
            },
            "partnerIdOnRecord": "6120041",
            "additionalPartnerIdsOnRecord": [
              "5934872"
            ],
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LF8S?country=IE",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=IE",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N83L?country=IE",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2026-03-04T08:20:16.3349061Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/b27e90d4c1fa",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/b27e90d4c1fa/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/b27e90d4c1fa",
            "method": "PATCH",
            "headers": []
          }
        },
        "totalPrice": 4815.36,
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      },
      {
        "id": "d05a3c8e7f19",
        "alternateId": "d05a3c8e7f19",
        "referenceCustomerId": "83d40c17-b6e9-4f2a-a05d-c41e79f8632b",
        "billingCycle": "monthly",
        "currencyCode": "EUR",
        "currencySymbol": "€",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "DZH318Z09V4X:0003:DZH318Z097TK",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Azure savings plan for compute",
            "quantity": 1,
            "pricing": {
              "listPrice": 36.5,
              "discountedPrice": 36.5,
              "proratedPrice": 36.5,
              "price": 36.5,
              "extendedPrice": 438
            },
            "provisioningContext": {
              "scope": "shared"
            },
            "purchaseCommitment": {
              "amount": 0.05,
              "currency": "eur",
              "grain": "hourly"
            },
            "links": {
              "product": {
                "uri": "/products/DZH318Z09V4X?country=IE",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/DZH318Z09V4X/skus/0003?country=IE",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/DZH318Z09V4X/skus/0003/availabilities/DZH318Z097TK?country=IE",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2026-03-04T08:20:17.0518824Z",
        "status": "pending",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/d05a3c8e7f19",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/d05a3c8e7f19/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/83d40c17-b6e9-4f2a-a05d-c41e79f8632b/orders/d05a3c8e7f19",
            "method": "PATCH",
            "headers": []
          }
        },
        "totalPrice": 438,
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      }
    ],
    "orderErrors": [
      {
        "orderGroupId": "2",
        "code": 800010,
        "description": "The catalog item DZH318Z0BQ36:004G:DZH318Z08C0S has no inventory.",
        "attributes": {
          "objectType": "OrderError"
        }
      }
    ],
    "additionalInformation": [],
    "attributes": {
      "objectType": "CartCheckoutResult"
    }
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart of which every order group fails */
  "all-orders-failed": {
  summary: "a cart of which every order group fails",
  operations: [
    "checkoutCart"
  ] as const,
  status: 201 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "orders": [],
    "orderErrors": [
      {
        "orderGroupId": "0",
        "code": 900121,
        "description": "The credit of the partner is not sufficient for this purchase."
      },
      {
        "orderGroupId": "1",
        "code": 800069,
        "description": "The purchase did not pass the risk check."
      }
    ],
    "attributes": {
      "objectType": "CartCheckoutResult"
    }
  } satisfies operations["checkoutCart"]["responses"][201]["content"]["application/json"]
  },
  /** a cart with a line item in error */
  "cart-items-in-error": {
  summary: "a cart with a line item in error",
  operations: [
    "checkoutCart"
  ] as const,
  status: 400 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800009,
    "description": "One or more items of the cart are in error.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["checkoutCart"]["responses"][400]["content"]["application/json"]
  },
  /** a cart with a catalog item whose availability is gone */
  "availability-not-found": {
  summary: "a cart with a catalog item whose availability is gone",
  operations: [
    "checkoutCart"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 400019,
    "description": "The availability cannot be found. Read the availabilities of the SKU again and retry.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["checkoutCart"]["responses"][404]["content"]["application/json"]
  },
  /** a cart whose order is in progress */
  "order-in-progress": {
  summary: "a cart whose order is in progress",
  operations: [
    "checkoutCart"
  ] as const,
  status: 409 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800060,
    "description": "An order is in progress. Check the order history in a few minutes.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["checkoutCart"]["responses"][409]["content"]["application/json"]
  },
  /** a cart that fails a precondition of the purchase */
  "precondition-failed": {
  summary: "a cart that fails a precondition of the purchase",
  operations: [
    "checkoutCart"
  ] as const,
  status: 417 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 800036,
    "description": "A precondition of the purchase failed.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["checkoutCart"]["responses"][417]["content"]["application/json"]
  },
  /** a customer with three orders, one in each form of order id */
  "order-list": {
  summary: "a customer with three orders, one in each form of order id",
  operations: [
    "listOrders"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "totalCount": 3,
    "items": [
      {
        "id": "c94f07a1e6b2",
        "alternateId": "c94f07a1e6b2",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "currencySymbol": "US$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
            "subscriptionId": "5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Office 365 E5 without Audio Conferencing",
            "quantity": 5,
            "partnerIdOnRecord": "6120041",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LF8S?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
                "method": "GET",
                "headers": []
              }
            }
          },
          {
            "lineItemNumber": 1,
            "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
            "subscriptionId": "92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d",
            "termDuration": "P1M",
            "transactionType": "New",
            "friendlyName": "Microsoft 365 Business Basic",
            "quantity": 10,
            "partnerIdOnRecord": "6120041",
            "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
            "links": {
              "product": {
                "uri": "/products/CFQ7TTC0LH18?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2026-03-03T14:02:51.6048213Z",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
            "method": "PATCH",
            "headers": []
          }
        },
        "client": {},
        "attributes": {
          "objectType": "Order"
        }
      },
      {
        "id": "Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
        "alternateId": "90fe2b6d71c8",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "one_time",
        "currencyCode": "USD",
        "currencySymbol": "$",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "DZH318Z0BQ36:004G:DZH318Z08C0S",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Reserved VM Instance, Standard_NV12, US East 2, 1 Year",
            "quantity": 2,
            "provisioningContext": {
              "subscriptionId": "4c08e2a7-91d5-4b36-8f7e-d05a63c9b812",
              "scope": "shared",
              "duration": "1Year"
            },
            "links": {
              "product": {
                "uri": "/products/DZH318Z0BQ36?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/DZH318Z0BQ36/skus/004G?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/DZH318Z0BQ36/skus/004G/availabilities/DZH318Z08C0S?country=US",
                "method": "GET",
                "headers": []
              }
            }
          },
          {
            "lineItemNumber": 1,
            "offerId": "DG7GMGF0DWM3:0002:DG7GMGF0DT1M",
            "transactionType": "New",
            "friendlyName": "BizTalk Server 2016 Branch",
            "quantity": 1,
            "links": {
              "product": {
                "uri": "/products/DG7GMGF0DWM3?country=US",
                "method": "GET",
                "headers": []
              },
              "sku": {
                "uri": "/products/DG7GMGF0DWM3/skus/0002?country=US",
                "method": "GET",
                "headers": []
              },
              "availability": {
                "uri": "/products/DG7GMGF0DWM3/skus/0002/availabilities/DG7GMGF0DT1M?country=US",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2025-12-09T10:31:44.9170352Z",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1/provisioningstatus",
            "method": "GET",
            "headers": []
          },
          "patchOperation": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/Zk4pWq7nTt-BvU0sXeR_91dMhYcLgJ3o1",
            "method": "PATCH",
            "headers": []
          }
        },
        "client": {
          "marketplaceCountry": "US"
        },
        "attributes": {
          "objectType": "Order"
        }
      },
      {
        "id": "e6d1b7f0-0c5a-4a93-8f27-6b19c4d8a350",
        "alternateId": "e6d1b7f0-0c5a-4a93-8f27-6b19c4d8a350",
        "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
        "billingCycle": "monthly",
        "currencyCode": "USD",
        "lineItems": [
          {
            "lineItemNumber": 0,
            "offerId": "MS-AZR-0145P",
            "subscriptionId": "4C08E2A7-91D5-4B36-8F7E-D05A63C9B812",
            "termDuration": "P1Y",
            "transactionType": "New",
            "friendlyName": "Microsoft Azure",
            "quantity": 1,
            "partnerIdOnRecord": "6120041",
            "additionalPartnerIdsOnRecord": [
              "6120041"
            ],
            "links": {
              "subscription": {
                "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions/4C08E2A7-91D5-4B36-8F7E-D05A63C9B812",
                "method": "GET",
                "headers": []
              },
              "provisioningStatus": {
                "uri": "/subscriptions/4C08E2A7-91D5-4B36-8F7E-D05A63C9B812/provisioningstatus",
                "method": "GET",
                "headers": []
              },
              "activationLinks": {
                "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions/4C08E2A7-91D5-4B36-8F7E-D05A63C9B812/activationlinks",
                "method": "GET",
                "headers": []
              }
            }
          }
        ],
        "creationDate": "2019-02-11T08:41:27.303-08:00",
        "status": "completed",
        "transactionType": "UserPurchase",
        "links": {
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/e6d1b7f0-0c5a-4a93-8f27-6b19c4d8a350",
            "method": "GET",
            "headers": []
          },
          "provisioningStatus": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/e6d1b7f0-0c5a-4a93-8f27-6b19c4d8a350/provisioningstatus",
            "method": "GET",
            "headers": []
          }
        },
        "attributes": {
          "etag": "eyJpZCI6ImU2ZDFiN2YwLTBjNWEtNGE5My04ZjI3LTZiMTljNGQ4YTM1MCIsInZlcnNpb24iOjF9",
          "objectType": "Order"
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Collection"
    }
  } satisfies operations["listOrders"]["responses"][200]["content"]["application/json"]
  },
  /** an order whose provisioning has not finished */
  "order-pending": {
  summary: "an order whose provisioning has not finished",
  operations: [
    "getOrder"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "c94f07a1e6b2",
    "alternateId": "c94f07a1e6b2",
    "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
    "billingCycle": "monthly",
    "currencyCode": "USD",
    "currencySymbol": "US$",
    "lineItems": [
      {
        "lineItemNumber": 0,
        "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "termDuration": "P1M",
        "transactionType": "New",
        "friendlyName": "Office 365 E5 without Audio Conferencing",
        "quantity": 5,
        "partnerIdOnRecord": "6120041",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LF8S?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
            "method": "GET",
            "headers": []
          }
        }
      },
      {
        "lineItemNumber": 1,
        "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
        "termDuration": "P1M",
        "transactionType": "New",
        "friendlyName": "Microsoft 365 Business Basic",
        "quantity": 10,
        "partnerIdOnRecord": "6120041",
        "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LH18?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
            "method": "GET",
            "headers": []
          }
        }
      }
    ],
    "creationDate": "2026-03-03T14:02:51.6048213Z",
    "status": "pending",
    "transactionType": "UserPurchase",
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
        "method": "GET",
        "headers": []
      },
      "provisioningStatus": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2/provisioningstatus",
        "method": "GET",
        "headers": []
      },
      "patchOperation": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
        "method": "PATCH",
        "headers": []
      }
    },
    "client": {},
    "attributes": {
      "objectType": "Order"
    }
  } satisfies operations["getOrder"]["responses"][200]["content"]["application/json"]
  },
  /** an order whose every line is provisioned */
  "order-completed": {
  summary: "an order whose every line is provisioned",
  operations: [
    "getOrder"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "c94f07a1e6b2",
    "alternateId": "c94f07a1e6b2",
    "referenceCustomerId": "1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5",
    "billingCycle": "monthly",
    "currencyCode": "USD",
    "currencySymbol": "US$",
    "lineItems": [
      {
        "lineItemNumber": 0,
        "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "subscriptionId": "5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
        "termDuration": "P1M",
        "transactionType": "New",
        "friendlyName": "Office 365 E5 without Audio Conferencing",
        "quantity": 5,
        "partnerIdOnRecord": "6120041",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LF8S?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
            "method": "GET",
            "headers": []
          }
        }
      },
      {
        "lineItemNumber": 1,
        "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
        "subscriptionId": "92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d",
        "termDuration": "P1M",
        "transactionType": "New",
        "friendlyName": "Microsoft 365 Business Basic",
        "quantity": 10,
        "partnerIdOnRecord": "6120041",
        "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LH18?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
            "method": "GET",
            "headers": []
          }
        }
      }
    ],
    "creationDate": "2026-03-03T14:02:51.6048213Z",
    "status": "completed",
    "transactionType": "UserPurchase",
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
        "method": "GET",
        "headers": []
      },
      "provisioningStatus": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2/provisioningstatus",
        "method": "GET",
        "headers": []
      },
      "patchOperation": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/orders/c94f07a1e6b2",
        "method": "PATCH",
        "headers": []
      }
    },
    "client": {},
    "attributes": {
      "objectType": "Order"
    }
  } satisfies operations["getOrder"]["responses"][200]["content"]["application/json"]
  },
  /** no order with this id */
  "order-not-found": {
  summary: "no order with this id",
  operations: [
    "getOrder",
    "getOrderProvisioningStatus",
    "listSubscriptionsByOrder"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 20000,
    "description": "The order cannot be found.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["getOrder"]["responses"][404]["content"]["application/json"]
  },
  /** an order whose licenses are all fulfilled */
  "provisioning-status": {
  summary: "an order whose licenses are all fulfilled",
  operations: [
    "getOrderProvisioningStatus"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "totalCount": 2,
    "items": [
      {
        "orderLineItemId": 0,
        "lineItemNumber": 0,
        "status": "fulfilled",
        "quantityProvisioningInformation": [
          {
            "quantity": 5,
            "status": "fulfilled"
          }
        ]
      },
      {
        "orderLineItemId": 1,
        "lineItemNumber": 1,
        "status": "fulfilled",
        "quantityProvisioningInformation": [
          {
            "quantity": 10,
            "status": "fulfilled"
          }
        ]
      }
    ],
    "attributes": {
      "objectType": "Collection"
    }
  } satisfies operations["getOrderProvisioningStatus"]["responses"][200]["content"]["application/json"]
  },
  /** an order with two subscriptions */
  "subscription-list": {
  summary: "an order with two subscriptions",
  operations: [
    "listSubscriptionsByOrder"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "totalCount": 2,
    "items": [
      {
        "id": "5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
        "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
        "offerName": "Office 365 E5 without Audio Conferencing",
        "friendlyName": "Office 365 E5 without Audio Conferencing",
        "productType": {
          "id": "OnlineServicesNCE",
          "displayName": "OnlineServicesNCE"
        },
        "quantity": 5,
        "unitType": "Licenses",
        "hasPurchasableAddons": false,
        "creationDate": "2026-03-03T14:03:29.4763302Z",
        "effectiveStartDate": "2026-03-03T00:00:00Z",
        "commitmentEndDate": "2026-04-02T00:00:00Z",
        "commitmentEndDateTime": "2026-04-02T23:59:59Z",
        "cancellationAllowedUntilDate": "2026-03-10T00:00:00Z",
        "billingCycleEndDate": "2026-04-02T00:00:00Z",
        "billingCycleEndDateTime": "2026-04-02T23:59:59Z",
        "status": "active",
        "autoRenewEnabled": true,
        "isTrial": false,
        "billingType": "license",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "renewalTermDuration": "P1M",
        "refundOptions": [
          {
            "type": "Full",
            "expiresAt": "2026-03-10T00:00:00Z"
          }
        ],
        "isMicrosoftProduct": true,
        "publisherName": "Microsoft Corporation",
        "partnerId": "6120041",
        "attentionNeeded": false,
        "actionTaken": false,
        "actions": [
          "edit",
          "cancel"
        ],
        "contractType": "subscription",
        "orderId": "c94f07a1e6b2",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LF8S?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
            "method": "GET",
            "headers": []
          },
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions/5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
            "method": "GET",
            "headers": []
          }
        },
        "attributes": {
          "etag": "eyJpZCI6IjVlM2I4ZDE3LTJjNDYtNDFmYS04ZTkwLWI3ZDZmM2EyYzA1NCIsInZlcnNpb24iOjF9",
          "objectType": "Subscription"
        }
      },
      {
        "id": "92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d",
        "offerId": "CFQ7TTC0LH18:0001:CFQ7TTC0K9R4",
        "offerName": "Microsoft 365 Business Basic",
        "friendlyName": "Microsoft 365 Business Basic",
        "productType": {
          "id": "OnlineServicesNCE",
          "displayName": "OnlineServicesNCE"
        },
        "quantity": 10,
        "unitType": "Licenses",
        "hasPurchasableAddons": false,
        "creationDate": "2026-03-03T14:03:30.0214877Z",
        "effectiveStartDate": "2026-03-03T00:00:00Z",
        "commitmentEndDate": "2026-04-02T00:00:00Z",
        "commitmentEndDateTime": "2026-04-02T23:59:59Z",
        "cancellationAllowedUntilDate": "2026-03-10T00:00:00Z",
        "billingCycleEndDate": "2026-04-02T00:00:00Z",
        "billingCycleEndDateTime": "2026-04-02T23:59:59Z",
        "status": "active",
        "autoRenewEnabled": true,
        "isTrial": false,
        "billingType": "license",
        "billingCycle": "monthly",
        "termDuration": "P1M",
        "renewalTermDuration": "P1M",
        "refundOptions": [
          {
            "type": "Full",
            "expiresAt": "2026-03-10T00:00:00Z"
          }
        ],
        "isMicrosoftProduct": true,
        "publisherName": "Microsoft Corporation",
        "partnerId": "6120041",
        "attentionNeeded": false,
        "actionTaken": false,
        "actions": [
          "edit",
          "cancel"
        ],
        "contractType": "subscription",
        "promotionId": "39NFJQT1PHSN:0008:39NFJQT1Q5J0",
        "scheduledNextTermInstructions": {
          "product": {
            "productId": "CFQ7TTC0LH18",
            "skuId": "0001",
            "availabilityId": "CFQ7TTC0K9R4",
            "billingCycle": "monthly",
            "termDuration": "P1M"
          },
          "quantity": 8
        },
        "orderId": "c94f07a1e6b2",
        "links": {
          "product": {
            "uri": "/products/CFQ7TTC0LH18?country=US",
            "method": "GET",
            "headers": []
          },
          "sku": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001?country=US",
            "method": "GET",
            "headers": []
          },
          "availability": {
            "uri": "/products/CFQ7TTC0LH18/skus/0001/availabilities/CFQ7TTC0K9R4?country=US",
            "method": "GET",
            "headers": []
          },
          "self": {
            "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions/92d7c0f4-6ba1-4e58-9d3c-17f8e5b04a6d",
            "method": "GET",
            "headers": []
          }
        },
        "attributes": {
          "etag": "eyJpZCI6IjkyZDdjMGY0LTZiYTEtNGU1OC05ZDNjLTE3ZjhlNWIwNGE2ZCIsInZlcnNpb24iOjF9",
          "objectType": "Subscription"
        }
      }
    ],
    "links": {
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions?order_id=c94f07a1e6b2",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "objectType": "Collection"
    }
  } satisfies operations["listSubscriptionsByOrder"]["responses"][200]["content"]["application/json"]
  },
  /** a subscription that is active */
  "subscription-active": {
  summary: "a subscription that is active",
  operations: [
    "getSubscription"
  ] as const,
  status: 200 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "id": "5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
    "offerId": "CFQ7TTC0LF8S:0001:CFQ7TTC0N81H",
    "offerName": "Office 365 E5 without Audio Conferencing",
    "friendlyName": "Office 365 E5 without Audio Conferencing",
    "productType": {
      "id": "OnlineServicesNCE",
      "displayName": "OnlineServicesNCE"
    },
    "quantity": 5,
    "unitType": "Licenses",
    "hasPurchasableAddons": false,
    "creationDate": "2026-03-03T14:03:29.4763302Z",
    "effectiveStartDate": "2026-03-03T00:00:00Z",
    "commitmentEndDate": "2026-04-02T00:00:00Z",
    "commitmentEndDateTime": "2026-04-02T23:59:59Z",
    "cancellationAllowedUntilDate": "2026-03-10T00:00:00Z",
    "billingCycleEndDate": "2026-04-02T00:00:00Z",
    "billingCycleEndDateTime": "2026-04-02T23:59:59Z",
    "status": "active",
    "autoRenewEnabled": true,
    "isTrial": false,
    "billingType": "license",
    "billingCycle": "monthly",
    "termDuration": "P1M",
    "renewalTermDuration": "P1M",
    "refundOptions": [
      {
        "type": "Full",
        "expiresAt": "2026-03-10T00:00:00Z"
      }
    ],
    "isMicrosoftProduct": true,
    "publisherName": "Microsoft Corporation",
    "partnerId": "6120041",
    "attentionNeeded": false,
    "actionTaken": false,
    "actions": [
      "edit",
      "cancel"
    ],
    "contractType": "subscription",
    "orderId": "c94f07a1e6b2",
    "links": {
      "product": {
        "uri": "/products/CFQ7TTC0LF8S?country=US",
        "method": "GET",
        "headers": []
      },
      "sku": {
        "uri": "/products/CFQ7TTC0LF8S/skus/0001?country=US",
        "method": "GET",
        "headers": []
      },
      "availability": {
        "uri": "/products/CFQ7TTC0LF8S/skus/0001/availabilities/CFQ7TTC0N81H?country=US",
        "method": "GET",
        "headers": []
      },
      "self": {
        "uri": "/customers/1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5/subscriptions/5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054",
        "method": "GET",
        "headers": []
      }
    },
    "attributes": {
      "etag": "eyJpZCI6IjVlM2I4ZDE3LTJjNDYtNDFmYS04ZTkwLWI3ZDZmM2EyYzA1NCIsInZlcnNpb24iOjF9",
      "objectType": "Subscription"
    }
  } satisfies operations["getSubscription"]["responses"][200]["content"]["application/json"]
  },
  /** no subscription with this id */
  "subscription-not-found": {
  summary: "no subscription with this id",
  operations: [
    "getSubscription"
  ] as const,
  status: 404 as const,
  mediaType: "application/json" as const,
  headers: {},
  body: {
    "code": 20003,
    "description": "The subscription cannot be found.",
    "data": [],
    "source": "PartnerFD"
  } satisfies operations["getSubscription"]["responses"][404]["content"]["application/json"]
  }
  };

/** The key of an example in the contract. */
export type ScenarioName = keyof typeof scenarios;
