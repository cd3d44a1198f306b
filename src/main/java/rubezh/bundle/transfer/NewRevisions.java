package rubezh.bundle.transfer;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.StagingArea;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionParseResult;
import rubezh.progress.Progress;

/**
 * Hands the new revisions of a previewed bundle to the journal as they are read. They were checked
 * for the preview; that these are the same bytes is said by the hash at the end of the file, before
 * anything is committed.
 */
final class NewRevisions implements Iterator<StoredRevision> {
    private static final int ROUND = 256;

    private final ImportPreview preview;
    private final RevisionReader reading;
    private final LineReader lines;
    private final Progress progress;
    private @Nullable StoredRevision next;
    private int count;

    NewRevisions(
            ImportPreview importPreview,
            RevisionReader reader,
            LineReader lineReader,
            Progress progress) {
        this.preview = importPreview;
        this.reading = reader;
        this.lines = lineReader;
        this.progress = progress;
        this.next = readNext();
    }

    private @Nullable StoredRevision readNext() {
        OpenedBundle bundle = preview.openedBundle();
        if (count++ % ROUND == 0) {
            long size = bundle.verifiedSeal().bytes();
            progress.report(Progress.Step.APPLY, lines.offset(), size);
            BundleError.checkNotCancelled(progress);
        }
        try {
            ParsedLine line = reading.next();
            while (line != null && !preview.acceptedLines().get(line.number())) {
                line = reading.next();
            }
            if (line == null) {
                BundleError.checkNotCancelled(progress);
                return null;
            }
            return entry(line);
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, bundle.name(), StagingArea.reason(e));
        } catch (IllegalArgumentException e) {
            throw BundleError.COPY_CHANGED.fault(e, bundle.name());
        }
    }

    private static StoredRevision entry(ParsedLine line) {
        if (line.reading() instanceof RevisionParseResult.Known(StoredRevision revision)) {
            return revision;
        }
        throw new IllegalArgumentException("line " + line.number());
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
        return current;
    }
}
