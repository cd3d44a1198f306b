package rubezh.ui.desktop;

import module java.base;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rubezh.bundle.transfer.ExportResult;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Status;
import rubezh.journal.Draft;
import rubezh.register.Query;
import rubezh.register.view.SavedView;
import rubezh.review.ReviewService;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.session.Release;
import rubezh.table.extract.KnownLayouts;
import rubezh.ui.admin.AdminScreens;
import rubezh.ui.admin.EscrowAccess;
import rubezh.ui.admin.TermAccess;
import rubezh.ui.backup.BackupScreens;
import rubezh.ui.codelist.CodeListScreens;
import rubezh.ui.dashboard.AnalysisScreens;
import rubezh.ui.dashboard.CaseMapScreens;
import rubezh.ui.dashboard.DashboardScreens;
import rubezh.ui.diagnosis.DiagnosisScreens;
import rubezh.ui.enrol.RosterScreens;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.exchange.ExchangeState;
import rubezh.ui.exchange.bundle.ExchangePaperFactory;
import rubezh.ui.grant.GrantScreens;
import rubezh.ui.help.HelpScreens;
import rubezh.ui.home.HomeScreens;
import rubezh.ui.hub.HubScreens;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.PaperSource;
import rubezh.ui.operation.OperationScreens;
import rubezh.ui.report.ReportScreens;
import rubezh.ui.report.TemplateScreens;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.SeizureServices;
import rubezh.ui.seizure.conflict.ConflictScreens;
import rubezh.ui.seizure.map.CountryPositions;
import rubezh.ui.seizure.mark.MarkScreens;
import rubezh.ui.seizure.review.ReviewScreens;
import rubezh.ui.shell.SessionInfo;
import rubezh.ui.shell.Shell;
import rubezh.ui.shift.ShiftScreens;
import rubezh.ui.table.TableImportScreens;
import rubezh.ui.tour.TourFacts;
import rubezh.ui.tour.TourScreens;
import rubezh.ui.watch.WatchScreens;

/**
 * Screens of a session: the modules, and the shell with what they offer. A new module is one line
 * in {@link #modules}; the order is that of the navigation and of the palette.
 */
final class SessionScreens {
    /** Tabs that never close. */
    private static final Set<String> KEPT = Set.of(Destination.TODAY.id(), Destination.CASES.id());

    private final UiContext ui;
    private final RecordSources sources;
    private final OpenRegister register;
    private final SessionNavigator navigator;
    private final SettingsScreens settings;
    private final ShiftScreens shifts;
    private final HomeScreens home;
    private final BackupScreens backups;
    private final AdministrationFrame administration;
    private final Optional<SeizureScreens> seizures;
    private final TourScreens tour;
    private final List<ScreenModule> modules;
    private final Shell shell;

    /** Records that are read, to be opened again. */
    private List<OpenTab> reopening = List.of();

    private final ObjectProperty<RegisterFigures> figures =
            new SimpleObjectProperty<>(RegisterFigures.NONE);

    SessionScreens(
            UiContext ui,
            RecordSources sources,
            SessionNavigator navigator,
            SettingsScreens.Computer computer,
            SessionEnd end) {
        this.ui = ui;
        this.sources = sources;
        this.register = sources.shown();
        this.navigator = navigator;
        this.settings = new SettingsScreens(ui, register, computer);
        this.shifts =
                new ShiftScreens(
                        ui,
                        register.shifts(),
                        new FieldEditorFactory(ui, register.reference()),
                        register.backups());
        this.home = new HomeScreens(ui, register.today(), register.reference(), shifts.commands());
        this.backups = new BackupScreens(ui, register.backups(), end::restored);
        this.administration = new AdministrationFrame(ui, register);
        this.seizures = seizureScreens(computer);
        this.tour = new TourScreens(ui, () -> facts(register));
        this.modules = modules(computer, end);
        this.shell =
                new Shell(
                        ui,
                        new SessionInfo(register.station(), register.officer()),
                        modules.stream().flatMap(module -> module.navItem().stream()).toList(),
                        end::lock,
                        id -> ui.go(new Destination.Manual(id)));
        navigator.connect(shell, modules, administration);
    }

