package rubezh.store.hub;

import module java.base;

import com.fasterxml.uuid.Generators;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.SqliteStation;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.Seizures;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.hub.HubFollower;
import rubezh.hub.HubFollower.News;
import rubezh.hub.HubService.ConnectedStores;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.journal.StoredRevision;
import rubezh.limit.ProcessorClock;
import rubezh.progress.Progress;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.revision.IdSource;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StoreMeasurement;
import rubezh.store.file.TestStations;

/**
 * Reviewers at workstations of a hub, each with a file of its own, who approve cases at their own
 * pace and follow what others add, while intakes take bundles in: how long a decision takes until
 * the own file has it, until the hub has it, and until the reviewer may go on; then whether the hub
 * has everything that was acknowledged. {@code HubReviewMeasurement folder times reviewers intakes
 * posts revisions decisions pause between}: the lists have the cases of {@link StoreMeasurement} in
 * the folder so many times; each reviewer decides as often as said, {@code pause} milliseconds
 * after each other on average, and an intake rests for {@code between} milliseconds before each
 * bundle.
 */
public final class HubReviewMeasurement {
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private final Path root;
    private final int decisions;
    private final long pause;
    private final long between;
    private final List<Reviewer> reviewers = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final Map<String, List<Double>> times = new ConcurrentSkipListMap<>();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final AtomicLong read = new AtomicLong();
    private volatile boolean over;

    private HubReviewMeasurement(int decisions, long pause, long between) throws IOException {
        this.root = Files.createTempDirectory("rubezh-review");
        this.decisions = decisions;
        this.pause = pause;
        this.between = between;
    }

    public static void main(String[] args) throws Exception {
        int[] numbers = Arrays.stream(args, 1, args.length).mapToInt(Integer::parseInt).toArray();
        var measurement = new HubReviewMeasurement(numbers[5], numbers[6], numbers[7]);
        try (OpenStation station = StoreMeasurement.open(Path.of(args[0]))) {
            HubMeasurement.fill(measurement.cluster, measurement.address, station, numbers[0]);
            measurement.prepare(numbers[1], numbers[2], numbers[3], numbers[4]);
            measurement.run();
            measurement.check(station);
        }
        System.exit(0);
    }

    private HubAddress member(String role) {
        return cluster.newMember(address.database(), role);
    }

    private void prepare(int people, int computers, int posts, int revisions) throws Exception {
        for (int post = 0; post < posts; post++) {
            HubIntakeMeasurement.makePost(root.resolve("bundles"), post, revisions);
        }
        for (int n = 0; n < computers; n++) {
            var mine = IntStream.iterate(n, post -> post < posts, post -> post + computers);
            intakes.add(new Intake(n, mine.boxed().toList()));
        }
        for (int n = 0; n < people; n++) {
            reviewers.add(new Reviewer(n));
        }
        for (Reviewer one : reviewers) {
            one.queue =
                    reviewers.get((reviewers.indexOf(one) + 1) % reviewers.size()).recorded.stream()
                            .iterator();
        }
        System.out.println("prepared, " + new Date());
    }

