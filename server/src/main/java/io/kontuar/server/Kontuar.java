package io.kontuar.server;

import io.kontuar.server.CommandLine.Admin;
import io.kontuar.server.CommandLine.Books;
import io.kontuar.server.CommandLine.Mail;
import io.kontuar.server.CommandLine.Restore;
import io.kontuar.server.CommandLine.Start;
import io.kontuar.server.CommandLine.Wrong;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Kontuar's main class: one of the commands of {@link CommandLine}. Exit code 2 is a wrong call or setting. */
public final class Kontuar {
    private Kontuar() {}

    public static void main(String[] args) {
        int exit = run(args, ServerConfiguration.class);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Runs one command; a started server goes on when this returns 0. */
    public static int run(String[] args, Class<?>... configuration) {
        return switch (CommandLine.parse(Arrays.asList(args))) {
            case Start start -> start(start, configuration);
            case Admin admin -> {
                logOnlyTrouble();
                yield AdminCommand.run(admin);
            }
            case Books books -> {
                logOnlyTrouble();
                yield BooksCommand.run(books);
            }
            case CommandLine.Backup backup -> {
                logOnlyTrouble();
                yield BackupCommand.run(backup);
            }
            case CommandLine.Migrate migrate -> {
                logOnlyTrouble();
                yield MigrateCommand.run(migrate);
            }
            case Restore restore -> RestoreCommand.run(restore);
            case Mail mail -> MailCommand.run(mail);
            case Wrong wrong -> {
                System.err.println("kontuar: " + wrong.sentence());
                yield 2;
            }
        };
    }

    /** What answers on the terminal reads no application.properties, and would be drowned in the broker's log. */
    private static void logOnlyTrouble() {
        LoggingSystem.get(Kontuar.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private static int start(Start start, Class<?>... configuration) {
        try {
            var unused = run(
                    start.properties().toArray(String[]::new),
                    context -> Apart.check(
                            Binder.get(context.getEnvironment()).bindOrCreate("kontuar", ServerSettings.class)),
                    configuration);
            return 0;
        } catch (RuntimeException refused) {
            System.err.println("kontuar: " + StartFailure.sentence(refused));
            return 2;
        }
    }

    /** Starts a server with these Spring arguments ({@code --key=value}) and returns when it is ready. */
    public static ConfigurableApplicationContext boot(String[] properties, Class<?>... configuration) {
        return run(properties, context -> {}, configuration);
    }

    private static ConfigurableApplicationContext run(
            String[] properties,
            ApplicationContextInitializer<ConfigurableApplicationContext> check,
            Class<?>... configuration) {
        SpringApplication application = new SpringApplication(configuration);
        application.addInitializers(check);
        application.setRegisterShutdownHook(true);
        application.setLogStartupInfo(false);
        return application.run(properties);
    }
}
