// Generated from partner-center.yaml by cart-contract (src/generate/types.ts). Do not edit: change the contract and run 'npm run generate'.

export interface paths {
    "/v1/customers/{customer-id}/carts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a cart
         * @description Makes an Active cart that lives seven days. An item that cannot be bought does not fail the call: the cart is made, and the item comes back with `error`. Calling again makes another cart.
         */
        post: operations["createCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/carts/{cart-id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        /**
         * Get a cart
         * @description The cart as it is now. It stays readable after the checkout, with the status Ordered.
         */
        get: operations["getCart"];
        /**
         * Replace a cart
         * @description Replaces the items of an Active cart. Creation and expiry stay as they were. After a checkout that failed because an availability is gone, this is where the new one goes.
         */
        put: operations["updateCart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/carts/{cart-id}/checkout": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check out a cart
         * @description Buys what is in the cart, once: after a success a further call reiterates its answer, after a failure it is a new attempt. It has no body. When the outcome is unknown, call again on the same cart with the same MS-RequestId, and never make a new cart: the cart is what protects from buying twice. Subscription ids that are missing in the answer appear later in the orders.
         */
        post: operations["checkoutCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/orders": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /**
         * List the orders of a customer
         * @description The orders of the customer. A new one may be missing for 15 minutes.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/orders/{order-id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         * @description The order as it is now, with the subscription ids that exist by now.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/orders/{order-id}/provisioningstatus": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        /**
         * Get the provisioning status of an order
         * @description How far the fulfilment of each line is. For users in the role Admin agent.
         */
        get: operations["getOrderProvisioningStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/subscriptions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /**
         * List the subscriptions of an order
         * @description The subscriptions that came from the order; without `order_id`, all of the customer.
         */
        get: operations["listSubscriptionsByOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer-id}/subscriptions/{subscription-id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The subscription.
                 * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
                 */
                "subscription-id": components["parameters"]["subscription-id"];
            };
            cookie?: never;
        };
        /**
         * Get a subscription
         * @description The subscription as it is now.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An identifier of 8-4-4-4-12 hexadecimal digits. Only the shape counts: the service hands out any version and variant, in lower and in upper case, and one id may change its case from one resource to the next. */
        Guid: string;
        /** @description Microsoft's correlation vector: 16 base64 characters (22 in its second version), then a counter for each hop, each behind a dot. */
        CorrelationVector: string;
        /** @description How often the customer is billed. Answers write it in lower case with underscores, with exceptions (`Annual`); requests may write it in any way. `unknown` and `biennial` are known from SDKs only. */
        BillingCycle: "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial" | "unknown" | (string & {});
        /** @description How long the commitment lasts, as an ISO 8601 duration (`P1M`, `P1Y`, `P3Y`). The empty text is legal and says that there is no term. */
        TermDuration: string;
        /** @description A partner who takes part in the sale of an item. */
        Participant: {
            /** @description The part that the partner plays. */
            key?: "transaction_reseller" | "additional_transaction_reseller" | "consumption_reseller" | "unknown" | (string & {});
            /** @description The partner's id, digits as text. */
            value?: string;
        };
        /** @description What provisioning needs to know, as texts by name. Names that were seen: `subscriptionId`, `scope` (`shared` or `single`), `duration` (`1Year`), `ParentSubscriptionId` or `parentSubscriptionId`, `entitlementId`. The caller chooses the case of a name, and the service repeats it. */
        ProvisioningContext: {
            [key: string]: string;
        };
        /** @description One item that a caller wants in the cart. */
        CartLineItemRequest: {
            /** @description The number of the item, when an update keeps it. Unique in the cart. */
            id?: number;
            /** @description What to buy, as `productId:skuId:availabilityId`; for legacy offers an offer id. Fetch it right before: availabilities rotate. The article's request table calls it `catalogId`, its examples do not. */
            catalogItemId: string;
            /** @description A name that the partner gives the item. */
            friendlyName?: string;
            /** @description How many licenses or instances to buy. */
            quantity: number;
            /** @description The ISO 4217 currency to buy in. The service chooses one when it is missing. */
            currencyCode?: string;
            /** @description How often to bill the customer. */
            billingCycle: components["schemas"]["BillingCycle"];
            /** @description How long the commitment lasts. To be left out for an Azure plan and for perpetual software. */
            termDuration?: components["schemas"]["TermDuration"];
            /** @description The partners who take part in the sale. Up to five additional resellers, in the EU and EFTA only. */
            participants?: components["schemas"]["Participant"][];
            /** @description What provisioning needs to know about the item. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** @description The group of the item. Items of one group become one order. */
            orderGroup?: string;
            /** @description Add-ons of a legacy license. */
            addonItems?: components["schemas"]["CartLineItemRequest"][];
            /** @description What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** @description Whether the attestation that some products demand is accepted. */
            attestationAccepted?: boolean;
            /** @description The promotion to apply, as three parts with colons. */
            promotionId?: string;
            /** @description When the term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** @description What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** @description The system that sells the item. */
            purchaseSystem?: string;
            /** @description The subscription to end with. Superseded by `customTermEndDate`. */
            coterminousSubscriptionId?: string;
            /** @description Undocumented. */
            audienceClaimHeader?: string;
            /** @description Undocumented. */
            targetId?: string;
        };
        /** @description What a trial becomes when it ends. One object, although the article says an array. */
        RenewsTo: {
            /** @description The term after the renewal (`P1M` or `P1Y`). */
            termDuration?: components["schemas"]["TermDuration"];
        };
        /**
         * Format: date-time
         * @description A moment, as an RFC 3339 date and time with `Z` or a numeric offset and 0 to 7 digits of a second.
         */
        DateTime: string;
        /** @description What a savings plan commits the customer to spend. */
        PurchaseCommitment: {
            /** @description The amount for each `grain`, in `currency`. A fraction is legal. */
            amount?: number;
            /** @description The ISO 4217 currency. The printed sample has it in lower case. */
            currency?: string;
            /** @description The unit of time of `amount`. */
            grain?: "hourly" | (string & {});
        };
        /** @description The cart that a caller wants. An update replaces the whole cart: what is not sent is gone. Whatever else a Cart has may be sent back and is ignored. */
        CartRequest: {
            /** @description The items to buy, in the order in which they are processed. */
            lineItems: components["schemas"]["CartLineItemRequest"][];
            /** @description Whether the indirect provider vouches for the partner on record. The article calls it required; most of its examples omit it. */
            partnerOnRecordAttestationAccepted?: boolean;
        };
        /** @description One item of a cart, with what the service added to it. An add-on is an item too. */
        CartLineItem: {
            /** @description The number of the item, unique in its cart. Items and their add-ons share one sequence from 0, so it is no array index. The article says text, the wire has integers. */
            id: number;
            /** @description What to buy, as `productId:skuId:availabilityId`; for legacy offers an offer id (a GUID or `MS-AZR-...`). Availabilities rotate: an id that was valid yesterday may be unknown today. */
            catalogItemId: string;
            /** @description A name that the partner gives the item. Provisioning may ignore it. */
            friendlyName?: string;
            /** @description How many licenses or instances to buy. */
            quantity: number;
            /** @description The ISO 4217 currency of the prices. The service fills it in. */
            currencyCode?: string;
            /** @description How often the customer is billed for the item. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** @description How long the commitment lasts. Missing for an Azure plan and for perpetual software. */
            termDuration?: components["schemas"]["TermDuration"];
            /** @description The partners who take part in the sale, up to five additional resellers. */
            participants?: components["schemas"]["Participant"][];
            /** @description What provisioning needs to know about the item. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** @description The group of the item: one group becomes one order (`"0"`, `"1"`; `OMS-0` in old samples). An add-on has the group of its base item. */
            orderGroup?: string;
            /** @description Add-ons of a legacy license. A new commerce add-on is an item of its own. */
            addonItems?: components["schemas"]["CartLineItem"][];
            /** @description Why this item cannot be bought. A cart with such an item is refused at checkout. */
            error?: components["schemas"]["CartError"];
            /** @description What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** @description Whether the attestation that some products demand was accepted. */
            attestationAccepted?: boolean;
            /** @description The promotion to apply, as three parts with colons. */
            promotionId?: string;
            /** @description When the term ends, if not after a whole term. It matches another subscription's end or the end of a month. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** @description What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** @description What the item costs. Since 2023, on new commerce items. */
            pricing?: components["schemas"]["Pricing"];
            /** @description The system that sells the item. */
            purchaseSystem?: string;
            /** @description The subscription to end with. Superseded by `customTermEndDate`. */
            coterminousSubscriptionId?: string;
            /** @description Undocumented. */
            audienceClaimHeader?: string;
            /** @description Undocumented. */
            targetId?: string;
        };
        /** @description A number on the wire. The .NET SDK reads digits as text and names in snake_case too (`quota_not_available`), so all three are legal. The list is open: 400039 was seen and is in no table. */
        CartErrorCode: number | string;
        /** @description What is left to buy. Other names are legal. */
        CartErrorAdditionalInformation: {
            /** @description How many may still be bought. */
            availableQuantity?: number;
            /** @description How many were bought already. */
            purchasedQuantity?: number;
        };
        /** @description Facts about the representation, not about the resource. */
        ResourceAttributes: {
            /** @description The version of the resource, opaque. Seen on legacy orders and on subscriptions, not on carts. */
            etag?: string;
            /** @description The name of the resource's type. */
            objectType?: "Cart" | "CartCheckoutResult" | "CartError" | "Collection" | "Order" | "OrderError" | "OrderLineItem" | "Subscription" | "SubscriptionProvisioningStatus" | "SubscriptionRegistrationStatus" | (string & {});
        };
        /** @description Why one item of a cart cannot be bought. The call that shows it succeeded. */
        CartError: {
            /** @description What is wrong. */
            errorCode?: components["schemas"]["CartErrorCode"];
            /** @description What is wrong, for people, in the language of X-Locale. It may name supported values or limits. */
            errorDescription?: string;
            /** @description The numbers behind the error. */
            additionalInformation?: components["schemas"]["CartErrorAdditionalInformation"];
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description What an item costs before tax, in the currency of the cart line or the order. Negative values are credits. */
        Pricing: {
            /** @description The price of one unit in the price list. */
            listPrice?: number;
            /** @description The price of one unit after promotions. */
            discountedPrice?: number;
            /** @description The price of one unit for the part of the billing cycle that is left. */
            proratedPrice?: number;
            /** @description The price of one unit after everything. */
            price?: number;
            /** @description The price of the whole line. Not always price times quantity: it may cover the twelve months of a year that is billed monthly. */
            extendedPrice?: number;
        };
        /** @description Active carts may be updated and checked out; an Ordered one was. Only Active is printed in an answer. */
        CartStatus: "Active" | "Ordered" | (string & {});
        /** @description A header to send when following a link. */
        LinkHeader: {
            /** @description The name of the header. */
            key?: string;
            /** @description The value of the header. */
            value?: string;
        };
        /** @description Where to find a resource, or how to call an operation on it. */
        Link: {
            /** @description Relative to the host and its `/v1` (`/customers/...`); some links carry the `/v1` themselves and one kind is absolute. A client resolves all three. */
            uri: string;
            /** @description The HTTP method of the link, such as `GET` or `PATCH`. */
            method?: string;
            /** @description The headers to send. Empty in every answer that was seen. */
            headers?: components["schemas"]["LinkHeader"][];
            /** @description A body to send. Seen only in audit records, and there as null. */
            body?: string | null;
        };
        /** @description The links that any resource may have. */
        ResourceLinks: {
            /** @description The resource itself. */
            self?: components["schemas"]["Link"];
            /** @description The next page of a list. Carts and orders are not paged in any answer that was seen. */
            next?: components["schemas"]["Link"];
            /** @description The page before this one. */
            previous?: components["schemas"]["Link"];
            /** @description Facts about the links. In the article's table, in no answer that was seen. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description What a customer is about to buy. A cart is Active until it is checked out, Ordered afterwards, and dead seven days after its creation. Checking it out twice buys once. */
        Cart: {
            /** @description The identifier of the cart. */
            id: components["schemas"]["Guid"];
            /** @description When the cart was created. The article's table spells it `creationTimeStamp`, the wire does not. */
            creationTimestamp: components["schemas"]["DateTime"];
            /** @description When the cart was last changed. */
            lastModifiedTimestamp: components["schemas"]["DateTime"];
            /** @description When the cart dies: seven days and some seconds after its creation, whatever was updated since. Carts of 2018 and early 2019 lived 15 minutes, so read it and derive it only where it is missing. */
            expirationTimestamp?: components["schemas"]["DateTime"];
            /** @description The object id of the user or the application that changed the cart last. */
            lastModifiedUser?: components["schemas"]["Guid"];
            /** @description The items to buy. */
            lineItems: components["schemas"]["CartLineItem"][];
            /** @description Whether the cart can still be bought. */
            status?: components["schemas"]["CartStatus"];
            /** @description The links of the cart. Only `self` was seen. */
            links?: components["schemas"]["ResourceLinks"];
            /** @description Facts about the representation. No etag was seen on a cart. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description The number of the error. The article says text, the service writes an integer: read both. A code means something only together with its status and its source: 3000 and 2000 stand for different errors in different services. */
        FaultCode: number | string;
        /** @description The service refuses or fails. The older shape has `data` and `source`; a newer one has `message`, `errorName`, `isRetryable`, `parameters` and `errorMessageExtended`, and no `source`. */
        ServiceFault: {
            /** @description The number of the error. */
            code: components["schemas"]["FaultCode"];
            /** @description What went wrong, for people, in the language of X-Locale. Documented as 1024 characters at most. */
            description: string;
            /** @description Further texts, often none. */
            data?: string[];
            /** @description The part of the service that speaks: `PartnerFD`, `PartnerApiServiceControllers` and `ComplianceController` were seen. The article calls it always there; the newer shape lacks it. */
            source?: string;
            /** @description The same text as `description`, in the newer shape. */
            message?: string;
            /** @description The name of the error, in the newer shape. */
            errorName?: string;
            /** @description Whether the same call may succeed later, in the newer shape. */
            isRetryable?: boolean;
            /** @description Values that belong to the text, by name, in the newer shape. Seen empty only. */
            parameters?: {
                [key: string]: unknown;
            };
            /** @description Details for the support case, such as an internal code, in the newer shape. */
            errorMessageExtended?: string;
            /** @description Facts about the representation. Inherited by one SDK's model, in no fault that was seen. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description The gateway refuses because the caller sent too much. It stands before the service and has a shape of its own. */
        ThrottleFault: {
            /** @description The HTTP status, again. */
            statusCode: number;
            /** @description What was exceeded and how long to wait, for people. */
            message: string;
        };
        /** @description The page or text of a gateway that has no answer of the service. Nothing in it is meant for programs. */
        GatewayPage: string;
        /** @description The identifier of an order. Three kinds are in use: a GUID (legacy), 33 characters of letters, digits, `-` and `_` (2019 and later) and 12 hexadecimal digits (new commerce). The first compares without case, the others exactly. */
        OrderId: string;
        /** @description What an order line does. The article writes the words with a small letter, the wire shows `New`. */
        OrderLineItemTransactionType: "New" | "renew" | "addQuantity" | "removeQuantity" | "cancel" | "convert" | "customerCredit" | (string & {});
        /** @description The links of an order line. */
        OrderLineItemLinks: {
            /** @description The product in the catalogue. */
            product?: components["schemas"]["Link"];
            /** @description The SKU in the catalogue. */
            sku?: components["schemas"]["Link"];
            /** @description The availability in the catalogue. */
            availability?: components["schemas"]["Link"];
            /** @description The subscription, once it exists. */
            subscription?: components["schemas"]["Link"];
            /** @description The provisioning status of the line. On legacy lines it lacks the customer, so it leads nowhere. */
            provisioningStatus?: components["schemas"]["Link"];
            /** @description Where the customer activates what was bought. May be there while the order is pending. */
            activationLinks?: components["schemas"]["Link"];
        };
        /** @description One thing that was bought. */
        OrderLineItem: {
            /** @description The number of the line in its order, from 0. */
            lineItemNumber: number;
            /** @description What was bought, as the cart line's `catalogItemId` named it. */
            offerId: string;
            /** @description The subscription that the line became. Absent until it is provisioned, and for ever on reservations and perpetual software. In upper case on legacy lines. */
            subscriptionId?: components["schemas"]["Guid"];
            /** @description The subscription that an add-on belongs to. */
            parentSubscriptionId?: string;
            /** @description The name of what was bought, or the one that the partner gave it. May follow X-Locale. */
            friendlyName?: string;
            /** @description How many licenses or instances. 0 on a cancelled line. */
            quantity: number;
            /** @description When the term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** @description How long the commitment lasts. Absent or the empty text where there is none. */
            termDuration?: components["schemas"]["TermDuration"];
            /** @description What the line does. */
            transactionType?: components["schemas"]["OrderLineItemTransactionType"];
            /** @description What the line costs. On new commerce checkouts, or when asked for. */
            pricing?: components["schemas"]["Pricing"];
            /** @description The partner id of the transaction reseller, digits as text. */
            partnerIdOnRecord?: string;
            /** @description Partner ids of further resellers. `partnerIdOnRecord` may be repeated here. */
            additionalPartnerIdsOnRecord?: string[];
            /** @description What provisioning was told about the line. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** @description What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** @description The promotion that was applied. */
            promotionId?: string;
            /** @description Sent when an order is made without a cart. No answer repeats it. */
            attestationAccepted?: boolean;
            /** @description What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** @description The links of the line. May be without members. */
            links?: components["schemas"]["OrderLineItemLinks"];
            /** @description Facts about the representation. Seen in requests only. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description How far an order is. `partial_success` and `error` say that some or all subscriptions of the order have a problem and must be bought again. The spelling of `pending_review`, `po_review_rejected` and `partial_success` is inferred from the article's names, that of `suspended` and `error` is the article's own. */
        OrderStatus: "unknown" | "completed" | "pending" | "cancelled" | "suspended" | "pending_review" | "pending_po_upload" | "po_upload_complete" | "po_review_rejected" | "partial_success" | "error" | (string & {});
        /** @description Who caused an order, the customer's partner or the system. */
        OrderTransactionType: "UserPurchase" | "SystemPurchase" | "SystemBilling" | (string & {});
        /** @description The links of an order. */
        OrderLinks: {
            /** @description The order itself. */
            self?: components["schemas"]["Link"];
            /** @description The provisioning status of the order's lines. */
            provisioningStatus?: components["schemas"]["Link"];
            /** @description How to change the order. */
            patchOperation?: components["schemas"]["Link"];
            /** @description The next page of a list. */
            next?: components["schemas"]["Link"];
            /** @description The page before this one. */
            previous?: components["schemas"]["Link"];
        };
        /** @description The application that ordered. Undocumented. */
        OrderClient: {
            /** @description The country of the marketplace. */
            marketplaceCountry?: string;
            /** @description The kind of device. */
            deviceFamily?: string;
            /** @description The name of the application. */
            name?: string;
        };
        /** @description What one group of cart lines became. Provisioning goes on after the answer: the status moves on and subscription ids appear later, while what was bought stays. */
        Order: {
            /** @description The identifier of the order. */
            id: components["schemas"]["OrderId"];
            /** @description The short id that invoices show: 12 hexadecimal digits for an order with a 33-character id, otherwise equal to `id`. Since 2019. */
            alternateId?: components["schemas"]["OrderId"];
            /** @description The customer who bought. */
            referenceCustomerId: components["schemas"]["Guid"];
            /** @description How often the customer is billed. A write can change it. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** @description The ISO 4217 currency of the prices. Absent on some legacy orders. */
            currencyCode?: string;
            /** @description The sign of the currency, for people (`$`, `US$`). */
            currencySymbol?: string;
            /** @description What was bought. */
            lineItems: components["schemas"]["OrderLineItem"][];
            /** @description When the order was made. */
            creationDate: components["schemas"]["DateTime"];
            /** @description How far the order is. */
            status?: components["schemas"]["OrderStatus"];
            /** @description Who caused the order. */
            transactionType?: components["schemas"]["OrderTransactionType"];
            /** @description The links of the order. */
            links?: components["schemas"]["OrderLinks"];
            /** @description The price of the whole order before tax, in `currencyCode`. On new commerce checkouts, or when asked for. */
            totalPrice?: number;
            /** @description Undocumented facts about the application that ordered. Often without members. */
            client?: components["schemas"]["OrderClient"];
            /** @description Undocumented. */
            recordType?: unknown;
            /** @description Sent when an order is made without a cart. No answer repeats it. */
            partnerOnRecordAttestationAccepted?: boolean;
            /** @description Facts about the representation. The etag is seen on legacy orders only. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description Why one group of cart lines did not become an order. */
        OrderError: {
            /** @description The group, as `orderGroup` of the cart lines names it. */
            orderGroupId?: string;
            /** @description The number of the error, from the same table as the codes of faults. */
            code: number;
            /** @description What went wrong, for people, in the language of X-Locale. */
            description: string;
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description The orders that a cart became. One cart fans out to several orders, and some of them may fail while others succeed: the failed ones stand in `orderErrors`, inside a success. An answer without both members is not a checkout answer. */
        CartCheckoutResult: {
            /** @description The orders that were made, one for each group of cart lines. May be empty when all groups failed. */
            orders?: components["schemas"]["Order"][];
            /** @description The groups that failed. Absent when nothing failed. */
            orderErrors?: components["schemas"]["OrderError"][];
            /** @description Undocumented. Empty in the one answer that has it, so nothing is known of its items. */
            additionalInformation?: unknown[];
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description A list of orders. A new order may be missing for 15 minutes. */
        OrderCollection: {
            /** @description How many orders there are. */
            totalCount?: number;
            /** @description The orders. */
            items: components["schemas"]["Order"][];
            /** @description The links of the list. */
            links?: components["schemas"]["ResourceLinks"];
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description Fulfilled, cancelled (`Unfulfilled`) or still in work (`PrefulfillmentPending`). The article's table writes the words with a capital, its sample has `fulfilled`. */
        ProvisioningStatusWord: "fulfilled" | "Unfulfilled" | "PrefulfillmentPending" | (string & {});
        /** @description How far a part of a line's quantity is. */
        QuantityProvisioningInformation: {
            /** @description How many licenses or instances. */
            quantity?: number;
            /** @description How far they are. */
            status?: components["schemas"]["ProvisioningStatusWord"];
        };
        /** @description How far one order line is. */
        OrderLineItemProvisioningStatus: {
            /** @description The number of the line in its order. */
            lineItemNumber: number;
            /** @description Undocumented. */
            orderLineItemId?: number;
            /** @description How far the whole line is. */
            status?: components["schemas"]["ProvisioningStatusWord"];
            /** @description How far parts of the quantity are. */
            quantityProvisioningInformation?: components["schemas"]["QuantityProvisioningInformation"][];
        };
        /** @description The status of every line of an order. The article says one resource, its sample has a collection. */
        OrderLineItemProvisioningStatusCollection: {
            /** @description How many lines there are. */
            totalCount?: number;
            /** @description One status for each line. */
            items: components["schemas"]["OrderLineItemProvisioningStatus"][];
            /** @description The links of the list. The sample has none. */
            links?: components["schemas"]["ResourceLinks"];
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description The kind of a product. */
        SubscriptionProductType: {
            /** @description The kind, for programs. */
            id?: string;
            /** @description The kind, for people. */
            displayName?: string;
        };
        /** @description What state a subscription is in. */
        SubscriptionStatus: "none" | "active" | "pending" | "suspended" | "expired" | "disabled" | "deleted" | (string & {});
        /** @description How much is refunded until when. */
        RefundOption: {
            /** @description How much is refunded. */
            type?: "Full" | (string & {});
            /** @description Until when. */
            expiresAt?: components["schemas"]["DateTime"];
        };
        /** @description How many licenses may be given back until one date. */
        RefundableQuantityDetail: {
            /** @description How many. */
            quantity?: number;
            /** @description Until when. */
            allowedUntilDateTime?: components["schemas"]["DateTime"];
        };
        /** @description How many licenses may still be given back. */
        RefundableQuantity: {
            /** @description How many in all. */
            totalQuantity?: number;
            /** @description How many until when. */
            details?: components["schemas"]["RefundableQuantityDetail"][];
        };
        /** @description A product, and the term it is sold for. */
        ProductTerm: {
            /** @description The product. */
            productId?: string;
            /** @description The SKU of the product. */
            skuId?: string;
            /** @description The availability of the SKU. */
            availabilityId?: string;
            /** @description How often the customer is billed. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** @description How long the term lasts. */
            termDuration?: components["schemas"]["TermDuration"];
        };
        /** @description What a subscription becomes when its next term begins. */
        ScheduledNextTermInstructions: {
            /** @description What it becomes. */
            product?: components["schemas"]["ProductTerm"];
            /** @description How many licenses it has then. */
            quantity?: number;
            /** @description When that term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTime"];
        };
        /** @description What changes with the next charge of a subscription. */
        NextChargeInstructions: {
            /** @description What is charged then. */
            product?: components["schemas"]["ProductTerm"];
            /** @description How many licenses are charged then. */
            quantity?: number;
        };
        /** @description The links of a subscription. */
        SubscriptionLinks: {
            /** @description The legacy offer. */
            offer?: components["schemas"]["Link"];
            /** @description The subscription that an add-on belongs to. */
            parentSubscription?: components["schemas"]["Link"];
            /** @description The product in the catalogue. */
            product?: components["schemas"]["Link"];
            /** @description The SKU in the catalogue. */
            sku?: components["schemas"]["Link"];
            /** @description The availability in the catalogue. */
            availability?: components["schemas"]["Link"];
            /** @description Where the customer activates it. */
            activationLinks?: components["schemas"]["Link"];
            /** @description The entitlement behind it. */
            entitlement?: components["schemas"]["Link"];
            /** @description The subscription itself. Old answers have a form without customer here. */
            self?: components["schemas"]["Link"];
            /** @description The next page of a list. */
            next?: components["schemas"]["Link"];
            /** @description The page before this one. */
            previous?: components["schemas"]["Link"];
        };
        /** @description What the customer may use, from when to when. It is listed once it is provisioned. Laws across time are known for its identity only, so everything else says nothing about the next answer. */
        Subscription: {
            /** @description The identifier of the subscription, as order lines name it. */
            id: components["schemas"]["Guid"];
            /** @description What was bought: `productId:skuId:availabilityId`, or a legacy offer id. */
            offerId?: string;
            /** @description The entitlement behind the subscription, such as the Azure subscription. */
            entitlementId?: string;
            /** @description The name of what was bought. */
            offerName?: string;
            /** @description The name that the partner gave it. */
            friendlyName?: string;
            /** @description The kind of product. */
            productType?: components["schemas"]["SubscriptionProductType"];
            /** @description How many licenses. 1 where licenses are not counted. */
            quantity?: number;
            /** @description What the quantity counts. */
            unitType?: "Licenses" | "Usage-based" | "Benefit" | "none" | (string & {});
            /** @description The subscription that an add-on belongs to. */
            parentSubscriptionId?: string;
            /** @description When the subscription was created. */
            creationDate?: components["schemas"]["DateTime"];
            /** @description When it begins to be effective. */
            effectiveStartDate?: components["schemas"]["DateTime"];
            /** @description When the current term ends. */
            commitmentEndDate?: components["schemas"]["DateTime"];
            /** @description When the current term ends, to the second. In the year 9999 when the subscription does not renew itself. */
            commitmentEndDateTime?: components["schemas"]["DateTime"];
            /** @description Until when it may be cancelled. Read it: the window is a matter of policy. */
            cancellationAllowedUntilDate?: components["schemas"]["DateTime"];
            /** @description When the current billing cycle ends. */
            billingCycleEndDate?: components["schemas"]["DateTime"];
            /** @description When the current billing cycle ends, to the second. */
            billingCycleEndDateTime?: components["schemas"]["DateTime"];
            /** @description What state the subscription is in. Refreshed every 15 minutes. */
            status?: components["schemas"]["SubscriptionStatus"];
            /** @description Whether it renews itself at the end of the term. */
            autoRenewEnabled?: boolean;
            /** @description Whether it is a trial. */
            isTrial?: boolean;
            /** @description Whether Microsoft publishes the product. */
            isMicrosoftProduct?: boolean;
            /** @description What the customer is billed for. */
            billingType?: "none" | "usage" | "license" | "benefit" | (string & {});
            /** @description How often the customer is billed. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** @description Whether add-ons can be bought for it. */
            hasPurchasableAddons?: boolean;
            /** @description Who publishes the product. */
            publisherName?: string;
            /** @description What the caller may do with it. */
            actions?: ("edit" | "cancel" | (string & {}))[];
            /** @description The partner id of the reseller, digits as text. The empty text where there is none. */
            partnerId?: string;
            /** @description Why it is suspended. */
            suspensionReasons?: string[];
            /** @description The kind of contract. */
            contractType?: "subscription" | "productKey" | "redemptionCode" | (string & {});
            /** @description Until when it is refunded, and how. */
            refundOptions?: components["schemas"]["RefundOption"][];
            /** @description How many licenses may still be given back. */
            refundableQuantity?: components["schemas"]["RefundableQuantity"];
            /** @description What changes when the next term begins. Not for legacy offers. */
            scheduledNextTermInstructions?: components["schemas"]["ScheduledNextTermInstructions"];
            /** @description What changes with the next charge. Not for legacy offers. */
            nextChargeInstructions?: components["schemas"]["NextChargeInstructions"];
            /** @description The order that the subscription came from. A legacy id may be in another case than in the order. */
            orderId?: components["schemas"]["OrderId"];
            /** @description How long the commitment lasts. */
            termDuration?: components["schemas"]["TermDuration"];
            /** @description How long the next term lasts. */
            renewalTermDuration?: components["schemas"]["TermDuration"];
            /** @description The promotion that was applied. */
            promotionId?: string;
            /** @description The legacy subscription that it replaced. */
            migratedFromSubscriptionId?: string;
            /** @description How consumption is counted. */
            consumptionType?: string;
            /** @description The order at the publisher. */
            productOrderId?: string;
            /** @description Undocumented. Whether the partner has to act. */
            attentionNeeded?: boolean;
            /** @description Undocumented. Whether the partner acted. */
            actionTaken?: boolean;
            /** @description Undocumented items of the subscription. */
            lineItems?: unknown[];
            /** @description The links of the subscription. */
            links?: components["schemas"]["SubscriptionLinks"];
            /** @description Facts about the representation, an etag among them. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** @description A list of subscriptions. */
        SubscriptionCollection: {
            /** @description How many subscriptions there are. */
            totalCount?: number;
            /** @description The subscriptions. */
            items: components["schemas"]["Subscription"][];
            /** @description The links of the list. */
            links?: components["schemas"]["ResourceLinks"];
            /** @description Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
    };
    responses: {
        /** @description Something in the request is missing or wrong. */
        InvalidInput: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description There is no such customer (60003). */
        CustomerNotFound: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description There is no such cart (800008). What an expired cart answers is documented nowhere; this is the nearest row of the error table. */
        CartNotFound: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The customer has no such order (20000). A new order may be unknown for 15 minutes. */
        OrderNotFound: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The token is missing, wrong or of the wrong audience. A user who signed in without multifactor authentication is refused before any service is asked: then there is no body, and the header says why. */
        Unauthorized: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The caller may not do this: no relationship with the customer (20002), no rights (900308), a token without a user where one is needed (900329), an agreement that is not accepted, a limit of the customer. */
        Forbidden: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The request took too long. Its outcome is unknown. */
        RequestTimeout: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The gateway counts the requests of a partner, and of a partner and customer: this was one too many. Wait for Retry-After; trying at once counts too. */
        TooManyRequests: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ThrottleFault"] | components["schemas"]["ServiceFault"];
            };
        };
        /** @description The service failed (800003, 800005, 900192). The outcome is unknown; the same call may be repeated. */
        InternalServerError: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The service cannot do this, or has no code for what went wrong (0). */
        NotImplemented: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description The gateway could not reach the service. The outcome is unknown. */
        BadGateway: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/html": components["schemas"]["GatewayPage"];
                "text/plain": components["schemas"]["GatewayPage"];
            };
        };
        /** @description The service is down or too busy. The outcome is unknown. */
        ServiceUnavailable: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/html": components["schemas"]["GatewayPage"];
                "text/plain": components["schemas"]["GatewayPage"];
            };
        };
        /** @description The gateway got no answer of the service in time. The outcome is unknown. */
        GatewayTimeout: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/html": components["schemas"]["GatewayPage"];
                "text/plain": components["schemas"]["GatewayPage"];
            };
        };
        /** @description Any other refusal. */
        ClientError: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
            };
        };
        /** @description Any other failure of the service or of a gateway. The outcome is unknown. */
        ServerError: {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                "X-Locale": components["headers"]["X-Locale"];
                "Request-Context": components["headers"]["Request-Context"];
                isMfaCompliant: components["headers"]["isMfaCompliant"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceFault"];
                "text/html": components["schemas"]["GatewayPage"];
                "text/plain": components["schemas"]["GatewayPage"];
            };
        };
    };
    parameters: {
        /**
         * @description The customer, as the id of the customer's tenant.
         * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
         */
        "customer-id": components["schemas"]["Guid"];
        /**
         * @description The cart.
         * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
         */
        "cart-id": components["schemas"]["Guid"];
        /**
         * @description The order, as `id` of an order names it.
         * @example c94f07a1e6b2
         */
        "order-id": components["schemas"]["OrderId"];
        /**
         * @description The subscription.
         * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
         */
        "subscription-id": components["schemas"]["Guid"];
        /**
         * @description Only orders that are billed so. The article writes `onetime`, the SDKs send the member's name (`OneTime`); the service reads any case, with and without underscore.
         * @example monthly
         */
        billingType: components["schemas"]["BillingCycle"];
        /**
         * @description Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
         * @example true
         */
        include_price: string;
        /**
         * @description Only subscriptions that came from this order.
         * @example c94f07a1e6b2
         */
        order_id: components["schemas"]["OrderId"];
        /**
         * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
         * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
         */
        "MS-RequestId": components["schemas"]["Guid"];
        /**
         * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
         * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
         */
        "MS-CorrelationId": components["schemas"]["Guid"];
        /**
         * @description The correlation vector of the caller. The service makes one when it is missing.
         * @example pV8xQ2mLr0u5TzKc.0
         */
        "MS-CV": components["schemas"]["CorrelationVector"];
        /**
         * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
         * @example en-US
         */
        "X-Locale": string;
        /**
         * @description The name of the SDK or the client.
         * @example cart-contract
         */
        "MS-PartnerCenter-Client": string;
        /**
         * @description The name of the application that uses the client.
         * @example Order desk
         */
        "MS-PartnerCenter-Application": string;
        /**
         * @description The version of the SDK or the client.
         * @example 0.1.0
         */
        "MS-SdkVersion": string;
        /**
         * @deprecated
         * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
         * @example v1
         */
        "MS-Contract-Version": string;
        /**
         * @description Asks for the answer's header isMfaCompliant.
         * @example true
         */
        ValidateMfa: string;
        /**
         * @description The customer's user who gets the licenses, as a user principal name. For certain products.
         * @example buyer@customer.example
         */
        "x-ms-customeruser-upn": string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of the call, as it was sent or as the service made it.
         * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
         */
        "MS-RequestId": components["schemas"]["Guid"];
        /**
         * @description The correlation id, as it was sent or as the service made it.
         * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
         */
        "MS-CorrelationId": components["schemas"]["Guid"];
        /**
         * @description The correlation vector that the service worked under. Often absent.
         * @example pV8xQ2mLr0u5TzKc.0
         */
        "MS-CV": components["schemas"]["CorrelationVector"];
        /**
         * @description The server that answered, opaque (`000001`, `0000112E`). Often absent.
         * @example 000001
         */
        "MS-ServerId": string;
        /**
         * @description The language of the texts. Some services set it twice, which joins the values with a comma.
         * @example en-US,en-US
         */
        "X-Locale": string;
        /**
         * @description The application of the service, for its own telemetry.
         * @example appId=cid-v1:b6e2f4a8-03d9-4c71-8f5e-29a7c1d06b34
         */
        "Request-Context": string;
        /**
         * @description Whether the token's user signed in with multifactor authentication. When ValidateMfa was sent.
         * @example true
         */
        isMfaCompliant: string;
        /**
         * @description How long to wait before the same call, in seconds or until an HTTP date. Calls before that count too.
         * @example 30
         */
        "Retry-After": number | string;
        /**
         * @description How to authenticate, and what was wrong with the token.
         * @example Bearer error="invalid_token"
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type Guid = components["schemas"]["Guid"];
export type CorrelationVector = components["schemas"]["CorrelationVector"];
export type BillingCycle = components["schemas"]["BillingCycle"];
export type TermDuration = components["schemas"]["TermDuration"];
export type Participant = components["schemas"]["Participant"];
export type ProvisioningContext = components["schemas"]["ProvisioningContext"];
export type CartLineItemRequest = components["schemas"]["CartLineItemRequest"];
export type RenewsTo = components["schemas"]["RenewsTo"];
export type DateTime = components["schemas"]["DateTime"];
export type PurchaseCommitment = components["schemas"]["PurchaseCommitment"];
export type CartRequest = components["schemas"]["CartRequest"];
export type CartLineItem = components["schemas"]["CartLineItem"];
export type CartErrorCode = components["schemas"]["CartErrorCode"];
export type CartErrorAdditionalInformation = components["schemas"]["CartErrorAdditionalInformation"];
export type ResourceAttributes = components["schemas"]["ResourceAttributes"];
export type CartError = components["schemas"]["CartError"];
export type Pricing = components["schemas"]["Pricing"];
export type CartStatus = components["schemas"]["CartStatus"];
export type LinkHeader = components["schemas"]["LinkHeader"];
export type Link = components["schemas"]["Link"];
export type ResourceLinks = components["schemas"]["ResourceLinks"];
export type Cart = components["schemas"]["Cart"];
export type FaultCode = components["schemas"]["FaultCode"];
export type ServiceFault = components["schemas"]["ServiceFault"];
export type ThrottleFault = components["schemas"]["ThrottleFault"];
export type GatewayPage = components["schemas"]["GatewayPage"];
export type OrderId = components["schemas"]["OrderId"];
export type OrderLineItemTransactionType = components["schemas"]["OrderLineItemTransactionType"];
export type OrderLineItemLinks = components["schemas"]["OrderLineItemLinks"];
export type OrderLineItem = components["schemas"]["OrderLineItem"];
export type OrderStatus = components["schemas"]["OrderStatus"];
export type OrderTransactionType = components["schemas"]["OrderTransactionType"];
export type OrderLinks = components["schemas"]["OrderLinks"];
export type OrderClient = components["schemas"]["OrderClient"];
export type Order = components["schemas"]["Order"];
export type OrderError = components["schemas"]["OrderError"];
export type CartCheckoutResult = components["schemas"]["CartCheckoutResult"];
export type OrderCollection = components["schemas"]["OrderCollection"];
export type ProvisioningStatusWord = components["schemas"]["ProvisioningStatusWord"];
export type QuantityProvisioningInformation = components["schemas"]["QuantityProvisioningInformation"];
export type OrderLineItemProvisioningStatus = components["schemas"]["OrderLineItemProvisioningStatus"];
export type OrderLineItemProvisioningStatusCollection = components["schemas"]["OrderLineItemProvisioningStatusCollection"];
export type SubscriptionProductType = components["schemas"]["SubscriptionProductType"];
export type SubscriptionStatus = components["schemas"]["SubscriptionStatus"];
export type RefundOption = components["schemas"]["RefundOption"];
export type RefundableQuantityDetail = components["schemas"]["RefundableQuantityDetail"];
export type RefundableQuantity = components["schemas"]["RefundableQuantity"];
export type ProductTerm = components["schemas"]["ProductTerm"];
export type ScheduledNextTermInstructions = components["schemas"]["ScheduledNextTermInstructions"];
export type NextChargeInstructions = components["schemas"]["NextChargeInstructions"];
export type SubscriptionLinks = components["schemas"]["SubscriptionLinks"];
export type Subscription = components["schemas"]["Subscription"];
export type SubscriptionCollection = components["schemas"]["SubscriptionCollection"];
export type ResponseInvalidInput = components["responses"]["InvalidInput"];
export type ResponseCustomerNotFound = components["responses"]["CustomerNotFound"];
export type ResponseCartNotFound = components["responses"]["CartNotFound"];
export type ResponseOrderNotFound = components["responses"]["OrderNotFound"];
export type ResponseUnauthorized = components["responses"]["Unauthorized"];
export type ResponseForbidden = components["responses"]["Forbidden"];
export type ResponseRequestTimeout = components["responses"]["RequestTimeout"];
export type ResponseTooManyRequests = components["responses"]["TooManyRequests"];
export type ResponseInternalServerError = components["responses"]["InternalServerError"];
export type ResponseNotImplemented = components["responses"]["NotImplemented"];
export type ResponseBadGateway = components["responses"]["BadGateway"];
export type ResponseServiceUnavailable = components["responses"]["ServiceUnavailable"];
export type ResponseGatewayTimeout = components["responses"]["GatewayTimeout"];
export type ResponseClientError = components["responses"]["ClientError"];
export type ResponseServerError = components["responses"]["ServerError"];
export type ParameterCustomerId = components["parameters"]["customer-id"];
export type ParameterCartId = components["parameters"]["cart-id"];
export type ParameterOrderId = components["parameters"]["order-id"];
export type ParameterSubscriptionId = components["parameters"]["subscription-id"];
export type ParameterBillingType = components["parameters"]["billingType"];
export type ParameterIncludePrice = components["parameters"]["include_price"];
export type ParameterOrderId_2 = components["parameters"]["order_id"];
export type ParameterMsRequestId = components["parameters"]["MS-RequestId"];
export type ParameterMsCorrelationId = components["parameters"]["MS-CorrelationId"];
export type ParameterMsCv = components["parameters"]["MS-CV"];
export type ParameterXLocale = components["parameters"]["X-Locale"];
export type ParameterMsPartnerCenterClient = components["parameters"]["MS-PartnerCenter-Client"];
export type ParameterMsPartnerCenterApplication = components["parameters"]["MS-PartnerCenter-Application"];
export type ParameterMsSdkVersion = components["parameters"]["MS-SdkVersion"];
export type ParameterMsContractVersion = components["parameters"]["MS-Contract-Version"];
export type ParameterValidateMfa = components["parameters"]["ValidateMfa"];
export type ParameterXMsCustomeruserUpn = components["parameters"]["x-ms-customeruser-upn"];
export type HeaderMsRequestId = components["headers"]["MS-RequestId"];
export type HeaderMsCorrelationId = components["headers"]["MS-CorrelationId"];
export type HeaderMsCv = components["headers"]["MS-CV"];
export type HeaderMsServerId = components["headers"]["MS-ServerId"];
export type HeaderXLocale = components["headers"]["X-Locale"];
export type HeaderRequestContext = components["headers"]["Request-Context"];
export type HeaderIsMfaCompliant = components["headers"]["isMfaCompliant"];
export type HeaderRetryAfter = components["headers"]["Retry-After"];
export type HeaderWwwAuthenticate = components["headers"]["WWW-Authenticate"];
export type $defs = Record<string, never>;
export interface operations {
    createCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /** @description The items to buy. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** @description The cart, or a fault inside a success: the error table has a code (400072, item not available) with status 200. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"] | components["schemas"]["ServiceFault"];
                };
            };
            /** @description The cart as it was made. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CustomerNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CartNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        /** @description The whole cart with its changed items. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** @description The cart, or a fault inside a success (400072, item not available). */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"] | components["schemas"]["ServiceFault"];
                };
            };
            /** @description The cart as it is now. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The request is wrong, or the cart was already submitted (800065). */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CartNotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description Another request is working on the cart (800064), or on the subscription behind an item. */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    checkoutCart: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
                /**
                 * @description The customer's user who gets the licenses, as a user principal name. For certain products.
                 * @example buyer@customer.example
                 */
                "x-ms-customeruser-upn"?: components["parameters"]["x-ms-customeruser-upn"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders of a cart that was checked out before, or a fault inside a success (400072, item not available). Which of 200 and 201 a repeated call answers is documented nowhere: read both. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartCheckoutResult"] | components["schemas"]["ServiceFault"];
                };
            };
            /** @description The orders that the cart became, and the errors of those that it did not become. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartCheckoutResult"];
                };
            };
            /** @description Items of the cart are in error (800009), nothing is in stock (800010, 800017), or the cart was already submitted (800065): then the orders exist, and listing orders finds them. */
            400: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such cart (800008), or an item's availability is gone (400019): fetch it again and update the cart. What an expired cart answers is documented nowhere; 800008 is the nearest row of the error table. */
            404: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description Another request is working on the cart (800064: wait and repeat), an order is in progress (800060: read the orders in some minutes), or the upgrade of an Azure subscription blocks the purchase (900112, 900113, 900114). */
            409: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            /** @description A condition that the purchase needs is not met (800036). */
            417: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders that are billed so. The article writes `onetime`, the SDKs send the member's name (`OneTime`); the service reads any case, with and without underscore.
                 * @example monthly
                 */
                billingType?: components["parameters"]["billingType"];
                /**
                 * @description Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
                 * @example true
                 */
                include_price?: components["parameters"]["include_price"];
            };
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCollection"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CustomerNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /**
                 * @description Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
                 * @example true
                 */
                include_price?: components["parameters"]["include_price"];
            };
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getOrderProvisioningStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status of every line, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderLineItemProvisioningStatusCollection"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listSubscriptionsByOrder: {
        parameters: {
            query?: {
                /**
                 * @description Only subscriptions that came from this order.
                 * @example c94f07a1e6b2
                 */
                order_id?: components["parameters"]["order_id"];
            };
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionCollection"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * @description Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * @description The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * @description The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * @description The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * @description The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * @description The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * @deprecated
                 * @description A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * @description Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * @description The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * @description The subscription.
                 * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
                 */
                "subscription-id": components["parameters"]["subscription-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription, or a fault inside a success. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"] | components["schemas"]["ServiceFault"];
                };
            };
            400: components["responses"]["InvalidInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The customer has no such subscription (20003). */
            404: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "X-Locale": components["headers"]["X-Locale"];
                    "Request-Context": components["headers"]["Request-Context"];
                    isMfaCompliant: components["headers"]["isMfaCompliant"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFault"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
            "4XX": components["responses"]["ClientError"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
