package rubezh.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;
import rubezh.wording.Wording;

/** What every command works at: the machine's setting, the registers, the talk. */
record Desk(Cli.Setting setting, Stations stations, Talk talk) {
    /** Signs in as the options and the environment say. */
    Workplace open(GlobalOptions options) {
        Path folder = stations.folder(options.data);
        if (!stations.exists(folder)) {
            throw new Fault(Fault.Exit.USAGE, "APP-002", folder);
        }
        try (var bar = new ProgressBar(talk)) {
            String what = talk.messages().text("cli.open.step");
            return stations.open(
                    folder, login(options), password(options), done -> bar.show(what, done, 0));
        }
    }

    /** Returns the words of the language spoken, with the code lists of a register. */
    Wording wording(Workplace workplace) {
        return Wording.onScreen(talk.messages(), workplace.reference());
    }

    Optional<String> login(GlobalOptions options) {
        String named =
                options.user != null ? options.user : setting.environment().get("RUBEZH_USER");
        return Optional.ofNullable(named).filter(n -> !n.isBlank());
    }

    /** Returns the words this program was started with, for commands to be copied. */
    String command() {
        return setting.environment().getOrDefault("RUBEZH_COMMAND", "rubezh");
    }

    /** Returns the password from the file, the environment or a prompt; never from an argument. */
    char[] password(GlobalOptions options) {
        if (options.passwordFile != null) {
            return fromFile(options.passwordFile);
        }
        String named = setting.environment().get("RUBEZH_PASSWORD");
        return named != null ? named.toCharArray() : prompt();
    }

    private static char[] fromFile(Path file) {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    private char[] prompt() {
        @Nullable Console console = System.console();
        char @Nullable [] typed =
                console == null || !console.isTerminal()
                        ? null
                        : console.readPassword("%s ", talk.messages().text("cli.password.prompt"));
        if (typed == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-004");
        }
        return typed;
    }
}
