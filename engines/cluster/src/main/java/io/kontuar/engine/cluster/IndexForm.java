package io.kontuar.engine.cluster;

import io.kontuar.engine.analysis.TokenField;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What an index is made of. Tokens come ready, so that blanks are all that Elasticsearch has to see; what a hit shows is
 * kept and not indexed; tokens are indexed and not kept.
 */
final class IndexForm {
    /** Elasticsearch multiplies what Lucene scores by this much, k1 + 1. */
    static final float BM25_SCALE = 2.2f;

    static final String KIND = "kind";
    static final String QUEUE = "queue";
    static final String AT = "at";
    static final String FORMAT = "format";
    static final String COMPLETE = "complete";

    private IndexForm() {}

    static String json(int format) {
        return """
                {
                  "settings": {
                    "index": {
                      "number_of_shards": 1,
                      "auto_expand_replicas": "0-1",
                      "refresh_interval": "500ms"
                    }
                  },
                  "mappings": {
                    "_meta": {"%s": %d, "%s": false},
                    "_source": {"includes": ["kind", "id", "title", "body", "conversation", "contact", "when"]},
                    "dynamic": false,
                    "properties": {
                      "%s": {"type": "keyword"},
                      "%s": {"type": "keyword"},
                      "%s": {"type": "long", "index": false},
                      %s
                    }
                  }
                }
                """.formatted(FORMAT, format, COMPLETE, KIND, QUEUE, AT, tokenFields());
    }

    private static String tokenFields() {
        return Arrays.stream(TokenField.values())
                .map(field -> """
                        "%s": {"type": "text", "analyzer": "whitespace", "norms": %b, "index_options": "%s"}""".formatted(field.inIndex(), field.counted(), field.counted() ? "freqs" : "docs"))
                .collect(Collectors.joining(",\n"));
    }
}
