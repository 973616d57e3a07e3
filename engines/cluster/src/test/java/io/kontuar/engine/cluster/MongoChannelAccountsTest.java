package io.kontuar.engine.cluster;

import io.kontuar.channel.ChannelAccountsContract;

class MongoChannelAccountsTest extends OnClusterStore implements ChannelAccountsContract {}
