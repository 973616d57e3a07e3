package io.kontuar.engine.embedded;

import java.sql.SQLException;
import java.util.List;

/**
 * Does a batch of jobs in one transaction. When one of them fails, all are rolled back and done again, each under its own
 * savepoint, so that a bad job fails alone; when the store itself is away or full, all of them fail.
 */
final class Transaction {
    private final Session session;

    Transaction(Session session) {
        this.session = session;
    }

    void run(List<Job<?>> batch) {
        try {
            together(batch);
        } catch (SQLException | RuntimeException | Error failure) {
            rollback();
            if (batch.size() == 1 || isOutage(failure)) {
                batch.forEach(job -> job.failedWith(failure));
            } else {
                runEachAlone(batch);
            }
        }
        batch.forEach(Job::finish);
    }

    private void together(List<Job<?>> batch) throws SQLException {
        session.update("BEGIN IMMEDIATE");
        for (Job<?> job : batch) {
            job.attempt(session);
        }
        session.update("COMMIT");
    }

    private void runEachAlone(List<Job<?>> batch) {
        try {
            session.update("BEGIN IMMEDIATE");
            for (Job<?> job : batch) {
                underSavepoint(job);
            }
            session.update("COMMIT");
        } catch (SQLException | RuntimeException | Error failure) {
            rollback();
            batch.forEach(job -> job.failedWith(failure));
        }
    }

    private void underSavepoint(Job<?> job) throws SQLException {
        session.update("SAVEPOINT job");
        try {
            job.attempt(session);
        } catch (SQLException | RuntimeException | Error failure) {
            if (failure instanceof SQLException sql && StoreFailure.isOutage(sql)) {
                throw sql;
            }
            session.update("ROLLBACK TO job");
            job.failedWith(failure);
        }
        session.update("RELEASE job");
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLException sql && StoreFailure.isOutage(sql);
    }

    private void rollback() {
        try {
            session.update("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite has done it by itself, as it does when the disk is full. Were it otherwise, the next BEGIN would
            // fail.
            assert StoreFailure.of(alreadyRolledBack) != null;
        }
    }
}
