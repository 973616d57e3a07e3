package io.kontuar.engine.cluster;

import io.kontuar.knowledge.ArticlesContract;

class MongoArticlesTest extends OnClusterStore implements ArticlesContract {}
