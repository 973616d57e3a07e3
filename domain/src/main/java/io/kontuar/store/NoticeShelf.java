package io.kontuar.store;

import io.kontuar.notice.NoticePorts;

/** Those ports of a store that notices need. */
public final class NoticeShelf {
    private NoticeShelf() {}

    public static NoticePorts of(StorePorts store) {
        return new NoticePorts(
                store.notices(),
                store.noticePlans(),
                store.orders(),
                store.returns(),
                store.stores(),
                store.shopProfile(),
                store.contacts(),
                store.conversations(),
                store.messages(),
                store.channelAccounts(),
                store.sendingPermissions(),
                store.storeWalk());
    }
}
