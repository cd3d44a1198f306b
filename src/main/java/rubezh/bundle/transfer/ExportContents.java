package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.PassedLine;
import rubezh.journal.PassedRevision;
import rubezh.json.RecordKind;
import rubezh.progress.Progress;

/**
 * Contents of an export, distributed over its files: the same for the preview and for the export.
 *
 * @see RevisionSelector
 */
final class ExportContents {
    private static final int REPORT_INTERVAL = 256;

    /** After every replica in bundle order. */
    private static final String BEYOND_ALL = "~";

    private final RevisionSelector selector;
    private final @Nullable Blobs store;
    private final long limit;
    private final WithheldRecords records;
    private final List<ExportPart> parts = new ArrayList<>();
    private final Set<String> blobs = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<UUID> seizures = new HashSet<>();
    private final List<DamagedRevision> damagedRevisions = new ArrayList<>();
    private final TreeSet<String> damagedBlobs = new TreeSet<>();

    /**
     * @param store source of the attachments to include; null to export records only
     * @param limit bytes of a part, exceeded only by a revision that is alone larger
     */
    ExportContents(
            RevisionSelector selector, @Nullable Blobs store, long limit, WithheldRecords records) {
        this.selector = selector;
        this.store = store;
        this.limit = limit;
        this.records = records;
    }

    /**
     * Distributes revisions and attachments over parts; at least one, as a bundle without revisions
     * acknowledges. If records must stay, the rest is distributed again without them.
     */
    void collect(Progress progress) {
        distribute(progress);
        Set<UUID> withheld = records.settle();
        if (!withheld.isEmpty()) {
            selector.withhold(withheld);
            clear();
            distribute(progress);
        }
        selector.lacks().forEach(this::addLacked);
        for (int i = 0; i < parts.size(); i++) {
            ExportPart next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            parts.get(i).setRanges(selector.selected(), selector.withheld(), next);
        }
    }

    private void clear() {
        parts.clear();
        blobs.clear();
        named.clear();
        seizures.clear();
        damagedRevisions.clear();
        damagedBlobs.clear();
    }

    private void distribute(Progress progress) {
        parts.add(new ExportPart("", 0));
        var done = new AtomicInteger();
        long total = selector.selected().size();
        selector.forEach(
                revision -> {
                    records.add(revision);
                    add(revision);
                    if (done.incrementAndGet() % REPORT_INTERVAL == 0) {
                        progress.report(Progress.Step.COLLECT, done.get(), total);
                        BundleError.checkNotCancelled(progress);
                    }
                },
                damagedRevisions::add);
        progress.report(Progress.Step.COLLECT, total, total);
    }

    private void add(PassedRevision revision) {
        var added = new TreeMap<String, Integer>();
        revision.attachments()
                .forEach(a -> {
                    named.add(a.sha256());
                    readable(a.sha256()).ifPresent(size -> added.put(a.sha256(), size));
                });
        if (parts.getLast().isFull(revision, List.copyOf(added.values()), limit)) {
            parts.add(new ExportPart(revision.link().replica().toString(), revision.link().seq()));
        }
        parts.getLast().add(revision);
        added.forEach(parts.getLast()::addBlob);
        if (revision.subject().kind().equals(RecordKind.SEIZURE.name())) {
            seizures.add(revision.subject().recordId());
        }
    }

    /** Adds an attachment that the peer lacks, although it has the revisions that name it. */
    private void addLacked(String hash) {
        named.add(hash);
        readable(hash)
                .ifPresent(size -> {
                    if (parts.getLast().isFull(size, limit)) {
                        parts.add(new ExportPart(BEYOND_ALL, 0));
                    }
                    parts.getLast().addBlob(hash, size);
                });
    }

    /**
     * Returns the size of an attachment not included yet, after reading it once, since a bundle
     * cannot take one back.
     */
    private Optional<Integer> readable(String hash) {
        if (store == null || blobs.contains(hash) || damagedBlobs.contains(hash)) {
            return Optional.empty();
        }
        Optional<Integer> size = store.size(Sha256.of(hash));
        if (size.isPresent() && store.isReadable(Sha256.of(hash))) {
            blobs.add(hash);
            return size;
        }
        size.ifPresent(_ -> damagedBlobs.add(hash));
        return Optional.empty();
    }

    /** Returns what goes into each file, in order. */
    List<ExportPart> parts() {
        return parts;
    }

    /**
     * Passes the lines of a part on. Where something is damaged, each revision is read again as it
     * was while distributing, so that the same ones are left out.
     */
    void forEachLine(ExportPart part, Consumer<PassedLine> consumer) {
        selector.forEachLine(part, damagedRevisions.isEmpty(), consumer);
    }

    /** Returns the number of attachments included. */
    int attachments() {
        return blobs.size();
    }

    /** Returns the hashes of all attachments that go with its records, included or not. */
    Set<String> named() {
        return named;
    }

    /** Returns the ids of its seizures. */
    Set<UUID> seizures() {
        return seizures;
    }

    /** Returns what was left out because it cannot be read. */
    ExportResult.Omissions omissions() {
        var damaged = new LinkedHashMap<List<Object>, DamagedRevision>();
        Stream.concat(selector.damaged().stream(), damagedRevisions.stream())
                .forEach(one ->
                        damaged.putIfAbsent(
                                List.of(one.recordId(), one.replica(), one.seq()), one));
        return new ExportResult.Omissions(List.copyOf(damaged.values()), List.copyOf(damagedBlobs));
    }

    /** Returns the records that stay, and the drafts that leave. */
    WithheldRecords records() {
        return records;
    }
}
