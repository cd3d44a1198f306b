package rubezh.ui.seizure.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.text.Language;
import rubezh.ui.kit.work.Job;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;

/**
 * Reads the records that a reviewer sees, in the background, the one that follows in advance. Call
 * it on the JavaFX application thread.
 *
 * @see NextDocumentReader
 */
final class DocumentOpener {
    private final ReviewViewModel model;
    private final ReviewContext context;
    private final Supplier<DomainFormat> format;
    private final NextDocumentReader next;
    private Supplier<Optional<UUID>> following = Optional::empty;
    private @Nullable Job<?> opening;

    /** Record shown before the queue selected it. */
    private @Nullable ReviewDocument ahead;

    /**
     * @param model shows what was read
     * @param format returns the format of the current language
     */
    DocumentOpener(ReviewViewModel model, Supplier<DomainFormat> format) {
        this.model = model;
        this.context = model.context();
        this.format = format;
        this.next = new NextDocumentReader(context);
    }

    /** Sets what returns the record after the one shown; it is read meanwhile. */
    void setFollowing(Supplier<Optional<UUID>> record) {
        following = record;
    }

    /** Sets what runs when the record that follows has been read. */
    void onRead(Consumer<ReviewDocument> listener) {
        next.onRead(listener);
    }

    /** Forgets the record read in advance, after records may have changed. */
    void forgetNext() {
        next.forget();
    }

    /** Shows the record that the queue selected, unless a decision has shown it already. */
    void select(UUID recordId) {
        ReviewDocument shown = model.document().get();
        boolean known = shown != null && shown == ahead && shown.recordId().equals(recordId);
        ahead = null;
        if (known) {
            prepareNext(recordId);
        } else {
            open(recordId);
        }
    }

    /**
     * Shows the record that follows, if it is read, before the queue is read again; returns its id.
     */
    Optional<UUID> goOn() {
        Optional<ReviewDocument> prepared =
                following.get().flatMap(id -> next.take(id, format.get().messages().language()));
        prepared.ifPresent(document -> {
            ahead = document;
            model.show(document);
            confirm(document);
        });
        return prepared.map(ReviewDocument::recordId);
    }

    /** Shows a record; null shows none. */
    void open(@Nullable UUID recordId) {
        if (opening != null) {
            opening.cancel();
        }
        if (recordId == null) {
            model.show(null);
            return;
        }
        Optional<ReviewDocument> prepared = next.take(recordId, format.get().messages().language());
        if (prepared.isPresent()) {
            model.show(prepared.get());
            confirm(prepared.get());
        } else {
            read(recordId);
        }
    }

    private void read(UUID recordId) {
        var reader = new ReviewDocumentReader(context, format.get());
        ReviewDocument shown = model.document().get();
        boolean again = shown != null && shown.recordId().equals(recordId);
        opening =
                context.seizures()
                        .worker()
                        .of(_ -> again ? reader.read(recordId) : reader.open(recordId))
                        .unlisted()
                        .onDone(found -> model.show(found.orElse(null)))
                        .onFault(model::onFault)
                        .start();
    }

    /** Shows the changes of the same record since another revision. */
    void compare(RevisionOption since) {
        ReviewDocument shown = model.document().get();
        if (shown != null && !shown.compared().equals(since)) {
            var reader = new ReviewDocumentReader(context, format.get());
            opening =
                    context.seizures()
                            .worker()
                            .of(_ -> reader.compare(shown.recordId(), since.revision()))
                            .unlisted()
                            .onDone(found -> {
                                if (model.document().get() == shown) {
                                    model.show(found.orElse(shown));
                                }
                            })
                            .onFault(model::onFault)
                            .start();
        }
    }

    /** Tells the audit log of a record read in advance; shows it anew if it has changed since. */
    private void confirm(ReviewDocument shown) {
        var reader = new ReviewDocumentReader(context, format.get());
        context.seizures()
                .worker()
                .of(_ -> reader.noteShown(shown))
                .unlisted()
                .onDone(current -> {
                    if (!current && model.document().get() == shown) {
                        model.reload();
                    }
                })
                .onFault(model::onFault)
                .start();
    }

    /** Begins to read the record that follows the one shown. */
    void prepareNext(UUID shown) {
        following
                .get()
                .filter(id -> !id.equals(shown))
                .ifPresent(id -> next.prepare(id, format.get()));
    }

    /**
     * Reads the record after the one shown in the background, so that the window has only to lay it
     * out when the reviewer goes on. Nothing is told to the audit log before the record is shown.
     * Call it on the JavaFX application thread.
     */
    private static final class NextDocumentReader {
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
}
