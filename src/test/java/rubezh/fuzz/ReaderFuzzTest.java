package rubezh.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.roster.RosterRevision;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RememberedHash;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.TestImages;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.picture.PictureHeader;
import rubezh.progress.Progress;
import rubezh.security.DataKey;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.KeySlot;
import rubezh.security.PasswordHashCost;
import rubezh.security.RecoveryCode;
import rubezh.security.RecoverySlot;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.FileEncryptor;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.text.Fault;

/**
 * Readers of what comes from outside, on randomly damaged bytes: each either reads them or refuses
 * them by its own exception. Anything else that is thrown fails the test with the seed.
 */
@LongTest
class ReaderFuzzTest {
    private static final String AREAS =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ISO_A2":"KG"},\
            "geometry":{"type":"MultiPolygon","coordinates":[[[[74,41],[75,41.5],[75,42],[74,41]]]]}}]}
            """;

    @TempDir Path folder;

    /** Reads bytes or refuses them. */
    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private static void fuzz(int usual, int soak, byte[] whole, Reader reader) {
        Repetitions.seeds(usual, soak)
                .forEach(seed -> {
                    byte[] damaged = new ByteMutator(new Random(seed)).damaged(whole);
                    try {
                        reader.read(damaged);
                    } catch (Fault refused) {
                        assertThat(refused.code()).as("seed %d", seed).isNotEqualTo("APP-001");
                    } catch (Exception | Error thrown) {
                        throw new AssertionError("seed " + seed, thrown);
                    }
                });
    }

    private MemoryStation sender() {
        var station = new MemoryStation("KG-OSH", 1, folder);
        UUID record = station.record("тайник");
        station.change(record, "narrative", "summary", "под сиденьем");
        return station;
    }

    @Test
    void canonicalJsonIsWrittenAgainAsItWas() throws IOException {
        byte[] line = sender().journal.ofReplica(sender().signer.replica(), 1, 1).getFirst().line();
        fuzz(
                4_000,
                4_000_000,
                line,
                bytes -> {
                    try {
                        var tree = CanonicalJson.read(bytes);
                        assertThat(CanonicalJson.read(CanonicalJson.write(tree))).isEqualTo(tree);
                    } catch (MalformedJsonException refused) {
                        assertThat(refused.kind()).isNotNull();
                    }
                });
    }

    @Test
    void aRevisionThatIsReadIsTheOneThatWasSigned() {
        MemoryStation station = sender();
        var first = station.journal.ofReplica(station.signer.replica(), 1, 1).getFirst();
        fuzz(
                3_000,
                2_000_000,
                first.line(),
                bytes -> {
                    if (RevisionLine.read(bytes)
                            instanceof RevisionParseResult.Known(StoredRevision read)) {
                        assertThat(read.id()).isEqualTo(first.id());
                        assertThat(RosterRevision.of(read.revision())).isEmpty();
                    }
                });
    }

    @Test
    void aDamagedBundleChangesNothing() throws IOException {
        byte[] good = Files.readAllBytes(sender().exportAll("good.json"));
        var hq = new MemoryStation("HQ", 2, folder);
        String before = hq.state();
        fuzz(300, 100_000, good, bytes -> preview(hq, bytes));
        assertThat(hq.state()).isEqualTo(before);
    }

    @Test
    void aDamagedBundleThatItsSenderSealedIsReadOrRefused() throws IOException {
        MemoryStation osh = sender();
        Path good = osh.exportAll("good.json");
        var hq = new MemoryStation("HQ", 2, folder);
        String before = hq.state();
        byte[] lines = Files.readAllBytes(good);
        fuzz(300, 100_000, lines, bytes -> preview(hq, sealed(good, bytes, osh)));
        assertThat(hq.state()).isEqualTo(before);
    }

    private static byte[] sealed(Path good, byte[] damaged, MemoryStation sender) {
        List<String> lines = List.of(new String(damaged, ISO_8859_1).split("\n"));
        return ForgedBundle.of(good)
                .lines(all -> {
                    all.clear();
                    all.addAll(lines.subList(0, Math.max(0, lines.size() - 1)));
                })
                .sealed(sender.signer);
    }

    private void preview(MemoryStation at, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.json"), bytes);
        var first = new UnknownSenderPolicy.TrustOnFirstUse();
        at.exchange.preview(file, first, Progress.NONE).close();
    }

    @Test
    void anEncryptedFileGivesWhatWasEncryptedOrNothing() throws IOException {
        var pair = EncryptionKeyPair.random(new SecureRandom());
        byte[] plain = "тайник ".repeat(40).getBytes(UTF_8);
        var out = new ByteArrayOutputStream();
        try (var channel =
                FileEncryptor.encrypt(Channels.newChannel(out), List.of(pair.publicKey()))) {
            channel.write(ByteBuffer.wrap(plain));
        }
        var decryptor = new FileDecryptor(List.of(pair));
        fuzz(
                400,
                200_000,
                out.toByteArray(),
                bytes -> {
                    var in = Channels.newChannel(new ByteArrayInputStream(bytes));
                    try (var opened = Channels.newInputStream(decryptor.decrypt(in))) {
                        assertThat(opened.readAllBytes()).isEqualTo(plain);
                    } catch (IOException refused) {
                        assertThat(refused).isNotNull();
                    }
                });
    }

    @Test
    void aRequestOfEnrolmentIsTheOneThatWasSignedOrNone() {
        var station = new MemoryStation("KG-KAR", 3, folder);
        byte[] file = MemoryEnrolment.at(station, () -> MemoryStation.NOW).request();
        var whole = EnrolmentRequest.of(file, "request");
        fuzz(
                1_000,
                300_000,
                file,
                bytes -> assertThat(EnrolmentRequest.of(bytes, "request")).isEqualTo(whole));
    }

    @Test
    void theHeaderOfAPictureIsReadOrRefused() {
        byte[] jpeg =
                TestImages.withExif(TestImages.jpeg(60, 40, 1), "2026:11:24 10:00:00", "+06:00", 6);
        fuzz(700, 300_000, jpeg, PictureHeader::read);
        fuzz(700, 300_000, TestImages.png(60, 40, 1), PictureHeader::read);
    }

    @Test
    void areasOfAMapAreReadOrRefused() {
        Path file = folder.resolve("areas.geojson");
        fuzz(
                1_000,
                300_000,
                AREAS.getBytes(UTF_8),
                bytes -> AgencyBoundaries.read(Files.write(file, bytes)));
    }

    @Test
    void aKeySlotOpensOnlyAsItWasMade() {
        var random = new SecureRandom();
        var parameters =
                new KeySlot.WrapParameters(
                        RememberedHash.ARGON2ID, PasswordHashCost.MINIMUM, random);
        KeySlot slot = KeySlot.wrap(DataKey.random(random), "bek", 1, "password", parameters);
        fuzz(
                500,
                300_000,
                slot.wrapped(),
                bytes -> {
                    var damaged = new KeySlot("bek", 1, slot.salt(), slot.hashCost(), bytes);
                    assertThat(damaged.open("password", RememberedHash.ARGON2ID).isPresent())
                            .isEqualTo(Arrays.equals(bytes, slot.wrapped()));
                });
    }

    @Test
    void aRecoverySlotOpensOnlyAsItWasMade() {
        var random = new SecureRandom();
        RecoveryCode code = RecoveryCode.random(random);
        RecoverySlot sheet = RecoverySlot.wrap(DataKey.random(random), 1, code, random);
        fuzz(
                500,
                300_000,
                sheet.wrapped(),
                bytes ->
                        assertThat(new RecoverySlot(1, bytes).open(code).isPresent())
                                .isEqualTo(Arrays.equals(bytes, sheet.wrapped())));
    }
}
