package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.HostilePeer;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.security.Signer;

/**
 * An installation that says that it continues a known one displaces nobody until the former key,
 * the roster or a person confirms it, whoever introduces it.
 */
final class UnconfirmedSuccessorTest extends TwoStationsFixture {
    private static final String KEY_OF_OSH = "0a".repeat(32);
    private static final UnknownSenderPolicy REJECT = new UnknownSenderPolicy.Reject();

    private HostilePeer evl;
    private Signer computer;

    @BeforeEach
    void enrolAll() throws IOException {
        evl = new HostilePeer("KG-EVL", 7, folder);
        computer = HostilePeer.computer(70);
        MemoryEnrolment.enrol(hq, osh);
        MemoryEnrolment.enrol(hq, evl.station);
        osh.record("опий");
        take(hq, withKey(osh, "osh.json"));
        take(osh, withKey(hq, "hq.json"));
        take(hq, evl.bundle("evl.json", List.of()));
        take(evl.station, hq.exportAll("all.json"));
    }

    /** Writes all of a station, with a key that files for it are encrypted to. */
    private Path withKey(MemoryStation station, String name) throws IOException {
        ForgedBundle bundle =
                ForgedBundle.of(station.exportAll(name))
                        .header(header -> {
                            var from = new TreeMap<String, Object>();
                            ((Map<?, ?>) Objects.requireNonNull(header.get("from")))
                                    .forEach((k, v) -> from.put(String.valueOf(k), v));
                            from.put("encryptionKey", KEY_OF_OSH);
                            header.put("from", from);
                        });
        return Files.write(folder.resolve("key-" + name), bundle.sealed(station.signer));
    }

