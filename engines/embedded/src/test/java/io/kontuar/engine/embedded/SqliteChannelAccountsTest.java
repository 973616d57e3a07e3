package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelAccountsContract;

class SqliteChannelAccountsTest extends OnEmbeddedStore implements ChannelAccountsContract {}
