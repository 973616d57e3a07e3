package io.kontuar.engine.cluster;

import io.kontuar.knowledge.ReviewsContract;

class MongoReviewsTest extends OnClusterStore implements ReviewsContract {}
