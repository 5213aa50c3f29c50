// Generated from partner-center.yaml by cart-contract (src/generate/types.ts). Do not edit: change the contract and run 'npm run generate'.

export interface paths {
    "/v1/customers/{customer-id}/carts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
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
         *
         * Makes an Active cart that lives seven days. An item that cannot be bought does not fail the call: the cart is made, and the item comes back with `error`. Calling again makes another cart.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        /**
         * Get a cart
         *
         * The cart as it is now. It stays readable after the checkout, with the status Ordered.
         */
        get: operations["getCart"];
        /**
         * Replace a cart
         *
         * Replaces the items of an Active cart. Creation and expiry stay as they were. After a checkout that failed because an availability is gone, this is where the new one goes.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The cart.
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
         *
         * Buys what is in the cart, once: after a success a further call reiterates its answer, after a failure it is a new attempt. It has no body. When the outcome is unknown, call again on the same cart with the same MS-RequestId, and never make a new cart: the cart is what protects from buying twice. Subscription ids that are missing in the answer appear later in the orders.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /**
         * List the orders of a customer
         *
         * The orders of the customer. A new one may be missing for 15 minutes.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        /**
         * Get an order
         *
         * The order as it is now, with the subscription ids that exist by now.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        /**
         * Get the provisioning status of an order
         *
         * How far the fulfilment of each line is. For users in the role Admin agent.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /**
         * List the subscriptions of an order
         *
         * The subscriptions that came from the order; without `order_id`, all of the customer.
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The subscription.
                 * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
                 */
                "subscription-id": components["parameters"]["subscription-id"];
            };
            cookie?: never;
        };
        /**
         * Get a subscription
         *
         * The subscription as it is now.
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
        /** An identifier of 8-4-4-4-12 hexadecimal digits. Only the shape counts: the service hands out any version and variant, in lower and in upper case, and one id may change its case from one resource to the next. */
        Guid: string;
        /** Microsoft's correlation vector: 16 base64 characters (22 in its second version), then a counter for each hop, each behind a dot. */
        CorrelationVector: string;
        /** How often the customer is billed. Answers write it in lower case with underscores, with exceptions (`Annual`); requests may write it in any way. `unknown` and `biennial` are known from SDKs only. */
        BillingCycle: "monthly" | "annual" | "none" | "one_time" | "triennial" | "biennial" | "unknown" | (string & {});
        /** How long the commitment lasts, as an ISO 8601 duration (`P1M`, `P1Y`, `P3Y`). The empty text is legal and says that there is no term. */
        TermDuration: string;
        /** A partner who takes part in the sale of an item. */
        Participant: {
            /** The part that the partner plays. */
            key?: "transaction_reseller" | "additional_transaction_reseller" | "consumption_reseller" | "unknown" | (string & {});
            /** The partner's id, digits as text. */
            value?: string;
        };
        /** What provisioning needs to know, as texts by name. Names that were seen: `subscriptionId`, `scope` (`shared` or `single`), `duration` (`1Year`), `ParentSubscriptionId` or `parentSubscriptionId`, `entitlementId`. The caller chooses the case of a name, and the service repeats it. */
        ProvisioningContext: {
            [key: string]: string;
        };
        /** One item that a caller wants in the cart. */
        CartLineItemRequest: {
            /** The number of the item, when an update keeps it. Unique in the cart. */
            id?: number;
            /** What to buy, as `productId:skuId:availabilityId`; for legacy offers an offer id. Fetch it right before: availabilities rotate. The article's request table calls it `catalogId`, its examples do not. */
            catalogItemId: string;
            /** A name that the partner gives the item. */
            friendlyName?: string;
            /** How many licenses or instances to buy. */
            quantity: number;
            /** The ISO 4217 currency to buy in. The service chooses one when it is missing. */
            currencyCode?: string;
            /** How often to bill the customer. */
            billingCycle: components["schemas"]["BillingCycle"];
            /** How long the commitment lasts. To be left out for an Azure plan and for perpetual software. */
            termDuration?: components["schemas"]["TermDuration"];
            /** The partners who take part in the sale. Up to five additional resellers, in the EU and EFTA only. */
            participants?: components["schemas"]["Participant"][];
            /** What provisioning needs to know about the item. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** The group of the item. Items of one group become one order. */
            orderGroup?: string;
            /** Add-ons of a legacy license. */
            addonItems?: components["schemas"]["CartLineItemRequest"][];
            /** What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** Whether the attestation that some products demand is accepted. */
            attestationAccepted?: boolean;
            /** The promotion to apply, as three parts with colons. */
            promotionId?: string;
            /** When the term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** The system that sells the item. */
            purchaseSystem?: string;
            /** The subscription to end with. Superseded by `customTermEndDate`. */
            coterminousSubscriptionId?: string;
            /** Undocumented. */
            audienceClaimHeader?: string;
            /** Undocumented. */
            targetId?: string;
        };
        /** What a trial becomes when it ends. One object, although the article says an array. */
        RenewsTo: {
            /** The term after the renewal (`P1M` or `P1Y`). */
            termDuration?: components["schemas"]["TermDuration"];
        };
        /**
         * Format: date-time
         *
         * A moment, as an RFC 3339 date and time with `Z` or a numeric offset and 0 to 7 digits of a second.
         */
        DateTime: string;
        /** What a savings plan commits the customer to spend. */
        PurchaseCommitment: {
            /** The amount for each `grain`, in `currency`. A fraction is legal. */
            amount?: number;
            /** The ISO 4217 currency. The printed sample has it in lower case. */
            currency?: string;
            /** The unit of time of `amount`. */
            grain?: "hourly" | (string & {});
        };
        /** The cart that a caller wants. An update replaces the whole cart: what is not sent is gone. Whatever else a Cart has may be sent back and is ignored. */
        CartRequest: {
            /** The items to buy, in the order in which they are processed. */
            lineItems: components["schemas"]["CartLineItemRequest"][];
            /** Whether the indirect provider vouches for the partner on record. The article calls it required; most of its examples omit it. */
            partnerOnRecordAttestationAccepted?: boolean;
        };
        /** One item of a cart, with what the service added to it. An add-on is an item too. */
        CartLineItem: {
            /** The number of the item, unique in its cart. Items and their add-ons share one sequence from 0, so it is no array index. The article says text, the wire has integers. */
            id: number;
            /** What to buy, as `productId:skuId:availabilityId`; for legacy offers an offer id (a GUID or `MS-AZR-...`). Availabilities rotate: an id that was valid yesterday may be unknown today. */
            catalogItemId: string;
            /** A name that the partner gives the item. Provisioning may ignore it. */
            friendlyName?: string;
            /** How many licenses or instances to buy. */
            quantity: number;
            /** The ISO 4217 currency of the prices. The service fills it in. */
            currencyCode?: string;
            /** How often the customer is billed for the item. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** How long the commitment lasts. Missing for an Azure plan and for perpetual software. */
            termDuration?: components["schemas"]["TermDuration"];
            /** The partners who take part in the sale, up to five additional resellers. */
            participants?: components["schemas"]["Participant"][];
            /** What provisioning needs to know about the item. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** The group of the item: one group becomes one order (`"0"`, `"1"`; `OMS-0` in old samples). An add-on has the group of its base item. */
            orderGroup?: string;
            /** Add-ons of a legacy license. A new commerce add-on is an item of its own. */
            addonItems?: components["schemas"]["CartLineItem"][];
            /** Why this item cannot be bought. A cart with such an item is refused at checkout. */
            error?: components["schemas"]["CartError"];
            /** What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** Whether the attestation that some products demand was accepted. */
            attestationAccepted?: boolean;
            /** The promotion to apply, as three parts with colons. */
            promotionId?: string;
            /** When the term ends, if not after a whole term. It matches another subscription's end or the end of a month. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** What the item costs. Since 2023, on new commerce items. */
            pricing?: components["schemas"]["Pricing"];
            /** The system that sells the item. */
            purchaseSystem?: string;
            /** The subscription to end with. Superseded by `customTermEndDate`. */
            coterminousSubscriptionId?: string;
            /** Undocumented. */
            audienceClaimHeader?: string;
            /** Undocumented. */
            targetId?: string;
        };
        /** A number on the wire. The .NET SDK reads digits as text and names in snake_case too (`quota_not_available`), so all three are legal. The list is open: 400039 was seen and is in no table. */
        CartErrorCode: number | string;
        /** What is left to buy. Other names are legal. */
        CartErrorAdditionalInformation: {
            /** How many may still be bought. */
            availableQuantity?: number;
            /** How many were bought already. */
            purchasedQuantity?: number;
        };
        /** Facts about the representation, not about the resource. */
        ResourceAttributes: {
            /** The version of the resource, opaque. Seen on legacy orders and on subscriptions, not on carts. */
            etag?: string;
            /** The name of the resource's type. */
            objectType?: "Cart" | "CartCheckoutResult" | "CartError" | "Collection" | "Order" | "OrderError" | "OrderLineItem" | "Subscription" | "SubscriptionProvisioningStatus" | "SubscriptionRegistrationStatus" | (string & {});
        };
        /** Why one item of a cart cannot be bought. The call that shows it succeeded. */
        CartError: {
            /** What is wrong. */
            errorCode?: components["schemas"]["CartErrorCode"];
            /** What is wrong, for people, in the language of X-Locale. It may name supported values or limits. */
            errorDescription?: string;
            /** The numbers behind the error. */
            additionalInformation?: components["schemas"]["CartErrorAdditionalInformation"];
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** What an item costs before tax, in the currency of the cart line or the order. Negative values are credits. */
        Pricing: {
            /** The price of one unit in the price list. */
            listPrice?: number;
            /** The price of one unit after promotions. */
            discountedPrice?: number;
            /** The price of one unit for the part of the billing cycle that is left. */
            proratedPrice?: number;
            /** The price of one unit after everything. */
            price?: number;
            /** The price of the whole line. Not always price times quantity: it may cover the twelve months of a year that is billed monthly. */
            extendedPrice?: number;
        };
        /** Active carts may be updated and checked out; an Ordered one was. Only Active is printed in an answer. */
        CartStatus: "Active" | "Ordered" | (string & {});
        /** A header to send when following a link. */
        LinkHeader: {
            /** The name of the header. */
            key?: string;
            /** The value of the header. */
            value?: string;
        };
        /** Where to find a resource, or how to call an operation on it. */
        Link: {
            /** Relative to the host and its `/v1` (`/customers/...`); some links carry the `/v1` themselves and one kind is absolute. A client resolves all three. */
            uri: string;
            /** The HTTP method of the link, such as `GET` or `PATCH`. */
            method?: string;
            /** The headers to send. Empty in every answer that was seen. */
            headers?: components["schemas"]["LinkHeader"][];
            /** A body to send. Seen only in audit records, and there as null. */
            body?: string | null;
        };
        /** The links that any resource may have. */
        ResourceLinks: {
            /** The resource itself. */
            self?: components["schemas"]["Link"];
            /** The next page of a list. Carts and orders are not paged in any answer that was seen. */
            next?: components["schemas"]["Link"];
            /** The page before this one. */
            previous?: components["schemas"]["Link"];
            /** Facts about the links. In the article's table, in no answer that was seen. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** What a customer is about to buy. A cart is Active until it is checked out, Ordered afterwards, and dead seven days after its creation. Checking it out twice buys once. */
        Cart: {
            /** The identifier of the cart. */
            id: components["schemas"]["Guid"];
            /** When the cart was created. The article's table spells it `creationTimeStamp`, the wire does not. */
            creationTimestamp: components["schemas"]["DateTime"];
            /** When the cart was last changed. */
            lastModifiedTimestamp: components["schemas"]["DateTime"];
            /** When the cart dies: seven days and some seconds after its creation, whatever was updated since. Carts of 2018 and early 2019 lived 15 minutes, so read it and derive it only where it is missing. */
            expirationTimestamp?: components["schemas"]["DateTime"];
            /** The object id of the user or the application that changed the cart last. */
            lastModifiedUser?: components["schemas"]["Guid"];
            /** The items to buy. */
            lineItems: components["schemas"]["CartLineItem"][];
            /** Whether the cart can still be bought. */
            status?: components["schemas"]["CartStatus"];
            /** The links of the cart. Only `self` was seen. */
            links?: components["schemas"]["ResourceLinks"];
            /** Facts about the representation. No etag was seen on a cart. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** The number of the error. The article says text, the service writes an integer: read both. A code means something only together with its status and its source: 3000 and 2000 stand for different errors in different services. */
        FaultCode: number | string;
        /** The service refuses or fails. The older shape has `data` and `source`; a newer one has `message`, `errorName`, `isRetryable`, `parameters` and `errorMessageExtended`, and no `source`. */
        ServiceFault: {
            /** The number of the error. */
            code: components["schemas"]["FaultCode"];
            /** What went wrong, for people, in the language of X-Locale. Documented as 1024 characters at most. */
            description: string;
            /** Further texts, often none. */
            data?: string[];
            /** The part of the service that speaks: `PartnerFD`, `PartnerApiServiceControllers` and `ComplianceController` were seen. The article calls it always there; the newer shape lacks it. */
            source?: string;
            /** The same text as `description`, in the newer shape. */
            message?: string;
            /** The name of the error, in the newer shape. */
            errorName?: string;
            /** Whether the same call may succeed later, in the newer shape. */
            isRetryable?: boolean;
            /** Values that belong to the text, by name, in the newer shape. Seen empty only. */
            parameters?: {
                [key: string]: unknown;
            };
            /** Details for the support case, such as an internal code, in the newer shape. */
            errorMessageExtended?: string;
            /** Facts about the representation. Inherited by one SDK's model, in no fault that was seen. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** The gateway refuses because the caller sent too much. It stands before the service and has a shape of its own. */
        ThrottleFault: {
            /** The HTTP status, again. */
            statusCode: number;
            /** What was exceeded and how long to wait, for people. */
            message: string;
        };
        /** The page or text of a gateway that has no answer of the service. Nothing in it is meant for programs. */
        GatewayPage: string;
        /** The identifier of an order. Three kinds are in use: a GUID (legacy), 33 characters of letters, digits, `-` and `_` (2019 and later) and 12 hexadecimal digits (new commerce). The first compares without case, the others exactly. */
        OrderId: string;
        /** What an order line does. The article writes the words with a small letter, the wire shows `New`. */
        OrderLineItemTransactionType: "New" | "renew" | "addQuantity" | "removeQuantity" | "cancel" | "convert" | "customerCredit" | (string & {});
        /** The links of an order line. */
        OrderLineItemLinks: {
            /** The product in the catalogue. */
            product?: components["schemas"]["Link"];
            /** The SKU in the catalogue. */
            sku?: components["schemas"]["Link"];
            /** The availability in the catalogue. */
            availability?: components["schemas"]["Link"];
            /** The subscription, once it exists. */
            subscription?: components["schemas"]["Link"];
            /** The provisioning status of the line. On legacy lines it lacks the customer, so it leads nowhere. */
            provisioningStatus?: components["schemas"]["Link"];
            /** Where the customer activates what was bought. May be there while the order is pending. */
            activationLinks?: components["schemas"]["Link"];
        };
        /** One thing that was bought. */
        OrderLineItem: {
            /** The number of the line in its order, from 0. */
            lineItemNumber: number;
            /** What was bought, as the cart line's `catalogItemId` named it. */
            offerId: string;
            /** The subscription that the line became. Absent until it is provisioned, and for ever on reservations and perpetual software. In upper case on legacy lines. */
            subscriptionId?: components["schemas"]["Guid"];
            /** The subscription that an add-on belongs to. */
            parentSubscriptionId?: string;
            /** The name of what was bought, or the one that the partner gave it. May follow X-Locale. */
            friendlyName?: string;
            /** How many licenses or instances. 0 on a cancelled line. */
            quantity: number;
            /** When the term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTime"];
            /** How long the commitment lasts. Absent or the empty text where there is none. */
            termDuration?: components["schemas"]["TermDuration"];
            /** What the line does. */
            transactionType?: components["schemas"]["OrderLineItemTransactionType"];
            /** What the line costs. On new commerce checkouts, or when asked for. */
            pricing?: components["schemas"]["Pricing"];
            /** The partner id of the transaction reseller, digits as text. */
            partnerIdOnRecord?: string;
            /** Partner ids of further resellers. `partnerIdOnRecord` may be repeated here. */
            additionalPartnerIdsOnRecord?: string[];
            /** What provisioning was told about the line. */
            provisioningContext?: components["schemas"]["ProvisioningContext"];
            /** What a trial becomes when it ends. */
            renewsTo?: components["schemas"]["RenewsTo"];
            /** The promotion that was applied. */
            promotionId?: string;
            /** Sent when an order is made without a cart. No answer repeats it. */
            attestationAccepted?: boolean;
            /** What a savings plan commits to. */
            purchaseCommitment?: components["schemas"]["PurchaseCommitment"];
            /** The links of the line. May be without members. */
            links?: components["schemas"]["OrderLineItemLinks"];
            /** Facts about the representation. Seen in requests only. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** How far an order is. `partial_success` and `error` say that some or all subscriptions of the order have a problem and must be bought again. The spelling of `pending_review`, `po_review_rejected` and `partial_success` is inferred from the article's names, that of `suspended` and `error` is the article's own. */
        OrderStatus: "unknown" | "completed" | "pending" | "cancelled" | "suspended" | "pending_review" | "pending_po_upload" | "po_upload_complete" | "po_review_rejected" | "partial_success" | "error" | (string & {});
        /** Who caused an order, the customer's partner or the system. */
        OrderTransactionType: "UserPurchase" | "SystemPurchase" | "SystemBilling" | (string & {});
        /** The links of an order. */
        OrderLinks: {
            /** The order itself. */
            self?: components["schemas"]["Link"];
            /** The provisioning status of the order's lines. */
            provisioningStatus?: components["schemas"]["Link"];
            /** How to change the order. */
            patchOperation?: components["schemas"]["Link"];
            /** The next page of a list. */
            next?: components["schemas"]["Link"];
            /** The page before this one. */
            previous?: components["schemas"]["Link"];
        };
        /** The application that ordered. Undocumented. */
        OrderClient: {
            /** The country of the marketplace. */
            marketplaceCountry?: string;
            /** The kind of device. */
            deviceFamily?: string;
            /** The name of the application. */
            name?: string;
        };
        /** What one group of cart lines became. Provisioning goes on after the answer: the status moves on and subscription ids appear later, while what was bought stays. */
        Order: {
            /** The identifier of the order. */
            id: components["schemas"]["OrderId"];
            /** The short id that invoices show: 12 hexadecimal digits for an order with a 33-character id, otherwise equal to `id`. Since 2019. */
            alternateId?: components["schemas"]["OrderId"];
            /** The customer who bought. */
            referenceCustomerId: components["schemas"]["Guid"];
            /** How often the customer is billed. A write can change it. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** The ISO 4217 currency of the prices. Absent on some legacy orders. */
            currencyCode?: string;
            /** The sign of the currency, for people (`$`, `US$`). */
            currencySymbol?: string;
            /** What was bought. */
            lineItems: components["schemas"]["OrderLineItem"][];
            /** When the order was made. */
            creationDate: components["schemas"]["DateTime"];
            /** How far the order is. */
            status?: components["schemas"]["OrderStatus"];
            /** Who caused the order. */
            transactionType?: components["schemas"]["OrderTransactionType"];
            /** The links of the order. */
            links?: components["schemas"]["OrderLinks"];
            /** The price of the whole order before tax, in `currencyCode`. On new commerce checkouts, or when asked for. */
            totalPrice?: number;
            /** Undocumented facts about the application that ordered. Often without members. */
            client?: components["schemas"]["OrderClient"];
            /** Undocumented. */
            recordType?: unknown;
            /** Sent when an order is made without a cart. No answer repeats it. */
            partnerOnRecordAttestationAccepted?: boolean;
            /** Facts about the representation. The etag is seen on legacy orders only. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** Why one group of cart lines did not become an order. */
        OrderError: {
            /** The group, as `orderGroup` of the cart lines names it. */
            orderGroupId?: string;
            /** The number of the error, from the same table as the codes of faults. */
            code: number;
            /** What went wrong, for people, in the language of X-Locale. */
            description: string;
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** The orders that a cart became. One cart fans out to several orders, and some of them may fail while others succeed: the failed ones stand in `orderErrors`, inside a success. An answer without both members is not a checkout answer. */
        CartCheckoutResult: {
            /** The orders that were made, one for each group of cart lines. May be empty when all groups failed. */
            orders?: components["schemas"]["Order"][];
            /** The groups that failed. Absent when nothing failed. */
            orderErrors?: components["schemas"]["OrderError"][];
            /** Undocumented. Empty in the one answer that has it, so nothing is known of its items. */
            additionalInformation?: unknown[];
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** A list of orders. A new order may be missing for 15 minutes. */
        OrderCollection: {
            /** How many orders there are. */
            totalCount?: number;
            /** The orders. */
            items: components["schemas"]["Order"][];
            /** The links of the list. */
            links?: components["schemas"]["ResourceLinks"];
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** Fulfilled, cancelled (`Unfulfilled`) or still in work (`PrefulfillmentPending`). The article's table writes the words with a capital, its sample has `fulfilled`. */
        ProvisioningStatusWord: "fulfilled" | "Unfulfilled" | "PrefulfillmentPending" | (string & {});
        /** How far a part of a line's quantity is. */
        QuantityProvisioningInformation: {
            /** How many licenses or instances. */
            quantity?: number;
            /** How far they are. */
            status?: components["schemas"]["ProvisioningStatusWord"];
        };
        /** How far one order line is. */
        OrderLineItemProvisioningStatus: {
            /** The number of the line in its order. */
            lineItemNumber: number;
            /** Undocumented. */
            orderLineItemId?: number;
            /** How far the whole line is. */
            status?: components["schemas"]["ProvisioningStatusWord"];
            /** How far parts of the quantity are. */
            quantityProvisioningInformation?: components["schemas"]["QuantityProvisioningInformation"][];
        };
        /** The status of every line of an order. The article says one resource, its sample has a collection. */
        OrderLineItemProvisioningStatusCollection: {
            /** How many lines there are. */
            totalCount?: number;
            /** One status for each line. */
            items: components["schemas"]["OrderLineItemProvisioningStatus"][];
            /** The links of the list. The sample has none. */
            links?: components["schemas"]["ResourceLinks"];
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** The kind of a product. */
        SubscriptionProductType: {
            /** The kind, for programs. */
            id?: string;
            /** The kind, for people. */
            displayName?: string;
        };
        /**
         * Format: iso-date-time
         *
         * A moment, as an RFC 3339 date and time. The offset may be missing; then it is UTC, as all times of the service are.
         */
        DateTimeOrLocal: string;
        /** What state a subscription is in. */
        SubscriptionStatus: "none" | "active" | "pending" | "suspended" | "expired" | "disabled" | "deleted" | (string & {});
        /** How much is refunded until when. */
        RefundOption: {
            /** How much is refunded. */
            type?: "Full" | (string & {});
            /** Until when. */
            expiresAt?: components["schemas"]["DateTimeOrLocal"];
        };
        /** How many licenses may be given back until one date. */
        RefundableQuantityDetail: {
            /** How many. */
            quantity?: number;
            /** Until when. */
            allowedUntilDateTime?: components["schemas"]["DateTimeOrLocal"];
        };
        /** How many licenses may still be given back. */
        RefundableQuantity: {
            /** How many in all. */
            totalQuantity?: number;
            /** How many until when. */
            details?: components["schemas"]["RefundableQuantityDetail"][];
        };
        /** A product, and the term it is sold for. */
        ProductTerm: {
            /** The product. */
            productId?: string;
            /** The SKU of the product. */
            skuId?: string;
            /** The availability of the SKU. */
            availabilityId?: string;
            /** How often the customer is billed. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** How long the term lasts. */
            termDuration?: components["schemas"]["TermDuration"];
        };
        /** What a subscription becomes when its next term begins. */
        ScheduledNextTermInstructions: {
            /** What it becomes. */
            product?: components["schemas"]["ProductTerm"];
            /** How many licenses it has then. */
            quantity?: number;
            /** When that term ends, if not after a whole term. */
            customTermEndDate?: components["schemas"]["DateTimeOrLocal"];
        };
        /** What changes with the next charge of a subscription. */
        NextChargeInstructions: {
            /** What is charged then. */
            product?: components["schemas"]["ProductTerm"];
            /** How many licenses are charged then. */
            quantity?: number;
        };
        /** The links of a subscription. */
        SubscriptionLinks: {
            /** The legacy offer. */
            offer?: components["schemas"]["Link"];
            /** The subscription that an add-on belongs to. */
            parentSubscription?: components["schemas"]["Link"];
            /** The product in the catalogue. */
            product?: components["schemas"]["Link"];
            /** The SKU in the catalogue. */
            sku?: components["schemas"]["Link"];
            /** The availability in the catalogue. */
            availability?: components["schemas"]["Link"];
            /** Where the customer activates it. */
            activationLinks?: components["schemas"]["Link"];
            /** The entitlement behind it. */
            entitlement?: components["schemas"]["Link"];
            /** The subscription itself. Old answers have a form without customer here. */
            self?: components["schemas"]["Link"];
            /** The next page of a list. */
            next?: components["schemas"]["Link"];
            /** The page before this one. */
            previous?: components["schemas"]["Link"];
        };
        /** What the customer may use, from when to when. It is listed once it is provisioned. Laws across time are known for its identity only, so everything else says nothing about the next answer. */
        Subscription: {
            /** The identifier of the subscription, as order lines name it. */
            id: components["schemas"]["Guid"];
            /** What was bought: `productId:skuId:availabilityId`, or a legacy offer id. */
            offerId?: string;
            /** The entitlement behind the subscription, such as the Azure subscription. */
            entitlementId?: string;
            /** The name of what was bought. */
            offerName?: string;
            /** The name that the partner gave it. */
            friendlyName?: string;
            /** The kind of product. */
            productType?: components["schemas"]["SubscriptionProductType"];
            /** How many licenses. 1 where licenses are not counted. */
            quantity?: number;
            /** What the quantity counts. */
            unitType?: "Licenses" | "Usage-based" | "Benefit" | "none" | (string & {});
            /** The subscription that an add-on belongs to. */
            parentSubscriptionId?: string;
            /** When the subscription was created. */
            creationDate?: components["schemas"]["DateTimeOrLocal"];
            /** When it begins to be effective. */
            effectiveStartDate?: components["schemas"]["DateTimeOrLocal"];
            /** When the current term ends. */
            commitmentEndDate?: components["schemas"]["DateTimeOrLocal"];
            /** When the current term ends, to the second. In the year 9999 when the subscription does not renew itself. */
            commitmentEndDateTime?: components["schemas"]["DateTimeOrLocal"];
            /** Until when it may be cancelled. Read it: the window is a matter of policy. */
            cancellationAllowedUntilDate?: components["schemas"]["DateTimeOrLocal"];
            /** When the current billing cycle ends. */
            billingCycleEndDate?: components["schemas"]["DateTimeOrLocal"];
            /** When the current billing cycle ends, to the second. */
            billingCycleEndDateTime?: components["schemas"]["DateTimeOrLocal"];
            /** What state the subscription is in. Refreshed every 15 minutes. */
            status?: components["schemas"]["SubscriptionStatus"];
            /** Whether it renews itself at the end of the term. */
            autoRenewEnabled?: boolean;
            /** Whether it is a trial. */
            isTrial?: boolean;
            /** Whether Microsoft publishes the product. */
            isMicrosoftProduct?: boolean;
            /** What the customer is billed for. */
            billingType?: "none" | "usage" | "license" | "benefit" | (string & {});
            /** How often the customer is billed. */
            billingCycle?: components["schemas"]["BillingCycle"];
            /** Whether add-ons can be bought for it. */
            hasPurchasableAddons?: boolean;
            /** Who publishes the product. */
            publisherName?: string;
            /** What the caller may do with it. */
            actions?: ("edit" | "cancel" | (string & {}))[];
            /** The partner id of the reseller, digits as text. The empty text where there is none. */
            partnerId?: string;
            /** Why it is suspended. */
            suspensionReasons?: string[];
            /** The kind of contract. */
            contractType?: "subscription" | "productKey" | "redemptionCode" | (string & {});
            /** Until when it is refunded, and how. */
            refundOptions?: components["schemas"]["RefundOption"][];
            /** How many licenses may still be given back. */
            refundableQuantity?: components["schemas"]["RefundableQuantity"];
            /** What changes when the next term begins. Not for legacy offers. */
            scheduledNextTermInstructions?: components["schemas"]["ScheduledNextTermInstructions"];
            /** What changes with the next charge. Not for legacy offers. */
            nextChargeInstructions?: components["schemas"]["NextChargeInstructions"];
            /** The order that the subscription came from. A legacy id may be in another case than in the order. */
            orderId?: components["schemas"]["OrderId"];
            /** How long the commitment lasts. */
            termDuration?: components["schemas"]["TermDuration"];
            /** How long the next term lasts. */
            renewalTermDuration?: components["schemas"]["TermDuration"];
            /** The promotion that was applied. */
            promotionId?: string;
            /** The legacy subscription that it replaced. */
            migratedFromSubscriptionId?: string;
            /** How consumption is counted. */
            consumptionType?: string;
            /** The order at the publisher. */
            productOrderId?: string;
            /** Undocumented. Whether the partner has to act. */
            attentionNeeded?: boolean;
            /** Undocumented. Whether the partner acted. */
            actionTaken?: boolean;
            /** Undocumented items of the subscription. */
            lineItems?: unknown[];
            /** The links of the subscription. */
            links?: components["schemas"]["SubscriptionLinks"];
            /** Facts about the representation, an etag among them. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
        /** A list of subscriptions. */
        SubscriptionCollection: {
            /** How many subscriptions there are. */
            totalCount?: number;
            /** The subscriptions. */
            items: components["schemas"]["Subscription"][];
            /** The links of the list. */
            links?: components["schemas"]["ResourceLinks"];
            /** Facts about the representation. */
            attributes?: components["schemas"]["ResourceAttributes"];
        };
    };
    responses: {
        /** Something in the request is missing or wrong. */
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
        /** There is no such customer (60003). */
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
        /** There is no such cart (800008). What an expired cart answers is documented nowhere; this is the nearest row of the error table. */
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
        /** The customer has no such order (20000). A new order may be unknown for 15 minutes. */
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
        /** The token is missing (800001), wrong or of the wrong audience (900420). A user who signed in without multifactor authentication is refused by a fault with the code 900421 since 2026, or before any service is asked: then there is no body, and the header says why. */
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
        /** The caller may not do this: no relationship with the customer (20002), no rights (900308), a token without a user where one is needed (900329), an agreement that is not accepted, a limit of the customer. */
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
        /** The request took too long. Its outcome is unknown. */
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
        /** The gateway counts the requests of a partner, and of a partner and customer: this was one too many. Wait for Retry-After; trying at once counts too. */
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
        /** The service failed (800003, 800005, 900192). The outcome is unknown; the same call may be repeated. */
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
        /** The service cannot do this, or has no code for what went wrong (0). */
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
        /** The gateway could not reach the service. The outcome is unknown. */
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
        /** The service is down or too busy. The outcome is unknown. */
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
        /** The gateway got no answer of the service in time. The outcome is unknown. */
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
        /** Any other refusal. */
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
        /** Any other failure of the service or of a gateway. The outcome is unknown. */
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
         * The customer, as the id of the customer's tenant.
         * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
         */
        "customer-id": components["schemas"]["Guid"];
        /**
         * The cart.
         * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
         */
        "cart-id": components["schemas"]["Guid"];
        /**
         * The order, as `id` of an order names it.
         * @example c94f07a1e6b2
         */
        "order-id": components["schemas"]["OrderId"];
        /**
         * The subscription.
         * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
         */
        "subscription-id": components["schemas"]["Guid"];
        /**
         * Only orders that are billed so. The article writes `onetime`, the SDKs send the member's name (`OneTime`); the service reads any case, with and without underscore.
         * @example monthly
         */
        billingType: components["schemas"]["BillingCycle"];
        /**
         * Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
         * @example true
         */
        include_price: string;
        /**
         * Only subscriptions that came from this order.
         * @example c94f07a1e6b2
         */
        order_id: components["schemas"]["OrderId"];
        /**
         * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
         * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
         */
        "MS-RequestId": components["schemas"]["Guid"];
        /**
         * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
         * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
         */
        "MS-CorrelationId": components["schemas"]["Guid"];
        /**
         * The correlation vector of the caller. The service makes one when it is missing.
         * @example pV8xQ2mLr0u5TzKc.0
         */
        "MS-CV": components["schemas"]["CorrelationVector"];
        /**
         * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
         * @example en-US
         */
        "X-Locale": string;
        /**
         * The name of the SDK or the client.
         * @example cart-contract
         */
        "MS-PartnerCenter-Client": string;
        /**
         * The name of the application that uses the client.
         * @example Order desk
         */
        "MS-PartnerCenter-Application": string;
        /**
         * The version of the SDK or the client.
         * @example 0.1.0
         */
        "MS-SdkVersion": string;
        /**
         * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
         * @deprecated
         * @example v1
         */
        "MS-Contract-Version": string;
        /**
         * Asks for the answer's header isMfaCompliant.
         * @example true
         */
        ValidateMfa: string;
        /**
         * The customer's user who gets the licenses, as a user principal name. For certain products.
         * @example buyer@customer.example
         */
        "x-ms-customeruser-upn": string;
    };
    requestBodies: never;
    headers: {
        /**
         * The id of the call, as it was sent or as the service made it.
         * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
         */
        "MS-RequestId": components["schemas"]["Guid"];
        /**
         * The correlation id, as it was sent or as the service made it.
         * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
         */
        "MS-CorrelationId": components["schemas"]["Guid"];
        /**
         * The correlation vector that the service worked under. Often absent.
         * @example pV8xQ2mLr0u5TzKc.0
         */
        "MS-CV": components["schemas"]["CorrelationVector"];
        /**
         * The server that answered, opaque (`000001`, `0000112E`). Often absent.
         * @example 000001
         */
        "MS-ServerId": string;
        /**
         * The language of the texts. Some services set it twice, which joins the values with a comma.
         * @example en-US,en-US
         */
        "X-Locale": string;
        /**
         * The application of the service, for its own telemetry.
         * @example appId=cid-v1:b6e2f4a8-03d9-4c71-8f5e-29a7c1d06b34
         */
        "Request-Context": string;
        /**
         * Whether the token's user signed in with multifactor authentication. When ValidateMfa was sent.
         * @example true
         */
        isMfaCompliant: string;
        /**
         * How long to wait before the same call, in seconds or until an HTTP date. Calls before that count too.
         * @example 30
         */
        "Retry-After": number | string;
        /**
         * How to authenticate, and what was wrong with the token.
         * @example Bearer error="invalid_token"
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
/** An identifier of 8-4-4-4-12 hexadecimal digits. Only the shape counts: the service hands out any version and variant, in lower and in upper case, and one id may change its case from one resource to the next. */
export type Guid = components["schemas"]["Guid"];
/** Microsoft's correlation vector: 16 base64 characters (22 in its second version), then a counter for each hop, each behind a dot. */
export type CorrelationVector = components["schemas"]["CorrelationVector"];
/** How often the customer is billed. Answers write it in lower case with underscores, with exceptions (`Annual`); requests may write it in any way. `unknown` and `biennial` are known from SDKs only. */
export type BillingCycle = components["schemas"]["BillingCycle"];
/** How long the commitment lasts, as an ISO 8601 duration (`P1M`, `P1Y`, `P3Y`). The empty text is legal and says that there is no term. */
export type TermDuration = components["schemas"]["TermDuration"];
/** A partner who takes part in the sale of an item. */
export type Participant = components["schemas"]["Participant"];
/** What provisioning needs to know, as texts by name. Names that were seen: `subscriptionId`, `scope` (`shared` or `single`), `duration` (`1Year`), `ParentSubscriptionId` or `parentSubscriptionId`, `entitlementId`. The caller chooses the case of a name, and the service repeats it. */
export type ProvisioningContext = components["schemas"]["ProvisioningContext"];
/** One item that a caller wants in the cart. */
export type CartLineItemRequest = components["schemas"]["CartLineItemRequest"];
/** What a trial becomes when it ends. One object, although the article says an array. */
export type RenewsTo = components["schemas"]["RenewsTo"];
/** A moment, as an RFC 3339 date and time with `Z` or a numeric offset and 0 to 7 digits of a second. */
export type DateTime = components["schemas"]["DateTime"];
/** What a savings plan commits the customer to spend. */
export type PurchaseCommitment = components["schemas"]["PurchaseCommitment"];
/** The cart that a caller wants. An update replaces the whole cart: what is not sent is gone. Whatever else a Cart has may be sent back and is ignored. */
export type CartRequest = components["schemas"]["CartRequest"];
/** One item of a cart, with what the service added to it. An add-on is an item too. */
export type CartLineItem = components["schemas"]["CartLineItem"];
/** A number on the wire. The .NET SDK reads digits as text and names in snake_case too (`quota_not_available`), so all three are legal. The list is open: 400039 was seen and is in no table. */
export type CartErrorCode = components["schemas"]["CartErrorCode"];
/** What is left to buy. Other names are legal. */
export type CartErrorAdditionalInformation = components["schemas"]["CartErrorAdditionalInformation"];
/** Facts about the representation, not about the resource. */
export type ResourceAttributes = components["schemas"]["ResourceAttributes"];
/** Why one item of a cart cannot be bought. The call that shows it succeeded. */
export type CartError = components["schemas"]["CartError"];
/** What an item costs before tax, in the currency of the cart line or the order. Negative values are credits. */
export type Pricing = components["schemas"]["Pricing"];
/** Active carts may be updated and checked out; an Ordered one was. Only Active is printed in an answer. */
export type CartStatus = components["schemas"]["CartStatus"];
/** A header to send when following a link. */
export type LinkHeader = components["schemas"]["LinkHeader"];
/** Where to find a resource, or how to call an operation on it. */
export type Link = components["schemas"]["Link"];
/** The links that any resource may have. */
export type ResourceLinks = components["schemas"]["ResourceLinks"];
/** What a customer is about to buy. A cart is Active until it is checked out, Ordered afterwards, and dead seven days after its creation. Checking it out twice buys once. */
export type Cart = components["schemas"]["Cart"];
/** The number of the error. The article says text, the service writes an integer: read both. A code means something only together with its status and its source: 3000 and 2000 stand for different errors in different services. */
export type FaultCode = components["schemas"]["FaultCode"];
/** The service refuses or fails. The older shape has `data` and `source`; a newer one has `message`, `errorName`, `isRetryable`, `parameters` and `errorMessageExtended`, and no `source`. */
export type ServiceFault = components["schemas"]["ServiceFault"];
/** The gateway refuses because the caller sent too much. It stands before the service and has a shape of its own. */
export type ThrottleFault = components["schemas"]["ThrottleFault"];
/** The page or text of a gateway that has no answer of the service. Nothing in it is meant for programs. */
export type GatewayPage = components["schemas"]["GatewayPage"];
/** The identifier of an order. Three kinds are in use: a GUID (legacy), 33 characters of letters, digits, `-` and `_` (2019 and later) and 12 hexadecimal digits (new commerce). The first compares without case, the others exactly. */
export type OrderId = components["schemas"]["OrderId"];
/** What an order line does. The article writes the words with a small letter, the wire shows `New`. */
export type OrderLineItemTransactionType = components["schemas"]["OrderLineItemTransactionType"];
/** The links of an order line. */
export type OrderLineItemLinks = components["schemas"]["OrderLineItemLinks"];
/** One thing that was bought. */
export type OrderLineItem = components["schemas"]["OrderLineItem"];
/** How far an order is. `partial_success` and `error` say that some or all subscriptions of the order have a problem and must be bought again. The spelling of `pending_review`, `po_review_rejected` and `partial_success` is inferred from the article's names, that of `suspended` and `error` is the article's own. */
export type OrderStatus = components["schemas"]["OrderStatus"];
/** Who caused an order, the customer's partner or the system. */
export type OrderTransactionType = components["schemas"]["OrderTransactionType"];
/** The links of an order. */
export type OrderLinks = components["schemas"]["OrderLinks"];
/** The application that ordered. Undocumented. */
export type OrderClient = components["schemas"]["OrderClient"];
/** What one group of cart lines became. Provisioning goes on after the answer: the status moves on and subscription ids appear later, while what was bought stays. */
export type Order = components["schemas"]["Order"];
/** Why one group of cart lines did not become an order. */
export type OrderError = components["schemas"]["OrderError"];
/** The orders that a cart became. One cart fans out to several orders, and some of them may fail while others succeed: the failed ones stand in `orderErrors`, inside a success. An answer without both members is not a checkout answer. */
export type CartCheckoutResult = components["schemas"]["CartCheckoutResult"];
/** A list of orders. A new order may be missing for 15 minutes. */
export type OrderCollection = components["schemas"]["OrderCollection"];
/** Fulfilled, cancelled (`Unfulfilled`) or still in work (`PrefulfillmentPending`). The article's table writes the words with a capital, its sample has `fulfilled`. */
export type ProvisioningStatusWord = components["schemas"]["ProvisioningStatusWord"];
/** How far a part of a line's quantity is. */
export type QuantityProvisioningInformation = components["schemas"]["QuantityProvisioningInformation"];
/** How far one order line is. */
export type OrderLineItemProvisioningStatus = components["schemas"]["OrderLineItemProvisioningStatus"];
/** The status of every line of an order. The article says one resource, its sample has a collection. */
export type OrderLineItemProvisioningStatusCollection = components["schemas"]["OrderLineItemProvisioningStatusCollection"];
/** The kind of a product. */
export type SubscriptionProductType = components["schemas"]["SubscriptionProductType"];
/** A moment, as an RFC 3339 date and time. The offset may be missing; then it is UTC, as all times of the service are. */
export type DateTimeOrLocal = components["schemas"]["DateTimeOrLocal"];
/** What state a subscription is in. */
export type SubscriptionStatus = components["schemas"]["SubscriptionStatus"];
/** How much is refunded until when. */
export type RefundOption = components["schemas"]["RefundOption"];
/** How many licenses may be given back until one date. */
export type RefundableQuantityDetail = components["schemas"]["RefundableQuantityDetail"];
/** How many licenses may still be given back. */
export type RefundableQuantity = components["schemas"]["RefundableQuantity"];
/** A product, and the term it is sold for. */
export type ProductTerm = components["schemas"]["ProductTerm"];
/** What a subscription becomes when its next term begins. */
export type ScheduledNextTermInstructions = components["schemas"]["ScheduledNextTermInstructions"];
/** What changes with the next charge of a subscription. */
export type NextChargeInstructions = components["schemas"]["NextChargeInstructions"];
/** The links of a subscription. */
export type SubscriptionLinks = components["schemas"]["SubscriptionLinks"];
/** What the customer may use, from when to when. It is listed once it is provisioned. Laws across time are known for its identity only, so everything else says nothing about the next answer. */
export type Subscription = components["schemas"]["Subscription"];
/** A list of subscriptions. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        /** The items to buy. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** The cart, or a fault inside a success: the error table has a code (400072, item not available) with status 200. */
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
            /** The cart as it was made. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The cart, or a fault inside a success. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        /** The whole cart with its changed items. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            /** The cart, or a fault inside a success (400072, item not available). */
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
            /** The cart as it is now. */
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
            /** The request is wrong, or the cart was already submitted (800065). */
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
            /** Another request is working on the cart (800064), or on the subscription behind an item. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
                /**
                 * The customer's user who gets the licenses, as a user principal name. For certain products.
                 * @example buyer@customer.example
                 */
                "x-ms-customeruser-upn"?: components["parameters"]["x-ms-customeruser-upn"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The cart.
                 * @example 7a0d3e52-84bf-4f16-a2c9-d15b60e7f934
                 */
                "cart-id": components["parameters"]["cart-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The orders of a cart that was checked out before, or a fault inside a success (400072, item not available). Which of 200 and 201 a repeated call answers is documented nowhere: read both. */
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
            /** The orders that the cart became, and the errors of those that it did not become. */
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
            /** Items of the cart are in error (800009), nothing is in stock (800010, 800017), or the cart was already submitted (800065): then the orders exist, and listing orders finds them. */
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
            /** There is no such cart (800008), or an item's availability is gone (400019): fetch it again and update the cart. What an expired cart answers is documented nowhere; 800008 is the nearest row of the error table. */
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
            /** Another request is working on the cart (800064: wait and repeat), an order is in progress (800060: read the orders in some minutes), or the upgrade of an Azure subscription blocks the purchase (900112, 900113, 900114). */
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
            /** A condition that the purchase needs is not met (800036). */
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
                 * Only orders that are billed so. The article writes `onetime`, the SDKs send the member's name (`OneTime`); the service reads any case, with and without underscore.
                 * @example monthly
                 */
                billingType?: components["parameters"]["billingType"];
                /**
                 * Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
                 * @example true
                 */
                include_price?: components["parameters"]["include_price"];
            };
            header?: {
                /**
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The orders, or a fault inside a success. */
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
                 * Whether orders come with `totalPrice` and lines with `pricing`. `true` or `false`, in any case.
                 * @example true
                 */
                include_price?: components["parameters"]["include_price"];
            };
            header?: {
                /**
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The order, or a fault inside a success. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The order, as `id` of an order names it.
                 * @example c94f07a1e6b2
                 */
                "order-id": components["parameters"]["order-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The status of every line, or a fault inside a success. */
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
                 * Only subscriptions that came from this order.
                 * @example c94f07a1e6b2
                 */
                order_id?: components["parameters"]["order_id"];
            };
            header?: {
                /**
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The subscriptions, or a fault inside a success. */
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
                 * The id of the call. The service does the work of one id once, so keep it while the outcome is unknown and renew it as soon as any answer has arrived. The service makes one when it is missing; then nothing protects from doing it twice.
                 * @example 4fa6dad6-a89f-4875-8247-8294a10ae1cf
                 */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /**
                 * Finds the call in the service's logs. New for every call; a client may share it among the calls of one purchase.
                 * @example 7d0c5b3e-94a1-4f86-b2d7-1e6f8a30c952
                 */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /**
                 * The correlation vector of the caller. The service makes one when it is missing.
                 * @example pV8xQ2mLr0u5TzKc.0
                 */
                "MS-CV"?: components["parameters"]["MS-CV"];
                /**
                 * The language of names and of the texts in errors, as a language tag. `en-US` when it is missing.
                 * @example en-US
                 */
                "X-Locale"?: components["parameters"]["X-Locale"];
                /**
                 * The name of the SDK or the client.
                 * @example cart-contract
                 */
                "MS-PartnerCenter-Client"?: components["parameters"]["MS-PartnerCenter-Client"];
                /**
                 * The name of the application that uses the client.
                 * @example Order desk
                 */
                "MS-PartnerCenter-Application"?: components["parameters"]["MS-PartnerCenter-Application"];
                /**
                 * The version of the SDK or the client.
                 * @example 0.1.0
                 */
                "MS-SdkVersion"?: components["parameters"]["MS-SdkVersion"];
                /**
                 * A version of the API. The article calls it required, but no printed request has it, one SDK only sends it (`v1`), and recordings succeed without it.
                 * @deprecated
                 * @example v1
                 */
                "MS-Contract-Version"?: components["parameters"]["MS-Contract-Version"];
                /**
                 * Asks for the answer's header isMfaCompliant.
                 * @example true
                 */
                ValidateMfa?: components["parameters"]["ValidateMfa"];
            };
            path: {
                /**
                 * The customer, as the id of the customer's tenant.
                 * @example 1f6c2b9e-5d0a-4c7e-9b43-0e8a7d2f61c5
                 */
                "customer-id": components["parameters"]["customer-id"];
                /**
                 * The subscription.
                 * @example 5e3b8d17-2c46-41fa-8e90-b7d6f3a2c054
                 */
                "subscription-id": components["parameters"]["subscription-id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The subscription, or a fault inside a success. */
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
            /** The customer has no such subscription (20003). */
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
