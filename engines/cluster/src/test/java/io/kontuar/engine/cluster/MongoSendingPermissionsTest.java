package io.kontuar.engine.cluster;

import io.kontuar.channel.SendingPermissionsContract;

class MongoSendingPermissionsTest extends OnClusterStore implements SendingPermissionsContract {}
