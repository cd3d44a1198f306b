package rubezh.ui.seizure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.EquivalentTable;
import rubezh.register.OpenRecord;
import rubezh.register.SeizureRow;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.editor.view.EditorView;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.seizure.list.ListActions;
import rubezh.ui.seizure.list.SeizureListView;
import rubezh.ui.seizure.list.SeizureListViewModel;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.read.ReadActions;
import rubezh.ui.seizure.read.ReadViewModel;
import rubezh.ui.seizure.recovery.UnsavedDrafts;

/**
 * Entry point of the seizure screens: the list, the editors and the navigation between them. One
 * instance per session; every method runs on the JavaFX application thread.
 *
 * <pre>{@code
 * var seizures = new SeizureScreens(ui, register, reference, tabs, localDevices);
 * shell.open(seizures.list());
 * seizures.recover();
 * }</pre>
 *
 * @see RecordOpener
 * @see OpenEditors
 */
public final class SeizureScreens {
    private final UiContext ui;
    private final SeizureTabs tabs;
    private final SeizureContext context;
    private final EditorInputs inputs;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final EditorExtensions extensions;
    private final SeizureListViewModel list;
    private final OpenEditors open;
    private final RecordOpener opener;
    private final OpenReadViews readViews;
    private final SubmissionWithdrawal withdrawal;

    public SeizureScreens(
            UiContext ui,
            SeizureServices services,
            ReferenceData reference,
            SeizureTabs tabs,
            LocalDevices localDevices) {
        this.ui = ui;
        this.tabs = tabs;
        this.context = context(ui, services);
        var reader = new BackgroundReader(ui);
        this.inputs = new EditorInputs(context, reference, ui.zone(), ui.texts().language()::get);
        this.labels = new LiveLabels(reference, ui.texts());
        this.editors = new FieldEditorFactory(ui, reference);
        this.extensions =
                new EditorExtensions(editors, localDevices, services.reviews(), tabs::settle);
        this.list = new SeizureListViewModel(context, labels::group, EquivalentTable.of(reference));
        var setup = new EditorSetup(ui, labels, editors, extensions::of);
        var listener =
                new OpenEditors.Listener(
                        this::create, this::open, this::opened, this::closed, list::showSubmitted);
        this.open = new OpenEditors(setup, context, reader, tabs, listener);
        this.opener = new RecordOpener(setup, reader, inputs, open, this::toggleMark);
        this.withdrawal = new SubmissionWithdrawal(ui, services.reviews(), this::closed);
        var read = OpenReadViews.Services.of(context, services);
        this.readViews = new OpenReadViews(labels, read, reader, tabs, this::readActions);
    }

    private static SeizureContext context(UiContext ui, SeizureServices services) {
        RecordShape<Seizure> shape = RecordShape.of(Seizure.class);
        return new SeizureContext(
                services.register(), ui.worker(), ui.clock(), shape, services.watch());
    }

    private ReadActions readActions(ReadViewModel model) {
        UUID id = model.recordId();
        return new ReadActions(
                pointer -> edit(id, pointer),
                () -> opener.copy(id),
                () -> toggleMark(model.record()),
                () -> tabs.settle(id),
                () -> withdrawal.run(id),
                () -> readViews.close(id));
    }

    public ScreenDescriptor list() {
        open.preload();
        var view = new SeizureListView(ui, labels, editors, list, listActions());
        return new ScreenDescriptor(
                "list",
                ui.texts().observe("list.title"),
                false,
                Feather.ARCHIVE,
                view.root(),
                view.screenCommands(),
                new SimpleBooleanProperty(false),
                view::focus,
                () -> true,
                view::close);
    }

    private ListActions listActions() {
        return new ListActions(
                opener::create,
                row -> opener.copy(row.recordId()),
                opener::repeat,
                opener::fromTemplate,
                row -> open(row.recordId()),
                row -> opener.edit(row.recordId()),
                this::toggleMark,
                row -> tabs.settle(row.recordId()),
                row -> withdrawal.run(row.recordId()),
                tabs::print,
                tabs::extract);
    }

    private void toggleMark(SeizureRow row) {
        new DeletionMarkDialog(ui).show(row, reason -> list.toggleMark(row, reason));
    }

