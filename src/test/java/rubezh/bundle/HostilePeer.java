package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.ForgedBundle;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.security.Signer;

/**
 * A peer with a real key, which a person compared or headquarters enrolled, that signs any revision
 * it likes, under its own key or keys of computers that it makes up, and says what it likes in the
 * headers of its bundles.
 *
 * <pre>{@code
 * var peer = new HostilePeer("KG-EVL", 7, folder);
 * MemoryEnrolment.enrol(hq, peer.station);
 * Signer computer = HostilePeer.computer(70);
 * StoredRevision first = peer.first(computer, "KG-OSH", HostilePeer.end(genuine, key));
 * hq.importBundle(peer.bundle("attack.json", List.of(first), HostilePeer.origin(computer, "KG-OSH")));
 * }</pre>
 */
public final class HostilePeer {
    /** Its register, with the key that others know. */
    public final MemoryStation station;

    private final List<StoredRevision> forged = new ArrayList<>();

    public HostilePeer(String code, long number, Path folder) {
        this.station = new MemoryStation(code, number, folder);
    }

    /** Returns the key of a computer that it makes up. */
    public static Signer computer(long number) {
        return new TestSigner(number);
    }

    /** Returns a computer as it introduces it, under the name of any station. */
    public static Origin origin(Signer computer, String station) {
        return new Origin(computer.replica(), station, hex(computer.publicKey()));
    }

    /** Returns what anybody who holds a revision can say of the chain that it ends. */
    public static Revision.Predecessor end(StoredRevision newest, Signer key) {
        Revision.Link link = newest.revision().link();
        return new Revision.Predecessor(
                link.replica(), hex(key.publicKey()), link.seq(), newest.id());
    }

    /** Returns the same with the signature of the former key, as who holds that key can say it. */
    public static Revision.Predecessor end(StoredRevision newest, Signer key, Signer successor) {
        Revision.Predecessor end = end(newest, key);
        byte[] message =
                RevisionLine.successionMessage(
                        end, successor.replica(), hex(successor.publicKey()));
        return new Revision.Predecessor(
                end.replica(), end.publicKey(), end.seq(), end.id(), hex(key.sign(message)));
    }

    /** Signs the first revision of a computer, which says what chain it continues. */
    public StoredRevision first(
            Signer computer, String named, Revision.@Nullable Predecessor former) {
        var link = new Revision.Link(computer.replica(), 1, null, List.of(), former);
        return sign(computer, named, seizure(station.nextId()), link, body("continued"));
    }

    /** Signs a revision after another one of a computer, of a record of its own. */
    public StoredRevision after(StoredRevision previous, Signer computer, String named) {
        Revision.Link before = previous.revision().link();
        var link =
                new Revision.Link(computer.replica(), before.seq() + 1, previous.id(), List.of());
        return sign(computer, named, seizure(station.nextId()), link, body("next"));
    }

    /** Signs a revision at any place of any chain, of a record of its own. */
    public StoredRevision at(Signer computer, String named, long seq, @Nullable RevisionId prev) {
        var link = new Revision.Link(computer.replica(), seq, prev, List.of());
        return sign(computer, named, seizure(station.nextId()), link, body("№ " + seq));
    }

    /**
     * Signs any revision.
     *
     * @param named station that the revision names as its author's
     */
    public StoredRevision sign(
            Signer computer,
            String named,
            Revision.Subject subject,
            Revision.Link link,
            Map<String, Object> body) {
        return RevisionLine.sign(
                new UnsignedRevision(
                        subject,
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:boss",
                                named,
                                OffsetDateTime.ofInstant(MemoryStation.NOW, ZoneOffset.ofHours(6)),
                                null,
                                station.training),
                        link,
                        "0f".repeat(16),
                        body,
                        ValueTree.difference(Map.of(), body)),
                computer::sign);
    }

    /** Writes a bundle of all it forged so far and of the revisions given, with some computers. */
    public Path bundle(String name, List<StoredRevision> revisions, Origin... introduced) {
        return bundle(name, revisions, header -> introduce(header, introduced));
    }

    /** Writes a bundle like the other method, with a header that it changed. */
    public Path bundle(
            String name, List<StoredRevision> revisions, Consumer<Map<String, Object>> header) {
        forged.addAll(revisions);
        station.journal.accept(forged, () -> {});
        ForgedBundle bundle = ForgedBundle.of(station.exportAll(name)).header(header);
        try {
            return Files.write(
                    station.folder.resolve("hostile-" + name), bundle.sealed(station.signer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts computers into a header beside those that are there. */
    public static void introduce(Map<String, Object> header, Origin... introduced) {
        var all = new ArrayList<Object>();
        if (header.get("introduced") instanceof List<?> present) {
            all.addAll(present);
        }
        for (Origin origin : introduced) {
            all.add(
                    Map.of(
                            "replica", origin.replica().toString(),
                            "station", origin.station(),
                            "key", origin.publicKey()));
        }
        header.put("introduced", all);
    }

    private static Revision.Subject seizure(UUID recordId) {
        return new Revision.Subject(recordId, "seizure", "seizure/1.0");
    }

    private static Map<String, Object> body(String summary) {
        return Map.of(
                "event", Map.of("start", "2026-11-24T12:00:00+06:00"),
                "narrative", Map.of("summary", summary),
                "place", Map.of("country", "KG"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
