package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.roster.Distribution;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;

/**
 * What this register and that of a sender have of what is meant for each other, after an import and
 * without its receipt. Its numbers are those that the sender states; they are no proof, they only
 * have to be no contradiction.
 *
 * @param missing what the sender has for this station, does not keep back, and is not here
 * @param keptBack what the sender has for this station, keeps back on purpose, and is not here
 * @param ahead what is here for the sender and it does not state to have
 * @param digest digest over what the sender has for this station and is here
 * @param same whether both have the same, as far as it is meant for the other
 */
public record RegisterComparison(
        ReplicaRanges missing,
        ReplicaRanges keptBack,
        ReplicaRanges ahead,
        RegisterDigest digest,
        boolean same) {
    /**
     * @param refused whether a revision of the bundle was refused
     */
    static RegisterComparison of(
            BundleHeader header, Journal journal, Distribution distribution, boolean refused) {
        BundleHeader.Meant meant = header.meant();
        var theirs = ReplicaRanges.of(header.have());
        ReplicaRanges forUs = meant == null ? theirs : ReplicaRanges.of(meant.ranges());
        ReplicaRanges absent = forUs.subtract(ReplicaRanges.of(journal.versionVector()));
        ReplicaRanges withheld = ReplicaRanges.of(header.contents().withheld());
        ReplicaRanges ahead =
                distribution.of(List.of(header.from().station())).subtract(theirs);
        RegisterDigest digest = forUs.digest(journal);
        String stated = meant == null ? header.digest() : meant.digest();
        return new RegisterComparison(
                absent.subtract(withheld),
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
