package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportRequest.Encrypted;
import rubezh.bundle.transfer.ExportRequest.Plain;
import rubezh.bundle.transfer.ExportRequest.Protection;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.LongTest;
import rubezh.journal.RegisterDigest;
import rubezh.progress.Progress;
import rubezh.security.Role;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Bundles are encrypted as soon as the key of the addressee is known. */
@LongTest
class EncryptedExchangeTest {
    private static final Protection USUAL = new Encrypted(List.of());

    @TempDir Path root;
    private SqliteStation osh;
    private SqliteStation hq;

    @BeforeEach
    void twoStations() {
        osh = new SqliteStation("KG-OSH", 1, root, Runnable::run);
        hq = new SqliteStation("HQ", 2, root, Runnable::run);
        osh.record(2);
    }

    @AfterEach
    void close() {
        osh.close();
        hq.close();
    }

    private static ExportResult export(Exchange exchange, String to, Path target, Protection how) {
        return exchange.export(
                new ExportRequest(
                        new ExportRequest.Everything(),
                        to,
                        target,
                        true,
                        how,
                        true,
                        ExportRequest.PART_BYTES),
                Progress.NONE);
    }

    private ExportResult sentToOsh(Protection how) {
        return export(hq.exchange, "KG-OSH", hq.folder, how);
    }

    private void introduceOsh() {
        hq.importBundle(osh.export());
    }

    private static void assertNothingStaged(SqliteStation post) {
        assertThat(post.folder.resolve("area").toFile().list()).isNullOrEmpty();
    }

    @Test
    void theFirstBundleIsPlainAndTellsTheKeyOfItsSender() throws IOException {
        ExportResult first = export(osh.exchange, "HQ", osh.folder, USUAL);
        assertThat(first.recipients()).isEmpty();
        assertThat(Files.readString(first.file())).startsWith("{\"format\"");
        byte[] key = osh.station.session().encryptionKeys().getFirst().publicKey();
        hq.importBundle(first.file());
        assertThat(hq.exchange.peers().getFirst().peer().encryptionKey())
                .isEqualTo(HexFormat.of().formatHex(key));
    }

    @Test
    void theAnswerIsEncryptedAndImportedLikeAnyOther() throws IOException {
        introduceOsh();
        hq.record(3);
        ExportResult answer = sentToOsh(USUAL);
        assertThat(answer.recipients()).containsExactly("KG-OSH");
        assertThat(answer.file().toString()).endsWith("-to-KG-OSH-1of1.json.age");
        assertThat(answer.bytes()).isEqualTo(Files.size(answer.file()));
        byte[] file = Files.readAllBytes(answer.file());
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("revisions");
        assertThat(osh.importBundle(answer.file()).added()).isEqualTo(3);
        assertThat(RegisterDigest.of(osh.station.journal()))
                .isEqualTo(RegisterDigest.of(hq.station.journal()));
        assertNothingStaged(osh);
    }

