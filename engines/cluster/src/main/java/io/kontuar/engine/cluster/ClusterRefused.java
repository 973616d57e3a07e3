package io.kontuar.engine.cluster;

import java.nio.file.Path;

/** The MongoDB or Elasticsearch cannot be used as it is; the message is a sentence for whoever started the product. */
public final class ClusterRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private ClusterRefused(String sentence) {
        super(sentence);
    }

    static ClusterRefused newer(String database, int found, int known) {
        return new ClusterRefused("The MongoDB database " + database + " has version " + found
                + " and this Kontuar knows versions up to " + known + ": start the newer Kontuar that wrote it.");
    }

    static ClusterRefused tooOld(String hosts) {
        return new ClusterRefused(
                "The MongoDB at " + hosts + " is too old: Kontuar needs version 4.2 or newer, upgrade it.");
    }

    static ClusterRefused notAReplicaSet(String hosts) {
        return new ClusterRefused("The MongoDB at " + hosts
                + " is not a replica set, so what it acknowledges can be lost with its machine: make it one (a single "
                + "member will do), or accept the risk with kontuar.mongodb.require-replica-set=false.");
    }

    static ClusterRefused signIn(String hosts) {
        return new ClusterRefused("The MongoDB at " + hosts
                + " refuses our user or password: check kontuar.mongodb.uri and the rights of its user.");
    }

    static ClusterRefused otherKey(String database) {
        return new ClusterRefused("The secrets in the MongoDB database " + database
                + " were sealed with another key: give every process the same kontuar.secret-key, or restore the key "
                + "file secret.key.");
    }

    static ClusterRefused newerIndex(String index, int found, int known) {
        return new ClusterRefused("The search index " + index + " in Elasticsearch has format " + found
                + " and this Kontuar knows formats up to " + known
                + ": start the newer Kontuar that began it, or delete the indexes " + index + "-v*.");
    }

    static ClusterRefused searchTooOld(String hosts, String version) {
        return new ClusterRefused("The Elasticsearch at " + hosts + " is version " + version
                + ": Kontuar needs version 9 or newer, upgrade it.");
    }

    static ClusterRefused noElasticsearch(String hosts) {
        return new ClusterRefused(
                "What answers at " + hosts + " is no Elasticsearch: check kontuar.elasticsearch.uri.");
    }

    static ClusterRefused searchSignIn(String hosts) {
        return new ClusterRefused("The Elasticsearch at " + hosts
                + " does not let us in: check kontuar.elasticsearch.user and password or api-key, and their rights.");
    }

    static ClusterRefused unreadableCertificate(Path file) {
        return new ClusterRefused(
                "The certificate in " + file + " cannot be read: check kontuar.elasticsearch.ca, a PEM file.");
    }

    static ClusterRefused interrupted(String what) {
        return new ClusterRefused("The start was ended while it waited: " + what + " did not answer.");
    }
}
