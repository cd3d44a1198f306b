package rubezh.store.hub;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.SqliteStation;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.hub.HubAddress;
import rubezh.json.SeizureShape;
import rubezh.limit.ProcessorClock;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.store.file.Connections;
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;

/**
 * Bundles of posts taken in at a hub by one process, then the same ones at another hub by two at
 * once, verified and listed, each process warm; then the rows that are there copied into empty
 * tables, with the same indexes and without any. Clock, processor time of the program without its
 * compilers, and of the server. {@code HubIntakeMeasurement folder posts revisions}, with a fourth
 * argument by one process only
 */
public final class HubIntakeMeasurement {
    private static final int TICKS_PER_SECOND = 100;

    private HubIntakeMeasurement() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        if (args[1].equals("take")) {
            new Taking(folder, args).run();
            return;
        }
        int posts = Integer.parseInt(args[1]);
        int revisions = Integer.parseInt(args[2]);
        if (!Files.exists(folder)) {
            for (int post = 0; post < posts; post++) {
                makePost(folder, post, revisions);
            }
        }
        HubCluster cluster = HubCluster.shared();
        double alone = run(cluster, folder, posts, 1);
        if (args.length == 3) {
            System.out.printf(
                    "two processes: %.2f times%n", run(cluster, folder, posts, 2) / alone);
        }
    }

    /** Writes a small bundle, by which a post becomes known, one to warm up by, and a large one. */
    static void makePost(Path folder, int post, int revisions) throws IOException {
        Path root = Files.createDirectories(folder.resolve("post-" + post));
        var ids = new Random(post);
        Iterator<Seizure> cases =
                new CaseGenerator(
                                ReferenceReader.builtIn(),
                                () -> new UUID(ids.nextLong(), ids.nextLong()))
                        .generate(
                                1 + revisions / 2 + revisions,
                                post,
                                Instant.parse("2016-01-01T00:00:00Z"),
                                Instant.parse("2026-11-24T00:00:00Z"))
                        .iterator();
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                var station = new SqliteStation("KG-P" + post, post + 1, root, workers)) {
            for (var part :
                    Map.of("1-first", 1, "2-warm", revisions / 2, "3-all", revisions)
                            .entrySet()
                            .stream()
                            .sorted(Map.Entry.comparingByKey())
                            .toList()) {
                station.record(
                        Stream.generate(cases::next)
                                .limit(part.getValue())
                                .map(one -> ofPost(post, one))
                                .toList());
                Files.move(station.export(), folder.resolve(part.getKey() + "-" + post + ".json"));
            }
        }
    }

    /** Generated numbers do not tell posts apart, as those of posts do. */
    private static Seizure ofPost(int post, Seizure seizure) {
        String pointer = SeizureFields.HEADER_NUMBER.pointer();
        Object number = seizure.header().number();
        return SeizureShape.SHAPE.with(seizure, pointer, "P" + post + "-" + number);
    }

    /** Returns the revisions taken in a second. */
    private static double run(HubCluster cluster, Path folder, int posts, int processes)
            throws Exception {
        HubAddress warm = cluster.newHub();
        HubAddress address = cluster.newHub();
        var running = new ArrayList<Process>();
        for (int n = 0; n < processes; n++) {
            var command =
                    new ArrayList<>(
                            List.of(
                                    System.getProperty("java.home") + "/bin/java",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:+UseSerialGC",
                                    "-XX:-UseDynamicNumberOfCompilerThreads",
                                    "-Xmx1500m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    HubIntakeMeasurement.class.getName(),
                                    folder.toString(),
                                    "take",
                                    warm.toString(),
                                    address.toString()));
            for (int post = n; post < posts; post += processes) {
                command.add(String.valueOf(post));
            }
            running.add(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        }
        for (Process one : running) {
            readUntil(one, "ready");
        }
        double server = serverSeconds(cluster);
        long start = System.nanoTime();
        for (Process one : running) {
            one.outputWriter().append("go\n").flush();
        }
        double program = 0;
        for (Process one : running) {
            program += Double.parseDouble(readUntil(one, "done"));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        server = serverSeconds(cluster) - server;
        long revisions = cluster.number(address.database(), "SELECT count(*) FROM rubezh.revision");
        System.out.printf(
                Locale.ROOT,
                "%d processes: %d revisions in %.1f s, %.0f a second; processor time of the program"
                        + " %.3f ms a revision, of the server %.3f ms%n",
                processes,
                revisions,
                seconds,
                revisions / seconds,
                program / revisions * 1e3,
                server / revisions * 1e3);
        for (Process one : running) {
            one.waitFor();
        }
        if (processes == 1) {
            copy(cluster, address, revisions, seconds, program + server);
        }
        return revisions / seconds;
    }

    private static String readUntil(Process process, String word) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
            System.out.println(line);
        }
        throw new IOException("no " + word);
    }

    /** Returns the processor time of the server and its children, ended ones included. */
    static double serverSeconds(HubCluster cluster) throws IOException {
        long ticks = 0;
        try (Stream<ProcessHandle> children = cluster.server().children()) {
            for (ProcessHandle child : children.toList()) {
                ticks += ticks(child.pid(), 2);
            }
        }
        return (double) (ticks + ticks(cluster.server().pid(), 4)) / TICKS_PER_SECOND;
    }

    /** Returns what a process used; what one that has just ended used is told by its parent. */
    private static long ticks(long pid, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        } catch (NoSuchFileException ended) {
            return 0;
        }
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(after, 11, 11 + fields).mapToLong(Long::parseLong).sum();
    }

    /** Copies the rows that are there into empty tables, and tells the ratio. */
    private static void copy(
            HubCluster cluster, HubAddress address, long revisions, double clock, double used)
            throws Exception {
        try (HubDatabase hub = cluster.open(address)) {
            for (String what : List.of("INDEXES", "DEFAULTS")) {
                List<String> tables = makeEmpty(hub, what);
                var rows = new LinkedHashMap<String, byte[]>();
                for (String table : tables) {
                    rows.put(table, hub.read(c -> copyOut(c, table)));
                }
                double before = serverSeconds(cluster);
                var clockOfProgram = new ProcessorClock();
                long usedHere = clockOfProgram.nanos();
                long start = System.nanoTime();
                hub.write(c -> {
                    for (var table : rows.entrySet()) {
                        copyIn(c, table.getKey(), table.getValue());
                    }
                    return true;
                });
                double seconds = (System.nanoTime() - start) / 1e9;
                double all =
                        serverSeconds(cluster) - before + (clockOfProgram.nanos() - usedHere) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "COPY of the same rows, %s: %.1f s, %.3f ms of processor time a revision;"
                                + " taking in is %.1f times by the clock, %.1f of processor time%n",
                        what.equals("INDEXES") ? "the same indexes" : "no index",
                        seconds,
                        all / revisions * 1e3,
                        clock / seconds,
                        used / all);
            }
        }
    }

    private static List<String> makeEmpty(HubDatabase hub, String what) {
        return hub.write(c -> {
            List<String> tables =
                    new ArrayList<>(
                            Connections.query(
                                    c,
                                    "SELECT '\"' || table_schema || '\".\"' || table_name || '\"' FROM"
                                            + " information_schema.tables WHERE table_schema ="
                                            + " 'rubezh_lists' ORDER BY table_name",
                                    row -> row.getString(1)));
            tables.add("\"rubezh\".\"revision\"");
            HubDatabase.run(c, "DROP SCHEMA IF EXISTS bare CASCADE");
            HubDatabase.run(c, "CREATE SCHEMA bare");
            for (String table : tables) {
                HubDatabase.run(
                        c,
                        "CREATE TABLE %s (LIKE %s INCLUDING %s)"
                                .formatted(bare(table), table, what));
            }
            return tables;
        });
    }

    private static String bare(String table) {
        return "bare" + table.substring(table.indexOf('.'));
    }

    private static byte[] copyOut(Connection connection, String table) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT BINARY", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void copyIn(Connection connection, String table, byte[] rows)
            throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + bare(table) + " FROM STDIN BINARY",
                            new ByteArrayInputStream(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that takes in. */
    private record Taking(Path folder, String[] args) {
        void run() throws Exception {
            Path root = Files.createTempDirectory("rubezh-intake");
            List<String> posts = Arrays.stream(args).skip(4).toList();
            try (OpenRegister own =
                    OpenRegisterFixture.create(
                            new SqliteStation("KG-OSH", 1, root, Runnable::run).station,
                            root.resolve("area"))) {
                for (Path first : files("1-first-", posts)) {
                    try (ImportPreview preview =
                            own.exchange()
                                    .preview(
                                            first,
                                            new UnknownSenderPolicy.TrustOnFirstUse(),
                                            Progress.NONE)) {
                        own.exchange().apply(preview, Progress.NONE);
                    }
                }
                takeIn(own, args[2], files("2-warm-", posts));
                System.out.println("ready");
                new BufferedReader(new InputStreamReader(System.in)).readLine();
                var clock = new ProcessorClock();
                long used = clock.nanos();
                takeIn(own, args[3], files("3-all-", posts));
                System.out.println("done " + (clock.nanos() - used) / 1e9);
            }
        }

        private List<Path> files(String prefix, List<String> posts) {
            return posts.stream().map(post -> folder.resolve(prefix + post + ".json")).toList();
        }

        private static void takeIn(OpenRegister own, String address, List<Path> files) {
            own.hub()
                    .takeIn(
                            HubAddress.parse(address),
                            HubCluster.PASSWORD,
                            importer ->
                                    importer.takeIn(
                                            files,
                                            false,
                                            Progress.NONE,
                                            taken -> {
                                                if (taken.refusal() != null) {
                                                    throw taken.refusal();
                                                }
                                                System.out.println(taken.result().added());
                                            }));
        }
    }
}
