package rubezh.bundle;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.Reading.Parsed;
import rubezh.journal.Entry;
import rubezh.json.LineReading;

/**
 * Hands the new revisions of a previewed bundle to the journal as they are read. They were checked
 * for the preview; that these are the same bytes is said by the hash at the end of the file, before
 * anything is committed.
 */
final class Fresh implements Iterator<Entry> {
    private static final int ROUND = 256;

    private final Preview preview;
    private final Reading reading;
    private final Lines lines;
    private final Progress progress;
    private @Nullable Entry next;
    private int handed;

    Fresh(Preview preview, Reading reading, Lines lines, Progress progress) {
        this.preview = preview;
        this.reading = reading;
        this.lines = lines;
        this.progress = progress;
        this.next = following();
    }

    private @Nullable Entry following() {
        Candidate candidate = preview.candidate();
        if (handed++ % ROUND == 0) {
            long size = candidate.sealed().bytes();
            progress.report(Progress.Step.APPLY, lines.offset(), size);
            Flaw.checkWanted(progress);
        }
        try {
            Parsed parsed = reading.next();
            while (parsed != null && !preview.taken().get(parsed.number())) {
                parsed = reading.next();
            }
            if (parsed == null) {
                Flaw.checkWanted(progress);
                return null;
            }
            return entry(parsed);
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, candidate.name(), Copies.reason(e));
        } catch (IllegalArgumentException e) {
            throw Flaw.COPY_CHANGED.fault(e, candidate.name());
        }
    }

    private static Entry entry(Parsed parsed) {
        if (parsed.reading() instanceof LineReading.Known(Entry entry)) {
            return entry;
        }
        throw new IllegalArgumentException("line " + parsed.number());
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Entry next() {
        Entry current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = following();
        return current;
    }
}
