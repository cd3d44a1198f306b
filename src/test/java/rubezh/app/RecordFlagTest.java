package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.summary.RecordFlag;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;
import rubezh.register.Catalogue;
import rubezh.register.Query;

/**
 * What an officer must know of a record that counts: another one has its number, or a station spoke
 * for officers of another. {@code list} and {@code show} say it too, not only the import.
 */
@LongTest
final class RecordFlagTest {
    private static final UUID FIRST = new UUID(0x7000, 1L << 63 | 1);
    private static final UUID SECOND = new UUID(0x7000, 1L << 63 | 2);

    @TempDir Path root;
    private Map<String, String> osh = Map.of();

    @BeforeEach
    void makeStation() {
        osh = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
    }

    /** Returns a writer whose revisions name the station KG-OSH, whoever signs them. */
    private static JournalSeeder seeder(LocalOpenRegister open) {
        return new JournalSeeder(open.openStation()).inNameOf("KG-OSH");
    }

    private static RevisionId put(
            LocalOpenRegister open, UUID id, String number, List<RevisionId> parents) {
        Map<String, Object> body = HostileBodies.valid();
        body.put("header", new HashMap<>(Map.of("number", number, "status", "APPROVED")));
        RevisionId put = seeder(open).write(id, RevisionKind.PUT, body, parents).id();
        open.register().catalogue().refresh(List.of());
        return put;
    }

    private static void cancel(LocalOpenRegister open, UUID id) {
        var view = open.register().open(id).orElseThrow().view();
        seeder(open).write(id, RevisionKind.VOID, view.body(), view.heads());
        open.register().catalogue().refresh(List.of());
    }

    /**
     * Returns the marks of the list by number; checks those of the opened records and a rebuild.
     */
    private static Map<String, String> marks(LocalOpenRegister open) {
        Catalogue catalogue = open.register().catalogue();
        Map<String, String> marks = listed(open);
        String hash = catalogue.contentHash();
        catalogue.rebuild(_ -> {});
        assertThat(catalogue.contentHash()).as("content of a rebuild").isEqualTo(hash);
        assertThat(listed(open)).as("marks of a rebuild").isEqualTo(marks);
        return marks;
    }

    private static Map<String, String> listed(LocalOpenRegister open) {
        var marks = new HashMap<String, String>();
        for (var row : open.register().catalogue().page(Query.ALL, 0, 10)) {
            String number = row.get(SeizureFields.HEADER_NUMBER, String.class).orElseThrow();
            assertThat(open.register().open(row.recordId()).orElseThrow().flags())
                    .as("marks of the opened record")
                    .isEqualTo(row.indicators().flags());
            marks.merge(number, row.indicators().flags().toString(), (a, b) -> a + b);
        }
        return marks;
    }

