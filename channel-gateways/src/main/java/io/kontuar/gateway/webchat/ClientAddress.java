package io.kontuar.gateway.webchat;

/** Whom a limit per address concerns: one IPv4 address, or the network of 64 bits that one IPv6 subscriber has. */
final class ClientAddress {

    private ClientAddress() {}

    /** @param ip as the container gives it, after trusted proxies */
    static String of(String ip) {
        if (!ip.contains(":")) {
            return ip;
        }
        String[] groups = ip.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < Math.min(4, groups.length); group++) {
            network.append(groups[group]).append(':');
        }
        return network.toString();
    }
}
