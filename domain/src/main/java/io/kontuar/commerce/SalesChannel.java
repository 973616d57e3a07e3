package io.kontuar.commerce;

/** Where something was bought. */
public enum SalesChannel {
    WEB_SHOP,
    STORE,
    MARKETPLACE
}