    private List<ScreenModule> modules(SettingsScreens.Computer computer, SessionEnd end) {
        var reference = register.reference();
        var all = new ArrayList<ScreenModule>();
        all.add(settings);
        all.add(new AdminScreens(ui, administration(), stationAccess(), end::rolesChanged));
        all.add(new CodeListScreens(ui, reference, register.codeLists(), register.reports()));
        all.add(new WatchScreens(ui, reference, register.watch(), register.register()::offers));
        var labels = new LiveLabels(reference, ui.texts());
        all.add(new RosterScreens(ui, labels, register.enrolment(), register.exchange()));
        all.add(new HubScreens(ui, register.hub(), sources.monitor(), end::connectionChanged));
        all.add(backups);
        all.add(shifts);
        all.add(home);
        seizures.ifPresent(all::add);
        all.add(new ReviewScreens(ui, review(), badge(RegisterFigures::review), this::reload));
        all.add(new OperationScreens(ui, navigator, operations()));
        all.add(dashboard());
        if (ui.allows(Destination.ANALYSIS)) {
            all.add(new AnalysisScreens(ui, analysis()));
            all.add(caseMap(computer));
        }
        all.add(new ReportScreens(ui, navigator, reports(), this::refreshFigures));
        all.add(
                new TemplateScreens(
                        ui, register.paperTemplates(), register.reports(), navigator::close));
        all.add(exchange(computer));
        all.add(new TableImportScreens(ui, navigator, tables(), this::reload));
        all.add(new GrantScreens(ui, reference, register.grants(), this::reload));
        all.add(new ConflictScreens(ui, register.register(), reference, conflicts(), this::reload));
        all.add(administration);
        all.add(new MarkScreens(ui, reference, register.register()));
        all.add(new HelpScreens(ui, navigator, Release.version()));
        all.add(new DiagnosisScreens(ui, computer.diagnosis()));
        if (register.station().training()) {
            all.add(tour);
        }
        return all;
    }

    private static TourFacts facts(OpenRegister register) {
        return new TourFacts(
                RegisterFigures.count(register, Query.ALL),
                RegisterFigures.count(register, ReviewService.QUEUE),
                RegisterFigures.count(register, RegisterFigures.of(Status.RETURNED)),
                RegisterFigures.count(register, RegisterFigures.of(Status.APPROVED)),
                register.exchange().receipts().open().open());
    }

    private DashboardScreens dashboard() {
        return new DashboardScreens(
                ui,
                register.dashboard(),
                register.reports(),
                register.reference(),
                CountryPositions::builtIn);
    }

    private CaseMapScreens caseMap(SettingsScreens.Computer computer) {
        return new CaseMapScreens(
                ui,
                register.analysis(),
                register.reference(),
                computer.devices().boundaries()::ground);
    }

    private AnalysisScreens.Services analysis() {
        return new AnalysisScreens.Services(
                register.analysis(),
                register.register().listSettings(),
                register.register().sharedViews(),
                register.reports(),
                register.reference());
    }

    /** Returns the screens of seizures; nobody who may not read records has any. */
    private Optional<SeizureScreens> seizureScreens(SettingsScreens.Computer computer) {
        if (!ui.allows(Permission.READ_RECORDS)) {
            return Optional.empty();
        }
        var services =
                new SeizureServices(
                        register.register(),
                        register.reviews(),
                        register.watch(),
                        register.exchange(),
                        register.reports(),
                        new KnownLayouts(register.layouts()),
                        register.reference(),
                        this::isElsewhere);
        return Optional.of(new SeizureScreens(ui, navigator, services, computer.devices()));
    }

