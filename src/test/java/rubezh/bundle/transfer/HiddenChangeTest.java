package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.verify.JournalVerifier;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RecordView;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.security.SignatureCheck;

/**
 * A known station signs revisions that change what they do not list. None is taken, each is told,
 * whoever brings it; only what comes before the revisions it follows cannot be checked at once.
 */
class HiddenChangeTest extends TwoStationsFixture {
    private static final long SEED = Long.getLong("rubezh.seed", 548);
    private static final int RECORDS = Repetitions.of(1_000, 20_000);

    private MemoryStation eve;

    @BeforeEach
    void bringSomebodyWhoHides() {
        eve = new MemoryStation("KG-EVL", 9, folder);
    }

    /** Writes a record at one station, known at the other and at headquarters. */
    private UUID shared(Map<String, Object> body) {
        UUID id = UUID.nameUUIDFromBytes(String.valueOf(osh.journal.position()).getBytes());
        var record =
                new UUID(
                        id.getMostSignificantBits() & ~0xf000L | 0x7000L,
                        id.getLeastSignificantBits());
        osh.write(record, RevisionKind.PUT, body);
        return record;
    }

    /** By hand: a bundle of thousands of revisions would be verified for nothing. */
    private void everybodyGets() {
        Path key = osh.export(new ExportRequest.Records(Set.of()), "osh.json");
        for (MemoryStation other : List.of(hq, eve)) {
            other.importBundle(key);
            other.journal.accept(osh.journal.ofAll(), () -> {});
        }
    }

    /** Brings what somebody hides by a carrier who has not looked at it. */
    private Path carried() {
        osh.importBundle(eve.export(new ExportRequest.Records(Set.of()), "key.json"));
        osh.journal.accept(eve.journal.ofAll(), () -> {});
        return osh.exportAll("carried.json");
    }

