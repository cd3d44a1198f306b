package rubezh.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rubezh.cli.Cli;
import rubezh.cli.command.CliConfig;
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
            LaunchOptions start = LaunchOptions.of(arguments);
            Folders folders = folders(start);
            SerialFilter.install();
            TemporaryFolder.use(folders.state().resolve("tmp"));
            return start.startDesktop()
                    ? runDesktop(folders, start.bundles())
                    : runCommandLine(folders, arguments);
        } catch (InvalidPathException e) {
            return refuse(new Fault(e, Fault.Exit.USAGE, "APP-036", e.getInput()));
        } catch (Fault noDisplay) {
            return refuse(noDisplay);
        }
    }

    private int refuse(Fault fault) {
        return Cli.refuse(fault, machine.language(), utf8(System.err));
    }

    private int runDesktop(Folders folders, List<Path> bundles) {
        return new DesktopLauncher(machine, folders, bundles).run();
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
                        folder -> runDesktop(folders.withData(folder), List.of()));
        return new Cli(config, new StationService(machine, folders)).run(arguments);
    }

    private Folders folders(LaunchOptions arguments) {
        return Folders.find(machine.environment(), arguments.dataFolder().orElse(null));
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
