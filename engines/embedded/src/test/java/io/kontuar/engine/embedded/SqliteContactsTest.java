package io.kontuar.engine.embedded;

import io.kontuar.contact.ContactsContract;

class SqliteContactsTest extends OnEmbeddedStore implements ContactsContract {}
