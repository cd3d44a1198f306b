package rubezh.bundle.receipt;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.receipt.BundleNumbers.Carrier;
import rubezh.bundle.receipt.RecordBundles.UnsentRevisions;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.DerivedId;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * In which bundles a record left and with which it came, its review included. Reads the register,
 * so not for the JavaFX thread.
 *
 * @see BundleNumbers
 */
public final class RecordBundleService {
    private final UnsentRevisionService.Stores stores;
    private final BundleNumbers numbers;
    private final ReceiptService receipts;
    private final UnsentRevisionService unsent;
    private final Session session;

    public RecordBundleService(
            UnsentRevisionService.Stores registerStores,
            ReceiptService receiptService,
            UnsentRevisionService unsentRevisions,
            Session session) {
        this.stores = registerStores;
        this.numbers = new BundleNumbers(stores.notes(), stores.peers());
        this.receipts = receiptService;
        this.unsent = unsentRevisions;
        this.session = session;
    }

    /** Returns the bundles of a record; none for a record that is not here. */
    public RecordBundles of(UUID recordId) {
        session.require(Permission.READ_EXCHANGE);
        List<StoredRevision> all =
                Stream.of(recordId, DerivedId.ofReview(recordId))
                        .flatMap(id -> stores.journal().ofRecord(id, _ -> {}).stream())
                        .toList();
        VersionVector vector = stores.journal().versionVector();
        List<StoredRevision> clear = all.stream().filter(one -> isClear(one, vector)).toList();
        return new RecordBundles(
                bundles(clear),
                unsent(clear),
                all.size() - clear.size(),
                numbers.earlier().orElse(null));
    }

    /** Returns which revisions came with a bundle, by their numbers. */
    public Predicate<Revision.Link> broughtBy(UUID bundle) {
        session.require(Permission.READ_EXCHANGE);
        return numbers.broughtBy(bundle)::contains;
    }

    /** Returns whether no other revision has the number of this one. */
    private boolean isClear(StoredRevision revision, VersionVector vector) {
        Revision.Link link = revision.link();
        VersionVector.ReplicaState chain = vector.byReplica().get(link.replica());
        return chain == null
                || !chain.isForked()
                || stores.journal().at(link.replica(), link.seq()).size() == 1;
    }

    private List<RecordBundle> bundles(List<StoredRevision> revisions) {
        List<Peer> known = stores.peers().all();
        var bundles = new ArrayList<RecordBundle>();
        numbers.of(revisions)
                .forEach((carrier, carried) ->
                        find(carrier)
                                .map(entry -> bundle(entry, carried, known))
                                .ifPresent(bundles::add));
        bundles.sort(
                Comparator.comparing((RecordBundle one) -> one.entry().at())
                        .reversed()
                        .thenComparing(one -> one.entry().bundleId()));
        return bundles;
    }

    private Optional<ExchangeLogEntry> find(Carrier carrier) {
        return stores.peers().find(carrier.direction(), carrier.bundle());
    }

    private RecordBundle bundle(
            ExchangeLogEntry entry, List<StoredRevision> carried, List<Peer> known) {
        List<RevisionId> ids = carried.stream().map(StoredRevision::id).toList();
        if (entry.direction() == Direction.RECEIVED) {
            return new RecordBundle(entry, ids, null, false);
        }
        Set<String> codes = stores.rosters().addresses().of(entry.station());
        boolean held =
                known.stream()
                        .filter(peer -> codes.contains(peer.station()))
                        .map(peer -> ReplicaRanges.of(peer.reported()))
                        .anyMatch(reported -> among(carried, reported).size() == carried.size());
        return new RecordBundle(entry, ids, receipts.sent(entry), held);
    }

    private @Nullable UnsentRevisions unsent(List<StoredRevision> revisions) {
        return unsent.headquarters()
                .map(station -> {
                    List<StoredRevision> open = among(revisions, unsent.of(List.of(station)));
                    Set<String> addresses = stores.rosters().addresses().of(station);
                    ReplicaRanges numbers =
                            new ExchangeNumbers(stores.notes()).withheldFrom(addresses);
                    List<StoredRevision> withheld = among(open, numbers);
                    return new UnsentRevisions(
                            station,
                            open.stream()
                                    .filter(one -> !withheld.contains(one))
                                    .map(StoredRevision::id)
                                    .toList(),
                            withheld.stream().map(StoredRevision::id).toList());
                })
                .orElse(null);
    }

    private static List<StoredRevision> among(
            List<StoredRevision> revisions, ReplicaRanges chosen) {
        return revisions.stream().filter(one -> chosen.contains(one.link())).toList();
    }
}
