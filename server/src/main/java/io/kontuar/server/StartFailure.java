package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.embedded.DataFolderRefused;
import java.net.BindException;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/** Turns the reason of a failed start into a sentence for whoever started. */
final class StartFailure {
    private StartFailure() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataFolderRefused refused -> {
                    return text(refused);
                }
                case ClusterRefused refused -> {
                    return text(refused);
                }
                case PortInUseException port -> {
                    return "port " + port.getPort()
                            + " is in use: stop what listens there, or choose another by --port N";
                }
                case BindException bind -> {
                    return "the address cannot be listened on (" + text(bind) + "): choose another by --bind or --port";
                }
                case SettingRefused refused -> {
                    return text(refused);
                }
                case ConfigurationPropertiesBindException bind -> {
                    return "a setting is wrong: " + innermost(bind);
                }
                default -> {
                    // Look further down for a reason that speaks to people.
                }
            }
        }
        return "the start failed: " + innermost(failure);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return text(cause);
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
