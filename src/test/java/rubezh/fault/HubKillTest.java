package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.NetworkProxy;
import rubezh.fixtures.NetworkProxy.State;
import rubezh.fixtures.Repetitions;
import rubezh.hub.HubAddress;
import rubezh.progress.Progress;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.store.hub.HubCluster;
import rubezh.store.hub.PostgresPrograms;

/**
 * Kills workstations, intakes, processes of the server, the server and the network at random
 * moments, as often as {@code -Drubezh.kills} says, while two workstations save and intakes take
 * the same bundles in. Nothing acknowledged is lost, nothing is twice or half, and everybody goes
 * on by himself.
 */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // by the test itself
final class HubKillTest {
    private static final int KILLS = Integer.getInteger("rubezh.kills", Repetitions.of(3, 540));
    private static final int INTAKES = Repetitions.of(1, 2);
    private static final int ROUND = 30;
    private static final long SEED = Long.getLong("rubezh.seed", new Random().nextLong(1 << 20));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir Path root;
    private final HubCluster cluster = HubCluster.start();
    private final HubAddress address = cluster.newHub();
    private final NetworkProxy network = new NetworkProxy(cluster.port());
    private final Random random = new Random(SEED);
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private final List<Member> members = new ArrayList<>();
    private final List<HubWorkstation> opened = new ArrayList<>();
    private JvmLauncher launcher = JvmLauncher.withoutCache();
    private HubWorkstation post;
    private OpenStation postStation;
    private String delivered = "";
    private HubWorkstation verifier;
    private int bundles;

    /** Something that fails, as often as its weight says. */
    private enum Kill {
        STATION(5),
        INTAKE(3),
        TERMINATED_BACKEND(5),
        KILLED_BACKEND(3),
        STOPPED_SERVER(2),
        CUT_NETWORK(4),
        CUT_REPLY(4),
        FROZEN_NETWORK(1);

        private final int weight;

        Kill(int weight) {
            this.weight = weight;
        }

        static Kill any(Random random) {
            int at = random.nextInt(Stream.of(values()).mapToInt(one -> one.weight).sum());
            for (Kill one : values()) {
                at -= one.weight;
                if (at < 0) {
                    return one;
                }
            }
            throw new AssertionError();
        }
    }

    /** A computer, with the process that works on it now. */
    private final class Member {
        private final Path folder;
        private final Class<?> program;
        private final Object[] arguments;
        private final UUID replica;
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private final Set<String> failures = ConcurrentHashMap.newKeySet();
        private final AtomicLong told = new AtomicLong();
        private volatile String quiet = "";
        private volatile String last = "";
        private Process process;
        private Thread reader;

        Member(Path folder, Class<?> program, UUID replica, Object... arguments) {
            this.folder = folder;
            this.program = program;
            this.replica = replica;
            this.arguments = arguments;
        }

        void start() throws IOException {
            quiet = "";
            var all = new ArrayList<Object>(List.of(folder));
            all.addAll(List.of(arguments));
            process = launcher.start(List.of(), program, all.toArray());
            Process started = process;
            reader = Thread.ofPlatform().start(() -> read(started));
        }

        private void read(Process from) {
            try (BufferedReader lines = from.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(this::onLine);
            } catch (IOException | UncheckedIOException ended) {
                // With the process.
            }
        }

        private void onLine(String line) {
            if (line.startsWith(HubStationProgram.QUIET)) {
                quiet = line.substring(HubStationProgram.QUIET.length());
            } else if (line.startsWith(HubStationProgram.SAVED)
                    || line.startsWith(HubIntakeProgram.TAKEN)) {
                acknowledged.add(line.substring(2));
            } else if (line.startsWith(HubStationProgram.FAULT)
                    || line.startsWith(HubIntakeProgram.REFUSED)) {
                failures.add(line);
            }
            last = line;
            told.incrementAndGet();
        }

        void kill() throws InterruptedException {
            assertThat(process.isAlive()).as("%s ended by itself", folder).isTrue();
            process.destroyForcibly().waitFor();
            reader.join();
        }

        boolean isStation() {
            return program == HubStationProgram.class;
        }
    }

    @AfterEach
    void close() throws Exception {
        for (Member one : members) {
            one.process.destroyForcibly().waitFor();
        }
        opened.forEach(HubWorkstation::close);
        network.close();
        cluster.stop();
    }

    private HubWorkstation unconnected(String code) {
        return HubWorkstation.unconnected(root.resolve(code), code);
    }

