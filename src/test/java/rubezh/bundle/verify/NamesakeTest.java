package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Another key under the name of a known station is an alarm, also through a known station. */
class NamesakeTest extends TwoStationsFixture {
    private static final UnknownSenderPolicy REJECT = new UnknownSenderPolicy.Reject();

    private MemoryStation evl;
    private MemoryStation impostor;

    @BeforeEach
    void pinOshAndEvl() {
        evl = new MemoryStation("KG-EVL", 5, folder);
        impostor = new MemoryStation("KG-OSH", 8, folder);
        osh.record("опий");
        evl.record("гашиш");
        hq.importBundle(osh.exportAll("osh.json"));
        hq.importBundle(evl.exportAll("evl.json"));
    }

    private Path relayed() {
        evl.importBundle(impostor.exportAll("impostor.json"));
        return evl.exportAll("relayed.json");
    }

    private ImportPreview preview(Path file, UnknownSenderPolicy policy) {
        return hq.exchange.preview(file, policy, Progress.NONE);
    }

    private static Fingerprint key(TestSigner signer) {
        return Fingerprint.ofKey(signer.publicKey());
    }

    @Test
    void aKnownStationThatRelaysANamesakeRaisesAnAlarmAndNothingOfItIsTaken() {
        impostor.record("подделка");
        try (ImportPreview preview = preview(relayed(), REJECT)) {
            Fingerprint key = key(impostor.signer);
            assertThat(preview.notices())
                    .contains(
                            new ImportNotice(
                                    ImportNotice.Kind.NAMESAKE,
                                    List.of("KG-OSH", key.grouped(), key(osh.signer).grouped())),
                            new ImportNotice(
                                    ImportNotice.Kind.REFUSED, List.of("KG-OSH", "1", "REV-020")));
            assertThat(preview.counts().refused()).isEqualTo(1);
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(hq.exchange.peers())
                .extracting(state -> state.peer().replica())
                .doesNotContain(impostor.signer.replica());
    }

    @Test
    void aNamesakeWhoseFingerprintIsNamedIsTaken() {
        impostor.record("второй компьютер");
        var named = new UnknownSenderPolicy.TrustFingerprint(key(impostor.signer));
        try (ImportPreview preview = preview(relayed(), named)) {
            assertThat(preview.counts().refused()).isZero();
            assertThat(preview.counts().added()).isEqualTo(1);
        }
    }

    @Test
    void aNamesakeThatSaysThatItSucceedsTheKnownInstallationIsToldAsThat() {
        impostor.journal.accept(List.of(successor()), () -> {});
        try (ImportPreview preview = preview(relayed(), REJECT)) {
            assertThat(preview.counts().refused()).isEqualTo(1);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.UNCONFIRMED_SUCCESSOR)
                    .doesNotContain(ImportNotice.Kind.NAMESAKE, ImportNotice.Kind.INTRODUCES);
        }
    }

    private StoredRevision successor() {
        var last = osh.journal.ofReplica(osh.signer.replica(), 1, 1).getFirst();
        var former =
                new Revision.Predecessor(
                        osh.signer.replica(),
                        HexFormat.of().formatHex(osh.signer.publicKey()),
                        1,
                        last.id());
        Revision.Act act = last.revision().act();
        return RevisionLine.sign(
                new UnsignedRevision(
                        new Revision.Subject(new UUID(0x7000L, 77), "seizure", "seizure/1.0"),
                        new Revision.Act(
                                RevisionKind.PUT, act.author(), "KG-OSH", act.at(), null, false),
                        new Revision.Link(impostor.signer.replica(), 1, null, List.of(), former),
                        "0f".repeat(16),
                        Map.of("narrative", Map.of("summary", "после восстановления")),
                        new TreeSet<>(List.of("/narrative/summary"))),
                impostor.signer::sign);
    }

    @Test
    void aSenderWithTheNameOfAKnownStationIsNoOrdinaryUnknownOne() {
        impostor.record("подделка");
        Path direct = impostor.exportAll("direct.json");
        assertThat(code(() -> preview(direct, REJECT))).isEqualTo("BND-045");
        assertThat(hq.exchange.inspect(direct, Progress.NONE).known())
                .containsExactly(key(osh.signer));
        var named = new UnknownSenderPolicy.TrustFingerprint(key(impostor.signer));
        try (ImportPreview preview = preview(direct, named)) {
            assertThat(preview.notices())
                    .contains(
                            new ImportNotice(
                                    ImportNotice.Kind.PINS_NAMESAKE,
                                    List.of(
                                            "KG-OSH",
                                            key(impostor.signer).grouped(),
                                            key(osh.signer).grouped())));
        }
    }

    /** Trust without a comparison is for a station that nobody here has heard of. */
    @Test
    void firstUseIsNoTrustInASecondKeyOfAStation() {
        impostor.record("подделка");
        Path direct = impostor.exportAll("direct.json");
        var first = new UnknownSenderPolicy.TrustOnFirstUse();
        assertThat(code(() -> preview(direct, first))).isEqualTo("BND-045");
        var words = new UnknownSenderPolicy.TrustWords(key(impostor.signer).words());
        try (ImportPreview preview = preview(direct, words)) {
            assertThat(preview.openedBundle().pinsSender()).isTrue();
        }
        var others = new UnknownSenderPolicy.TrustWords(key(osh.signer).words());
        assertThat(code(() -> preview(direct, others))).isEqualTo("BND-021");
    }

    @ParameterizedTest
    @EnumSource
    void theRefusalOfANamesakeSaysBothSetsOfWords(Language language) {
        impostor.record("подделка");
        Path direct = impostor.exportAll("direct.json");
        assertThatThrownBy(() -> preview(direct, REJECT))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.sentences(Messages.in(language)).what())
                                        .contains(
                                                key(osh.signer).words().text(language),
                                                key(impostor.signer).words().text(language)));
    }

    @Test
    void aFingerprintNamedForAPinnedSenderIsCompared() {
        Path bundle = osh.exportAll("again.json");
        var wrong = new UnknownSenderPolicy.TrustFingerprint(key(impostor.signer));
        assertThat(code(() -> preview(bundle, wrong))).isEqualTo("BND-021");
        preview(bundle, new UnknownSenderPolicy.TrustFingerprint(key(osh.signer))).close();
    }
}
