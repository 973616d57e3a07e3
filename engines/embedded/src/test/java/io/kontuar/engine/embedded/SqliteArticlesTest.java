package io.kontuar.engine.embedded;

import io.kontuar.knowledge.ArticlesContract;

class SqliteArticlesTest extends OnEmbeddedStore implements ArticlesContract {}
