package rubezh.ui.seizure;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.SeizureTemplate;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.editor.view.EditorView;
import rubezh.ui.seizure.list.DeletionMarkDialog;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.seizure.list.ListActions;
import rubezh.ui.seizure.list.SeizureListView;
import rubezh.ui.seizure.list.SeizureListViewModel;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.recovery.RecoveryDialog;
import rubezh.ui.seizure.recovery.RestoreDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.seizure.suggest.TemplateDialog;

/**
 * The way in: makes the list and the editors of seizures, and leads from one to the other. One for
 * a session; call on the window's thread.
 */
public final class SeizureScreens {
    private final UiContext kit;
    private final Tabs tabs;
    private final SeizureContext context;
    private final BackgroundReader reader;
    private final EditorInputs inputs;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final FieldValueFormat values;
    private final EditorExtensions extensions;
    private final SeizureListViewModel list;
    private final OpenEditors open;
    private final RestoreDialog restoreDialog;

    /** The tabs of the window. */
    public interface Tabs {
        /** Shows a screen, or the one that is open with the same id. */
        void show(ScreenDescriptor descriptor);

        /** Takes the screen with an id away without asking. */
        void close(String id);

        /** Shows the screen with an id if it is open; says whether it was. */
        boolean select(String id);

        /** Opens the manual at the page of a screen. */
        void manual(String id);
    }

    /**
     * @param localDevices what this machine has beside keyboard and screen
     */
    public SeizureScreens(
            UiContext kit,
            Register register,
            ReferenceData referenceData,
            Tabs tabs,
            LocalDevices localDevices) {
        this.kit = kit;
        this.tabs = tabs;
        RecordShape<Seizure> recordShape = RecordShape.of(Seizure.class);
        this.context = new SeizureContext(register, kit.worker(), kit.clock(), recordShape);
        this.reader = new BackgroundReader(kit);
        this.inputs = new EditorInputs(context, kit.zone(), kit.texts().language()::get);
        this.labels = new LiveLabels(referenceData, kit.texts());
        this.editors = new FieldEditorFactory(kit, referenceData);
        this.values = new FieldValueFormat(recordShape, labels);
        this.extensions = new EditorExtensions(kit, editors, localDevices);
        this.list = new SeizureListViewModel(context, labels::group);
        var setup = new EditorSetup(kit, labels, editors, extensions::of);
        this.open = new OpenEditors(setup, context, reader, tabs, new EditorListener());
        this.restoreDialog = new RestoreDialog(kit, values, open::open);
    }

    /** Returns the list of seizures. */
    public ScreenDescriptor list() {
        open.preload();
        var view = new SeizureListView(kit, labels, editors, list, new ListNavigation());
        var title =
                Bindings.createStringBinding(
                        () -> kit.texts().text("list.title"), kit.texts().language());
        return new ScreenDescriptor(
                "list",
                title,
                false,
                Feather.ARCHIVE,
                view.root(),
                view.screenCommands(),
                new SimpleBooleanProperty(false),
                view::focus,
                () -> true,
                view::close);
    }

    /** Shows the list with a search. */
    public void search(String words) {
        list.clear();
        list.search().set(words);
        tabs.select("list");
    }

    /** Opens a new record. */
    public void create() {
        reader.read(() -> Optional.of(inputs.blank()), open::open);
    }

    /** Asks which template to begin a record with. */
    public void fromTemplate() {
        reader.read(
                () -> Optional.of(context.register().templates().all()),
                all ->
                        new TemplateDialog(kit, labels)
                                .choose(
                                        all,
                                        one ->
                                                reader.read(
                                                        () -> Optional.of(inputs.from(one)),
                                                        open::open),
                                        this::deleteTemplate));
    }

    private void deleteTemplate(SeizureTemplate seizureTemplate) {
        reader.read(
                () -> {
                    context.register().templates().delete(seizureTemplate.id());
                    return Optional.of(seizureTemplate);
                },
                _ -> {});
    }

    /** Opens a record by its id; asks first if a draft of it says something else. */
    public void open(UUID recordId) {
        if (!open.select(recordId)) {
            reader.read(
                    () -> inputs.existing(recordId), restoreDialog::show, () -> resume(recordId));
        }
    }

