package io.kontuar.engine.embedded;

import io.kontuar.channel.SendingPermissionsContract;

class SqliteSendingPermissionsTest extends OnEmbeddedStore implements SendingPermissionsContract {}
