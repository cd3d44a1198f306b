package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.journal.Journal;
import rubezh.json.DerivedId;
import rubezh.security.Officer;
import rubezh.security.Session;

/** Builder of the receipt of an import, from its preview and the register as it became. */
final class ReceiptBuilder {
    private static final int MAX_NUMBER = 80;

    private final ImportPreview preview;
    private final Officer officer;
    private final UUID replica;

    ReceiptBuilder(ImportPreview importPreview, Session session) {
        this.preview = importPreview;
        this.officer = session.officer();
        this.replica = session.signer().replica();
    }

    /**
     * Returns whether a receipt is due. A bundle from here has none, nor one that brings nothing
     * but receipts, or two registers would send receipts of receipts for ever; what it brings that
     * is here already the version vector acknowledges. Nor a second time with the same effect.
     */
    boolean isDue(Journal journal) {
        boolean foreign = preview.inspection().sender() != BundleInspection.Sender.OURSELVES;
        boolean work =
                preview.attachments().added() > 0
                        || preview.records().stream().anyMatch(ReceiptBuilder::isWork);
        boolean alone =
                preview.notices().stream()
                        .noneMatch(one -> one.kind() == ImportNotice.Kind.OWN_IDENTITY);
        return foreign && work && alone && journal.isAppendable() && !isRepeated(journal);
    }

    private static boolean isWork(RecordOutcome record) {
        return !record.headline().isReceipt() && record.added() > 0 || record.refused() > 0;
    }

    private boolean isRepeated(Journal journal) {
        boolean adds = preview.counts().added() > 0 || preview.attachments().added() > 0;
        return !adds
                && journal.ofRecord(DerivedId.ofReceipt(header().bundleId()), _ -> {}).stream()
                        .anyMatch(one -> one.revision().link().replica().equals(replica));
    }

    private BundleHeader header() {
        return preview.openedBundle().header();
    }

    /**
     * @param comparison of the registers after the import, without the receipt
     */
    ReceiptRecord build(RegisterComparison comparison) {
        BundleHeader header = header();
        return new ReceiptRecord(
                header.bundleId(),
                preview.inspection().sha256(),
                preview.openedBundle().name(),
                header.from().station(),
                header.from().replica(),
                header.contents().part() + "/" + header.contents().parts(),
                counts(),
                new ReceiptRecord.PictureCounts(
                        (long) preview.attachments().added(),
                        (long) preview.attachments().missing()),
                outcomes(),
                ranges(header),
                new ReceiptRecord.Refusals(reasons(), named()),
                comparison(comparison),
                officer.asAuthor());
    }

    private ReceiptRecord.RevisionCounts counts() {
        ImportPreview.Counts counts = preview.counts();
        return new ReceiptRecord.RevisionCounts(
                (long) counts.total(),
                (long) counts.added(),
                (long) counts.known(),
                (long) counts.refused());
    }

    private ReceiptRecord.Comparison comparison(RegisterComparison compared) {
        ReplicaRanges missing = compared.missing();
        return new ReceiptRecord.Comparison(
                compared.agreement(),
                compared.digest().shortForm(),
                missing.isEmpty() ? null : missing.size(),
                missing(missing));
    }

    private List<String> outcomes() {
        return preview.totals().entrySet().stream()
                .filter(total -> total.getValue() > 0)
                .map(total -> total.getKey() + " " + total.getValue())
                .toList();
    }

    private List<String> ranges(BundleHeader header) {
        return header.contents().ranges().stream()
                .limit(ReceiptRecord.MAX_LINES)
                .map(range -> range(range.replica(), range.from(), range.to()))
                .toList();
    }

    private String range(UUID replica, long from, long to) {
        String station = preview.openedBundle().keys().stationOf(replica).orElse("?");
        return station + " " + replica + " " + from + "-" + to;
    }

    private List<String> reasons() {
        var reasons = new TreeMap<String, Integer>();
        preview.records()
                .forEach(one ->
                        one.refusals()
                                .forEach(
                                        (code, count) -> reasons.merge(code, count, Integer::sum)));
        return reasons.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
    }

    private List<String> named() {
        return preview.records().stream()
                .filter(one -> !one.refusals().isEmpty())
                .limit(ReceiptRecord.MAX_LINES)
                .map(one -> name(one) + " " + one.refusals().firstKey())
                .toList();
    }

    private static String name(RecordOutcome record) {
        String name = record.name();
        return name.length() > MAX_NUMBER ? name.substring(0, MAX_NUMBER) + "…" : name;
    }

    private List<String> missing(ReplicaRanges missing) {
        var lines = new ArrayList<String>();
        for (UUID replica : missing.replicas()) {
            missing.get(replica).ranges().stream()
                    .limit(ReceiptRecord.MAX_LINES)
                    .map(range -> range(replica, range.from(), range.to()))
                    .forEach(lines::add);
            if (lines.size() >= ReceiptRecord.MAX_LINES) {
                break;
            }
        }
        return lines;
    }
}
