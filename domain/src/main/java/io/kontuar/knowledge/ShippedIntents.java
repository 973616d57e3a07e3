package io.kontuar.knowledge;

import java.util.List;

/** What the bot can tell apart before a shop has taught it anything: the names of its intents. */
public final class ShippedIntents {
    /** Messages that are none of the shop's business; weighed by the gate, never answered. */
    public static final String OUT_OF_SCOPE = "out_of_scope";

    /** In the order in which the bot learns them; the trained model is kept under a hash of it. */
    public static final List<String> ALL = List.of(
            "track_order",
            "missing_parcel",
            "change_address",
            "change_order",
            "cancel_order",
            "delivery_options",
            "pickup_ready",
            "return_item",
            "exchange_item",
            "refund_status",
            "report_damaged",
            "complaint_status",
            "store_stock",
            "opening_hours",
            "payment_problem",
            "invoice",
            "discount_code",
            "loyalty_points",
            "account_access",
            "marketing_opt_out",
            "data_request",
            "product_advice",
            "service_complaint",
            "talk_to_human",
            "greeting",
            "thanks",
            "goodbye",
            "affirm",
            "deny",
            OUT_OF_SCOPE);

    private ShippedIntents() {}
}
