package rubezh.store;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.station.Station;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.UnsignedRevision;
import rubezh.register.Query;
import rubezh.security.Officer;
import rubezh.security.PasswordHash;
import rubezh.security.PasswordHashCost;
import rubezh.security.Role;
import rubezh.store.file.StoreConfig;
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;

/**
 * Fills a register with generated cases and measures it: accepting, building the lists, signing in
 * with the image, search as you type, saving, memory. One size per process, so that memory is its
 * own. {@code StoreFigures [cases] [folder]}
 */
public final class StoreMeasurement {
    private static final String PASSWORD = "granit-kometa-lodka-venik";
    private static final List<String> SEARCHES =
            List.of(
                    "г",
                    "ге",
                    "гер",
                    "геро",
                    "героин",
                    "heroin",
                    "опи",
                    "hash",
                    "гашиш топл",
                    "her fue",
                    "гер бак",
                    "ка ав",
                    "osh her",
                    "тайник ге",
                    "к о",
                    "с т",
                    "saidov",
                    "саид",
                    "иван",
                    "2024",
                    "000123",
                    "01 KG",
                    "777",
                    "zzzz",
                    "heroin -fuel",
                    "\"топливном баке\"",
                    "кордай маш",
                    "tadjik",
                    "казах гер",
                    "автомобиль досмотр");

    private final ReferenceData reference = ReferenceReader.builtIn();
    private final Path folder;
    private final int size;

    private StoreMeasurement(int size, Path folder) {
        this.size = size;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder =
                args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("rubezh-bench");
        new StoreMeasurement(size, folder).run();
    }

