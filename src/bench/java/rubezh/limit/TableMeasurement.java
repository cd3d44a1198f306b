package rubezh.limit;

import module java.base;

import rubezh.bundle.LimitMeasurement;
import rubezh.bundle.PackagedCommand;
import rubezh.report.FirstReportMeasurement;
import rubezh.store.SearchMeasurement;
import rubezh.store.StoreMeasurement;

/**
 * Prints what users wait for beside what the machine can do, in turns: the first frame of the
 * window, its longest stalls, search, memory, the first report, then import, lists and commands by
 * {@link LimitMeasurement}. The rows of the window and of commands are taken from {@code
 * target/rubezh} with start-up caches written now and the station of the demo, so after {@code
 * packaging/run demo}, and on a display. {@code TableMeasurement cases pairs [folder of a filled
 * register]}
 */
public final class TableMeasurement {
    private static final Pattern STALL =
            Pattern.compile("rehearsal: (.*), longest stall (\\d+) ms, processor (\\d+) ms");

    /** Cases that are imported and listed anew, cold each time, which takes seconds a thousand. */
    private static final int MOST_IMPORTED = 10_000;

    private static final Path PROGRAM = Path.of("target/rubezh/bin/rubezh");
    private static final Path STATION = Path.of("target/demo/station");

    /** The tools of the build are compiled with the tests. */
    private static final String REHEARSAL =
            "-Drubezh.rehearsal=target/test-classes"
                    + " -Drubezh.rehearsal.class=rubezh.build.WindowRehearsal";

    private final String cases;
    private final int pairs;
    private final Path home;
    private final Processes processes;
    private final Turns turns;

    private TableMeasurement(String cases, int pairs, Path home) {
        this.cases = cases;
        this.pairs = pairs;
        this.home = home;
        this.processes = new Processes(home);
        this.turns = new Turns(pairs);
    }

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("limits");
        var table = new TableMeasurement(args[0], Integer.parseInt(args[1]), home);
        PackagedCommand.train();
        Turns.printHead();
        table.window();
        table.report();
        table.register(args.length > 2 ? Path.of(args[2]) : home.resolve("register"));
        System.out.println();
        int large = Integer.parseInt(args[0]);
        LimitMeasurement.main(new String[] {"" + Math.min(large, MOST_IMPORTED), args[1]});
    }

    private void window() throws Exception {
        Path jar = bareWindow();
        Path cache = home.resolve("bare.aot");
        String classPath = jar + ":" + fxJars();
        String start = BareWindow.Start.class.getName();
        processes.java(classPath, List.of("-XX:AOTCacheOutput=" + cache, start));
        var stalls = new LinkedHashMap<String, List<Double>>();
        turns.print(
                "first frame of the sign-in, both with a start-up cache",
                "ms",
                "≤ 1.3",
                () ->
                        processes
                                .java(classPath, List.of("-XX:AOTCache=" + cache, start))
                                .until("first-frame"),
                () -> rehearse(stalls));
        for (var stall : stalls.entrySet()) {
            turns.printAlone("longest stall: " + stall.getKey(), "ms", "≤ 100", stall.getValue());
        }
    }

    /** Goes through the window by its script; returns the milliseconds until its first frame. */
    private double rehearse(Map<String, List<Double>> stalls)
            throws IOException, InterruptedException {
        Path copy = home.resolve("station");
        copyStation(copy);
        Processes.Answer answer =
                processes.run(
                        List.of(PROGRAM.toString(), "--data", copy.toString()),
                        Map.of(
                                "RUBEZH_JAVA_OPTS",
                                REHEARSAL,
                                "RUBEZH_PASSWORD",
                                Files.readString(STATION.resolve("training-password.txt"))
                                        .strip()));
        for (String line : answer.output()) {
            Matcher stall = STALL.matcher(line);
            if (stall.matches()) {
                note(stalls, stall.group(1) + ", by the clock", stall.group(2));
                note(stalls, stall.group(1) + ", processor", stall.group(3));
            }
        }
        return answer.until("first-frame");
    }

    private static void note(Map<String, List<Double>> stalls, String part, String millis) {
        stalls.computeIfAbsent(part, _ -> new ArrayList<>()).add(Double.parseDouble(millis));
    }

    /** The script records cases, so each run has a station of its own, all equal. */
    private static void copyStation(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(STATION)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(STATION.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.deleteIfExists(target);
                    Files.copy(file, target);
                }
            }
        }
    }

    /** A start-up cache takes classes from archives only, never from a folder. */
    private Path bareWindow() throws IOException {
        Path jar = home.resolve("bare.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var archive = new JarOutputStream(out)) {
            for (String suffix : List.of("", "$1", "$Start")) {
                String name = BareWindow.class.getName().replace('.', '/') + suffix + ".class";
                archive.putNextEntry(new JarEntry(name));
                try (var bytes = getClass().getClassLoader().getResourceAsStream(name)) {
                    Objects.requireNonNull(bytes, name).transferTo(archive);
                }
            }
        }
        return jar;
    }

    private static String fxJars() throws IOException {
        try (Stream<Path> libraries = Files.list(PROGRAM.resolveSibling("../lib"))) {
            return String.join(
                    ":",
                    libraries
                            .filter(file -> file.getFileName().toString().startsWith("javafx-"))
                            .map(Path::toString)
                            .sorted()
                            .toList());
        }
    }

    private void report() throws Exception {
        String report = FirstReportMeasurement.class.getName();
        turns.print(
                "first daily summary of a process, after the warm-up",
                "ms",
                "≤ 1.3",
                () -> processes.java(report, "limit").number("took"),
                () -> processes.java(report, "program").number("took"));
    }

    private void register(Path folder) throws Exception {
        if (!Files.exists(folder)) {
            processes.java(StoreMeasurement.class.getName(), cases, folder.toString());
        }
        var answers = new ArrayList<Processes.Answer>();
        for (int pair = 0; pair < pairs; pair++) {
            answers.add(
                    processes.java("-Xmx6g", SearchMeasurement.class.getName(), folder.toString()));
        }
        var again = new Turns(1);
        for (String share : List.of("p50", "p95")) {
            again.print(
                    "search as you type, " + share,
                    "ms",
                    "≤ 2",
                    () -> median(answers, "limit-" + share),
                    () -> median(answers, "program-" + share));
        }
        again.print(
                "memory after signing in, beside the image",
                "MB",
                "≤ 2.5",
                () -> median(answers, "image"),
                () -> median(answers, "resident"));
        turns.printAlone(
                "signing in, cheapest Argon2id included",
                "ms",
                "≤ 1000",
                answers.stream().map(answer -> answer.number("signing-in-ms")).toList());
        turns.printAlone(
                "the same until the lists are there",
                "ms",
                "",
                answers.stream().map(answer -> answer.number("lists-ms")).toList());
    }

    private static double median(List<Processes.Answer> answers, String word) {
        return Turns.median(answers, answer -> answer.number(word));
    }
}
