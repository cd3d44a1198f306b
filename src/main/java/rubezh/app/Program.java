package rubezh.app;

import module java.base;

import org.slf4j.LoggerFactory;
import rubezh.cli.Cli;
import rubezh.cli.command.CliConfig;
import rubezh.store.file.PrivateFiles;
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
                    ? runDesktop(folders, start)
                    : runCommandLine(folders, start);
        } catch (InvalidPathException e) {
            var fault = new Fault(e, Fault.Exit.USAGE, "APP-036", e.getInput());
            return Cli.refuse(fault, machine.language(), utf8(System.err));
        } catch (Fault noDisplay) {
            return Cli.refuse(noDisplay, machine.language(), utf8(System.err));
        }
    }

    private int runDesktop(Folders folders, LaunchOptions start) {
        return new DesktopLauncher(machine, folders, start).run();
    }

    private int runCommandLine(Folders folders, LaunchOptions start) {
        Logs.writeTo(folders.state());
        Language language = Settings.load(folders.config()).language().orElse(machine.language());
        var config =
                new CliConfig(
                        machine.environment(),
                        language,
                        machine.clock(),
                        utf8(System.out),
                        utf8(System.err),
                        folder -> runDesktop(folders.withData(folder), start));
        return new Cli(config, new StationService(machine, folders))
                .run(start.all().toArray(String[]::new));
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

    /**
     * Arguments of the program that have to be known before the command line reads them: whether
     * they start the window, in which folder, and with which bundles, as a file manager passes
     * them.
     */
    public record LaunchOptions(List<String> all) {
        private static final List<String> WITH_VALUE =
                List.of("--data", "--user", "--password-file", "--lang");
        private static final List<String> BUNDLE_ENDS = List.of(".json", ".age");

        public LaunchOptions {
            all = List.copyOf(all);
        }

        public static LaunchOptions of(String... arguments) {
            return new LaunchOptions(Arrays.asList(arguments));
        }

        /** Returns whether there are options of the desktop and bundles only, no command. */
        public boolean startDesktop() {
            return others().stream().allMatch(LaunchOptions::isBundle);
        }

        /** Returns the bundles to open once somebody has signed in; empty if a command runs. */
        public List<Path> bundles() {
            return startDesktop() ? others().stream().map(Path::of).toList() : List.of();
        }

        /** Returns the folder of the register, if it is named. */
        public Optional<Path> dataFolder() {
            int at = all.indexOf("--data");
            return all.stream()
                    .filter(argument -> argument.startsWith("--data="))
                    .map(argument -> argument.substring("--data=".length()))
                    .findFirst()
                    .or(() -> all.stream().skip(at + 1L).findFirst().filter(_ -> at >= 0))
                    .map(Path::of);
        }

        /** Returns the language, if it is named: it goes before the one of the settings. */
        public Optional<Language> language() {
            return Cli.language(all.toArray(String[]::new));
        }

        /** Returns the arguments that are no options of the desktop. */
        private List<String> others() {
            var others = new ArrayList<String>();
            for (int i = 0; i < all.size(); i++) {
                String argument = all.get(i);
                if (WITH_VALUE.contains(argument)) {
                    i++;
                } else if (!argument.startsWith("--data=") && !argument.startsWith("--lang=")) {
                    others.add(argument);
                }
            }
            return others;
        }

        private static boolean isBundle(String argument) {
            return !argument.startsWith("-") && BUNDLE_ENDS.stream().anyMatch(argument::endsWith);
        }
    }

    /**
     * Filter of Java serialization. The program reads serialized objects from its own report
     * templates and from the packed pages of a long list only; everything that these do not need is
     * refused for the whole process.
     */
    static final class SerialFilter {
        /**
         * Types of compiled report templates and of drawings on the pages of a list, and a limit on
         * depth and size.
         */
        static final String PATTERN =
                "maxdepth=64;maxrefs=200000;maxbytes=8000000;maxarray=200000;"
                        + "net.sf.jasperreports.**;java.lang.*;java.util.*;java.awt.*;java.net.URL;"
                        + "rubezh.report.layout.VectorDrawing;"
                        + "rubezh.report.layout.TemplateFiller$QrDrawing;"
                        + "rubezh.report.layout.TemplateFiller$Watermark;!*";

        private SerialFilter() {}

        /** Sets the filter, unless the command line of Java sets one. */
        static void install() {
            if (ObjectInputFilter.Config.getSerialFilter() == null) {
                ObjectInputFilter.Config.setSerialFilter(
                        ObjectInputFilter.Config.createFilter(PATTERN));
            }
        }
    }

    /**
     * Temporary files of the program: a folder of its own that nobody else can read, with a folder
     * for each process. What a process that has ended left behind is deleted at the next start.
     */
    static final class TemporaryFolder {
        private TemporaryFolder() {}

        /**
         * Prepares the folder, and makes it the one for temporary files and unpacked libraries.
         *
         * @param folder folder of all processes
         */
        static void use(Path folder) {
            try {
                PrivateFiles.createFolder(folder);
                PrivateFiles.tighten(folder);
                wipe(folder);
                Path own = folder.resolve("" + ProcessHandle.current().pid());
                PrivateFiles.createFolder(own);
                System.setProperty("java.io.tmpdir", own.toString());
                System.setProperty("org.sqlite.tmpdir", own.toString());
            } catch (IOException notWritable) {
                // Not a field: every start comes here, and the logging takes long to load.
                LoggerFactory.getLogger(TemporaryFolder.class)
                        .warn("no temporary folder: {}", notWritable.getClass().getSimpleName());
            }
        }

        /** Deletes the folders of processes that have ended. */
        static void wipe(Path folder) throws IOException {
            List<Path> left;
            try (Stream<Path> found = Files.list(folder)) {
                left = found.filter(path -> !isRunning(path)).toList();
            }
            for (Path each : left) {
                delete(each);
            }
        }

        private static boolean isRunning(Path folder) {
            try {
                return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
            } catch (NumberFormatException ofNobody) {
                return false;
            }
        }

        private static void delete(Path folder) throws IOException {
            List<Path> all;
            try (Stream<Path> found = Files.walk(folder)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        }
    }
}
