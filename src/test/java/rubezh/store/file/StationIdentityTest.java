package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.station.Station;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.security.AuditAction;
import rubezh.security.FormerIdentity;
import rubezh.security.SignatureCheck;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;
import rubezh.text.Fault;

/** Identity of a register after it was put back, cut, copied, lost, or used twice. */
@LongTest
final class StationIdentityTest {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, 1);

    @TempDir Path root;

    private Path database() {
        return root.resolve("data/station.db");
    }

    private static StoredRevision put(OpenStation station) {
        return new StationSeeder(station).put(RECORD, Seizures.complete());
    }

    /** Signs in and out, as an officer who only looks. */
    private void look() {
        TestStations.open(root).close();
    }

    private void change(String sql) {
        try (var connections = new Connections(new Database(database()))) {
            connections.update(sql);
        }
    }

    @Test
    void aRestoredRegisterContinuesUnderANewIdentity() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            put(station);
        }
        byte[] backup = Files.readAllBytes(database());
        UUID replica;
        try (OpenStation station = TestStations.open(root)) {
            replica = station.session().signer().replica();
            put(station);
        }
        Files.write(database(), backup);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.PUT_BACK);
            assertThat(station.noticeArguments(StationNotice.PUT_BACK).subList(0, 3))
                    .containsExactly("B", 3L, 1L);
            assertThat(station.station().incarnation()).isEqualTo("B");
            assertThat(station.session().signer().replica()).isNotEqualTo(replica);
            assertThat(put(station).revision().link().seq()).isEqualTo(1);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
        }
    }

    @Test
    void aRegisterPutBackIsNoticedEvenIfNothingWasRecordedSince() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            put(station);
        }
        byte[] backup = Files.readAllBytes(database());
        look();
        Files.write(database(), backup);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.PUT_BACK);
            assertThat(station.noticeArguments(StationNotice.PUT_BACK).subList(1, 3))
                    .containsExactly(2L, 0L);
            assertThat(station.audit().losses())
                    .extracting(loss -> loss.entries())
                    .containsExactly(2L);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.audit().losses()).hasSize(1);
        }
    }

    @Test
    void aCutEndOfTheAuditLogIsNoticed() {
        try (OpenStation station = TestStations.create(root)) {
            station.audit().write(AuditAction.PRINT, "page", Map.of());
            station.audit().write(AuditAction.PRINT, "page", Map.of());
        }
        change("DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)");
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.PUT_BACK);
            assertThat(station.audit().verify()).isZero();
            assertThat(station.audit().losses())
                    .extracting(loss -> loss.entries())
                    .containsExactly(2L);
        }
    }

    @Test
    void failedSignInsDoNotTakeThePlaceOfACutEnd() {
        try (OpenStation station = TestStations.create(root)) {
            station.audit().write(AuditAction.PRINT, "page", Map.of());
        }
        change("DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit)");
        try (var locked = TestStations.file(root).open()) {
            for (int i = 0; i < 3; i++) {
                assertFault(
                        () -> locked.unlock("asanov", "wrong wrong wrong", _ -> {}),
                        "SEC-001",
                        Fault.Exit.NOT_PERMITTED);
            }
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.audit().losses())
                    .extracting(loss -> loss.entries())
                    .containsExactly(2L);
        }
    }

    @Test
    void deletedLastRevisionsAreNoticed() {
        try (OpenStation station = TestStations.create(root)) {
            put(station);
            put(station);
            put(station);
        }
        change("DELETE FROM revision WHERE seq > 1");
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.noticeArguments(StationNotice.PUT_BACK).subList(1, 3))
                    .containsExactly(0L, 2L);
        }
    }

    @Test
    void aMarkThatIsBehindIsTheNormalEndOfACrash() throws IOException {
        TestStations.write(root);
        look();
        Path mark = onlyFile(".mark");
        byte[] before = Files.readAllBytes(mark);
        try (OpenStation station = TestStations.open(root)) {
            put(station);
        }
        Files.write(mark, before);
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
        }
    }

    private Path onlyFile(String end) throws IOException {
        try (var files = Files.list(root.resolve("marks"))) {
            return files.filter(f -> f.toString().endsWith(end)).findFirst().orElseThrow();
        }
    }

    @Test
    void aMovedRegisterKeepsTheKeyOfItsFormerIdentity() throws IOException {
        FormerIdentity first;
        StoredRevision last;
        try (OpenStation station = TestStations.create(root)) {
            first = identity(station);
            put(station);
            last = put(station);
        }
        Files.move(root.resolve("data"), root.resolve("moved"));
        var moved = new StationFile(root.resolve("moved"), TestStations.storeConfig(root));
        try (OpenStation station = TestStations.open(moved)) {
            assertThat(station.notices()).containsExactly(StationNotice.NEW_INCARNATION);
            assertThat(station.session().former()).containsExactly(first);
            Revision.Predecessor named =
                    Objects.requireNonNull(put(station).revision().link().succeeds());
            assertThat(named)
                    .isEqualTo(
                            new Revision.Predecessor(
                                    first.replica(),
                                    first.publicKey(),
                                    2,
                                    last.id(),
                                    named.signature()));
            assertThat(isSignedByFormerKey(named, station)).isTrue();
            assertThat(put(station).revision().link().succeeds()).isNull();
        }
        try (OpenStation station = TestStations.open(moved)) {
            assertThat(station.notices()).isEmpty();
            assertThat(station.session().former()).containsExactly(first);
        }
    }

    private static boolean isSignedByFormerKey(
            Revision.@Nullable Predecessor former, OpenStation station) {
        FormerIdentity own = identity(station);
        return former != null
                && former.signature() != null
                && new SignatureCheck()
                        .verify(
                                HexFormat.of().parseHex(former.publicKey()),
                                RevisionLine.successionMessage(
                                        former, own.replica(), own.publicKey()),
                                HexFormat.of().parseHex(former.signature()));
    }

    private static FormerIdentity identity(OpenStation station) {
        var signer = station.session().signer();
        return new FormerIdentity(signer.replica(), HexFormat.of().formatHex(signer.publicKey()));
    }

    @Test
    void aRegisterMovedTwiceNamesTheNewestChainThatHasRevisions() throws IOException {
        FormerIdentity first;
        try (OpenStation station = TestStations.create(root)) {
            first = identity(station);
            put(station);
        }
        Files.move(root.resolve("data"), root.resolve("once"));
        TestStations.open(new StationFile(root.resolve("once"), TestStations.storeConfig(root)))
                .close();
        Files.move(root.resolve("once"), root.resolve("twice"));
        var twice = new StationFile(root.resolve("twice"), TestStations.storeConfig(root));
        try (OpenStation station = TestStations.open(twice)) {
            assertThat(station.session().former()).hasSize(2).startsWith(first);
            Revision.Predecessor predecessor = put(station).revision().link().succeeds();
            assertThat(predecessor).extracting(p -> p.replica()).isEqualTo(first.replica());
            assertThat(isSignedByFormerKey(predecessor, station)).isTrue();
        }
    }

    @Test
    void aRegisterWhoseFormerIdentityWroteNothingSucceedsNone() throws IOException {
        TestStations.write(root);
        look();
        Files.move(root.resolve("data"), root.resolve("moved"));
        var moved = new StationFile(root.resolve("moved"), TestStations.storeConfig(root));
        try (OpenStation station = TestStations.open(moved)) {
            assertThat(put(station).revision().link().succeeds()).isNull();
        }
    }

    @Test
    void aNewRegisterAfterALossGetsTheNextLetter() throws IOException {
        for (String letter : List.of("A", "B", "C")) {
            Path folder = root.resolve("data" + letter);
            var file = new StationFile(folder, TestStations.storeConfig(root));
            try (OpenStation station = create(file, TestStations.STATION)) {
                assertThat(station.station().incarnation()).isEqualTo(letter);
            }
        }
    }

    private static OpenStation create(StationFile file, Station station) {
        return file.create(station, TestStations.OFFICER, TestStations.PASSWORD);
    }

    @Test
    void twoRealRegistersOfOneStationStartWithDifferentLetters() {
        Station training = TestStations.STATION;
        var real =
                new Station(
                        training.code(),
                        training.nameRu(),
                        training.nameEn(),
                        training.country(),
                        training.zone(),
                        training.dayStart(),
                        false,
                        "");
        try (OpenStation one = create(TestStations.file(root.resolve("one")), real);
                OpenStation other = create(TestStations.file(root.resolve("other")), real)) {
            assertThat(one.station().incarnation()).matches("[A-Z]{3}");
            assertThat(other.station().incarnation())
                    .matches("[A-Z]{3}")
                    .isNotEqualTo(one.station().incarnation());
        }
    }

    @Test
    void anIdentityThatAnotherComputerUsesIsRetired() {
        try (OpenStation station = TestStations.create(root)) {
            StoredRevision own = put(station);
            StoredRevision elsewhere =
                    RevisionChains.entry(
                            station.session().signer(), 1, Optional.<RevisionId>empty(), RECORD);
            assertThat(station.journal().accept(List.of(own), () -> {})).isZero();
            put(station);
            assertThat(station.journal().accept(List.of(elsewhere), () -> {})).isEqualTo(1);
            assertFault(() -> put(station), "STO-020", Fault.Exit.NOT_PERMITTED);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).containsExactly(StationNotice.SHARED_IDENTITY);
            assertThat(station.station().incarnation()).hasSize(3);
            Revision.Link link = put(station).revision().link();
            assertThat(link.seq()).isEqualTo(1);
            assertThat(link.succeeds()).extracting(p -> p.seq()).isEqualTo(2L);
        }
        try (OpenStation station = TestStations.open(root)) {
            assertThat(station.notices()).isEmpty();
        }
    }
}