    private void toggleMark(OpenRecord record) {
        toggleMark(DeletionMarkDialog.rowOf(record));
    }

    /** Lets the editor take the place of the read view. */
    private void opened(UUID recordId) {
        readViews.close(recordId);
    }

    private void closed() {
        list.refresh();
        readViews.refresh();
    }

    /** Shows the list with a search text. */
    public void search(String text) {
        list.clear();
        list.search().set(text);
        tabs.select("list");
    }

    public void create() {
        opener.create();
    }

    /** Opens a new record that begins with what is read in the background. */
    public void create(Supplier<Seizure> filled) {
        opener.create(filled);
    }

    /** Opens a copy of the record this station recorded last. */
    public void repeat() {
        opener.repeat();
    }

    /** Lets the key of a new record work on another screen, in its fields too, unless it has it. */
    public void createByKey(ScreenDescriptor screen) {
        Command create = Command.of("new", this::create);
        if (!screen.commands().useKeyOf(create)) {
            Commands.of(create).listenBefore(screen.content());
        }
    }

    /** Opens a new record from a template chosen in a dialog. */
    public void fromTemplate() {
        opener.fromTemplate();
    }

    /**
     * Opens a record for reading, or shows its open editor; a draft that was never saved opens for
     * typing, as there is no record of it.
     */
    public void open(UUID recordId) {
        if (!open.select(recordId)) {
            readViews.open(recordId, () -> opener.resume(recordId));
        }
    }

    /** Opens a record for typing, or says why it does not open; asks first about a draft. */
    public void edit(UUID recordId) {
        opener.edit(recordId);
    }

    /** Opens a record for typing like {@link #edit(UUID)}, at the field with a pointer. */
    public void edit(UUID recordId, String pointer) {
        open.startAt(recordId, pointer);
        opener.edit(recordId);
    }

    /** Shows the drafts of earlier sessions, if any, to open or to discard. */
    public void recover() {
        opener.recover(list::refresh);
    }

    /** Reads all visible data again, say after an import. */
    public void refresh() {
        list.refresh();
        open.refresh();
        readViews.refresh();
    }

    /** Shows the list of the records of some statuses, or of those that the officer entered. */
    public void showStatus(Set<Status> statuses, boolean own) {
        showCases(List.of(Filter.of(statuses)), own);
    }

    /** Shows the list of the records returned to this station. */
    public void showReturned() {
        list.showReturned();
        tabs.select("list");
    }

    /** Shows the list of the cases that filters select, or of those that the officer entered. */
    public void showCases(List<Filter> filters, boolean own) {
        list.show(filters, own);
        tabs.select("list");
    }

    /** Sets the listener that runs whenever records may have changed. */
    public void onChange(Runnable listener) {
        list.onChanged(listener);
    }

    /** Takes a scan to the visible editor, into the focused field, or to the search of the list. */
    public void onScan(Scene scene, ScanResult result) {
        boolean free = !ui.overlay().isOpen();
        Optional<EditorView> shown = open.shownIn(scene).filter(_ -> free);
        if (shown.isPresent() && shown.get().handleScan(result)) {
            return;
        }
        if (!type(scene, result) && free) {
            search(oneLine(result));
        }
    }

    /** Types a scan into the focused text field, on one line; returns false if there is none. */
    public static boolean type(Scene scene, ScanResult result) {
        if (scene.getFocusOwner() instanceof TextInputControl field) {
            field.replaceSelection(oneLine(result));
            return true;
        }
        return false;
    }

    private static String oneLine(ScanResult result) {
        return result.text().replace("\n", " ");
    }

    /** Returns the number of open editors with unsaved work. */
    public int unsaved() {
        return open.unsaved();
    }

    /** Saves the drafts of all editors; blocks. Returns the fault of the first failed write. */
    public Optional<Fault> flushAll() {
        return open.flushAll();
    }

    /** Stops all editors and saves their drafts, before the window closes or locks; blocks. */
    public Optional<UnsavedDrafts> closeAll() {
        return open.closeAll();
    }

    /** Returns the finder of records for the command palette. */
    public Finder finder() {
        return new SeizureFinder(context.register().catalogue(), labels, this::open);
    }

    /** Builds and drops an editor to load its classes, if none is open yet. */
    public void warmUp() {
        open.warmUp(inputs::blank);
    }
}