    @Test
    void aThousandHiddenChangesAreAllRefusedAndTold() throws IOException, InterruptedException {
        var changes = new HiddenChanges(SEED);
        var kinds = new TreeMap<UUID, String>();
        var bodies = new HashMap<UUID, Map<String, Object>>();
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> body = changes.body();
            bodies.put(shared(body), body);
        }
        everybodyGets();
        bodies.forEach((record, body) -> {
            HiddenChanges.Change change = changes.of(body);
            RevisionKind kind = change.listed().contains("") ? RevisionKind.VOID : RevisionKind.PUT;
            eve.writeListing(record, kind, change.body(), change.listed());
            kinds.put(record, change.kind() + ", listed " + change.listed());
        });
        String before = hq.digest().total();
        Path file = carried();
        try (ImportPreview preview = hq.preview(file)) {
            for (RecordOutcome outcome : preview.records()) {
                assertThat(outcome.refusals())
                        .as("seed %d: %s", SEED, kinds.get(outcome.recordId()))
                        .isEqualTo(Map.of("REV-015", 1));
                assertThat(outcome.outcome()).isEqualTo(ImportOutcome.REFUSED);
            }
            assertThat(preview.counts().refused()).isEqualTo(RECORDS);
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.REFUSED, "KG-EVL", RECORDS, "REV-015"));
            assertThat(told(preview, ImportNotice.Kind.HIDDEN_CHANGE)).hasSize(100);
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(hq.digest().total()).isEqualTo(before);
        assertTheOtherReaderSeesThem(file);
    }

    private static void assertTheOtherReaderSeesThem(Path file)
            throws IOException, InterruptedException {
        Path said = file.resolveSibling("said");
        assumeTrue(hasPython(), "python3 is not installed: no other reader was asked");
        int status =
                new ProcessBuilder("python3", "src/docs/bundle-reader.py", file.toString())
                        .redirectOutput(said.toFile())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor();
        assertThat(status).isEqualTo(1);
        try (Stream<String> lines = Files.lines(said)) {
            assertThat(lines.filter(line -> line.contains("\"hidden\":[{"))).hasSize(RECORDS);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<ImportNotice> told(ImportPreview preview, ImportNotice.Kind kind) {
        return preview.notices().stream().filter(one -> one.kind() == kind).toList();
    }

    private static Map<String, Object> amount(String amount) {
        return Map.of(
                "header",
                Map.of("number", "KG-OSH-A-2026-000001"),
                "goods",
                Map.of("amount", amount));
    }

    @Test
    void theFieldsAreNamed() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        eve.writeListing(record, RevisionKind.PUT, amount("1 g"), Set.of());
        try (ImportPreview preview = hq.preview(carried())) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.HIDDEN_CHANGE,
                                    "KG-EVL",
                                    "KG-OSH-A-2026-000001",
                                    "/goods/amount"));
        }
    }

    @Test
    void aSenderWhoHidesAChangeBringsNothing() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        eve.record("something true");
        eve.writeListing(record, RevisionKind.PUT, amount("1 g"), Set.of("/narrative/summary"));
        Path file = eve.exportAll("eve.json");
        assertThat(code(() -> hq.preview(file))).isEqualTo("REV-015");
    }

    @Test
    void aFirstRevisionListsAllThatItFills() {
        eve.writeListing(eve.record("true"), RevisionKind.PUT, amount("1 g"), Set.of());
        var hiding = new UUID(0x7000L, Long.MIN_VALUE | 77);
        eve.writeListing(hiding, RevisionKind.PUT, amount("1 g"), Set.of("/header/number"));
        try (ImportPreview preview = hq.preview(carried())) {
            assertThat(preview.counts().refused()).isEqualTo(2);
            assertThat(preview.counts().added()).isEqualTo(1);
        }
    }

    @Test
    void aMergeThatDropsOneSideIsRefused() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        osh.change(record, "place", "lane", "3");
        eve.change(record, "route", "way", "A");
        Map<String, Object> own = eve.view(record).body();
        eve.importBundle(osh.exportAll("more.json"));
        hq.importBundle(folder.resolve("more.json"));
        eve.writeListing(record, RevisionKind.RESOLVE, own, Set.of());
        try (ImportPreview preview = hq.preview(carried())) {
            assertThat(preview.counts().refused()).isEqualTo(1);
            assertThat(told(preview, ImportNotice.Kind.HIDDEN_CHANGE).getFirst().arguments())
                    .endsWith("/place/lane");
        }
    }

    /** Without what it follows it is taken unchecked, shows nothing, and is found out later. */
    @Test
    void whatComesBeforeItsParentsIsCheckedOnceTheyAreThere() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        osh.change(record, "place", "lane", "3");
        eve.importBundle(osh.exportAll("more.json"));
        Map<String, Object> lie = with(eve.view(record).body(), amount("1 g"));
        eve.writeListing(
                record,
                RevisionKind.PUT,
                with(lie, Map.of("route", Map.of("way", "A"))),
                Set.of("/narrative/summary"));
        StoredRevision early = eve.journal.ofRecord(record).getLast();
        osh.importBundle(eve.export(new ExportRequest.Records(Set.of()), "key.json"));
        hq.importBundle(folder.resolve("key.json"));
        hq.journal.accept(List.of(early), () -> {});
        RecordView view = hq.view(record);
        assertThat(view.incomplete()).isTrue();
        assertThat(ValueTree.at(view.body(), "/goods/amount")).isEqualTo("855 g");
        assertThat(ValueTree.at(view.body(), "/route")).isNull();
        assertThat(verify()).doesNotContain("REV-015");
        try (ImportPreview preview = hq.preview(osh.exportAll("late.json"))) {
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.HIDDEN_HERE,
                                    "KG-OSH-A-2026-000001",
                                    "/goods/amount",
                                    "/route/way"));
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(verify()).contains("REV-015");
    }

    @Test
    void whatCannotBeCheckedYetIsCounted() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        osh.change(record, "place", "lane", "3");
        eve.importBundle(osh.exportAll("more.json"));
        eve.change(record, "place", "lane", "4");
        var carrier = new MemoryStation("KG-NAR", 7, folder);
        carrier.importBundle(eve.export(new ExportRequest.Records(Set.of()), "key.json"));
        carrier.journal.accept(List.of(eve.journal.ofRecord(record).getLast()), () -> {});
        try (ImportPreview preview = hq.preview(carrier.exportAll("some.json"))) {
            assertThat(preview.counts().added()).isEqualTo(1);
            assertThat(preview.notices())
                    .contains(
                            ImportNotice.of(
                                    ImportNotice.Kind.UNCHECKED, 1, "KG-OSH-A-2026-000001"));
        }
    }

    /** The preview names what will be different on the screen, not what somebody says. */
    @Test
    void thePreviewComparesViews() {
        UUID record = shared(amount("855 g"));
        everybodyGets();
        eve.writeListing(
                record,
                RevisionKind.PUT,
                with(eve.view(record).body(), Map.of("place", Map.of("lane", "3"))),
                Set.of("/goods/amount", "/place/lane"));
        try (ImportPreview preview = hq.preview(carried())) {
            assertThat(preview.records().getFirst().fields()).containsExactly("/place/lane");
        }
    }

    private static Map<String, Object> with(Map<String, Object> body, Map<String, Object> other) {
        var both = new TreeMap<>(body);
        both.putAll(other);
        return both;
    }

    private List<String> verify() {
        return new JournalVerifier(
                        hq.journal, Map.of(), Set.of(), new ReplicaRanges(), new SignatureCheck())
                .run(_ -> {}).stream().map(VerificationFinding::code).toList();
    }

    /** Seizures of every kind the program writes are taken. */
    @Test
    void whatTheProgramWritesIsTaken() {
        Seizure empty = SeizureShape.SHAPE.read(Map.of()).record();
        shared(SeizureShape.SHAPE.write(empty));
        var changes = new HiddenChanges(SEED);
        for (int i = 0; i < 50; i++) {
            UUID record = shared(changes.body());
            osh.write(record, RevisionKind.PUT, changes.body());
            osh.write(record, RevisionKind.VOID, osh.view(record).body(), "");
        }
        assertThat(hq.importBundle(osh.exportAll("honest.json")).refused()).isZero();
    }
}
