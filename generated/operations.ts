// Generated from partner-center.yaml by cart-contract (src/generate/operations.ts). Do not edit: change the contract and run 'npm run generate'.

/** Every operation of the contract by operationId. `mayBeEmpty` lists the statuses that may come without a body. */
export const operations = {
    "createCart": {
      "method": "POST",
      "path": "/v1/customers/{customer-id}/carts",
      "mayBeEmpty": [
        "401"
      ]
    },
    "getCart": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/carts/{cart-id}",
      "mayBeEmpty": [
        "401"
      ]
    },
    "updateCart": {
      "method": "PUT",
      "path": "/v1/customers/{customer-id}/carts/{cart-id}",
      "mayBeEmpty": [
        "401"
      ]
    },
    "checkoutCart": {
      "method": "POST",
      "path": "/v1/customers/{customer-id}/carts/{cart-id}/checkout",
      "mayBeEmpty": [
        "401"
      ]
    },
    "listOrders": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/orders",
      "mayBeEmpty": [
        "401"
      ]
    },
    "getOrder": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/orders/{order-id}",
      "mayBeEmpty": [
        "401"
      ]
    },
    "getOrderProvisioningStatus": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/orders/{order-id}/provisioningstatus",
      "mayBeEmpty": [
        "401"
      ]
    },
    "listSubscriptionsByOrder": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/subscriptions",
      "mayBeEmpty": [
        "401"
      ]
    },
    "getSubscription": {
      "method": "GET",
      "path": "/v1/customers/{customer-id}/subscriptions/{subscription-id}",
      "mayBeEmpty": [
        "401"
      ]
    }
  } as const;
/** What each operation takes and answers: the names of its parameters, and the media types of its bodies. */
export const exchanges = {
    "createCart": {
      "parameters": {
        "path": [
          "customer-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [
        "application/json"
      ],
      "responses": {
        "200": [
          "application/json"
        ],
        "201": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "getCart": {
      "parameters": {
        "path": [
          "customer-id",
          "cart-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "updateCart": {
      "parameters": {
        "path": [
          "customer-id",
          "cart-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [
        "application/json"
      ],
      "responses": {
        "200": [
          "application/json"
        ],
        "201": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "409": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "checkoutCart": {
      "parameters": {
        "path": [
          "customer-id",
          "cart-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa",
          "x-ms-customeruser-upn"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "201": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "409": [
          "application/json"
        ],
        "417": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "listOrders": {
      "parameters": {
        "path": [
          "customer-id"
        ],
        "query": [
          "billingType",
          "include_price"
        ],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "getOrder": {
      "parameters": {
        "path": [
          "customer-id",
          "order-id"
        ],
        "query": [
          "include_price"
        ],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "getOrderProvisioningStatus": {
      "parameters": {
        "path": [
          "customer-id",
          "order-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "listSubscriptionsByOrder": {
      "parameters": {
        "path": [
          "customer-id"
        ],
        "query": [
          "order_id"
        ],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    },
    "getSubscription": {
      "parameters": {
        "path": [
          "customer-id",
          "subscription-id"
        ],
        "query": [],
        "header": [
          "MS-RequestId",
          "MS-CorrelationId",
          "MS-CV",
          "X-Locale",
          "MS-PartnerCenter-Client",
          "MS-PartnerCenter-Application",
          "MS-SdkVersion",
          "MS-Contract-Version",
          "ValidateMfa"
        ]
      },
      "requestBody": [],
      "responses": {
        "200": [
          "application/json"
        ],
        "400": [
          "application/json"
        ],
        "401": [
          "application/json"
        ],
        "403": [
          "application/json"
        ],
        "404": [
          "application/json"
        ],
        "408": [
          "application/json"
        ],
        "429": [
          "application/json"
        ],
        "500": [
          "application/json"
        ],
        "501": [
          "application/json"
        ],
        "502": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "503": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "504": [
          "application/json",
          "text/html",
          "text/plain"
        ],
        "4XX": [
          "application/json"
        ],
        "5XX": [
          "application/json",
          "text/html",
          "text/plain"
        ]
      }
    }
  } as const;

/** The operationId of an operation of the contract. */
export type OperationId = keyof typeof operations;
