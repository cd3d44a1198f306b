package rubezh.bundle.receipt;

import module java.base;

import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.journal.Revision;
import rubezh.journal.StationNotes;
import rubezh.journal.StoredRevision;

/**
 * Numbers of the revisions that each bundle of the exchange log took from here or brought, in
 * sealed notes under {@code carried/}: one for each 1,024 numbers of a chain, so that looking up a
 * record reads as many notes as its revisions lie in, however many bundles and records there are.
 */
public final class BundleNumbers {
    private static final String PREFIX = "carried/";
    private static final String EARLIER = PREFIX + "earlier";
    private static final long BLOCK = 1_024;

    private final StationNotes notes;
    private final PeerStore peers;

    public BundleNumbers(StationNotes stationNotes, PeerStore peerStore) {
        this.notes = stationNotes;
        this.peers = peerStore;
    }

    /** A bundle of the exchange log. */
    record Carrier(Direction direction, UUID bundle) {}

    /**
     * Adds what a bundle took or brought, before the bundle is added to the exchange log.
     *
     * @param revisions of one received those that were not here
     */
    public void add(Direction direction, UUID bundle, ReplicaRanges revisions) {
        if (notes.find(EARLIER).isEmpty()) {
            String last = newestLogged().map(Instant::toString).orElse("");
            notes.put(EARLIER, last.getBytes(StandardCharsets.US_ASCII));
        }
        byNote(revisions)
                .forEach((name, numbers) -> {
                    String before = notes.find(name).map(BundleNumbers::text).orElse("");
                    String line = direction + " " + bundle + " " + numbers.format() + "\n";
                    notes.put(name, (before + line).getBytes(StandardCharsets.US_ASCII));
                });
    }

    private static Map<String, SequenceRanges> byNote(ReplicaRanges revisions) {
        var notes = new LinkedHashMap<String, SequenceRanges>();
        revisions.forEach((replica, range) -> {
            for (long from = range.from(); from <= range.to(); ) {
                long block = from / BLOCK;
                long to = Math.min(range.to(), (block + 1) * BLOCK - 1);
                notes.computeIfAbsent(name(replica, block), _ -> new SequenceRanges())
                        .add(from, to);
                from = to + 1;
            }
        });
        return notes;
    }

    private static String name(UUID replica, long block) {
        return PREFIX + replica + "/" + block;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private Optional<Instant> newestLogged() {
        return peers.log().stream().findFirst().map(ExchangeLogEntry::at);
    }

    /**
     * Returns the time of the newest bundle of which the numbers were not kept, as an earlier
     * version of the program logged it; empty if there is none.
     */
    public Optional<Instant> earlier() {
        Optional<byte[]> kept = notes.find(EARLIER);
        return kept.isEmpty()
                ? newestLogged()
                : kept.map(BundleNumbers::text).filter(at -> !at.isEmpty()).map(Instant::parse);
    }

    /** Returns what a bundle brought; reads every note. */
    ReplicaRanges broughtBy(UUID bundle) {
        String received = Direction.RECEIVED + " " + bundle + " ";
        var brought = new ReplicaRanges();
        notes.all(PREFIX)
                .forEach((name, content) ->
                        text(content)
                                .lines()
                                .filter(line -> line.startsWith(received))
                                .map(line ->
                                        SequenceRanges.parse(line.substring(received.length())))
                                .forEach(numbers -> brought.add(replicaOf(name), numbers)));
        return brought;
    }

    private static UUID replicaOf(String name) {
        return UUID.fromString(name.substring(PREFIX.length(), name.lastIndexOf('/')));
    }

    /** Returns the bundles that had some revisions, each with those it had. */
    Map<Carrier, List<StoredRevision>> of(Collection<StoredRevision> revisions) {
        var byNote = new LinkedHashMap<String, List<StoredRevision>>();
        for (StoredRevision revision : revisions) {
            Revision.Link link = revision.link();
            byNote.computeIfAbsent(name(link.replica(), link.seq() / BLOCK), _ -> new ArrayList<>())
                    .add(revision);
        }
        var found = new LinkedHashMap<Carrier, List<StoredRevision>>();
        byNote.forEach((name, wanted) ->
                notes.find(name)
                        .ifPresent(bytes ->
                                text(bytes)
                                        .lines()
                                        .forEach(line -> addCarried(line, wanted, found))));
        return found;
    }

    private static void addCarried(
            String line, List<StoredRevision> wanted, Map<Carrier, List<StoredRevision>> found) {
        String[] words = line.split(" ", 3);
        SequenceRanges numbers = SequenceRanges.parse(words[2]);
        List<StoredRevision> carried =
                wanted.stream().filter(one -> numbers.contains(one.link().seq())).toList();
        if (!carried.isEmpty()) {
            var carrier = new Carrier(Direction.valueOf(words[0]), UUID.fromString(words[1]));
            found.computeIfAbsent(carrier, _ -> new ArrayList<>()).addAll(carried);
        }
    }
}
