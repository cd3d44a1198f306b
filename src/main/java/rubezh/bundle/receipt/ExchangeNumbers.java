package rubezh.bundle.receipt;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.journal.Revision;
import rubezh.journal.StationNotes;

/**
 * Numbers of the revisions that were sent to a station, withheld from it, withheld by another
 * installation, or are receipts; in sealed notes. What was sent or withheld from a station is kept
 * by the code that it was addressed by. A method that adds joins the transaction of its caller.
 */
public final class ExchangeNumbers {
    private static final String SENT = "sent/";
    private static final String RECEIPTS = "receipt/";
    private static final String WITHHELD_FROM = "kept/";
    private static final String WITHHELD_BY = "withheld/";
    private static final String NOT_MEANT = "apart/";

    private final StationNotes notes;

    public ExchangeNumbers(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Adds what a bundle took to a station. */
    public void addSent(String address, ReplicaRanges revisions) {
        revisions.addTo(notes, SENT + address + "/");
    }

    /** Returns the addresses that anything was sent to. */
    public Set<String> sentAddresses() {
        return addresses(SENT);
    }

    private Set<String> addresses(String prefix) {
        return notes.names(prefix).stream()
                .map(name -> name.substring(prefix.length(), name.lastIndexOf('/')))
                .collect(Collectors.toSet());
    }

    /** Returns what was sent to each address; reads each note once. */
    Map<String, ReplicaRanges> sentByAddress() {
        return byAddress(SENT);
    }

    /** Returns what is withheld from each address; reads each note once. */
    Map<String, ReplicaRanges> withheldByAddress() {
        return byAddress(WITHHELD_FROM);
    }

    private Map<String, ReplicaRanges> byAddress(String prefix) {
        var all = new HashMap<String, ReplicaRanges>();
        notes.all(prefix)
                .forEach((name, content) -> {
                    int end = name.lastIndexOf('/');
                    all.computeIfAbsent(
                                    name.substring(prefix.length(), end), _ -> new ReplicaRanges())
                            .add(
                                    UUID.fromString(name.substring(end + 1)),
                                    ReplicaRanges.parse(content));
                });
        return all;
    }

    /** Returns what was sent to some addresses, which says nothing of whether it arrived. */
    public ReplicaRanges sentTo(Collection<String> addresses) {
        return read(SENT, addresses);
    }

    private ReplicaRanges read(String prefix, Collection<String> addresses) {
        var all = new ReplicaRanges();
        addresses.forEach(one -> all.addAll(ReplicaRanges.read(notes, prefix + one + "/")));
        return all;
    }

    /**
     * Adds what a bundle to some addresses left out on purpose, drafts and records that may not be
     * passed on; what it carries is not withheld any more.
     */
    public void addWithheldFrom(Collection<String> addresses, BundleHeader.Contents contents) {
        var carried = ReplicaRanges.of(contents.ranges());
        for (String address : addresses) {
            String prefix = WITHHELD_FROM + address + "/";
            ReplicaRanges before = ReplicaRanges.read(notes, prefix);
            ReplicaRanges withheld = before.subtract(carried);
            withheld.addAll(ReplicaRanges.of(contents.withheld()));
            before.replicas().forEach(replica -> notes.remove(prefix + replica));
            withheld.addTo(notes, prefix);
        }
    }

    /** Returns the addresses that anything is withheld from. */
    public Set<String> withheldAddresses() {
        return addresses(WITHHELD_FROM);
    }

    /** Returns what is withheld from some addresses, which waits for a person, not a receipt. */
    public ReplicaRanges withheldFrom(Collection<String> addresses) {
        return read(WITHHELD_FROM, addresses);
    }

    /** Adds receipts. */
    public void addReceipts(Collection<Revision.Link> links) {
        var added = new ReplicaRanges();
        links.forEach(added::add);
        added.addTo(notes, RECEIPTS);
    }

    /** Returns all receipts: they travel with the next bundle and do not wait to be sent. */
    public ReplicaRanges receipts() {
        return ReplicaRanges.read(notes, RECEIPTS);
    }

    /**
     * Adds what the header of a verified bundle says the sender withheld of its own chain. What a
     * relay says of the chain of another installation is not kept, so it cannot pass a loss off as
     * intent. Of the numbers that a bundle carries or leaves out the newest bundle holds; parts of
     * one export are equally new.
     */
    public void addWithheldBy(BundleHeader header) {
        UUID replica = header.from().replica();
        Statement before = find(replica);
        if (header.createdAt().isBefore(before.at)) {
            return;
        }
        SequenceRanges carried = ReplicaRanges.of(header.contents().ranges()).get(replica);
        SequenceRanges numbers = before.numbers.subtract(carried);
        numbers.addAll(ReplicaRanges.of(header.contents().withheld()).get(replica));
        if (!numbers.isEmpty() || !before.numbers.isEmpty()) {
            notes.put(WITHHELD_BY + replica, new Statement(header.createdAt(), numbers).write());
        }
    }

    /** Returns what installations state to withhold, each of its own chain. */
    public ReplicaRanges withheldByAuthors() {
        var all = new ReplicaRanges();
        for (String name : notes.names(WITHHELD_BY)) {
            UUID replica = UUID.fromString(name.substring(WITHHELD_BY.length()));
            all.add(replica, find(replica).numbers);
        }
        return all;
    }

    /**
     * Keeps what the sender of a verified bundle has that is not meant for this station, in place
     * of what it said before. Only the word of headquarters is kept, and that of any sender on its
     * own chain.
     *
     * @param headquarters whether headquarters sent it
     */
    public void addNotMeant(BundleHeader header, boolean headquarters) {
        String name = NOT_MEANT + header.from().replica();
        BundleHeader.MeantRanges meant = header.meant();
        ReplicaRanges apart =
                meant == null
                        ? new ReplicaRanges()
                        : ReplicaRanges.of(header.have())
                                .subtract(ReplicaRanges.of(meant.ranges()));
        if (!headquarters) {
            SequenceRanges own = apart.get(header.from().replica());
            apart = new ReplicaRanges();
            apart.add(header.from().replica(), own);
        }
        notes.names(name + "/").forEach(notes::remove);
        apart.addTo(notes, name + "/");
    }

    /** Returns what others have that is not meant for this station. */
    public ReplicaRanges notMeant() {
        var all = new ReplicaRanges();
        notes.names(NOT_MEANT).stream()
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .distinct()
                .forEach(sender -> all.addAll(ReplicaRanges.read(notes, sender)));
        return all;
    }

    private Statement find(UUID replica) {
        return notes.find(WITHHELD_BY + replica)
                .map(Statement::read)
                .orElseGet(() -> new Statement(Instant.EPOCH, new SequenceRanges()));
    }

    /**
     * What an installation stated.
     *
     * @param at time of the newest bundle by its clock
     */
    private record Statement(Instant at, SequenceRanges numbers) {
        byte[] write() {
            return (at + " " + numbers.format()).getBytes(StandardCharsets.US_ASCII);
        }

        static Statement read(byte[] bytes) {
            String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
            return new Statement(Instant.parse(words[0]), SequenceRanges.parse(words[1]));
        }
    }
}
