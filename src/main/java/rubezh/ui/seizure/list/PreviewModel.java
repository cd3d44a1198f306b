package rubezh.ui.seizure.list;

import module java.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Selected row and its preview, which follows the selection after a short delay. */
final class PreviewModel {
    private static final Duration DELAY = Duration.ofMillis(150);

    private final SeizureContext context;
    private final DraftRowReader draftRows;
    private final Consumer<Fault> onFault;
    private final ObjectProperty<@Nullable SeizureRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BackgroundWorker.DelayedAction delayed;

    PreviewModel(SeizureContext context, DraftRowReader draftRows, Consumer<Fault> onFault) {
        this.context = context;
        this.draftRows = draftRows;
        this.onFault = onFault;
        delayed =
                context.worker()
                        .debounce(javafx.util.Duration.millis(DELAY.toMillis()), this::load);
        selected.addListener((_, _, _) -> delayed.schedule());
        shown.addListener((_, _, _) -> delayed.schedule());
    }

    ObjectProperty<@Nullable SeizureRow> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    BooleanProperty shown() {
        return shown;
    }

    /** Reads the preview again after the delay. */
    void refresh() {
        delayed.schedule();
    }

    private void load() {
        SeizureRow row = selected.get();
        if (row == null || !shown.get()) {
            preview.set(null);
            return;
        }
        UUID id = row.recordId();
        context.worker()
                .of(_ -> read(id))
                .unlisted()
                .onDone(loaded -> {
                    if (row.equals(selected.get())) {
                        preview.set(loaded.orElse(null));
                    }
                })
                .onFault(onFault)
                .start();
    }

    private Optional<Preview> read(UUID id) {
        Register register = context.register();
        return register.open(id)
                .map(record -> Preview.of(register, record, draftRows.hasDraft(id)))
                .or(() ->
                        register.drafts().stream()
                                .filter(draft -> draft.recordId().equals(id))
                                .findFirst()
                                .map(register::resume)
                                .map(draft -> Preview.of(register, draft)));
    }
}
