package rubezh.ui.seizure;

import module java.base;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.EquivalentTable;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.view.SavedView;
import rubezh.report.service.ListRequest;
import rubezh.report.service.PaperBatch;
import rubezh.report.service.ReportService;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.ReviewedRecord;
import rubezh.security.Permission;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.seizure.conflict.ConflictExtension;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorSetup;
import rubezh.ui.seizure.editor.view.EditorView;
import rubezh.ui.seizure.extract.ExtractScreens;
import rubezh.ui.seizure.extract.ExtractServices;
import rubezh.ui.seizure.inbox.InboxController;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.list.ListActions;
import rubezh.ui.seizure.list.SeizureListView;
import rubezh.ui.seizure.list.SeizureListViewModel;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.map.MapController;
import rubezh.ui.seizure.model.EditorInputs;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.PhotoExtension;
import rubezh.ui.seizure.place.PlaceExtension;
import rubezh.ui.seizure.read.ReadActions;
import rubezh.ui.seizure.read.ReadViewModel;
import rubezh.ui.seizure.recovery.UnsavedDrafts;
import rubezh.ui.seizure.review.ReviewContext;
import rubezh.ui.seizure.review.ReviewExtension;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.seizure.scale.WeighingController;
import rubezh.ui.seizure.scan.ScanController;
import rubezh.ui.seizure.similar.EarlierController;
import rubezh.ui.seizure.similar.SimilarController;
import rubezh.ui.seizure.watch.WatchExtension;

/**
 * Screens of seizures: the list, the editors and the read views. One instance per session; every
 * method runs on the JavaFX application thread.
 *
 * @see RecordOpener
 * @see OpenEditors
 */
public final class SeizureScreens implements ScreenModule {
    private final UiContext ui;
    private final ScreenTabs tabs;
    private final SeizureServices services;
    private final SeizureContext context;
    private final EditorInputs inputs;
    private final LiveLabels labels;
    private final FieldEditorFactory editors;
    private final SeizureListViewModel list;
    private final OpenEditors open;
    private final RecordOpener opener;
    private final OpenReadViews readViews;
    private final SubmissionWithdrawal withdrawal;
    private final ExtractScreens extracts;

    public SeizureScreens(
            UiContext ui, ScreenTabs tabs, SeizureServices services, LocalDevices localDevices) {
        this.ui = ui;
        this.tabs = tabs;
        this.services = services;
        this.context = context(ui, services);
        ReferenceData reference = services.reference();
        var reader = new BackgroundReader(ui);
        this.inputs =
                new EditorInputs(
                        context,
                        reference,
                        ui.zone(),
                        ui.texts().language()::get,
                        services.elsewhere());
        this.labels = new LiveLabels(reference, ui.texts());
        this.editors = new FieldEditorFactory(ui, reference);
        var extensions = new EditorExtensions(editors, localDevices, services.reviews());
        this.list = new SeizureListViewModel(context, labels::group, EquivalentTable.of(reference));
        var setup = new EditorSetup(ui, labels, editors, extensions::of);
        this.open = new OpenEditors(setup, context, reader, tabs, new EditorListener());
        this.opener = new RecordOpener(setup, reader, inputs, open, this::toggleMark);
        this.withdrawal = new SubmissionWithdrawal(ui, services.reviews(), this::changed);
        this.extracts =
                new ExtractScreens(
                        ui,
                        tabs,
                        new ExtractServices(
                                services.register(),
                                services.exchange(),
                                services.layouts(),
                                reference,
                                labels::format));
        var read =
                new OpenReadViews.Services(
                        new ReviewContext(context, services.reviews()),
                        services.exchange().recordBundles()::of,
                        services.register().offers());
        this.readViews = new OpenReadViews(labels, read, reader, tabs, ReadViewActions::new);
    }

    private static SeizureContext context(UiContext ui, SeizureServices services) {
        RecordShape<Seizure> shape = RecordShape.of(Seizure.class);
        return new SeizureContext(
                services.register(), ui.worker(), ui.clock(), shape, services.watch());
    }

