package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.reporting.Books;
import io.kontuar.reporting.Books.Balance;
import io.kontuar.search.IndexBooks;
import io.kontuar.store.StorePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** {@code doctor --books}: checks a data folder that no server has open. Exit code 1 when something does not agree. */
final class BooksCommand {
    private BooksCommand() {}

    static int run(CommandLine.Books command) {
        Path data = Path.of(command.data());
        if (!Files.isDirectory(data)) {
            System.err.println("kontuar: there is no data folder " + data);
            return 2;
        }
        Documents documents = new Documents();
        ServerSettings settings = ServerSettings.ofEnvironment(command.data());
        try (OpenStore opened = OpenStore.open(settings, documents, Clock.systemUTC());
                OpenedSearch search = OpenedSearch.open(settings);
                ArtemisLanes lanes = LaneEngine.open(settings, documents)) {
            StorePorts store = opened.ports();
            return print(new Books(
                            new IndexBooks(
                                    store.storeWalk(), store.conversations(), store.messages(), store.articles()),
                            store.deliveries(),
                            search.index(),
                            lanes.deadLetters())
                    .check(Clock.systemUTC().instant()));
        } catch (DataFolderRefused | ClusterRefused | SettingRefused refused) {
            System.err.println("kontuar: " + StartFailure.sentence(refused));
            return 2;
        }
    }

    private static int print(Balance balance) {
        System.out.println("conversations " + balance.conversations() + ", entries " + balance.entries()
                + ", found by search " + balance.indexed());
        balance.findings().forEach(System.out::println);
        System.out.println(balance.findings().isEmpty() ? "the books agree" : "the books do NOT agree");
        return balance.findings().isEmpty() ? 0 : 1;
    }
}
