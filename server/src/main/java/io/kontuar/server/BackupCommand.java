package io.kontuar.server;

import io.kontuar.engine.embedded.DataFolder;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.lanes.ArtemisLanes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** {@code backup DIR}: the running server makes it; when none runs, this process does. */
final class BackupCommand {
    private BackupCommand() {}

    static int run(CommandLine.Backup command) {
        try {
            System.out.println(made(
                    Path.of(command.data()),
                    Path.of(command.target()).toAbsolutePath().normalize()));
            return 0;
        } catch (CopyRefused | DataFolderRefused refused) {
            System.err.println("kontuar: " + refused.getMessage());
        } catch (IOException e) {
            System.err.println("kontuar: the backup failed and is incomplete: " + e.getMessage());
        }
        return 2;
    }

    private static String made(Path data, Path target) throws IOException, CopyRefused, DataFolderRefused {
        if (!Files.exists(data.resolve("kontuar.db"))) {
            BackupDesk.refuseElsewhere(ServerSettings.ofEnvironment(data.toString()));
            throw new CopyRefused("there is no store in the data folder " + data);
        }
        Optional<String> answer = ControlSocket.ask(data, BackupDesk.ASK + target);
        if (answer.isEmpty()) {
            return stopped(data, target);
        }
        if (!answer.get().startsWith(BackupDesk.DONE)) {
            throw new CopyRefused(answer.get());
        }
        return answer.get().substring(BackupDesk.DONE.length());
    }

    private static String stopped(Path data, Path target) throws IOException, CopyRefused, DataFolderRefused {
        try (DataFolder locked = DataFolder.alone(data)) {
            return Backup.make(data, folder -> lanes(data.resolve("lanes"), folder), target, Clock.systemUTC());
        }
    }

    private static boolean lanes(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return false;
        }
        ArtemisLanes.copyStopped(from, to);
        return true;
    }
}