    private void run() throws Exception {
        for (String warm : List.of("2-warm-", "3-all-")) {
            boolean measured = warm.equals("3-all-");
            int each = measured ? decisions : Math.min(decisions, 4);
            times.clear();
            read.set(0);
            double server = HubIntakeMeasurement.serverSeconds(cluster);
            var clock = new ProcessorClock();
            long program = clock.nanos();
            long before = count();
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            intakes.forEach(one -> threads.add(start(() -> one.takeIn(warm))));
            List<Thread> deciding =
                    reviewers.stream().map(one -> start(() -> one.decide(each))).toList();
            join(threads);
            double taking = (System.nanoTime() - start) / 1e9;
            long taken = count() - before;
            join(deciding);
            double all = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%sintakes: %d revisions there after %.1f s, %.0f a second; all after %.1f s:"
                            + " program %.1f s, server %.1f s of processor time; %d lists read;"
                            + " connections %d%n",
                    measured ? "" : "warm-up: ",
                    taken,
                    taking,
                    taken / taking,
                    all,
                    (clock.nanos() - program) / 1e9,
                    HubIntakeMeasurement.serverSeconds(cluster) - server,
                    read.get(),
                    cluster.number("postgres", "SELECT count(*) FROM pg_stat_activity"));
            times.forEach(HubReviewMeasurement::print);
            System.out.println("failures: " + failures);
        }
        over = true;
        reviewers.forEach(one -> one.follower.close());
    }

    private long count() {
        return cluster.number(address.database(), "SELECT sum(revisions) FROM rubezh.chain");
    }

    private Thread start(Runnable work) {
        return Thread.ofPlatform()
                .uncaughtExceptionHandler((_, e) -> {
                    failures.add(String.valueOf(e));
                    e.printStackTrace();
                })
                .start(work);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread one : threads) {
            one.join();
        }
    }

    /** Compares the hub with a register that has the same from its sources. */
    private void check(OpenStation base) throws Exception {
        try (OpenStation register = real("KG-ALL");
                HubDatabase database = cluster.open(address)) {
            accept(base.journal(), register.journal());
            for (Intake one : intakes) {
                accept(one.station.journal(), register.journal());
                one.files("3-all-").forEach(file -> takeIn(register, file));
            }
            reviewers.forEach(one -> accept(one.station.journal(), register.journal()));
            UUID own = register.session().signer().replica();
            var wanted = new TreeMap<>(RegisterDigest.of(register.journal()).byReplica());
            wanted.remove(own);
            var there = RegisterDigest.of(new HubJournal(database));
            System.out.printf(
                    "computers %d and %d; digests equal: %s%n",
                    wanted.size(), there.byReplica().size(), there.byReplica().equals(wanted));
        }
    }

    /** The posts are none of a training. */
    private OpenStation real(String code) {
        return new SqliteStation(code, 1, root, Runnable::run).station;
    }

    private static void accept(Journal from, Journal to) {
        var all = new ArrayList<StoredRevision>();
        from.replay(0, (_, revision) -> all.add(revision));
        to.accept(all, () -> {});
    }

    private void takeIn(OpenStation station, Path bundle) {
        OpenRegister open = OpenRegisterFixture.create(station, root.resolve("all-area"));
        try (ImportPreview preview = preview(open, bundle)) {
            open.exchange().apply(preview, Progress.NONE);
        }
    }

    private static ImportPreview preview(OpenRegister at, Path bundle) {
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        return at.exchange().preview(bundle, trust, Progress.NONE);
    }

    private void note(String what, long from, long to) {
        times.computeIfAbsent(what, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add((to - from) / 1e6);
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        System.out.printf(
                Locale.ROOT,
                "%-32s %5d times: p50 %.1f p95 %.1f p99 %.1f max %.1f ms%n",
                what,
                n,
                sorted[n / 2],
                sorted[n * 95 / 100],
                sorted[n * 99 / 100],
                sorted[n - 1]);
    }

    private static void rest(Random random, long millis) {
        LockSupport.parkNanos((long) ((0.5 + random.nextDouble()) * millis * 1e6));
    }

    /** A computer that takes in the bundles of some posts. */
    private final class Intake {
        private final OpenStation station;
        private final OpenRegister own;
        private final List<Integer> posts;
        private final Random random;

        Intake(int number, List<Integer> posts) {
            Path folder = root.resolve("intake-" + number);
            this.station = real("KG-I" + number);
            this.own = OpenRegisterFixture.create(station, folder.resolve("area"));
            this.posts = posts;
            this.random = new Random(number);
            for (Path first : files("1-first-")) {
                try (ImportPreview preview = preview(own, first)) {
                    own.exchange().apply(preview, Progress.NONE);
                }
            }
        }

        private List<Path> files(String prefix) {
            Path folder = root.resolve("bundles");
            return posts.stream().map(post -> folder.resolve(prefix + post + ".json")).toList();
        }

        void takeIn(String prefix) {
            rest(random, between);
            own.hub()
                    .takeIn(
                            address,
                            HubCluster.PASSWORD,
                            importer ->
                                    importer.takeIn(
                                            files(prefix),
                                            false,
                                            Progress.NONE,
                                            taken -> {
                                                if (taken.refusal() != null) {
                                                    throw taken.refusal();
                                                }
                                                rest(random, between);
                                            }));
        }
    }

    /** A workstation with somebody who approves what another one of its station has submitted. */
    private final class Reviewer {
        private final Random random;
        private final OpenStation station;
        private final OpenRegister own;
        private final ConnectedStores stores;
        private final Register register;
        private final ReviewService reviews;
        private final HubFollower follower;
        private final List<UUID> recorded = new ArrayList<>();
        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private Iterator<UUID> queue = Collections.emptyIterator();
        private volatile long inFile;
        private volatile long inHub;

        Reviewer(int number) throws IOException {
            Path folder = root.resolve("reviewer-" + number);
            this.random = new Random(number);
            this.station = TestStations.createAnew(folder, "KG-OSH");
            this.own = OpenRegisterFixture.create(station, folder.resolve("area"));
            for (int n = 0; n < decisions + 4; n++) {
                recorded.add(submit());
            }
            own.hub().connect(member("hub_officer"), HubCluster.PASSWORD);
            this.stores = own.hub().storesOn(timed(own.hub().openConnected()));
            var storage =
                    new RegisterStorage(
                            stores.journal(),
                            station.drafts(),
                            stores.blobs(),
                            station.notes(),
                            stores.lists(),
                            station.reference(),
                            station.installations(),
                            station.officers(),
                            station.audit());
            var ids = Generators.timeBasedEpochRandomGenerator();
            var source =
                    new IdSource(
                            InstantSource.fixed(TestStations.NOW),
                            ids::generate,
                            new SecureRandom());
            this.register = new Register(storage, station.session(), own.station(), source);
            this.reviews =
                    new ReviewService(storage, register, station.session(), own.station(), source);
            this.follower = new HubFollower(own.hub());
            own.hub().send();
            HubReviewMeasurement.this.start(this::follow);
        }

        private UUID submit() {
            UUID id = own.register().newRecordId();
            SaveResult result =
                    own.register()
                            .record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException(String.valueOf(result));
            }
            return id;
        }

        /** The own file has it when the hub is asked what it lacks. */
        private HubConnection timed(HubConnection hub) {
            var journal =
                    watched(
                            Journal.class,
                            hub.journal(),
                            method -> {
                                if (method.equals("replicaState") && inFile == 0) {
                                    inFile = System.nanoTime();
                                }
                            },
                            method -> {
                                if (method.equals("accept")) {
                                    inHub = System.nanoTime();
                                }
                            });
            return (HubConnection)
                    Proxy.newProxyInstance(
                            HubConnection.class.getClassLoader(),
                            new Class<?>[] {HubConnection.class},
                            (_, method, arguments) ->
                                    method.getName().equals("journal")
                                            ? journal
                                            : method.invoke(hub, arguments));
        }

        private static <T> T watched(
                Class<T> type, T object, Consumer<String> before, Consumer<String> after) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (_, method, arguments) -> {
                                before.accept(method.getName());
                                try {
                                    return method.invoke(object, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                } finally {
                                    after.accept(method.getName());
                                }
                            }));
        }

        /** As the window: what others add is listed after a quarter of a second. */
        private void follow() {
            while (true) {
                switch (follower.next()) {
                    case News.Closed() -> {
                        return;
                    }
                    case News.Lost(var fault) -> failures.add(String.valueOf(fault.code()));
                    case News.Added(), News.Reached(_) -> {
                        LockSupport.parkNanos(250_000_000);
                        long start = System.nanoTime();
                        stores.lists().refresh(List.of());
                        stores.lists().page(ReviewService.QUEUE, 0, 50);
                        note("8 list after others added", start, System.nanoTime());
                        read.incrementAndGet();
                    }
                }
            }
        }

        void decide(int times) {
            rest(random, pause);
            for (int n = 0; n < times && !over; n++) {
                decide(queue.next());
                rest(random, pause);
            }
        }

        private void decide(UUID id) {
            long start = System.nanoTime();
            SeenRecord seen = reviews.open(id).orElseThrow().target();
            long read = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            inFile = 0;
            inHub = 0;
            ReviewResult result = reviews.approve(seen);
            long end = System.nanoTime();
            if (!(result instanceof ReviewResult.Written)) {
                failures.add(String.valueOf(result));
            }
            note("1 opened", start, read);
            note("2 in the own file", read, inFile);
            note("3 in the hub", read, inHub);
            note("4 reviewer goes on", read, end);
            note("5 processor time of the program", 0, threads.getCurrentThreadCpuTime() - used);
        }
    }
}