    private static ImportPreview take(MemoryStation at, Path bundle) {
        try (ImportPreview preview = at.exchange.preview(bundle, REJECT, Progress.NONE)) {
            at.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    private static StoredRevision newest(MemoryStation station) {
        return station.journal.ofReplica(station.signer.replica(), 1, Long.MAX_VALUE).getLast();
    }

    private Path takeover(MemoryStation victim, String code) {
        StoredRevision first =
                evl.first(computer, code, HostilePeer.end(newest(victim), victim.signer));
        return evl.bundle("takeover.json", List.of(first), HostilePeer.origin(computer, code));
    }

    private List<String> encryptedFor(MemoryStation at, String code) {
        var request = new ExportRequest(new ExportRequest.Everything(), code, folder);
        return at.exchange.previewExport(request, Progress.NONE).encryptedFor();
    }

    private static List<UUID> peers(MemoryStation at) {
        return at.exchange.peers().stream().map(state -> state.peer().replica()).toList();
    }

    @Test
    void aPeerDoesNotTakeTheNameOfAStation() {
        assertThat(encryptedFor(hq, "KG-OSH")).containsExactly("KG-OSH");
        ImportPreview preview = take(hq, takeover(osh, "KG-OSH"));
        assertThat(preview.counts().refused()).isEqualTo(1);
        assertThat(peers(hq)).contains(osh.signer.replica()).doesNotContain(computer.replica());
        assertThat(encryptedFor(hq, "KG-OSH")).containsExactly("KG-OSH");
    }

    @Test
    void aPeerDoesNotTakeTheNameOfHeadquarters() {
        assertThat(encryptedFor(osh, "HQ")).containsExactly("HQ");
        ImportPreview preview = take(osh, takeover(hq, "HQ"));
        assertThat(preview.counts().refused()).isEqualTo(1);
        assertThat(peers(osh)).contains(hq.signer.replica()).doesNotContain(computer.replica());
        assertThat(encryptedFor(osh, "HQ")).containsExactly("HQ");
    }

    @Test
    void aSenderDoesNotIntroduceComputersOfAStationWhoseNameItTakesInItsHeader() {
        StoredRevision first = evl.first(computer, "KG-OSH", null);
        Path bundle =
                evl.bundle(
                        "renamed.json",
                        List.of(first),
                        header -> {
                            HostilePeer.introduce(header, HostilePeer.origin(computer, "KG-OSH"));
                            header.put(
                                    "from",
                                    Map.of(
                                            "replica", evl.station.signer.replica().toString(),
                                            "station", "KG-OSH",
                                            "key",
                                                    HexFormat.of()
                                                            .formatHex(
                                                                    evl.station.signer
                                                                            .publicKey())));
                        });
        assertThat(take(hq, bundle).counts().refused()).isEqualTo(1);
        assertThat(peers(hq)).doesNotContain(computer.replica());
    }

    private Path continued(Signer next, Revision.Predecessor end, String name) {
        return evl.bundle(
                name, List.of(evl.first(next, "KG-OSH", end)), HostilePeer.origin(next, "KG-OSH"));
    }

    private Revision.Predecessor signed(Signer next) {
        return HostilePeer.end(newest(osh), osh.signer, next);
    }

    @Test
    void theFormerKeyConfirmsASuccessorWhoeverPassesItOn() {
        ImportPreview preview = take(hq, continued(computer, signed(computer), "signed.json"));
        assertThat(preview.counts().refused()).isZero();
        assertThat(peers(hq)).contains(computer.replica()).doesNotContain(osh.signer.replica());
    }

    @Test
    void theSignatureForOneSuccessorIsNoneForAnother() {
        Signer genuine = HostilePeer.computer(71);
        Path bundle = continued(computer, signed(genuine), "copied.json");
        assertThat(take(hq, bundle).counts().refused()).isEqualTo(1);
        assertThat(peers(hq)).contains(osh.signer.replica()).doesNotContain(computer.replica());
    }

    /** A stolen disk has the former key too. */
    @Test
    void aRevocationWinsOverTheFormerKey() {
        MemoryEnrolment.at(hq, () -> MemoryStation.NOW)
                .revoke(osh.signer.replica(), Optional.empty(), "ноутбук украден");
        Path bundle = continued(computer, signed(computer), "stolen.json");
        assertThat(take(hq, bundle).counts().refused()).isEqualTo(1);
        assertThat(peers(hq)).doesNotContain(computer.replica());
    }

    @Test
    void aRevocationReachesWhomOnlyTheRevokedKeyConfirmed() {
        StoredRevision first = evl.first(computer, "KG-OSH", signed(computer));
        take(hq, evl.bundle("1.json", List.of(first), HostilePeer.origin(computer, "KG-OSH")));
        MemoryEnrolment.at(hq, () -> MemoryStation.NOW)
                .revoke(osh.signer.replica(), Optional.empty(), "ноутбук украден");
        assertThat(peers(hq)).doesNotContain(computer.replica());
        StoredRevision second = evl.after(first, computer, "KG-OSH");
        Path later = evl.bundle("2.json", List.of(second), HostilePeer.origin(computer, "KG-OSH"));
        assertThat(take(hq, later).records().stream().flatMap(r -> r.refusals().keySet().stream()))
                .containsExactly("REV-021");
    }

    @Test
    void theRosterConfirmsASuccessor() {
        var kar = new MemoryStation("KG-KAR", 4, folder);
        MemoryEnrolment.enrol(hq, kar);
        take(kar, hq.exportAll("before.json"));
        var next = new MemoryStation("KG-OSH", 70, folder);
        MemoryEnrolment.enrol(hq, next, Optional.of(osh.signer.replica()));
        take(hq, continued(next.signer, end(), "listed.json"));
        assertThat(peers(kar)).contains(osh.signer.replica());
        assertThat(take(kar, hq.exportAll("relayed.json")).counts().refused()).isZero();
        assertThat(peers(kar)).contains(computer.replica()).doesNotContain(osh.signer.replica());
    }

    private Revision.Predecessor end() {
        return HostilePeer.end(newest(osh), osh.signer);
    }

    @Test
    void aPersonConfirmsASuccessor() {
        Path bundle = continued(computer, end(), "compared.json");
        var words = Fingerprint.ofKey(computer.publicKey()).words();
        var named = new UnknownSenderPolicy.TrustWords(words);
        try (ImportPreview preview = hq.exchange.preview(bundle, named, Progress.NONE)) {
            assertThat(preview.counts().refused()).isZero();
            hq.exchange.apply(preview, Progress.NONE);
        }
        assertThat(peers(hq)).contains(computer.replica()).doesNotContain(osh.signer.replica());
    }

    /** Whom nobody confirmed is no step to the next one either. */
    @Test
    void aChainOfClaimsEndsWhereNobodyConfirms() {
        Signer genuine = HostilePeer.computer(71);
        StoredRevision moved = evl.first(genuine, "KG-OSH", signed(genuine));
        StoredRevision claim = evl.first(computer, "KG-OSH", HostilePeer.end(moved, genuine));
        Path bundle =
                evl.bundle(
                        "chain.json",
                        List.of(moved, claim),
                        HostilePeer.origin(genuine, "KG-OSH"),
                        HostilePeer.origin(computer, "KG-OSH"));
        assertThat(take(hq, bundle).counts().refused()).isEqualTo(1);
        assertThat(peers(hq)).contains(genuine.replica()).doesNotContain(computer.replica());
    }

    @Test
    void aMovedComputerThatSendsItselfNeedsNoQuestionIfTheFormerKeySigned() {
        var next = new MemoryStation("KG-OSH", 71, folder);
        next.journal.accept(
                List.of(evl.first(next.signer, "KG-OSH", signed(next.signer))), () -> {});
        take(hq, next.exportAll("moved.json"));
        assertThat(hq.exchange.peers())
                .filteredOn(state -> state.peer().station().equals("KG-OSH"))
                .extracting(state -> state.peer().replica(), state -> state.peer().trust())
                .containsExactly(tuple(next.signer.replica(), Peer.TrustState.ATTESTED));
    }

    @Test
    void aMovedComputerWithoutTheFormerKeyIsNamedAsTheOneItContinues() {
        var next = new MemoryStation("KG-OSH", 71, folder);
        next.journal.accept(List.of(evl.first(next.signer, "KG-OSH", end())), () -> {});
        Path bundle = next.exportAll("moved.json");
        assertThat(code(() -> take(hq, bundle))).isEqualTo("BND-048");
        assertThat(hq.exchange.inspect(bundle, Progress.NONE).continued())
                .isEqualTo(HostilePeer.origin(osh.signer, "KG-OSH"));
        hq.importBundle(bundle);
        assertThat(peers(hq)).contains(next.signer.replica()).doesNotContain(osh.signer.replica());
    }
}
