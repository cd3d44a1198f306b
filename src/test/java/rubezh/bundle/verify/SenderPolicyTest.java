package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Trust in the sender of a bundle. */
class SenderPolicyTest extends TwoStationsFixture {
    private static final UnknownSenderPolicy REJECT = new UnknownSenderPolicy.Reject();

    @Test
    void anUnknownSenderIsRefused() {
        osh.record("опий");
        Path file = osh.exportAll("a.json");
        String before = hq.state();
        assertThatThrownBy(() -> hq.exchange.preview(file, REJECT, Progress.NONE))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("BND-013");
                            assertThat(fault.exit().status()).isEqualTo(5);
                        });
        assertThat(hq.state()).isEqualTo(before);
    }

    @Test
    void anUnknownSenderIsPinnedWithItsFingerprintOnly() {
        osh.record("опий");
        Path file = osh.exportAll("a.json");
        String before = hq.state();
        Fingerprint wrong = Fingerprint.ofHash("ab".repeat(32));
        assertThat(code(() -> preview(file, wrong))).isEqualTo("BND-021");
        assertThat(hq.state()).isEqualTo(before);
        try (ImportPreview preview = preview(file, Fingerprint.ofKey(osh.signer.publicKey()))) {
            hq.exchange.apply(preview, Progress.NONE);
        }
        hq.exchange.preview(file, REJECT, Progress.NONE).close();
        assertThat(hq.exchange.peers().getFirst().peer().trust()).isEqualTo(Peer.TrustState.PINNED);
    }

    private ImportPreview preview(Path file, Fingerprint fingerprint) {
        var policy = new UnknownSenderPolicy.TrustFingerprint(fingerprint);
        return hq.exchange.preview(file, policy, Progress.NONE);
    }

    @Test
    void headquartersRelayThirdStationsAndIntroduceTheirKeys() {
        UUID record = osh.record("опий");
        hq.importBundle(osh.exportAll("a.json"));
        MemoryStation bat = new MemoryStation("KG-BAT", 3, folder);
        Path relayed = hq.exportAll("b.json");
        assertThat(bat.importBundle(relayed).added()).isEqualTo(1);
        assertThat(bat.view(record)).isEqualTo(osh.view(record));
        assertThat(bat.exchange.peers())
                .extracting(state -> state.peer().trust())
                .containsExactly(Peer.TrustState.PINNED, Peer.TrustState.INTRODUCED);
        Path own = osh.exportAll("c.json");
        assertThat(code(() -> bat.exchange.preview(own, REJECT, Progress.NONE)))
                .isEqualTo("BND-013");
    }

    @Test
    void trainingAndRealDataNeverMix() {
        MemoryStation school = new MemoryStation("KG-SCH", 7, folder, true);
        school.record("учебная");
        osh.record("настоящая");
        assertThat(code(() -> hq.importBundle(school.exportAll("t.json")))).isEqualTo("BND-018");
        assertThat(code(() -> school.importBundle(osh.exportAll("r.json")))).isEqualTo("BND-019");
    }

    @Test
    void aChangedKeyIsAnAlarm() {
        osh.record("x");
        hq.importBundle(osh.exportAll("1.json"));
        byte[] other = new rubezh.fixtures.TestSigner(99).publicKey();
        var kept = "peer/" + osh.signer.replica();
        String note = hq.notes.kept.get(kept);
        hq.notes.kept.put(
                kept,
                String.valueOf(note)
                        .replace(
                                HexFormat.of().formatHex(osh.signer.publicKey()),
                                HexFormat.of().formatHex(other)));
        Path bundle = osh.exportAll("2.json");
        assertThatThrownBy(() -> hq.importBundle(bundle))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("BND-012");
                            assertThat(fault.sentences(Messages.in(Language.RU)).what())
                                    .contains(words(osh.signer.publicKey()), words(other));
                        });
    }

    private static String words(byte[] publicKey) {
        return Fingerprint.ofKey(publicKey).words().text(Language.RU);
    }
}
