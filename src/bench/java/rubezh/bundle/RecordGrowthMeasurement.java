package rubezh.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.fixtures.Seizures;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.OversizedRevisionException;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;
import rubezh.register.IdSource;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Time that one record takes by its number of lines, of revisions in a row, and of heads:
 * recording, merging, listing, exporting, importing, verifying. {@code RecordGrowthMeasurement
 * lines|revisions|heads 10 100 1000}
 */
public final class RecordGrowthMeasurement {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Path root;
    private final int size;

    private RecordGrowthMeasurement(int size, Path root) {
        this.size = size;
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        for (String size : Arrays.copyOfRange(args, 1, args.length)) {
            var measurement =
                    new RecordGrowthMeasurement(
                            Integer.parseInt(size), Files.createTempDirectory("growth"));
            System.out.printf("%n%s %s%n", args[0], size);
            measurement.run(args[0]);
        }
    }

    private void run(String kind) throws IOException {
        try (var osh = new SqliteStation("KG-OSH", 1, root, workers);
                var hq = new SqliteStation("HQ", 2, root, workers)) {
            switch (kind) {
                case "lines" -> lines(osh);
                case "revisions" -> revisions(osh, false);
                case "heads" -> revisions(osh, true);
                default -> throw new IllegalArgumentException(kind);
            }
            exchange(osh, hq);
        }
        workers.shutdown();
    }

    private void lines(SqliteStation osh) {
        Seizure seizure = seizure();
        Map<String, Object> tree = SeizureShape.SHAPE.write(seizure);
        Register register = register(osh);
        time(
                "shape, written and read",
                () -> SeizureShape.SHAPE.read(SeizureShape.SHAPE.write(seizure)));
        time("rules", () -> SeizureRules.check(seizure, Instant.now(), TestStations.REFERENCE));
        time("difference to nothing", () -> ValueTree.difference(Map.of(), tree));
        var changed = ValueTree.difference(Map.of(), tree);
        time("apply to nothing", () -> ValueTree.apply(Map.of(), changed, tree));
        time("similar cases", () -> register.similar(UUID.randomUUID(), seizure));
        time(
                "record, or refused",
                () ->
                        register.record(
                                SaveRequest.ofNew(UUID.randomUUID(), seizure, SaveIntent.SUBMIT)));
        UUID recordId = UUID.randomUUID();
        try {
            append(new Edits(osh, recordId, seizure, false), 1);
        } catch (OversizedRevisionException tooLarge) {
            System.out.println("  too large for a revision: " + tooLarge.getMessage());
            return;
        }
        time("lists", () -> lists(osh, recordId));
        append(new Edits(osh, recordId, seizure, true), 2);
        view(osh, recordId);
    }

    private static Register register(SqliteStation station) {
        OpenStation open = station.station;
        return new Register(
                new RegisterStorage(
                        open.journal(),
                        open.drafts(),
                        open.blobs(),
                        open.notes(),
                        open.catalogue(),
                        TestStations.REFERENCE,
                        _ -> Optional.empty()),
                open.session(),
                open.station(),
                new IdSource(InstantSource.system(), UUID::randomUUID, new SecureRandom()));
    }

    private Seizure seizure() {
        var items = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            items.add(
                    Map.of(
                            "id",
                            new UUID(0x7000L, 0x8000_0000_0000_0000L | i).toString(),
                            "pos",
                            (long) i,
                            "substance",
                            "OPI-HER",
                            "amount",
                            i + 1 + " GRM"));
        }
        var read = SeizureShape.SHAPE.read(Map.of("items", items)).record().items();
        return SeizureShape.SHAPE.with(Seizures.complete(), "/items", read);
    }

    private void revisions(SqliteStation osh, boolean heads) {
        UUID recordId = UUID.randomUUID();
        append(new Edits(osh, recordId, Seizures.complete(), heads), size);
        view(osh, recordId);
        time("lists", () -> lists(osh, recordId));
        time("history", () -> register(osh).history(recordId));
    }

    private static UUID lists(SqliteStation osh, UUID recordId) {
        osh.station.catalogue().refresh(List.of(recordId));
        return recordId;
    }

    private void view(SqliteStation osh, UUID recordId) {
        List<Revision> revisions =
                osh.station.journal().ofRecord(recordId).stream()
                        .map(StoredRevision::revision)
                        .toList();
        time("view", () -> RevisionMerger.view(revisions));
    }

    private void exchange(SqliteStation osh, SqliteStation hq) {
        Path bundle = time("export", osh::export);
        time(
                "import, preview",
                () -> {
                    hq.exchange
                            .preview(
                                    bundle,
                                    new UnknownSenderPolicy.TrustOnFirstUse(),
                                    Progress.NONE)
                            .close();
                    return bundle;
                });
        time("import, all", () -> hq.importBundle(bundle));
        time("import again", () -> hq.importBundle(bundle));
        time("verify journal", () -> hq.exchange.verifyJournal(_ -> {}));
        time(
                "lists anew",
                () -> {
                    hq.station.catalogue().rebuild(_ -> {});
                    return bundle;
                });
    }

    private static void append(Edits edits, int count) {
        edits.station
                .station
                .journal()
                .append(context -> {
                    var written = new ArrayList<StoredRevision>();
                    for (int i = 0; i < count; i++) {
                        written.add(edits.next(context, written));
                    }
                    return written;
                });
    }

    /**
     * Revisions of one record, each changing one field of the one before.
     *
     * @param heads whether each changes the first one instead
     */
    private record Edits(SqliteStation station, UUID recordId, Seizure seizure, boolean heads) {
        StoredRevision next(Journal.AppendContext context, List<StoredRevision> before) {
            String summary = "revision " + before.size();
            var body =
                    SeizureShape.SHAPE.write(
                            SeizureShape.SHAPE.with(seizure, "/narrative/summary", summary));
            var changed =
                    before.isEmpty()
                            ? ValueTree.difference(Map.of(), body)
                            : new TreeSet<>(List.of("/narrative/summary"));
            return RevisionLine.sign(
                    new UnsignedRevision(
                            new Revision.Subject(recordId, SeizureShape.KIND, SeizureShape.SCHEMA),
                            new Revision.Act(
                                    RevisionKind.PUT,
                                    "officer:a",
                                    "KG-OSH",
                                    OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                    null,
                                    false),
                            link(context, before),
                            "0f".repeat(16),
                            body,
                            changed),
                    station.station.session().signer()::sign);
        }

        private Revision.Link link(Journal.AppendContext context, List<StoredRevision> before) {
            long seq = context.nextSeq() + before.size();
            if (before.isEmpty()) {
                RevisionId prev = context.prev().orElse(null);
                return new Revision.Link(context.replica(), seq, prev, List.of());
            }
            RevisionId parent = (heads ? before.getFirst() : before.getLast()).id();
            return new Revision.Link(
                    context.replica(), seq, before.getLast().id(), List.of(parent));
        }
    }

    /** Measured action. */
    private interface Action<T> {
        T run();
    }

    private static <T> T time(String what, Action<T> action) {
        long start = System.nanoTime();
        long cpu = cpuMillis();
        try {
            return action.run();
        } finally {
            System.out.printf(
                    Locale.ROOT,
                    "  %-24s %9.1f ms, of the processors %7d ms%n",
                    what,
                    (System.nanoTime() - start) / 1e6,
                    cpuMillis() - cpu);
        }
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }
}