    private void makeMembers() throws Exception {
        postStation = TestStations.createAnew(root.resolve("KG-DOS"), "KG-DOS");
        post = HubWorkstation.over(postStation, root.resolve("area-of-post"));
        verifier = unconnected("KG-HQ");
        opened.addAll(List.of(post, verifier));
        HubWorkstation.record(post.own());
        Path introduction = export(post, "introduction");
        takeOver(introduction, verifier);
        for (String code : List.of("KG-OSH", "KG-KAR")) {
            HubWorkstation made = HubWorkstation.as(root.resolve(code), code, member());
            HubWorkstation.record(made.own());
            takeOver(export(made, code), verifier);
            Object[] none = {};
            members.add(
                    new Member(root.resolve(code), HubStationProgram.class, replica(made), none));
            made.close();
        }
        for (String code : List.of("KG-BIS", "KG-TOR").subList(0, INTAKES)) {
            HubWorkstation made = unconnected(code);
            HubWorkstation.record(made.own());
            takeOver(introduction, made);
            takeOver(export(made, code), verifier);
            Path folder = Files.createDirectory(root.resolve("bundles-" + code));
            members.add(
                    new Member(
                            root.resolve(code),
                            HubIntakeProgram.class,
                            replica(made),
                            member(),
                            folder));
            made.close();
        }
        if (Repetitions.SOAK) {
            launcher =
                    JvmLauncher.withStartupCache(
                            root.resolve("cache"), HubStationProgram.class, root.resolve("none"));
        }
    }

    private HubAddress member() {
        return HubCluster.through(
                cluster.newMember(address.database(), "hub_officer"), network.port());
    }

    private static UUID replica(HubWorkstation of) {
        return of.own().exchange().self().replica();
    }

    private Path export(HubWorkstation from, String name) {
        var request =
                new ExportRequest(
                        new ExportRequest.Everything(),
                        ExportRequest.HEADQUARTERS,
                        root.resolve("RZ-" + name + ".json"));
        return from.own().exchange().export(request, Progress.NONE).file();
    }

