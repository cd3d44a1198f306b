package rubezh.ui.seizure;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import rubezh.journal.Draft;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.SeizureTemplate;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.scan.KeyboardWedgeScanner;
import rubezh.ui.seizure.display.FieldValueFormat;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.view.EditorPreloader;
import rubezh.ui.seizure.editor.view.EditorView;
import rubezh.ui.seizure.inbox.InboxDialog;
import rubezh.ui.seizure.list.DeletionMarkDialog;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.seizure.list.ListActions;
import rubezh.ui.seizure.list.SeizureListView;
import rubezh.ui.seizure.list.SeizureListViewModel;
import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.recovery.RecoveryDialog;
import rubezh.ui.seizure.recovery.RestoreDialog;
import rubezh.ui.seizure.recovery.UnsavedDialog;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.seizure.scale.ScaleDialog;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.seizure.suggest.TemplateDialog;

/**
 * The way in: makes the list and the editors of seizures, and leads from one to the other. One for
 * a session; call on the window's thread.
 */
public final class SeizureScreens {
    private final Kit kit;
    private final Tabs tabs;
    private final SeizureContext bench;
    private final BackgroundReader reading;
    private final EditorInputs sheets;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final FieldValueFormat values;
    private final SeizureListViewModel list;
    private final RestoreDialog restoreDialog;
    private final Map<UUID, EditorView> open = new HashMap<>();
    private @Nullable RequiredFields required;

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
            Kit kit,
            Register register,
            ReferenceData referenceData,
            Tabs tabs,
            LocalDevices localDevices) {
        this.kit = kit;
        this.tabs = tabs;
        RecordShape<Seizure> recordShape = RecordShape.of(Seizure.class);
        this.bench =
                new SeizureContext(
                        register,
                        kit.worker(),
                        kit.clock(),
                        recordShape,
                        new ScaleSettingModel(localDevices.scaleSetting()),
                        localDevices.inboxMonitor());
        this.reading = new BackgroundReader(kit);
        this.sheets = new EditorInputs(bench, kit.zone(), kit.words().language()::get);
        this.labels = new LiveLabels(referenceData, kit.words());
        this.editors = new FieldEditorFactory(kit, referenceData);
        this.values = new FieldValueFormat(recordShape, labels);
        this.list = new SeizureListViewModel(bench, labels::group);
        this.restoreDialog = new RestoreDialog(kit, values, this::openEditor);
    }

    /** Returns the list of seizures. */
    public ScreenDescriptor list() {
        reading.preload(this::loadRequiredFields, learnt -> required = learnt);
        var view = new SeizureListView(kit, labels, editors, list, new ListNavigation());
        var title =
                Bindings.createStringBinding(
                        () -> kit.words().text("list.title"), kit.words().language());
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
        reading.read(() -> Optional.of(sheets.blank()), this::openEditor);
    }

    /** Asks which template to begin a record with. */
    public void fromTemplate() {
        reading.read(
                () -> Optional.of(bench.register().templates().all()),
                all ->
                        new TemplateDialog(kit, labels)
                                .choose(
                                        all,
                                        one ->
                                                reading.read(
                                                        () -> Optional.of(sheets.from(one)),
                                                        this::openEditor),
                                        this::deleteTemplate));
    }

    private void deleteTemplate(SeizureTemplate seizureTemplate) {
        reading.read(
                () -> {
                    bench.register().templates().delete(seizureTemplate.id());
                    return Optional.of(seizureTemplate);
                },
                _ -> {});
    }

    /** Opens a record by its id; asks first if a draft of it says something else. */
    public void open(UUID recordId) {
        if (!tabs.select(id(recordId))) {
            reading.read(() -> sheets.existing(recordId), this::onFound, () -> resume(recordId));
        }
    }

    /** Takes up a draft. */
    private void resume(UUID recordId) {
        if (!tabs.select(id(recordId))) {
            reading.read(() -> sheets.resume(recordId).map(EditorInput::of), this::openEditor);
        }
    }

    /** Offers the drafts left behind; nothing is shown if there are none. */
    public void recover() {
        reading.read(
                () -> Optional.of(sheets.pendingDrafts()),
                waiting ->
                        new RecoveryDialog(kit, values, this::resume, this::discard).show(waiting));
    }

    /** Looks again at everything on show: an import may have changed it. */
    public void refresh() {
        list.refresh();
        open.values().forEach(view -> view.model().refresh());
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
        Optional<EditorView> shown =
                open.values().stream().filter(view -> view.root().getScene() == scene).findFirst();
        if (shown.isPresent() && !kit.overlay().isOpen()) {
            shown.get().onScan(result);
        } else if (scene.getFocusOwner() instanceof TextInputControl field) {
            field.replaceSelection(result.text().replace("\n", " "));
        } else if (!kit.overlay().isOpen()) {
            search(result.text().replace("\n", " "));
        }
    }

    /** Makes all typing durable; blocks. Returns what the first write met that failed. */
    public Optional<Fault> flushAll() {
        return first(open.values().stream().map(view -> view.model().flushDraft()).toList());
    }

    /** As {@link #flushAll}, for a window that is closed or locked now. */
    public Optional<UnsavedDrafts> closeAll() {
        open.values().forEach(EditorView::stop);
        var left = new ArrayList<Draft>();
        var faults = new ArrayList<Optional<Fault>>();
        for (EditorView view : open.values()) {
            Optional<Fault> fault = view.model().close();
            fault.ifPresent(_ -> left.add(view.model().draft()));
            faults.add(fault);
        }
        return first(faults).map(fault -> new UnsavedDrafts(fault, left));
    }

    private static Optional<Fault> first(List<Optional<Fault>> faults) {
        return faults.stream().flatMap(Optional::stream).findFirst();
    }

    /** Returns the finder of records for the command palette. */
    public Finder finder() {
        return new SeizureFinder(bench.register().catalogue(), labels, this::open);
    }

    private void onFound(EditorInputs.Existing existing) {
        restoreDialog.show(existing);
    }

    /** Makes ready what every form needs, before the first is asked for. */
    private void prepare(Runnable then) {
        reading.read(
                () -> Optional.of(loadRequiredFields()),
                learnt -> {
                    required = learnt;
                    then.run();
                });
    }

    private RequiredFields loadRequiredFields() {
        editors.preload(bench.shape().fields());
        return RequiredFields.discover(bench.register(), bench.shape());
    }

    private void openEditor(EditorInput input) {
        RequiredFields known = required;
        if (known == null) {
            prepare(() -> openEditor(input));
            return;
        }
        if (tabs.select(id(input.recordId()))) {
            return; // it was asked for twice before it was read
        }
        EditorView view = view(input, known);
        open.put(input.recordId(), view);
        tabs.show(screen(id(input.recordId()), view.model(), view));
    }

    private EditorView view(EditorInput input, RequiredFields known) {
        String id = id(input.recordId());
        var navigation =
                new EditorView.EditorNavigation(
                        () -> tabs.close(id), this::create, () -> tabs.manual(id), this::open);
        return new EditorView(
                kit, labels, editors, new EditorViewModel(bench, input, known), navigation);
    }

    /** Runs through the making of an editor, if none is open yet. */
    public void warmUp() {
        reading.preload(
                sheets::blank,
                input -> {
                    if (open.isEmpty() && required != null) {
                        new EditorPreloader(kit, view(input, required)).next();
                    }
                });
    }

    private ScreenDescriptor screen(String id, EditorViewModel model, EditorView view) {
        var title =
                Bindings.createStringBinding(
                        () -> {
                            String number = model.titleProperty().get().number();
                            return number == null ? kit.words().text("editor.title.new") : number;
                        },
                        model.titleProperty(),
                        kit.words().language());
        return new ScreenDescriptor(
                id,
                title,
                true,
                Feather.EDIT_2,
                view.root(),
                view.screenCommands(),
                model.dirty(),
                view::start,
                () -> view.mayClose() && mayClose(id, model),
                () -> onClosed(model, view));
    }

    /** Returns the commands that show and set what this machine has. */
    public List<Command> settingCommands() {
        return List.of(
                Command.of(
                        "scale", () -> new ScaleDialog(kit, editors, bench.scaleSetting()).show()),
                Command.of("scan-folder", () -> new InboxDialog(kit, bench.inboxMonitor()).show()));
    }

    /** What could not be kept is not thrown away without asking. */
    private boolean mayClose(String id, EditorViewModel model) {
        Optional<Fault> unkept = model.flushDraft();
        unkept.ifPresent(fault ->
                new UnsavedDialog(kit, fault).confirm("unsaved.close", () -> tabs.close(id)));
        return unkept.isEmpty();
    }

    private void onClosed(EditorViewModel model, EditorView view) {
        view.stop();
        model.close();
        open.remove(model.recordId());
        list.refresh();
    }

    private void discard(UUID recordId) {
        reading.read(
                () -> {
                    bench.register().deleteDraft(recordId);
                    return Optional.of(recordId);
                },
                _ -> list.refresh());
    }

    private static String id(UUID recordId) {
        return "seizure/" + recordId;
    }

    private final class ListNavigation implements ListActions {
        @Override
        public void create() {
            SeizureScreens.this.create();
        }

        @Override
        public void copy(@Nullable SeizureRow seizureRow) {
            if (seizureRow != null) {
                reading.read(
                        () -> sheets.copyOf(seizureRow.recordId()),
                        SeizureScreens.this::openEditor);
            }
        }

        @Override
        public void fromTemplate() {
            SeizureScreens.this.fromTemplate();
        }

        @Override
        public void repeat() {
            reading.read(sheets::repeat, SeizureScreens.this::openEditor);
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
        return bench.register().drafts().stream().map(d -> d.recordId()).toList();
    }
}
