package rubezh.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubezh.cli.Cli;
import rubezh.cli.command.CliConfig;
import rubezh.cli.option.GlobalOptions;
import rubezh.text.Fault;
import rubezh.text.Language;

/** Entry point of the program: runs the desktop or the command line. */
public final class Program {
    private final Machine machine;

    private Program(Machine machine) {
        this.machine = machine;
    }

    public static Program onThisMachine() {
        return new Program(Machine.current());
    }

    /** Runs the program to its end and returns the exit status. */
    public int run(String... arguments) {
        try {
            Folders folders = folders(arguments);
            SerialFilter.install();
            TemporaryFolder.use(folders.state().resolve("tmp"));
            return wantsDesktop(arguments)
                    ? runDesktop(folders)
                    : runCommandLine(folders, arguments);
        } catch (InvalidPathException e) {
            var fault = new Fault(e, Fault.Exit.USAGE, "APP-036", e.getInput());
            return Cli.refuse(fault, machine.language(), utf8(System.err));
        }
    }

    private int runDesktop(Folders folders) {
        return new DesktopLauncher(machine, folders).run();
    }

    private int runCommandLine(Folders folders, String... arguments) {
        Logs.writeTo(folders.state());
        Language language = Settings.load(folders.config()).language().orElse(machine.language());
        var config =
                new CliConfig(
                        machine.environment(),
                        language,
                        machine.clock(),
                        utf8(System.out),
                        utf8(System.err),
                        folder -> runDesktop(folders.withData(folder)));
        return new Cli(config, new StationService(machine, folders)).run(arguments);
    }

    private Folders folders(String... arguments) {
        int at = Arrays.asList(arguments).indexOf("--data");
        @Nullable Path dataFolder =
                at >= 0 && at + 1 < arguments.length ? Path.of(arguments[at + 1]) : null;
        return Folders.find(machine.environment(), dataFolder);
    }

    /** Returns whether the arguments hold only options of the desktop, no command and no help. */
    private static boolean wantsDesktop(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (GlobalOptions.WITH_VALUE.contains(arguments[i])) {
                i++;
            } else if (!arguments[i].startsWith("--data=") && !arguments[i].startsWith("--lang=")) {
                return false;
            }
        }
        return true;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static Language languageOf(Locale locale) {
        List<String> readInRussian =
                List.of("ru", "kk", "ky", "tg", "uz", "tk", "be", "uk", "hy", "az");
        return readInRussian.contains(locale.getLanguage()) ? Language.RU : Language.EN;
    }
}
