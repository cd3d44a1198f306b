package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.receipt.Distribution;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;

/**
 * What this register and that of a sender have of what is meant for each other, after an import and
 * without its receipt. Its numbers are those that the sender states; they are no proof, they only
 * have to be no contradiction.
 *
 * @param missingRanges the same as texts for people, each {@code KG-OSH 14–17}; at most {@value
 *     #MAX_RANGES}
 * @param missing what the sender has for this station, does not keep back, and is not here
 * @param keptBack what the sender has for this station, keeps back on purpose, and is not here
 * @param ahead what is here for the sender and it does not state to have
 * @param digest digest over what the sender has for this station and is here
 * @param same whether both have the same, as far as it is meant for the other
 */
public record RegisterComparison(
        List<String> missingRanges,
        ReplicaRanges missing,
        ReplicaRanges keptBack,
        ReplicaRanges ahead,
        RegisterDigest digest,
        boolean same) {
    private static final int MAX_RANGES = 10;

    /**
     * @param refused whether a revision of the bundle was refused
     * @param stationOf returns the code of the station of a replica
     */
    static RegisterComparison of(
            BundleHeader header,
            Journal journal,
            Distribution distribution,
            boolean refused,
            Function<UUID, Optional<String>> stationOf) {
        BundleHeader.MeantRanges meant = header.meant();
        var theirs = ReplicaRanges.of(header.have());
        ReplicaRanges forUs = meant == null ? theirs : ReplicaRanges.of(meant.ranges());
        ReplicaRanges absent = forUs.subtract(ReplicaRanges.of(journal.versionVector()));
        ReplicaRanges withheld = ReplicaRanges.of(header.contents().withheld());
        ReplicaRanges ahead = distribution.of(List.of(header.from().station())).subtract(theirs);
        RegisterDigest digest = forUs.digest(journal);
        String stated = meant == null ? header.digest() : meant.digest();
        ReplicaRanges missing = absent.subtract(withheld);
        return new RegisterComparison(
                ranges(missing, stationOf),
                missing,
                absent.intersect(withheld),
                ahead,
                digest,
                !refused
                        && absent.isEmpty()
                        && ahead.isEmpty()
                        && digest.total().equals(stated)
                        && header.have().byReplica().entrySet().stream()
                                .filter(one -> forUs.contains(one.getKey(), one.getValue().upTo()))
                                .allMatch(one -> journal.contains(one.getValue().headId())));
    }

    private static List<String> ranges(
            ReplicaRanges missing, Function<UUID, Optional<String>> stationOf) {
        var texts = new ArrayList<String>();
        missing.forEach((replica, range) -> {
            if (texts.size() < MAX_RANGES) {
                String numbers =
                        range.from() == range.to()
                                ? "" + range.from()
                                : range.from() + "–" + range.to();
                texts.add(stationOf.apply(replica).orElse("?") + " " + numbers);
            }
        });
        return texts;
    }

    /** Returns what a receipt says of it. */
    ReceiptAgreement agreement() {
        if (same) {
            return ReceiptAgreement.SAME;
        }
        return missing.isEmpty() && keptBack.isEmpty()
                ? ReceiptAgreement.COMPLETE
                : ReceiptAgreement.INCOMPLETE;
    }
}
