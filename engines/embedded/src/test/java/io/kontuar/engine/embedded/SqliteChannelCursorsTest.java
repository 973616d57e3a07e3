package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelCursors;
import io.kontuar.channel.ChannelCursorsContract;

class SqliteChannelCursorsTest extends OnEmbeddedStore implements ChannelCursorsContract {

    @Override
    public ChannelCursors channelCursors() {
        return store.channelCursors();
    }
}
