package io.kontuar.server;

/** A setting that cannot be; the message is a sentence naming it, its value and what was expected. */
final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingRefused(String setting, String value, String expected) {
        super(setting + ": expected " + expected + ", got '" + value + "'");
    }
}