    /** Takes up a draft. */
    private void resume(UUID recordId) {
        if (!open.select(recordId)) {
            reader.read(() -> inputs.resume(recordId).map(EditorInput::of), open::open);
        }
    }

    /** Offers the drafts left behind; nothing is shown if there are none. */
    public void recover() {
        reader.read(
                () -> Optional.of(inputs.pendingDrafts()),
                waiting ->
                        new RecoveryDialog(kit, values, this::resume, this::discard).show(waiting));
    }

    /** Looks again at everything on show: an import may have changed it. */
    public void refresh() {
        list.refresh();
        open.refresh();
    }

    /** Shows the list of all records of a status. */
    public void showStatus(Status status) {
        list.clear();
        list.filters()
                .setAll(
                        new Filter.Codes(
                                HEADER_STATUS.path(), CodeListId.STATUSES, Set.of(status.name())));
        tabs.select("list");
    }

    /** Runs something whenever records may have changed. */
    public void onChange(Runnable changed) {
        list.onChanged(changed);
    }

    /**
     * Begins to listen to scanners in a window. What is read goes to the record on show; elsewhere
     * into the field with the focus, or it is searched for.
     *
     * @param nanos a monotonic clock in nanoseconds
     */
    public KeyboardWedgeScanner listen(Scene scene, LongSupplier nanos) {
        return KeyboardWedgeScanner.of(kit, scene, nanos, result -> onScan(scene, result));
    }

    private void onScan(Scene scene, ScanResult result) {
        boolean free = !kit.overlay().isOpen();
        Optional<EditorView> shown = open.shownIn(scene).filter(_ -> free);
        if (shown.isPresent() && shown.get().handleScan(result)) {
            return;
        }
        String text = result.text().replace("\n", " ");
        if (scene.getFocusOwner() instanceof TextInputControl field) {
            field.replaceSelection(text);
        } else if (free) {
            search(text);
        }
    }

    /** Makes all typing durable; blocks. Returns what the first write met that failed. */
    public Optional<Fault> flushAll() {
        return open.flushAll();
    }

    /** As {@link #flushAll}, for a window that is closed or locked now. */
    public Optional<UnsavedDrafts> closeAll() {
        return open.closeAll();
    }

    /** Returns the finder of records for the command palette. */
    public Finder finder() {
        return new SeizureFinder(context.register().catalogue(), labels, this::open);
    }

    /** Runs through the making of an editor, if none is open yet. */
    public void warmUp() {
        open.warmUp(inputs::blank);
    }

    /** Returns the commands that show and set what this machine has. */
    public List<Command> settingCommands() {
        return extensions.settingCommands();
    }

    private void discard(UUID recordId) {
        reader.read(
                () -> {
                    context.register().deleteDraft(recordId);
                    return Optional.of(recordId);
                },
                _ -> list.refresh());
    }

    /** Where editors lead. */
    private final class EditorListener implements OpenEditors.Listener {
        @Override
        public void create() {
            SeizureScreens.this.create();
        }

        @Override
        public void open(UUID recordId) {
            SeizureScreens.this.open(recordId);
        }

        @Override
        public void onClosed() {
            list.refresh();
        }
    }

    private final class ListNavigation implements ListActions {
        @Override
        public void create() {
            SeizureScreens.this.create();
        }

        @Override
        public void copy(@Nullable SeizureRow seizureRow) {
            if (seizureRow != null) {
                reader.read(() -> inputs.copyOf(seizureRow.recordId()), open::open);
            }
        }

        @Override
        public void fromTemplate() {
            SeizureScreens.this.fromTemplate();
        }

        @Override
        public void repeat() {
            reader.read(inputs::repeat, open::open);
        }

        @Override
        public void open(@Nullable SeizureRow seizureRow) {
            if (seizureRow != null) {
                SeizureScreens.this.open(seizureRow.recordId());
            }
        }

        @Override
        public void toggleDeletionMark(@Nullable SeizureRow seizureRow) {
            if (seizureRow != null) {
                new DeletionMarkDialog(kit)
                        .show(seizureRow, reason -> list.toggleMark(seizureRow, reason));
            }
        }
    }

    /** Returns drafts still waiting, for the status bar; reads the register. */
    public List<UUID> drafts() {
        return context.register().drafts().stream().map(d -> d.recordId()).toList();
    }
}
