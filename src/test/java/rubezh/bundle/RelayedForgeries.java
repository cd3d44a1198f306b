package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.security.Signer;

/** Forgeries that a stranger, KG-EVE, passes on, and what it signs in the name of others. */
final class RelayedForgeries {
    private static final long STRANGER = 9;
    private static final String TIME = "2026-11-24T12:00:00+06:00";
    private static final Revision.Subject SUBJECT =
            new Revision.Subject(
                    new UUID(0x7000L, 0x8000_0000_0000_00f0L), "seizure", "seizure/1.0");

    private final Path folder;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    RelayedForgeries(Path scratch) {
        this.folder = scratch;
    }

    SortedMap<String, byte[]> files() throws IOException {
        UUID osh = new TestSigner(1).replica();
        Signer forger = as(osh, new TestSigner(STRANGER));
        String known = HexFormat.of().formatHex(new TestSigner(1).publicKey());
        String own = HexFormat.of().formatHex(forger.publicKey());
        add("chain-of-known-station", chain(forger, "KG-OSH"), introducing(osh, "KG-OSH", own));
        add("chain-with-known-key", chain(forger, "KG-OSH"), introducing(osh, "KG-OSH", known));
        add("chain-not-introduced", chain(forger, "KG-OSH"), _ -> {});
        addImpostor(new TestSigner(8));
        var eve = new TestSigner(STRANGER);
        add("in-the-name-of-another", chain(eve, "KG-OSH"), _ -> {});
        add("under-its-own-name", chain(eve, "KG-EVE"), _ -> {});
        add(
                "acknowledges-what-it-never-held",
                List.of(),
                header -> header.put("digest", Map.of("total", "ab".repeat(32))));
        addSameReplicaOtherKey(osh);
        addCancellation();
        return files;
    }

    /** Adds the revisions of another installation that calls itself a known station. */
    private void addImpostor(Signer impostor) throws IOException {
        String key = HexFormat.of().formatHex(impostor.publicKey());
        add(
                "impostor-of-known-station",
                chain(impostor, "KG-OSH"),
                introducing(impostor.replica(), "KG-OSH", key));
    }

    private void add(
            String name, List<StoredRevision> revisions, Consumer<Map<String, Object>> header)
            throws IOException {
        var eve = new MemoryStation("KG-EVE", STRANGER, folder, true);
        eve.journal.accept(revisions, () -> {});
        ForgedBundle bundle = ForgedBundle.of(eve.exportAll("eve.json")).header(header);
        files.put("relayed-" + name + ".json", bundle.sealed(eve.signer));
    }

    /** Adds bundles that claim to come from a known installation, sealed with another key. */
    private void addSameReplicaOtherKey(UUID osh) {
        MemoryStation known = HostileCorpus.knownStation(folder);
        Path all = known.exportAll("good.json");
        addSealedBy(as(osh, new TestSigner(STRANGER)), all, "known-sender-with-another-key");
        Path none = known.export(new ExportRequest.Records(Set.of()), "none.json");
        addSealedBy(as(osh, new TestSigner(STRANGER)), none, "acknowledgement-with-another-key");
    }

    private void addSealedBy(Signer forger, Path good, String name) {
        Map<String, Object> from =
                Map.of(
                        "replica", forger.replica().toString(),
                        "station", "KG-OSH",
                        "key", HexFormat.of().formatHex(forger.publicKey()));
        ForgedBundle bundle = ForgedBundle.of(good).header(header -> header.put("from", from));
        files.put("relayed-" + name + ".json", bundle.sealed(forger));
    }

    /** Adds a bundle in which a stranger cancels the record of a known station. */
    private void addCancellation() throws IOException {
        MemoryStation osh = HostileCorpus.knownStation(folder);
        var eve = new MemoryStation("KG-EVE", STRANGER, folder, true);
        eve.importBundle(osh.exportAll("good.json"));
        UUID record =
                osh.journal
                        .ofReplica(osh.signer.replica(), 1, 1)
                        .getFirst()
                        .revision()
                        .subject()
                        .recordId();
        eve.write(record, RevisionKind.VOID, eve.view(record).body(), "");
        Path file = eve.exportAll("eve.json");
        files.put("relayed-cancellation-by-a-stranger.json", Files.readAllBytes(file));
    }

    private static Consumer<Map<String, Object>> introducing(
            UUID replica, String station, String key) {
        var origin = Map.of("replica", replica.toString(), "station", station, "key", key);
        return header -> header.put("introduced", List.of(origin));
    }

    /** Returns two revisions of one record in the name of an officer of a station. */
    private static List<StoredRevision> chain(Signer signer, String station) {
        StoredRevision first = revision(signer, station, null);
        return List.of(first, revision(signer, station, first));
    }

    private static StoredRevision revision(
            Signer signer, String station, @Nullable StoredRevision prev) {
        Revision.Link link = link(signer, prev);
        Map<String, Object> body =
                Map.of(
                        "event", Map.of("start", TIME),
                        "narrative", Map.of("summary", "№ " + link.seq()),
                        "place", Map.of("country", "KG"));
        return RevisionLine.sign(
                new UnsignedRevision(
                        SUBJECT,
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:boss",
                                station,
                                OffsetDateTime.parse(TIME),
                                null,
                                true),
                        link,
                        "0f".repeat(16),
                        body,
                        ValueTree.difference(Map.of(), body)),
                signer::sign);
    }

    private static Revision.Link link(Signer signer, @Nullable StoredRevision prev) {
        return prev == null
                ? new Revision.Link(signer.replica(), 1, null, List.of())
                : new Revision.Link(signer.replica(), 2, prev.id(), List.of(prev.id()));
    }

    private static Signer as(UUID replica, Signer key) {
        return new Signer() {
            @Override
            public UUID replica() {
                return replica;
            }

            @Override
            public byte[] publicKey() {
                return key.publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return key.sign(message);
            }
        };
    }
}
