package rubezh.bundle.receipt;

import module java.base;

import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * Receipts of the bundles of this register. Nothing is stored but the receipts themselves: what a
 * bundle became is computed from the journal, the log and what the peers reported.
 *
 * <pre>{@code
 * ReceiptState state = log.sent(entry, clock.instant()).state();
 * }</pre>
 */
final class ReceiptLog {
    private final Journal journal;
    private final Map<UUID, Origin> origins;
    private final Set<UUID> own;
    private final Addressees addressees;

    /**
     * Installations that bundles are addressed to.
     *
     * @param known the other installations with their reports
     * @param addresses codes that they are addressed by
     */
    record Addressees(Collection<Peer> known, AddressLookup addresses) {
        Stream<Peer> of(String address) {
            Set<String> codes = addresses.of(address);
            return known.stream().filter(peer -> codes.contains(peer.station()));
        }
    }

    /**
     * @param known installations whose keys are known, this one included
     * @param ownReplicas this installation and its former identities
     * @param recipients the other installations with their reports
     */
    ReceiptLog(
            Journal source, Map<UUID, Origin> known, Set<UUID> ownReplicas, Addressees recipients) {
        this.journal = source;
        this.origins = Map.copyOf(known);
        this.own = Set.copyOf(ownReplicas);
        this.addressees = recipients;
    }

    /** Returns the receipt that this register wrote of a bundle it imported. */
    Optional<BundleReceipt> written(UUID bundle) {
        return receipts(bundle, own::contains).stream().findFirst();
    }

    /** Returns a bundle sent from here with the receipts of other installations, as of a time. */
    SentBundle sent(ExchangeLogEntry entry, Instant now) {
        List<BundleReceipt> receipts =
                receipts(entry.bundleId(), signer -> !own.contains(signer)).stream()
                        .filter(one -> isOf(one, entry))
                        .toList();
        return new SentBundle(entry, receipts, isAcknowledged(entry), false, now);
    }

    private boolean isOf(BundleReceipt receipt, ExchangeLogEntry entry) {
        UUID sender = receipt.receipt().sender();
        return sender != null
                && own.contains(sender)
                && entry.sha256().equals(receipt.receipt().sha256());
    }

    /** Returns the newest receipt of each signer whose key is known, the newest first. */
    private List<BundleReceipt> receipts(UUID bundle, Predicate<UUID> signer) {
        var newest = new LinkedHashMap<UUID, Revision>();
        for (StoredRevision stored : journal.ofRecord(DerivedId.ofReceipt(bundle), _ -> {})) {
            Revision revision = stored.revision();
            UUID replica = revision.link().replica();
            if (signer.test(replica) && origins.containsKey(replica)) {
                newest.merge(replica, revision, ReceiptLog::later);
            }
        }
        var receipts = new ArrayList<BundleReceipt>();
        newest.values().forEach(revision -> read(revision).ifPresent(receipts::add));
        receipts.sort(
                Comparator.comparing((BundleReceipt one) -> one.at().toInstant())
                        .reversed()
                        .thenComparing(BundleReceipt::replica));
        return receipts;
    }

    private static Revision later(Revision one, Revision other) {
        return other.link().seq() > one.link().seq() ? other : one;
    }

    private Optional<BundleReceipt> read(Revision revision) {
        Origin origin = origins.get(revision.link().replica());
        OffsetDateTime at = revision.act().at();
        String author = revision.act().author();
        return origin == null
                ? Optional.empty()
                : RecordKind.RECEIPT
                        .stated(revision)
                        .map(receipt ->
                                new BundleReceipt(
                                        receipt,
                                        origin.replica(),
                                        origin.station(),
                                        at,
                                        author.substring(author.indexOf(':') + 1)));
    }

    /** Returns whether an installation of the addressee reported to hold what was written here. */
    private boolean isAcknowledged(ExchangeLogEntry entry) {
        ExchangeLogEntry.ExpectedReceipt expected = entry.expected();
        return expected != null
                && !expected.own().isEmpty()
                && addressees
                        .of(entry.station())
                        .flatMap(peer -> Stream.ofNullable(peer.reported()))
                        .flatMap(have -> Stream.ofNullable(have.byReplica().get(entry.replica())))
                        .anyMatch(state -> holds(state, expected.own()));
    }

    private static boolean holds(VersionVector.ReplicaState state, List<Gap> own) {
        var sent = new SequenceRanges();
        own.forEach(range -> sent.add(range.from(), range.to()));
        return sent.subtract(SequenceRanges.of(state)).isEmpty();
    }
}
