package io.kontuar.server;

import io.kontuar.console.security.PasswordResets;
import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.cluster.ClusterSearch;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.staff.Staff;
import io.kontuar.store.StorePorts;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code admin list} and {@code admin reset LOGIN}: for who has lost a password, with the server stopped. {@code admin
 * reindex}: fills the index in Elasticsearch anew while the servers run.
 */
final class AdminCommand {
    private AdminCommand() {}

    static int run(CommandLine.Admin command) {
        if (command.what().equals("reindex")) {
            return reindex(ServerSettings.ofEnvironment(command.data()));
        }
        try (OpenStore store =
                OpenStore.open(ServerSettings.ofEnvironment(command.data()), new Documents(), Clock.systemUTC())) {
            return command.what().equals("list") ? list(store.ports()) : reset(store.ports(), command.login());
        } catch (DataFolderRefused | ClusterRefused | RuntimeException refused) {
            System.err.println("kontuar: " + StartFailure.sentence(refused));
            return 2;
        }
    }

    private static int reindex(ServerSettings settings) {
        if (!settings.onElasticsearch()) {
            System.err.println("kontuar: search is in the data folder: stop the server and delete " + settings.data()
                    + "/search, and the next start fills it anew");
            return 2;
        }
        try (ClusterSearch search = ClusterSearch.open(settings.elasticsearch().cluster())) {
            search.renew();
            System.out.println(
                    "a new index is begun; the servers fill it while the old one answers, and then change over");
            return 0;
        } catch (ClusterRefused | RuntimeException refused) {
            System.err.println("kontuar: " + StartFailure.sentence(refused));
            return 2;
        }
    }

    private static int list(StorePorts store) {
        for (Staff member : store.staffMembers().all()) {
            System.out.printf(
                    "%-24s %-12s %s%s%n",
                    member.login(), member.role(), member.name(), member.enabled() ? "" : " (may not sign in)");
        }
        return 0;
    }

    private static int reset(StorePorts store, String login) {
        URI publicUrl = URI.create(
                Optional.ofNullable(System.getenv("KONTUAR_PUBLIC_URL")).orElse("http://127.0.0.1:8080"));
        Optional<URI> link = PasswordResets.linkAtTheCommandLine(
                login, store.staffMembers(), store.signIns(), publicUrl, Clock.systemUTC());
        if (link.isEmpty()) {
            System.err.println("kontuar: nobody has the login '" + login + "'; ./kontuar admin list shows who has one");
            return 2;
        }
        System.out.println("start the server and open within 24 hours: " + link.get());
        return 0;
    }
}
