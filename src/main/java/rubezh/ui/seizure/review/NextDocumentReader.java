package rubezh.ui.seizure.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.text.Language;
import rubezh.ui.kit.work.Job;

/**
 * Reads the record after the one shown in the background, so that the window has only to lay it out
 * when the reviewer goes on. Nothing is told to the audit log before the record is shown. Call it
 * on the JavaFX application thread.
 */
final class NextDocumentReader {
    private final ReviewContext context;
    private @Nullable ReviewDocument ready;
    private @Nullable Job<?> reading;
    private Consumer<ReviewDocument> onRead = _ -> {};

    NextDocumentReader(ReviewContext context) {
        this.context = context;
    }

    /** Sets what runs when a record has been read. */
    void onRead(Consumer<ReviewDocument> listener) {
        onRead = listener;
    }

    /** Begins to read a record, in the place of the one read before. */
    void prepare(UUID recordId, DomainFormat format) {
        if (ready != null && ready.recordId().equals(recordId)) {
            return;
        }
        forget();
        var reader = new ReviewDocumentReader(context, format);
        // A record that cannot be read is told of when it is opened.
        reading =
                context.seizures()
                        .worker()
                        .of(_ -> reader.read(recordId))
                        .unlisted()
                        .onDone(this::onReady)
                        .onFault(_ -> {})
                        .start();
    }

    private void onReady(Optional<ReviewDocument> found) {
        ready = found.orElse(null);
        found.ifPresent(onRead);
    }

    /** Returns a record if it is read in a language, once. */
    Optional<ReviewDocument> take(UUID recordId, Language language) {
        Optional<ReviewDocument> found =
                Optional.ofNullable(ready)
                        .filter(one -> one.recordId().equals(recordId))
                        .filter(one -> one.language() == language);
        forget();
        return found;
    }

    /** Forgets what was read, as records may have changed. */
    void forget() {
        ready = null;
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