    private void run() throws IOException {
        var file = file(folder);
        if (!file.exists()) {
            fill(file);
        }
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            OpenStation station = openWithoutLists(folder);
            print("sign in with image, Argon2id (least) included: %.0f ms", millis(start));
            station.loadLists(_ -> {});
            print("the lists there, since then: %.0f ms", millis(start));
            if (i == 2) {
                search(station);
                similar(station);
                save(station);
                memory();
            }
            start = System.nanoTime();
            station.close();
            print("close: %.0f ms", millis(start));
        }
    }

    private void fill(StationFile file) throws IOException {
        var post =
                new Station(
                        "KG-OSH",
                        "Ош",
                        "Osh",
                        new Country("KG"),
                        ZoneId.of("Asia/Bishkek"),
                        Station.USUAL_DAY_START,
                        true,
                        "A");
        OpenStation station =
                file.create(post, new Officer("asanov", "Asanov", "", Role.OF_FOUNDER), PASSWORD);
        var counted = new double[1];
        long start = System.nanoTime();
        try (Stream<StoredRevision> entries = entries()) {
            Iterator<StoredRevision> iterator = timed(entries.iterator(), counted);
            station.journal().accept(() -> iterator, () -> {});
        }
        double accepting = millis(start) - counted[0];
        print("accept: %.0f revisions/s (generating not counted)", size / accepting * 1000);
        start = System.nanoTime();
        station.catalogue().rebuild(_ -> {});
        double rebuilding = millis(start);
        print("rebuild: %.1f s, %.0f records/s", rebuilding / 1000, size / rebuilding * 1000);
        start = System.nanoTime();
        station.close();
        print("close with writing the image: %.0f ms", millis(start));
        print("station.db %d MB", Files.size(folder.resolve("data/station.db")) >> 20);
        print("projection.img %d MB", Files.size(folder.resolve("data/projection.img")) >> 20);
    }

    private static Iterator<StoredRevision> timed(
            Iterator<StoredRevision> entries, double[] millis) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                long start = System.nanoTime();
                boolean more = entries.hasNext();
                millis[0] += millis(start);
                return more;
            }

            @Override
            public StoredRevision next() {
                long start = System.nanoTime();
                StoredRevision revision = entries.next();
                millis[0] += millis(start);
                return revision;
            }
        };
    }

    private Stream<StoredRevision> entries() {
        var ids = new Random(7);
        var cases = new CaseGenerator(reference, () -> new UUID(ids.nextLong(), ids.nextLong()));
        var chain = new ForeignChain();
        return cases.generate(
                        size,
                        1,
                        Instant.parse("2016-01-01T00:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"))
                .map(chain::next);
    }

    /** Revisions of another replica; their signatures are empty, for accepting checks none. */
    private static final class ForeignChain {
        private static final UnaryOperator<byte[]> UNSIGNED = _ -> new byte[64];
        private final UUID replica = new UUID(1, 2);
        private @Nullable RevisionId prev;
        private long seq;

        StoredRevision next(Seizure seizure) {
            seq++;
            OffsetDateTime at = Objects.requireNonNull(seizure.event().start());
            StoredRevision revision =
                    RevisionLine.sign(
                            new UnsignedRevision(
                                    RecordKind.SEIZURE.subject(
                                            new UUID((at.toEpochSecond() << 16) | 0x7000, seq)),
                                    new Revision.Act(
                                            RevisionKind.PUT,
                                            "officer:a",
                                            "KG-OSH",
                                            at,
                                            null,
                                            true),
                                    new Revision.Link(replica, seq, prev, List.of()),
                                    "0f".repeat(16),
                                    SeizureShape.SHAPE.write(seizure),
                                    new TreeSet<>(List.of("/items", "/narrative"))),
                            UNSIGNED);
            prev = revision.id();
            return revision;
        }
    }

    private void search(OpenStation station) {
        var all = new ArrayList<Double>();
        for (int round = 0; round < 12; round++) {
            for (String words : SEARCHES) {
                long start = System.nanoTime();
                int found = station.catalogue().page(Query.ALL.matching(words), 0, 50).size();
                double took = millis(start);
                if (round >= 2) {
                    all.add(took);
                }
                if (round == 11) {
                    print("  %-24s %3d rows %7.1f ms", words, found, took);
                }
            }
        }
        double[] sorted = all.stream().mapToDouble(d -> d).sorted().toArray();
        print(
                "search, newest 50: p50 %.1f ms, p95 %.1f ms, max %.1f ms",
                percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 1));
        long start = System.nanoTime();
        long count = station.catalogue().count(Query.ALL.matching("героин"));
        print("count героин: %d in %.0f ms", count, millis(start));
        start = System.nanoTime();
        station.catalogue().totals(Query.ALL, List.of("items.substance"));
        print("totals by substance: %.0f ms", millis(start));
    }

    /** Asks for cases similar to those recorded, as the editor does while somebody types. */
    private void similar(OpenStation station) {
        var ids = station.catalogue().ids(Query.ALL);
        var random = new Random(11);
        double[] took = new double[1_000];
        long found = 0;
        for (int i = -200; i < took.length; i++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            var revisions =
                    station.journal().ofRecord(id).stream().map(StoredRevision::revision).toList();
            Seizure seizure =
                    SeizureShape.SHAPE.read(RevisionMerger.view(revisions).body()).record();
            long start = System.nanoTime();
            int similar = station.catalogue().similar(id, seizure).size();
            if (i >= 0) {
                took[i] = millis(start);
                found += similar;
            }
        }
        Arrays.sort(took);
        print(
                "similar cases, %.1f found each: p50 %.2f ms, p95 %.2f ms, max %.1f ms",
                (double) found / took.length,
                percentile(took, 0.5),
                percentile(took, 0.95),
                percentile(took, 1));
    }

    private void save(OpenStation station) {
        var signer = station.session().signer();
        Seizure seizure = SeizureShape.SHAPE.empty();
        double[] took = new double[200];
        for (int i = 0; i < took.length; i++) {
            int number = i;
            long start = System.nanoTime();
            station.journal()
                    .append(context ->
                            List.of(
                                    RevisionLine.sign(
                                            new UnsignedRevision(
                                                    RecordKind.SEIZURE.subject(
                                                            new UUID(0x7000, number)),
                                                    new Revision.Act(
                                                            RevisionKind.PUT,
                                                            "officer:a",
                                                            "KG-OSH",
                                                            OffsetDateTime.parse(
                                                                    "2026-11-24T22:27:38+06:00"),
                                                            null,
                                                            true),
                                                    new Revision.Link(
                                                            context.replica(), context.nextSeq(),
                                                            context.prev().orElse(null), List.of()),
                                                    "0f".repeat(16),
                                                    SeizureShape.SHAPE.write(seizure),
                                                    new TreeSet<>()),
                                            signer::sign)));
            took[i] = millis(start);
        }
        long start = System.nanoTime();
        station.catalogue().refresh(List.of());
        double refreshed = millis(start);
        Arrays.sort(took);
        print(
                "save acknowledged: median %.1f ms, p95 %.1f ms",
                percentile(took, 0.5), percentile(took, 0.95));
        print("refresh of 200 records: %.0f ms", refreshed);
    }

    private static void memory() throws IOException {
        System.gc();
        var runtime = Runtime.getRuntime();
        print("heap used %d MB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                print("%s", line);
            }
        }
    }

    /** Signs in to the register that a measurement has filled in a folder. */
    public static OpenStation open(Path folder) {
        return file(folder).open().unlock("asanov", PASSWORD, _ -> {});
    }

    /** The same, the lists yet to be loaded. */
    static OpenStation openWithoutLists(Path folder) {
        return file(folder).open().unlockWithoutLists("asanov", PASSWORD, _ -> {});
    }

    private static StationFile file(Path folder) {
        var config =
                new StoreConfig(
                        InstantSource.system(),
                        new SecureRandom(),
                        folder.resolve("marks"),
                        "bench",
                        PasswordHash.ARGON2ID,
                        PasswordHashCost.MINIMUM,
                        ReferenceReader.builtIn(),
                        _ -> PhasedViolations.NONE);
        return new StationFile(folder.resolve("data"), config);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.printf(
                Locale.ROOT, "[cpu %7.1f s] " + format + "%n", prepend(cpu / 1e3, values));
    }

    private static Object[] prepend(double first, Object[] values) {
        return Stream.concat(Stream.of(first), Arrays.stream(values)).toArray();
    }
}