    private static void takeOver(Path bundle, HubWorkstation at) {
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = at.own().exchange().preview(bundle, trust, Progress.NONE)) {
            at.own().exchange().apply(preview, Progress.NONE);
        }
    }

    /** Lays a new bundle of the post into the folders of all intakes. */
    private void deliver() throws IOException {
        HubWorkstation.record(post.own());
        HubWorkstation.recordWithPicture(post.own());
        bundles++;
        delivered = HubStationProgram.digest(postStation.journal(), replica(post));
        Path bundle = export(post, "post-%04d".formatted(bundles));
        for (Member one : members) {
            if (!one.isStation()) {
                Path folder = (Path) one.arguments[1];
                Path part = Files.copy(bundle, folder.resolve("part"));
                Files.move(part, folder.resolve(bundle.getFileName()));
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsTwiceOrHalf() throws Exception {
        System.out.println("seed " + SEED);
        makeMembers();
        for (Member one : members) {
            one.start();
        }
        for (int done = 0; done < KILLS; ) {
            int end = Math.min(KILLS, done + ROUND);
            for (; done < end; done++) {
                if (done % 5 == 0) {
                    deliver();
                }
                awaitWork();
                kill(done < Kill.values().length ? Kill.values()[done] : Kill.any(random));
            }
            check("seed %d, after %d kills".formatted(SEED, done));
            System.out.println("kills without a loss: " + done + " " + kills);
        }
    }

    /** Waits until one of them has done something, and then a bit. */
    private void awaitWork() {
        Member one = members.get(random.nextInt(2));
        long before = one.told.get();
        await("work of " + one.folder, () -> one.told.get() > before || !one.process.isAlive());
        LockSupport.parkNanos(random.nextInt(60_000_000));
    }

    private void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("seed %d: %s%s".formatted(SEED, what, whatTheyDo()));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** What each process said at last and where its threads are, and what the server works at. */
    private String whatTheyDo() {
        var all = new StringBuilder();
        for (Member one : members) {
            all.append(
                    "\n%s alive: %s, said %d lines, the last: %s, failures: %s\n%s"
                            .formatted(
                                    one.folder,
                                    one.process.isAlive(),
                                    one.told.get(),
                                    one.last,
                                    one.failures,
                                    threads(one.process.pid())));
        }
        return all.append(cluster.text(address.database(), ACTIVITY)).toString();
    }

    private static String threads(long pid) {
        Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
        try (var in =
                new ProcessBuilder(jstack.toString(), Long.toString(pid))
                        .redirectErrorStream(true)
                        .start()
                        .inputReader()) {
            return in.lines()
                    .filter(line -> line.contains("rubezh") || line.startsWith("\"main"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private static final String ACTIVITY =
            "SELECT string_agg(concat_ws(' ', pid, state, wait_event, xact_start, left(query, 200)),"
                    + " chr(10)) FROM pg_stat_activity WHERE application_name = 'rubezh'";

    private void kill(Kill kind) throws Exception {
        kills.merge(kind, 1, Integer::sum);
        switch (kind) {
            case STATION, INTAKE -> {
                List<Member> of =
                        members.stream()
                                .filter(one -> one.isStation() == (kind == Kill.STATION))
                                .toList();
                Member one = of.get(random.nextInt(of.size()));
                one.kill();
                one.start();
            }
            case TERMINATED_BACKEND ->
                    cluster.execute(
                            address.database(),
                            "SELECT pg_terminate_backend(pid) FROM (" + BUSIEST + ") one");
            case KILLED_BACKEND -> {
                long pid = cluster.number(address.database(), BUSIEST_OR_NONE);
                PostgresPrograms.kill(pid == 0 ? List.of() : List.of(pid));
                cluster.waitUntilReady();
            }
            case STOPPED_SERVER -> {
                cluster.crashAndStartAgain();
                cluster.waitUntilReady();
            }
            case CUT_NETWORK -> network.cut();
            case CUT_REPLY -> {
                network.cutAfterReplies(random.nextInt(12_000));
                awaitWork();
                network.cutAfterReplies(-1);
            }
            case FROZEN_NETWORK -> {
                network.set(State.FREEZE);
                awaitWork();
                awaitWork();
                network.set(State.PASS);
            }
        }
    }

    /** One that does something rather than one that waits for its client. */
    private static final String BUSIEST =
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'rubezh'"
                    + " ORDER BY state = 'idle', random() LIMIT 1";

    private static final String BUSIEST_OR_NONE = "SELECT coalesce((" + BUSIEST + "), 0)";

    /** Lets everybody come to rest, without help, and compares the hub with what was told. */
    private void check(String when) throws Exception {
        Path last = root.resolve("RZ-post-%04d.json".formatted(bundles));
        for (Member one : members) {
            if (one.isStation()) {
                one.process.outputWriter().write("rest\n");
                one.process.outputWriter().flush();
            }
        }
        for (Member one : members) {
            if (one.isStation()) {
                await(when + ": quiet " + one.folder, () -> !one.quiet.isEmpty());
                assertThat(one.quiet).as(when).isEqualTo(digestInHub(one.replica));
                assertThat(missing(one.acknowledged)).as(when).isEmpty();
            } else {
                await(
                        when + ": taken " + one.folder,
                        () ->
                                Files.notExists(
                                        ((Path) one.arguments[1]).resolve(last.getFileName())));
            }
            assertThat(one.failures).as(when).isEmpty();
        }
        for (Member one : members) {
            one.kill();
        }
        assertThat(digestInHub(replica(post))).as(when).isEqualTo(delivered);
        assertThat(number(HALF)).as(when + ": revisions without their files").isZero();
        verify(when);
        for (Member one : members) {
            one.start();
        }
    }

    private static final String HALF =
            "SELECT count(*) FROM rubezh.blob_named n WHERE NOT EXISTS ("
                    + "SELECT 1 FROM rubezh.blob b WHERE b.hash = n.hash)";

    private long number(String sql) {
        return cluster.number(address.database(), sql);
    }

    private String digestInHub(UUID replica) {
        return cluster.open(address, hub -> HubStationProgram.digest(hub, replica));
    }

    /** Returns the acknowledged records that the hub lacks. */
    private Set<String> missing(Set<String> acknowledged) {
        String there =
                cluster.text(
                        address.database(),
                        "SELECT string_agg(record_id::text, ',') FROM ("
                                + "SELECT DISTINCT record_id FROM rubezh.revision) all_of_them");
        var missing = new TreeSet<>(acknowledged);
        missing.removeAll(Set.of(there.split(",")));
        return missing;
    }

    /** Chains, signatures, counts, files, and lists against ones made anew. */
    private void verify(String when) {
        List<VerificationFinding> findings =
                verifier.own().hub().verify(address, HubCluster.PASSWORD, _ -> {});
        assertThat(findings.stream().filter(VerificationFinding::fault)).as(when).isEmpty();
    }
}
