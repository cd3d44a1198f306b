package rubezh.bundle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;

/** Check of a journal whose revisions came without a verified bundle. */
@LongTest
class JournalVerifierTest extends TwoStationsFixture {
    private static final UUID RECORD = new UUID(0x7000L, 99);

    @Test
    void aSoundJournalHasNoFindings() {
        accept(knownChain(1_200));
        assertThat(verify()).isEmpty();
    }

    @Test
    void aGapIsSaidToBeMissingAndIsNoFault() {
        List<StoredRevision> chain = knownChain(9);
        accept(chain.subList(0, 2));
        accept(chain.subList(4, 9));
        assertThat(verify())
                .containsExactly(new VerificationFinding("REV-009", false, "KG-OSH", 3L, 4L));
    }

    @Test
    void aGapInTheOwnChainIsAFault() {
        accept(withoutThird(RevisionChains.of(hq.signer, 5)));
        assertThat(verify())
                .containsExactly(new VerificationFinding("REV-013", true, "HQ", 3L, 3L));
    }

    @Test
    void theEndOfAChainThatAnotherContinuesIsMissingIfItIsNotHere() {
        List<StoredRevision> former = knownChain(3);
        accept(former.subList(0, 1));
        StoredRevision end = former.getLast();
        accept(List.of(successor(end)));
        assertThat(verify())
                .containsExactly(new VerificationFinding("REV-009", false, "KG-OSH", 2L, 3L));
    }

    /** Returns the first revision of headquarters, as if they had continued a chain. */
    private StoredRevision successor(StoredRevision end) {
        var link = end.revision().link();
        String key = HexFormat.of().formatHex(osh.signer.publicKey());
        var former = new Revision.Predecessor(link.replica(), key, link.seq(), end.id());
        var unsigned =
                new UnsignedRevision(
                        end.revision().subject(),
                        end.revision().act(),
                        new Revision.Link(hq.signer.replica(), 1, null, List.of(), former),
                        "0f".repeat(16),
                        end.revision().content().body(),
                        end.revision().content().changed());
        return RevisionLine.sign(unsigned, hq.signer::sign);
    }

    private static List<StoredRevision> withoutThird(List<StoredRevision> chain) {
        var rest = new ArrayList<>(chain);
        rest.remove(2);
        return rest;
    }

    @Test
    void aForkIsToldWithBothRevisionsAndNotAsABrokenChain() {
        List<StoredRevision> chain = knownChain(6);
        accept(chain);
        StoredRevision twin = entry(4, chain.get(2));
        accept(List.of(twin, entry(5, twin)));
        assertThat(verify())
                .hasSize(2)
                .extracting(VerificationFinding::code)
                .containsOnly("REV-012");
        assertThat(verify().getFirst().arguments())
                .contains("KG-OSH", 4L, twin.id().hex(), chain.get(3).id().hex());
    }

    @Test
    void aForkOfWhichOneBranchIsMissingIsToldToo() {
        List<StoredRevision> chain = knownChain(3);
        accept(chain);
        StoredRevision twin = entry(3, chain.get(1));
        accept(List.of(entry(4, twin)));
        assertThat(verify())
                .singleElement()
                .extracting(VerificationFinding::code, VerificationFinding::arguments)
                .containsExactly(
                        "REV-012", List.of("KG-OSH", 3L, chain.get(2).id().hex(), twin.id().hex()));
    }

    @Test
    void anUnknownSignerAndAWrongSignatureAreToldForEachRevision() {
        accept(RevisionChains.of(new TestSigner(7), 2));
        StoredRevision forged = forged(knownChain(2).getLast());
        accept(List.of(knownChain(1).getFirst(), forged));
        assertThat(verify())
                .extracting(VerificationFinding::code)
                .containsExactlyInAnyOrder("REV-008", "REV-008", "REV-006");
    }

    /** Returns a revision with the signature of somebody else. */
    private static StoredRevision forged(StoredRevision revision) {
        String line = new String(revision.line(), UTF_8);
        String signature = revision.revision().signature();
        String other = signature.substring(0, 60) + "abcd" + signature.substring(64);
        return RevisionLine.readTrusted(line.replace(signature, other).getBytes(UTF_8));
    }

    @Test
    void aNumberFarBeyondItsChainIsToldAndNotCountedTo() {
        List<StoredRevision> chain = knownChain(2);
        accept(chain);
        accept(List.of(entry((1L << 53) - 1, chain.getLast())));
        assertThat(verify()).extracting(VerificationFinding::code).containsExactly("REV-011");
    }

    @Test
    void aFindingNamesTheRecordByItsNumber() {
        MemoryStation dos = new MemoryStation("KG-DOS", 7, folder);
        dos.write(
                RECORD,
                RevisionKind.PUT,
                Map.of("header", Map.of("number", "KG-DOS-A-2026-000012")),
                "/header/number");
        accept(dos.journal.ofAll());
        assertThat(verify().getFirst().arguments()).contains("KG-DOS-A-2026-000012");
    }

    @Test
    void aChangedEventOfCustodyIsTold() {
        MemoryStation dos = new MemoryStation("KG-DOS", 7, folder);
        String id = "01930000-0000-7000-8000-000000000021";
        Map<String, Object> event =
                Map.of("id", id, "pos", 1L, "act", "REC", "at", "2026-11-24T14:00:00+06:00");
        var line = new HashMap<>(event);
        line.put("chain", "c4".repeat(32));
        String pointer = "/evidence/custody/" + id;
        Map<String, Object> body = Map.of("evidence", Map.of("custody", List.of(line)));
        dos.write(RECORD, RevisionKind.PUT, body, pointer, pointer + "/chain");
        accept(dos.journal.ofAll());
        assertThat(verify()).extracting(VerificationFinding::code).contains("REV-014");
    }

    /** Returns a chain of the first station, whose key headquarters know. */
    private List<StoredRevision> knownChain(int count) {
        hq.importBundle(osh.exportAll("key.json"));
        return RevisionChains.of(osh.signer, count);
    }

    private StoredRevision entry(long seq, StoredRevision previous) {
        return RevisionChains.entry(osh.signer, seq, Optional.of(previous.id()), RECORD);
    }

    private void accept(List<StoredRevision> revisions) {
        hq.journal.accept(revisions, () -> {});
    }

    private List<VerificationFinding> verify() {
        return hq.exchange.verifyJournal(_ -> {});
    }
}
