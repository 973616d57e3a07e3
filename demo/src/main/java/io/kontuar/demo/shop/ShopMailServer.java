package io.kontuar.demo.shop;

/** Where the demo shop's mailbox lies: servers on this computer that ask for no password. */
public interface ShopMailServer {
    /** The shop's address. */
    String ADDRESS = "pomoc@wedrowiec.example";

    /** What the servers write into Authentication-Results. */
    String HOP = "mx.wedrowiec.example";

    int imapPort();

    int smtpPort();
}