    private boolean isElsewhere(Draft draft) {
        return !draft.basis().isEmpty()
                && register.hub().isConnected()
                && !register.register().hasBasisOf(draft);
    }

    private AdminScreens.Services administration() {
        return new AdminScreens.Services(
                register.officers(),
                register.audit(),
                (language, keeper) -> register.renewRecoverySheet(language, keeper::accept),
                EscrowAccess.of(register.enrolment()),
                register.rules(),
                this::reload);
    }

    private AdminScreens.StationAccess stationAccess() {
        return new AdminScreens.StationAccess(
                register::station,
                register::changeStation,
                TermAccess.of(register.exchange().receipts()),
                register.reference());
    }

    private ReviewScreens.Services review() {
        return new ReviewScreens.Services(
                register.register(),
                register.reviews(),
                register.reference(),
                register.exchange().recordBundles()::of);
    }

    private OperationScreens.Services operations() {
        return new OperationScreens.Services(
                register.operations(),
                register.reports(),
                register.reference(),
                register.register());
    }

    private ReportScreens.Services reports() {
        return new ReportScreens.Services(
                register.reports(),
                register.stocktaking(),
                register.nilReports(),
                register.reference());
    }

    private ExchangeScreens exchange(SettingsScreens.Computer computer) {
        var services =
                new ExchangeScreens.Services(
                        register.exchange(),
                        register.reference(),
                        new SessionPapers(register),
                        register.importUndo(),
                        computer.media(),
                        register.bundleFolder());
        var shown =
                new ExchangeState(
                        badge(now -> now.unacknowledged().revisions()),
                        conflicts(),
                        computer.exchangeTab());
        return new ExchangeScreens(ui, navigator, services, shown, this::reload);
    }

    private TableImportScreens.Services tables() {
        return new TableImportScreens.Services(
                register.register(),
                register.reference(),
                register.codeLists(),
                register.mappings());
    }

    private IntegerBinding conflicts() {
        return badge(RegisterFigures::conflicts);
    }

    /** Returns a number beside a screen, as it was counted last. */
    private IntegerBinding badge(ToLongFunction<RegisterFigures> count) {
        return Bindings.createIntegerBinding(
                () -> Math.clamp(count.applyAsLong(figures.get()), 0, Integer.MAX_VALUE), figures);
    }

    Shell shell() {
        return shell;
    }

    /** Goes to a destination, as a command of the window does. */
    void go(Destination to) {
        ui.go(to);
    }

    Optional<SeizureScreens> seizures() {
        return seizures;
    }

    ShiftScreens shifts() {
        return shifts;
    }

    BackupScreens backups() {
        return backups;
    }

    /** Returns what is open, and what is being opened again. */
    OpenTabs tabs() {
        ScreenDescriptor front = shell.current().get();
        Stream<OpenTab> open =
                shell.screens().stream()
                        .map(screen -> OpenTab.of(screen, screen == front))
                        .filter(tab -> tab.shown() || !KEPT.contains(tab.id()));
        Stream<OpenTab> opening = reopening.stream().filter(tab -> shell.find(tab.id()).isEmpty());
        return new OpenTabs(
                Stream.concat(open, opening).toList(),
                seizures.map(SeizureScreens::listView).orElse(null));
    }

    /** Returns whether a tab can be opened again by what is known of it. */
    boolean canReopen(OpenTab tab) {
        return KEPT.contains(tab.id()) || tab.record().isPresent() || destination(tab).isPresent();
    }

    private Optional<Destination> destination(OpenTab tab) {
        if (tab.id().startsWith(OperationScreens.CARD)) {
            var code = new OperationCode(tab.id().substring(OperationScreens.CARD.length()));
            return Optional.of(new Destination.ShownOperation(code));
        }
        return modules.stream()
                .flatMap(module -> module.screens().stream())
                .filter(screen -> screen.id().equals(tab.id()))
                .map(Destination.class::cast)
                .findFirst();
    }

