package io.kontuar.server;

import io.kontuar.gateway.email.reading.MailReader;
import io.kontuar.gateway.email.reading.ReadMailJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * {@code mail FILE…}: prints how the gateway reads raw mails, one line of JSON each. A file that cannot be opened gives a
 * line with {@code error}, and exit code 2 after all others.
 */
final class MailCommand {
    private MailCommand() {}

    static int run(CommandLine.Mail command) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int exit = 0;
        for (String file : command.files()) {
            try {
                out.println(ReadMailJson.line(MailReader.read(Files.readAllBytes(Path.of(file)))));
            } catch (IOException | InvalidPathException | OutOfMemoryError e) {
                out.println(ReadMailJson.unreadable(file, reason(file)));
                exit = 2;
            }
        }
        out.flush();
        return exit;
    }

    private static String reason(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                return "there is no such file";
            }
            return Files.isDirectory(path) ? "expected a file, got a folder" : "the file cannot be read";
        } catch (InvalidPathException e) {
            return "not a file's name";
        }
    }
}
