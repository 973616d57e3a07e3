package io.kontuar.engine.embedded;

import io.kontuar.knowledge.ReviewsContract;

class SqliteReviewsTest extends OnEmbeddedStore implements ReviewsContract {}
