package io.kontuar.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * How many records there are of a kind, and the sum of their SHA-256: the same for the same records, in whatever order an
 * engine gives them.
 */
record RowSum(long count, BigInteger sum) {
    private static final int PAGE = 500;

    static RowSum of(StoreRows rows, RowKind kind) {
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        List<KeptRow> page = rows.page(kind, null, PAGE);
        while (!page.isEmpty()) {
            for (KeptRow row : page) {
                sum = sum.add(hash(row));
                count++;
            }
            page = rows.page(kind, page.getLast().key(), PAGE);
        }
        return new RowSum(count, sum);
    }

    /** Every part with its length before it, so that no two different rows read alike. */
    private static BigInteger hash(KeptRow row) {
        MessageDigest digest = sha256();
        row.key().forEach(part -> add(digest, part));
        row.fields().forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
        return new BigInteger(1, digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