    /** Opens tabs again and shows the one that was in front. */
    void reopen(OpenTabs open) {
        List<OpenTab> tabs = open.tabs();
        SavedView list = open.list();
        if (list != null) {
            seizures.ifPresent(shown -> shown.showView(list));
        }
        for (OpenTab tab : tabs) {
            tab.record()
                    .ifPresentOrElse(
                            id ->
                                    seizures.ifPresent(shown ->
                                            shown.reopen(
                                                    id,
                                                    tab.id().startsWith("read/"),
                                                    tab.unsaved())),
                            () -> destination(tab).ifPresent(ui::go));
        }
        reopening = tabs.stream().filter(tab -> tab.record().isPresent()).toList();
        tabs.stream().filter(OpenTab::shown).findFirst().ifPresent(this::showInFront);
    }

    /** Shows a tab, or once it is there: a record is read first. */
    private void showInFront(OpenTab front) {
        shell.show(front.id());
        ui.worker()
                .whenQuiet(() -> {
                    if (!reopening.isEmpty()) {
                        reopening = List.of();
                        shell.show(front.id());
                    }
                });
    }

    /** Makes the home screen. */
    ScreenDescriptor home() {
        return home.make(Destination.TODAY);
    }

    /** Gives a scan to the screen that is for it; returns false unless one is shown. */
    boolean handleScan(ScanResult scan) {
        return modules.stream().anyMatch(module -> module.handleScan(scan));
    }

    /**
     * Shows the numbers of changes not acknowledged and of waiting records beside their screens.
     */
    void showFigures(RegisterFigures counted) {
        boolean changed = !counted.equals(figures.get());
        figures.set(counted);
        if (changed) {
            refreshFigures();
        }
        home.refreshIfOld();
    }

    /** Returns what writes one draft; it blocks. */
    Consumer<Draft> draftStore() {
        return register.register()::saveDraft;
    }

    private void refreshFigures() {
        modules.forEach(ScreenModule::refreshFigures);
    }

    /** Reads again what other screens than those of seizures show of the records. */
    void refresh() {
        modules.forEach(ScreenModule::refresh);
    }

    /** Reads the records again, say because others have added to the hub. */
    void reload() {
        seizures.ifPresent(SeizureScreens::reload);
    }

    void warmUp() {
        modules.forEach(ScreenModule::warmUp);
    }

    /** Connects commands and finders of the modules. */
    void connect() {
        Commands commands = shell.commands();
        for (ScreenModule module : modules) {
            module.screens().stream()
                    .filter(screen ->
                            ui.allows(screen) && commands.find(screen.command()).isEmpty())
                    .map(ui::command)
                    .forEach(commands::add);
            module.commands().forEach(commands::add);
        }
        shell.setBanner(tour.attach(shell.root(), shell.current()));
        shell.offerTour();
        shell.setFinders(modules.stream().flatMap(module -> module.finders().stream()).toList());
    }

    /** Papers of the exchange of an open register. */
    private record SessionPapers(OpenRegister register) implements ExchangePaperFactory {
        @Override
        public PaperSource key() {
            String file = "key-" + register.station().code() + ".pdf";
            return PaperSource.sheet("report.key.tab", file, register::keySheet);
        }

        @Override
        public PaperSource receipt(BundleReceipt receipt) {
            return PaperSource.sheet(
                    "receipt.tab",
                    "receipt-" + receipt.receipt().bundle() + ".pdf",
                    language -> register.exchangeSheets().receipt(receipt, language));
        }

        @Override
        public PaperSource cover(ExportResult exported) {
            return PaperSource.sheet(
                    "cover.tab",
                    "cover-" + exported.file().getFileName() + ".pdf",
                    language -> register.exchangeSheets().cover(exported, language));
        }

        @Override
        public PaperSource stations() {
            return PaperSource.sheet(
                    "stations.title",
                    "stations-behind.pdf",
                    language -> register.exchangeSheets().stations(language));
        }
    }
}
