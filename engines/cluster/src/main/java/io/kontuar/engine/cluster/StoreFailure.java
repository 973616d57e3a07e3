package io.kontuar.engine.cluster;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.kontuar.engine.documents.DocumentTooLarge;
import io.kontuar.lane.Outage;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;

/**
 * What a failure of MongoDB means to us: the store is away (wait), a document is too large, or a bug. What the server says
 * may quote what is stored, so its words go into no message and no log; its code does.
 */
final class StoreFailure {
    /** Unauthorized, time limits, shutdown, write concern not reached, disk full: nothing that another message would mend. */
    private static final Set<Integer> AWAY =
            Set.of(6, 7, 13, 50, 64, 89, 91, 100, 189, 202, 262, 9001, 10107, 11600, 11602, 13388, 13435, 13436, 14031);

    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    private StoreFailure() {}

    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof BsonMaximumSizeExceededException || TOO_LARGE.contains(code(failure))) {
            return new DocumentTooLarge(Document.class, Integer.MAX_VALUE);
        }
        if (isOutage(failure)) {
            return new Outage("store: MongoDB is not available now (" + reason(failure) + ")", null);
        }
        return failure instanceof MongoException
                ? new IllegalStateException("store: command refused (" + reason(failure) + ")")
                : failure;
    }

    static boolean isDuplicateKey(MongoException failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                        && !bulk.getWriteErrors().isEmpty()
                : ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static boolean isOutage(RuntimeException failure) {
        return switch (failure) {
            case MongoTimeoutException away -> true;
            case MongoSocketException away -> true;
            case MongoNotPrimaryException away -> true;
            case MongoNodeIsRecoveringException away -> true;
            case MongoServerUnavailableException away -> true;
            case MongoInterruptedException away -> true;
            case MongoWriteConcernException away -> true;
            case MongoConnectionPoolClearedException away -> true;
            case MongoSecurityException away -> true;
            case MongoBulkWriteException bulk when bulk.getWriteConcernError() != null -> true;
            case MongoServerException server -> AWAY.contains(server.getCode());
            case MongoClientException client -> client.hasErrorLabel("RetryableWriteError");
            case IllegalStateException closed -> "state should be: open".equals(closed.getMessage());
            default -> false;
        };
    }

    private static int code(RuntimeException failure) {
        return failure instanceof MongoException mongo ? mongo.getCode() : 0;
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof MongoServerException server
                ? "code " + server.getCode()
                : failure.getClass().getSimpleName();
    }
}
