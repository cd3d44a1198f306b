package rubezh.ui.seizure;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.journal.Draft;
import rubezh.text.Fault;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.EditorNavigation;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.view.EditorPreloader;
import rubezh.ui.seizure.editor.view.EditorView;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.recovery.UnsavedDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;

/** Editors by record: at most one for each, in a tab of the window. */
final class OpenEditors {
    private final EditorSetup setup;
    private final UiContext ui;
    private final SeizureContext context;
    private final BackgroundReader reader;
    private final ScreenTabs tabs;
    private final Listener listener;
    private final Map<UUID, EditorView> views = new HashMap<>();
    private final Map<UUID, String> starts = new HashMap<>();
    private @Nullable RequiredFields required;

    /** Listener of editors. */
    interface Listener {
        /** An editor was opened. */
        void opened(UUID recordId);

        /** An editor was closed; its record may have changed. */
        void closed();

        /** After that, if the record was submitted. */
        void submitted(String number);
    }

    OpenEditors(
            EditorSetup setup,
            SeizureContext context,
            BackgroundReader reader,
            ScreenTabs tabs,
            Listener listener) {
        this.setup = setup;
        this.ui = setup.ui();
        this.context = context;
        this.reader = reader;
        this.tabs = tabs;
        this.listener = listener;
    }

    /** Loads in the background what every form needs, before the first one opens. */
    void preload() {
        reader.preload(this::loadRequiredFields, loaded -> required = loaded);
    }

    private RequiredFields loadRequiredFields() {
        setup.editors().preload(context.shape().fields());
        return RequiredFields.discover(context);
    }

    /** Shows the tab of a record if it is open; returns whether it was. */
    boolean select(UUID recordId) {
        boolean open = tabs.show(id(recordId));
        if (open) {
            goToStart(recordId);
        }
        return open;
    }

    /**
     * Lets the next editor of a record that is shown begin at a field.
     *
     * @param pointer pointer of the field; empty for the first one
     */
    void startAt(UUID recordId, String pointer) {
        starts.clear();
        if (!pointer.isEmpty()) {
            starts.put(recordId, pointer);
        }
    }

    private void goToStart(UUID recordId) {
        String pointer = starts.remove(recordId);
        EditorView view = views.get(recordId);
        if (pointer != null && view != null) {
            view.model().goTo(pointer);
        }
    }

    /** Opens an editor, or shows the open one of the record. */
    void open(EditorInput input) {
        RequiredFields fields = required;
        if (fields == null) {
            reader.read(
                    () -> Optional.of(loadRequiredFields()),
                    loaded -> {
                        required = loaded;
                        open(input);
                    });
            return;
        }
        if (select(input.recordId())) {
            return; // opened twice before the first read ended
        }
        EditorView view = view(input, fields);
        views.put(input.recordId(), view);
        tabs.open(screen(view));
        listener.opened(input.recordId());
        goToStart(input.recordId());
    }

    private EditorView view(EditorInput input, RequiredFields fields) {
        String id = id(input.recordId());
        var navigation = new EditorNavigation(() -> tabs.close(id), listener::submitted);
        return new EditorView(setup, new EditorViewModel(context, input, fields), navigation);
    }

    private ScreenDescriptor screen(EditorView view) {
        EditorViewModel model = view.model();
        String id = id(model.recordId());
        return new ScreenDescriptor(
                id,
                title(model),
                true,
                Feather.EDIT_2,
                new ScreenView(view.root(), view.commands(), view::start),
                model.dirty(),
                () -> view.mayClose() && mayClose(id, model),
                () -> onClosed(view));
    }

    private ObservableValue<String> title(EditorViewModel model) {
        return Bindings.createStringBinding(
                () -> {
                    String number = model.titleProperty().get().number();
                    return number == null ? ui.texts().text("editor.title.new") : number;
                },
                model.titleProperty(),
                ui.texts().language());
    }

    /** Returns whether the tab may close; asks first if the draft could not be saved. */
    private boolean mayClose(String id, EditorViewModel model) {
        Optional<Fault> unsaved = model.flushDraft();
        unsaved.ifPresent(fault ->
                new UnsavedDialog(ui, fault).confirm("unsaved.close", () -> tabs.close(id)));
        return unsaved.isEmpty();
    }

    private void onClosed(EditorView view) {
        view.stop();
        view.model().close();
        views.remove(view.model().recordId());
        listener.closed();
    }

    /** Builds and drops an editor to load its classes, if none is open yet. */
    void warmUp(Supplier<EditorInput> blank) {
        reader.preload(
                blank,
                input -> {
                    if (views.isEmpty() && required != null) {
                        new EditorPreloader(ui, view(input, required)).start();
                    }
                });
    }

    /**
     * Reloads the records of all editors, say after an import, and which fields are required, for
     * the editors opened from now on.
     */
    void refresh() {
        reader.preload(() -> RequiredFields.discover(context), loaded -> required = loaded);
        views.values().forEach(view -> view.model().refresh());
    }

    /** Returns the visible editor of a window. */
    Optional<EditorView> shownIn(Scene scene) {
        return views.values().stream().filter(view -> view.root().getScene() == scene).findFirst();
    }

    /** Returns the number of editors with unsaved work. */
    int unsaved() {
        return (int) views.values().stream().filter(v -> v.model().dirty().get()).count();
    }

    /** Saves the drafts of all editors; blocks. Returns the fault of the first failed write. */
    Optional<Fault> flushAll() {
        return first(views.values().stream().map(view -> view.model().flushDraft()).toList());
    }

    /** Stops all editors and saves their drafts, before the window closes or locks; blocks. */
    Optional<UnsavedDrafts> closeAll() {
        views.values().forEach(EditorView::stop);
        var unsaved = new ArrayList<Draft>();
        var faults = new ArrayList<Optional<Fault>>();
        for (EditorView view : views.values()) {
            Optional<Fault> fault = view.model().close();
            fault.ifPresent(_ -> unsaved.add(view.model().draft()));
            faults.add(fault);
        }
        return first(faults).map(fault -> new UnsavedDrafts(fault, unsaved));
    }

    private static Optional<Fault> first(List<Optional<Fault>> faults) {
        return faults.stream().flatMap(Optional::stream).findFirst();
    }

    private static String id(UUID recordId) {
        return "seizure/" + recordId;
    }
}
