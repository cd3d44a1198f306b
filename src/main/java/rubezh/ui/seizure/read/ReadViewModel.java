package rubezh.ui.seizure.read;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import rubezh.format.DomainFormat;
import rubezh.register.OpenRecord;
import rubezh.review.TimelineEntry;
import rubezh.text.Language;
import rubezh.ui.kit.work.ScreenModel;
import rubezh.ui.seizure.model.RecordTextCopier;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.side.ShownRecord;

/**
 * View model of one record that is read: its layout, read again on request and in each language.
 */
public final class ReadViewModel extends ScreenModel {
    private final SeizureContext context;
    private final RecordLayoutReader reader;
    private final Supplier<DomainFormat> format;
    private final ReadOnlyObjectWrapper<RecordLayout> layout;
    private final ObservableList<TimelineEntry> history = FXCollections.observableArrayList();

    private final RecordTextCopier copier;
    private Runnable refreshListener = () -> {};
    private Supplier<String> start = () -> "";

    /**
     * @param format returns the format of the current language
     */
    public ReadViewModel(
            RecordLayoutReader reader, Supplier<DomainFormat> format, RecordLayout layout) {
        super(reader.context().worker());
        this.context = reader.context();
        this.reader = reader;
        this.copier = new RecordTextCopier(context, this::onFault);
        this.format = format;
        this.layout = new ReadOnlyObjectWrapper<>(layout);
        history.setAll(layout.content().timeline());
    }

    /** Returns the code of the own station. */
    String station() {
        return context.register().station().code();
    }

    SeizureContext context() {
        return context;
    }

    public UUID recordId() {
        return record().recordId();
    }

    ReadOnlyObjectProperty<RecordLayout> layout() {
        return layout.getReadOnlyProperty();
    }

    RecordContent content() {
        return layout.get().content();
    }

    public OpenRecord record() {
        return content().record();
    }

    /** Returns whether the record is in conflict, as it was read last. */
    ObservableBooleanValue contested() {
        return Bindings.createBooleanBinding(() -> !record().view().conflicts().isEmpty(), layout);
    }

    /** Returns the number of the record, null if it has none. */
    public @Nullable String number() {
        return record().seizure().header().number();
    }

    /** Returns the revisions and the steps of the review, newest first. */
    public ObservableList<TimelineEntry> history() {
        return history;
    }

    /** Returns the record as tabs beside it show it. */
    public ShownRecord shown() {
        return new ShownRecord(recordId(), () -> record().seizure(), history);
    }

    /** Composes the rows in the current language, unless they are in it. */
    void onLanguage() {
        RecordContent shown = content();
        DomainFormat composing = format.get();
        if (language() == layout.get().language()) {
            return;
        }
        read(
                () -> reader.compose(shown, composing),
                composed -> {
                    boolean current = composed.language() == language();
                    if (content() == shown && current) {
                        layout.set(composed);
                    }
                });
    }

    private Language language() {
        return format.get().messages().language();
    }

    /** Sets what returns the pointer of the field to begin at when it is edited. */
    public void setStart(Supplier<String> pointer) {
        start = pointer;
    }

    /** Returns what returns the pointer of the field to begin at; empty for the first one. */
    Supplier<String> start() {
        return start;
    }

    /** Sets what is read again whenever the record is. */
    public void onRefresh(Runnable listener) {
        refreshListener = listener;
    }

    /** Reads the record again, say after an import. */
    public void refresh() {
        refreshListener.run();
        UUID id = recordId();
        DomainFormat current = format.get();
        read(() -> reader.read(id, current), found -> found.ifPresent(this::show));
    }

    /** Copies text of the record once that is recorded. */
    void copy(String text) {
        copier.copy(recordId(), text);
    }

    private void show(RecordLayout document) {
        onFault(null);
        layout.set(document);
        history.setAll(document.content().timeline());
    }
}