    /** A kill at that moment leaves what lies there then. */
    @Test
    void anEncryptedBundleLiesNowhereInPlainTextWhileItIsImported() throws IOException {
        introduceOsh();
        hq.record(3);
        Path answer = sentToOsh(USUAL).file();
        try (var preview =
                        osh.exchange.preview(
                                answer, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE);
                Stream<Path> files = Files.walk(osh.folder.resolve("area"))) {
            assertThat(preview.counts().added()).isEqualTo(3);
            List<Path> copies = files.filter(Files::isRegularFile).toList();
            assertThat(copies).hasSize(1);
            assertThat(Files.readString(copies.getFirst(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("\"revisions\":", "\"body\":");
        }
        assertNothingStaged(osh);
    }

    @Test
    void lookingIntoAnEncryptedBundleLeavesNothingBehind() {
        introduceOsh();
        ExportResult answer = sentToOsh(USUAL);
        var atSender = hq.exchange.inspect(answer.file(), Progress.NONE);
        assertThat(atSender.sender()).isEqualTo(Sender.OURSELVES);
        assertThat(atSender.sha256()).isEqualTo(answer.sha256());
        assertThat(osh.exchange.inspect(answer.file(), Progress.NONE).header())
                .isEqualTo(answer.header());
        assertThat(osh.exchange.verify(answer.file(), Progress.NONE).findings()).isEmpty();
        assertNothingStaged(hq);
        assertNothingStaged(osh);
    }

    @Test
    void anotherStationIsToldThatItIsNotMeant() {
        introduceOsh();
        Path answer = sentToOsh(USUAL).file();
        try (var tal = new SqliteStation("KG-TAL", 3, root, Runnable::run)) {
            assertFault(
                    () ->
                            tal.exchange.preview(
                                    answer, new UnknownSenderPolicy.Reject(), Progress.NONE),
                    "BND-050");
            assertThatThrownBy(() -> tal.exchange.inspect(answer, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault ->
                                    assertThat(fault.sentences(Messages.in(Language.EN)).what())
                                            .contains("by its head: KG-OSH"));
            assertNothingStaged(tal);
        }
    }

    @Test
    void aDamagedFileIsToldAsDamaged() throws IOException {
        introduceOsh();
        Path answer = sentToOsh(USUAL).file();
        byte[] file = Files.readAllBytes(answer);
        file[file.length - 1] ^= 1;
        Files.write(answer, file);
        assertFault(() -> osh.importBundle(answer), "BND-051");
        assertNothingStaged(osh);
    }

    @Test
    void severalStationsCanOpenOneFile() {
        introduceOsh();
        try (var tal = new SqliteStation("KG-TAL", 3, root, Runnable::run)) {
            hq.importBundle(tal.export());
            ExportResult answer = sentToOsh(new Encrypted(List.of("KG-TAL")));
            assertThat(answer.recipients()).containsExactly("KG-OSH", "KG-TAL");
            assertThat(tal.importBundle(answer.file()).refused()).isZero();
            assertThat(osh.importBundle(answer.file()).refused()).isZero();
        }
    }

    @Test
    void aStationWithoutAKnownKeyCannotBeNamed() {
        introduceOsh();
        assertFault(() -> sentToOsh(new Encrypted(List.of("KG-TAL"))), "BND-052");
        assertFault(
                () -> export(hq.exchange, "KG-TAL", hq.folder, new Encrypted(List.of("KG-OSH"))),
                "BND-052");
        assertThat(hq.folder.toFile().list((_, name) -> name.startsWith("RZ-"))).isEmpty();
    }

    @Test
    void aPlainBundleHasAReasonThatIsRecorded() throws IOException {
        introduceOsh();
        assertFault(() -> sentToOsh(new Plain(" ")), "BND-053");
        assertFault(() -> sentToOsh(new Plain("x".repeat(Plain.MAX_REASON + 1))), "BND-053");
        ExportResult plain = sentToOsh(new Plain("старая программа на посту"));
        assertThat(Files.readString(plain.file())).startsWith("{\"format\"");
        assertThat(hq.station.audit().newest(1).getFirst().detail())
                .containsEntry("reason", "старая программа на посту")
                .containsEntry("encrypted", "");
    }

    @Test
    void leavingABundlePlainIsARightOfItsOwn() {
        introduceOsh();
        Exchange staff = hq.exchangeOf(Role.SYNC_STAFF);
        assertFault(() -> export(staff, "KG-OSH", hq.folder, new Plain("нет времени")), "SEC-011");
        assertThat(export(staff, "KG-OSH", hq.folder, USUAL).isEncrypted()).isTrue();
    }

    /** Moves the post to another folder, so that it goes on under a new identity. */
    private void move() throws IOException {
        osh.close();
        Files.move(osh.folder.resolve("data"), osh.folder.resolve("moved"));
        osh = new SqliteStation(osh.folder, "moved", 1, Runnable::run);
    }

    private static ExportPreview previewToOsh(SqliteStation from) {
        var request = new ExportRequest(new ExportRequest.Everything(), "KG-OSH", from.folder);
        return from.exchange.previewExport(request, Progress.NONE);
    }

    @Test
    void aKeyThatTheLastExportDidNotUseIsAgreedToByAPerson() throws IOException {
        introduceOsh();
        sentToOsh(USUAL);
        move();
        osh.record(1);
        hq.exchange.apply(
                hq.exchange.preview(osh.export(), new UnknownSenderPolicy.Reject(), Progress.NONE),
                Progress.NONE);
        assertThat(previewToOsh(hq).keyChanges())
                .containsExactly(
                        new KeyChange("KG-OSH", List.of(osh.exchange.self().fingerprint())));
        assertFault(() -> sentToOsh(USUAL), "BND-049");
        ExportResult agreed = sentToOsh(new Encrypted(List.of(), true));
        assertThat(osh.importBundle(agreed.file()).refused()).isZero();
        assertThat(previewToOsh(hq).keyChanges()).isEmpty();
        assertThat(sentToOsh(USUAL).isEncrypted()).isTrue();
    }

    /** Who learns of the move from others knows no key of the new identity, which kept the old. */
    @Test
    void aMovedStationReadsWhatIsEncryptedToItsFormerKey() throws IOException {
        introduceOsh();
        try (var tal = new SqliteStation("KG-TAL", 3, root, Runnable::run)) {
            hq.importBundle(tal.export());
            move();
            osh.record(1);
            tal.importBundle(osh.export());
            hq.importBundle(tal.export());
            assertThat(previewToOsh(hq).encryptedFor()).containsExactly("KG-OSH");
            assertThat(osh.importBundle(sentToOsh(USUAL).file()).refused()).isZero();
        }
    }
}