    @Test
    void twoRecordsWithOneNumberAreMarkedUntilOneIsRenumbered() {
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            put(open, FIRST, "N-1", List.of());
            assertThat(marks(open)).containsEntry("N-1", "[]");
            RevisionId second = put(open, SECOND, "N-1", List.of());
            assertThat(marks(open)).containsEntry("N-1", "[NUMBER_TAKEN][NUMBER_TAKEN]");
            put(open, SECOND, "N-2", List.of(second));
            assertThat(marks(open)).containsEntry("N-1", "[]").containsEntry("N-2", "[]");
        }
    }

    @Test
    void aCancelledRecordTakesNoNumberButIsMarkedItself() {
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            put(open, FIRST, "N-1", List.of());
            put(open, SECOND, "N-1", List.of());
            cancel(open, SECOND);
            marks(open);
            var register = open.register();
            assertThat(register.open(FIRST).orElseThrow().flags()).isEmpty();
            assertThat(register.open(SECOND).orElseThrow().flags())
                    .containsExactly(RecordFlag.NUMBER_TAKEN);
        }
    }

    @Test
    void theCommandsNameANumberThatIsUsedTwice() {
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            put(open, FIRST, "N-1", List.of());
            put(open, SECOND, "N-1", List.of());
        }
        assertThat(run(osh, "list").out()).contains("Take note", "number used twice");
        assertThat(run(osh, "show", FIRST.toString()).out())
                .startsWith("Take note: number used twice");
        assertThat(csvMarks()).isEqualTo("marks NUMBER_TAKEN NUMBER_TAKEN");
    }

    @Test
    void aCancellationInTheNameOfAnotherStationIsMarkedAfterItsImport() {
        var evl = CliResult.newStation(root, root.resolve("evl"), "KG-EVL");
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            put(open, FIRST, "N-1", List.of());
            put(open, SECOND, "N-2", List.of());
        }
        send(osh, evl);
        try (LocalOpenRegister open = CliResult.open(root, evl)) {
            assertThat(marks(open)).as("own words").containsEntry("N-1", "[]");
            cancel(open, FIRST);
        }
        send(evl, osh);
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            assertThat(marks(open))
                    .containsEntry("N-1", "[FOREIGN_WORD]")
                    .containsEntry("N-2", "[]");
        }
        assertThat(run(osh, "list").out()).contains("author named by another station");
        assertThat(run(osh, "show", "N-1").out())
                .contains("Take note: author named by another station")
                .as("whoever signs in the name of another station cancels nothing")
                .doesNotContain("Not counted: cancelled");
        assertThat(document("N-1")).containsEntry("marks", List.of("FOREIGN_WORD"));
        assertThat(document("N-2")).containsEntry("marks", List.of());
    }

    @Test
    void whatIsSignedUnderItsIdAsAnotherKindLeavesACaseInTheListAndAnEntryInTheWatchList() {
        try (LocalOpenRegister open = CliResult.open(root, osh)) {
            put(open, FIRST, "N-1", List.of());
            signEntry(open, FIRST);
            signEntry(open, SECOND);
            put(open, SECOND, "N-2", List.of());
            signEntry(open, SECOND);
            assertThat(open.register().catalogue().page(Query.ALL, 0, 10)).hasSize(2);
            assertThat(marks(open)).containsEntry("N-1", "[OTHER_KIND]");
            assertThat(open.register().open(FIRST).orElseThrow().flags())
                    .containsExactly(RecordFlag.OTHER_KIND);
            assertThat(open.register().open(SECOND).orElseThrow().view().incomplete()).isFalse();
            assertThat(open.register().history(FIRST)).hasSize(1);
            assertThat(open.register().catalogue().watchEntries()).containsKeys(FIRST, SECOND);
        }
        assertThat(run(osh, "list").out()).contains("revisions of another kind");
        assertThat(run(osh, "show", "N-1", "--history").out())
                .contains("revision of another kind", "watch-entry")
                .doesNotContain("Саидов");
    }

    private static void signEntry(LocalOpenRegister open, UUID id) {
        var subject = RecordKind.WATCH_ENTRY.subject(id);
        seeder(open).write(subject, Map.of("kind", "PERSON", "text", "Саидов"));
        open.register().catalogue().refresh(List.of());
    }

    private void send(Map<String, String> from, Map<String, String> to) {
        String file = root.resolve("from-" + from.hashCode() + ".json").toString();
        succeed(run(from, "export", "--all", "--drafts", "-o", file));
        succeed(run(to, "import", "--trust", "first", file));
    }

    private static void succeed(CliResult result) {
        assertThat(result.status()).as(result.err()).isZero();
    }

    private String csvMarks() {
        String csv = run(osh, "list", "--format", "csv", "--columns", "marks").out();
        return String.join(" ", csv.replace("\uFEFF", "").lines().toList());
    }

    private Map<String, Object> document(String number) {
        String json = run(osh, "show", number, "--json").out().strip();
        return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private CliResult run(Map<String, String> station, String... arguments) {
        return CliResult.run(root, station, arguments);
    }
}
