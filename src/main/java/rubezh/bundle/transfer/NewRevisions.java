package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.json.RevisionParseResult;
import rubezh.progress.Progress;

/**
 * Iterator over the accepted revisions of a previewed bundle. The preview verified them; the file
 * hash, compared before the commit, proves that the bytes are unchanged.
 */
final class NewRevisions implements Iterator<StoredRevision> {
    private static final int REPORT_INTERVAL = 256;

    private final ImportPreview preview;
    private final RevisionReader reader;
    private final LineReader lines;
    private final Progress progress;
    private final List<Revision.Link> receipts = new ArrayList<>();
    private final ReplicaRanges added = new ReplicaRanges();
    private @Nullable StoredRevision next;
    private int count;

    NewRevisions(
            ImportPreview preview, RevisionReader reader, LineReader lines, Progress progress) {
        this.preview = preview;
        this.reader = reader;
        this.lines = lines;
        this.progress = progress;
        this.next = readNext();
    }

    private @Nullable StoredRevision readNext() {
        OpenedBundle bundle = preview.openedBundle();
        if (count++ % REPORT_INTERVAL == 0) {
            long size = bundle.verifiedSeal().bytes();
            progress.report(Progress.Step.APPLY, lines.offset(), size);
            BundleError.checkNotCancelled(progress);
        }
        try {
            ParsedLine line = reader.next();
            while (line != null && !preview.acceptedLines().get(line.number())) {
                line = reader.next();
            }
            if (line == null) {
                BundleError.checkNotCancelled(progress);
                return null;
            }
            return entry(line);
        } catch (IOException e) {
            throw BundleError.readFault(e, bundle.name());
        } catch (IllegalArgumentException e) {
            throw BundleError.STAGED_COPY_CHANGED.fault(e, bundle.name());
        }
    }

    private static StoredRevision entry(ParsedLine line) {
        if (line.reading() instanceof RevisionParseResult.Known(StoredRevision revision)) {
            return revision;
        }
        throw new IllegalArgumentException("line " + line.number());
    }

    /** Returns the links of the receipts among those returned so far. */
    List<Revision.Link> receipts() {
        return receipts;
    }

    /** Returns those returned so far. */
    ReplicaRanges added() {
        return added;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StoredRevision next() {
        StoredRevision current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = readNext();
        Revision.Link link = current.link();
        added.add(link);
        if (RecordKind.RECEIPT.isOf(current.revision())) {
            receipts.add(link);
        }
        return current;
    }
}
