package io.kontuar.engine.cluster;

import io.kontuar.contact.ContactsContract;

class MongoContactsTest extends OnClusterStore implements ContactsContract {}
