package rubezh.bundle;

import module java.base;

import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestSigner;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.store.OpenStation;

/**
 * What a post holds and gets each day where headquarters has some posts, as it is meant for it and
 * whole: a case a post and day, written twice and approved, and two receipts. Prints bytes and
 * processor time of the export. Arguments: posts, days.
 */
public final class DistributionMeasurement implements AutoCloseable {
    private static final String POST = "KG-0001";

    private final Path folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final SqliteStation headquarters;
    private final List<TestSigner> signers = new ArrayList<>();
    private final List<MemoryJournal> journals = new ArrayList<>();
    private final MemoryJournal decisions;

    private DistributionMeasurement(Path folder, int posts) {
        this.folder = folder;
        this.headquarters = new SqliteStation("HQ", 1, folder, workers);
        for (int i = 1; i <= posts; i++) {
            signers.add(new TestSigner(1_000L + i));
            journals.add(new MemoryJournal(signers.getLast().replica()));
        }
        this.decisions = new MemoryJournal(new TestSigner(999).replica());
        know();
    }

    public static void main(String[] arguments) throws IOException {
        int posts = Integer.parseInt(arguments[0]);
        int days = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("distribution");
        try (var measurement = new DistributionMeasurement(folder, posts)) {
            measurement.run(days);
        }
    }

    private void know() {
        OpenStation open = headquarters.station;
        var peers = new PeerStore(open.notes(), open.session(), "HQ");
        for (int i = 0; i < signers.size(); i++) {
            peers.save(peer(signers.get(i), code(i)));
        }
        peers.save(peer(new TestSigner(999), "HQ"));
        UUID self = open.session().signer().replica();
        new RosterStore(open.journal(), open.notes(), peers, open.session())
                .pin(new Headquarters(self, "HQ", Instant.EPOCH, "asanov"));
    }

    private static Peer peer(TestSigner signer, String code) {
        String key = HexFormat.of().formatHex(signer.publicKey());
        var origin = new Origin(signer.replica(), code, key);
        return Peer.of(origin, Peer.TrustState.PINNED, Instant.EPOCH, "asanov");
    }

    private static String code(int index) {
        return "KG-%04d".formatted(index + 1);
    }

    private void run(int days) throws IOException {
        for (int day = 0; day < days; day++) {
            addDay(day);
        }
        headquarters.station.catalogue().refresh(List.of(), Map.of());
        Path part = export(POST, "part.json");
        Path whole = export("HQ", "whole.json");
        System.out.printf(
                Locale.ROOT,
                "%d posts, %d days: held by headquarters %,d revisions%n",
                signers.size(),
                days,
                revisions());
        report("meant for a post", part, days);
        report("everything", whole, days);
        time("meant for a post, export", () -> export(POST, "again.json"));
        time("everything, export", () -> export("HQ", "again-whole.json"));
        time("lack of each post, one after another", this::countLack);
        time("state of all stations", () -> headquarters.exchange.peers().size());
    }

    /** Asks for each post, as an export for all posts does; returns revisions. */
    private long countLack() {
        var exchange = headquarters.exchange;
        long lacking = 0;
        for (String post : exchange.recipientStations()) {
            var request =
                    new ExportRequest(exchange.unacknowledged(List.of(post)), post, folder, false);
            lacking += exchange.previewExport(request, Progress.NONE).revisions();
        }
        return lacking;
    }

    private long revisions() {
        return headquarters.station.journal().versionVector().byReplica().values().stream()
                .mapToLong(one -> one.count())
                .sum();
    }

    private static void time(String what, Supplier<Object> work) {
        long before = System.nanoTime();
        work.get();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - before) / 1_000_000);
    }

    private void report(String what, Path bundle, int days) throws IOException {
        long bytes = Files.size(bundle);
        System.out.printf(
                Locale.ROOT,
                "%s: bundle of all %,d bytes, a day %,d, a year %,d%n",
                what,
                bytes,
                bytes / days,
                bytes / days * 365);
        String reader = what.startsWith("m") ? POST : "KG-9999";
        try (var station = new SqliteStation(reader, 2, folder, workers)) {
            station.importBundle(bundle);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: register after import %,d bytes%n",
                what,
                Files.size(folder.resolve(reader).resolve("data/station.db")));
    }

    private Path export(String to, String name) {
        var plain = new ExportRequest.Plain("measurement");
        Path target = folder.resolve(name);
        var request =
                new ExportRequest(
                        new ExportRequest.Everything(),
                        to,
                        target,
                        false,
                        plain,
                        true,
                        ExportRequest.PART_BYTES);
        return headquarters.exchange.export(request, Progress.NONE).file();
    }

    /** Adds a case of each post, a change of it, its approval and receipts both ways. */
    private void addDay(int day) {
        var all = new ArrayList<StoredRevision>();
        var approver = new JournalSeeder(decisions, new TestSigner(999)).inNameOf("HQ");
        for (int i = 0; i < signers.size(); i++) {
            var seeder = new JournalSeeder(journals.get(i), signers.get(i)).inNameOf(code(i));
            UUID id =
                    new UUID(
                            0x7000L | (long) day << 32 | (long) i << 16,
                            0x8000_0000_0000_0000L | i);
            Seizure seizure = seizure(code(i));
            all.add(seeder.put(id, seizure));
            all.add(
                    seeder.put(
                            id,
                            SeizureShape.SHAPE.with(
                                    seizure, "/narrative/summary", "взвешено ещё раз")));
            all.add(
                    approver.write(
                            RecordKind.REVIEW.subject(DerivedId.ofReview(id)),
                            Map.of("seizure", id.toString(), "number", code(i) + "-" + day)));
            all.add(receipt(seeder, "HQ", day, i));
            all.add(receipt(approver, code(i), day, i + 100_000));
        }
        headquarters.station.journal().accept(all, () -> {});
    }

    private static Seizure seizure(String code) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), "/header/station", code);
        return SeizureShape.SHAPE.with(seizure, "/header/handling", new Handling("H0"));
    }

    private static StoredRevision receipt(JournalSeeder seeder, String from, int day, int number) {
        UUID bundle = new UUID(0x7000L | day, 0x8000_0000_0000_0000L | number);
        return seeder.write(
                RecordKind.RECEIPT.subject(DerivedId.ofReceipt(bundle)),
                Map.of(
                        "bundle", bundle.toString(),
                        "from", from,
                        "file", "RZ-KG-0001-812-20261124T192738Z-to-HQ-1of1.json",
                        "sha256", "0f".repeat(32),
                        "outcomes", List.of("NEW 1", "UPDATE 2"),
                        "ranges", List.of("KG-0001 01930000-0000-7000-8000-000000000001 14-15")));
    }

    @Override
    public void close() {
        headquarters.close();
        workers.shutdown();
    }
}