    @Override
    public Optional<NavItem> navItem() {
        Screen at = Destination.CASES;
        return Optional.of(NavItem.of(ui.command(at), at.id(), "read/", "seizure/"));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("new", opener::create));
    }

    /** Returns the finder of records. */
    @Override
    public List<Finder> finders() {
        return List.of(new SeizureFinder(context.register().catalogue(), labels, this::open));
    }

    @Override
    public boolean open(Destination to) {
        switch (to) {
            case Screen screen when screen.equals(Destination.CASES) -> tabs.show(screen.id());
            case Destination.OpenCase(UUID recordId) -> open(recordId);
            case Destination.EditCase(UUID recordId, String pointer) -> {
                open.startAt(recordId, pointer);
                opener.edit(recordId);
            }
            case Destination.NewCase beginning -> begin(beginning);
            case Destination.Cases(List<Filter> filters, boolean own) -> {
                list.show(filters, own);
                tabs.show(Destination.CASES.id());
            }
            case Destination.FoundCases(String text) -> search(text);
            case Destination.ReturnedCases() -> {
                list.showReturned();
                tabs.show(Destination.CASES.id());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(Destination.NewCase beginning) {
        switch (beginning) {
            case Beginning.BLANK -> opener.create();
            case Beginning.LAST -> opener.repeat();
            case Beginning.TEMPLATE -> opener.fromTemplate();
            case Destination.CopyOf(UUID recordId) -> opener.copy(recordId);
            case Destination.Filled(Supplier<Seizure> values) -> opener.create(values);
        }
    }

    /**
     * Opens a record for reading, or shows its open editor; a draft that was never saved opens for
     * typing, as there is no record of it.
     */
    private void open(UUID recordId) {
        if (!open.select(recordId)) {
            readViews.open(recordId, () -> opener.resume(recordId));
        }
    }

    /** Returns the list, which is made once and stays open. */
    public ScreenDescriptor list() {
        open.preload();
        var view = new SeizureListView(ui, labels, editors, list, new Actions());
        // The search field would keep Ins to itself.
        view.screen()
                .commands()
                .find("new")
                .ifPresent(create -> Commands.of(create).listenBefore(view.screen().root()));
        return ScreenDescriptor.of(
                Destination.CASES.id(),
                ui.texts().observe("list.title"),
                Feather.ARCHIVE,
                view.screen(),
                view::close);
    }

    private void toggleMark(SeizureRow row) {
        new CancellationDialog(ui).show(row, reason -> list.toggleMark(row, reason));
    }

    private void toggleMark(OpenRecord record) {
        toggleMark(CancellationDialog.rowOf(record));
    }

    private void changed() {
        list.refresh();
        readViews.refresh();
    }

    /** Actions of the list. */
    private final class Actions implements ListActions {
        @Override
        public void toggleMark(SeizureRow row) {
            SeizureScreens.this.toggleMark(row);
        }

        @Override
        public void takeBack(UUID recordId) {
            withdrawal.run(recordId);
        }

        @Override
        public void print(ListRequest request) {
            ReportService reports = services.reports();
            ui.go(
                    new Destination.Paper(
                            new PaperSource(
                                    "report.list.name",
                                    reports.listFileName(),
                                    false,
                                    (language, progress) ->
                                            reports.list(request.in(language), progress),
                                    pdf -> reports.notePaper("list", pdf.sha256()))));
        }

        @Override
        public PaperBatch.Outcome issuePapers(PaperBatch batch, Progress progress) {
            return services.reports().issueAll(batch, progress);
        }

        @Override
        public void extract(Query query) {
            extracts.ask(query);
        }
    }

    /** Actions of a read view. */
    private final class ReadViewActions implements ReadActions {
        private final ReadViewModel model;

        ReadViewActions(ReadViewModel model) {
            this.model = model;
        }

        @Override
        public void toggleMark() {
            SeizureScreens.this.toggleMark(model.record());
        }

        @Override
        public void takeBack() {
            withdrawal.run(model.recordId());
        }

        @Override
        public void close() {
            readViews.close(model.recordId());
        }
    }

    /** Lets an editor take the place of the read view, and the others show what it changed. */
    private final class EditorListener implements OpenEditors.Listener {
        @Override
        public void opened(UUID recordId) {
            readViews.close(recordId);
        }

        @Override
        public void closed() {
            changed();
        }

        @Override
        public void submitted(String number) {
            list.showSubmitted(number);
        }
    }

    /** Shows the drafts of earlier sessions, if any, to open or to discard. */
    public void recover() {
        opener.recover(list::refresh);
    }

    /** Returns what the list shows: search, filters and order. */
    public SavedView listView() {
        return list.view();
    }

    /** Shows in the list what another one showed. */
    public void showView(SavedView view) {
        list.show(view);
    }

    /**
     * Opens what was open before the screens were made anew.
     *
     * @param reading whether the record was read and not typed
     * @param unsaved whether it had unsaved work
     */
    public void reopen(UUID recordId, boolean reading, boolean unsaved) {
        if (reading) {
            open(recordId);
        } else if (unsaved) {
            opener.resume(recordId);
        } else {
            opener.edit(recordId);
        }
    }

    /** Reads again all that the screens of seizures show, say after an import or a raised field. */
    public void reload() {
        list.refresh();
        open.refresh();
        readViews.refresh();
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

    private void search(String text) {
        list.clear();
        list.search().set(text);
        tabs.show(Destination.CASES.id());
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

    /** Builds and drops an editor to load its classes, if none is open yet. */
    @Override
    public void warmUp() {
        if (ui.allows(Permission.RECORD)) {
            open.warmUp(inputs::blank);
        }
    }

    /** Takes the submission of a record back, or says why that is too late. */
    private static final class SubmissionWithdrawal {
        private final UiContext ui;
        private final ReviewService reviews;
        private final Runnable afterwards;

        /**
         * @param afterwards runs when a submission was taken back
         */
        SubmissionWithdrawal(UiContext ui, ReviewService reviews, Runnable afterwards) {
            this.ui = ui;
            this.reviews = reviews;
            this.afterwards = afterwards;
        }

        void run(UUID recordId) {
            ui.worker()
                    .of(_ ->
                            reviews.open(recordId)
                                    .map(ReviewedRecord::target)
                                    .map(reviews::takeBack))
                    .named("list.work.take-back")
                    .onDone(this::onDone)
                    .onFault(this::tell)
                    .start();
        }

        private void onDone(Optional<ReviewResult> result) {
            result.flatMap(ReviewResult::fault).ifPresentOrElse(this::tell, afterwards);
        }

        private void tell(Fault fault) {
            new OverlayDialog(ui, "list.take-back.refused")
                    .body(new FaultBox(ui.texts(), fault))
                    .cancel()
                    .show();
        }
    }

    /**
     * Registry of editor extensions: devices and views that work on a record. A new one is a
     * package and one line here.
     *
     * @see EditorExtension
     */
    private static final class EditorExtensions {
        private final FieldEditorFactory editors;
        private final ScaleSettingModel scale;
        private final InboxMonitor inbox;
        private final MapBoundaries boundaries;
        private final ReviewService reviews;

        EditorExtensions(FieldEditorFactory editors, LocalDevices devices, ReviewService reviews) {
            this.reviews = reviews;
            this.editors = editors;
            this.scale = devices.scale();
            this.inbox = devices.inboxMonitor();
            this.boundaries = devices.boundaries();
        }

        /**
         * Returns the extensions of one editor, in the order of commands, tabs and lines below the
         * form.
         */
        List<EditorExtension> of(EditorContext context) {
            var imports = new AttachmentImports();
            return List.of(
                    new ReviewExtension(context, reviews),
                    new ConflictExtension(context),
                    new WatchExtension(context),
                    new ScanController(context),
                    new SimilarController(context),
                    new EarlierController(context),
                    new MapController(context, boundaries),
                    new WeighingController(context, editors, scale),
                    new InboxController(context, inbox, imports),
                    new PhotoExtension(context, imports),
                    new PlaceExtension(context));
        }
    }
}
