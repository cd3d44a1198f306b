package rubezh.bundle;

import module java.base;

import rubezh.bundle.transfer.ImportPreview;
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
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.revision.IdSource;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Time that one record takes by its number of lines, of revisions in a row, of heads, and of
 * revisions of two who always know each other ({@code braid}); or that a register takes by its
 * number of {@code records}: recording, merging, listing, exporting, previewing, importing,
 * verifying. {@code RecordGrowthMeasurement lines|revisions|heads|braid|records 10 100 1000}
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
                case "revisions" -> revisions(osh, Form.ROW);
                case "heads" -> revisions(osh, Form.HEADS);
                case "braid" -> revisions(osh, Form.BRAID);
                case "records" -> records(osh);
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
            append(new Edits(osh, recordId, seizure, Form.ROW), 1);
        } catch (OversizedRevisionException tooLarge) {
            System.out.println("  too large for a revision: " + tooLarge.getMessage());
            return;
        }
        time("lists", () -> lists(osh, recordId));
        append(new Edits(osh, recordId, seizure, Form.HEADS), 2);
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

    private void records(SqliteStation osh) {
        time("record", () -> osh.record(size));
        time("lists", () -> lists(osh, UUID.randomUUID()));
    }

    private void revisions(SqliteStation osh, Form form) {
        UUID recordId = UUID.randomUUID();
        append(new Edits(osh, recordId, Seizures.complete(), form), size);
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
        ImportPreview preview = time("import, preview", () -> preview(hq, bundle));
        time("import, apply", () -> hq.exchange.apply(preview, Progress.NONE));
        preview.close();
        time("preview, all known", () -> preview(hq, bundle)).close();
        time("verify journal", () -> hq.exchange.verifyJournal(_ -> {}));
        time(
                "lists anew",
                () -> {
                    hq.station.catalogue().rebuild(_ -> {});
                    return bundle;
                });
    }

    private static ImportPreview preview(SqliteStation hq, Path bundle) {
        return hq.exchange.preview(
                bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE);
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

    /** How the revisions of one record follow each other. */
    private enum Form {
        ROW,
        HEADS,
        BRAID
    }

    /** Revisions of one record, each changing one field of those before it. */
    private record Edits(SqliteStation station, UUID recordId, Seizure seizure, Form form) {
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
                            RecordKind.SEIZURE.subject(recordId),
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
            List<RevisionId> parents =
                    switch (form) {
                        case ROW -> List.of(before.getLast().id());
                        case HEADS -> List.of(before.getFirst().id());
                        case BRAID -> lastPair(before);
                    };
            return new Revision.Link(context.replica(), seq, before.getLast().id(), parents);
        }

        /** Returns the two revisions of the step before, the first one after the beginning. */
        private static List<RevisionId> lastPair(List<StoredRevision> before) {
            int end = before.size() - (before.size() + 1) % 2;
            return before.subList(Math.max(0, end - 2), Math.max(1, end)).stream()
                    .map(StoredRevision::id)
                    .sorted()
                    .toList();
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
