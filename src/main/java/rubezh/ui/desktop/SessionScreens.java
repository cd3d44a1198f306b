package rubezh.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import rubezh.domain.identifier.ScanResult;
import rubezh.domain.seizure.Status;
import rubezh.journal.Draft;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.exchange.ExchangeTab;
import rubezh.ui.help.HelpScreens;
import rubezh.ui.home.HomeScreens;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.report.PaperSource;
import rubezh.ui.report.ReportScreens;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.SeizureTabs;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.shell.NavItem;
import rubezh.ui.shell.Shell;
import rubezh.ui.shift.ShiftScreens;

/**
 * Screens of a session and the navigation to them. What the officer is not permitted is not built:
 * nobody who may not read records has screens of seizures.
 */
final class SessionScreens {
    private final UiContext ui;
    private final OpenRegister register;
    private final Shell shell;
    private final Optional<SeizureScreens> seizures;
    private final ExchangeScreens exchange;
    private final ReportScreens reports;
    private final HelpScreens help;
    private final SessionAdministration administration;
    private final SessionSettings settings;
    private final ShiftScreens shifts;
    private final SessionReview review;
    private final HomeScreens home;
    private final SessionDashboard dashboard;
    private Optional<SessionMarks> marks = Optional.empty();
    private RegisterFigures shown = RegisterFigures.NONE;
    private final IntegerProperty unsent = new SimpleIntegerProperty(0);

    SessionScreens(
            UiContext ui,
            OpenRegister register,
            SessionSettings.Computer computer,
            Runnable lock,
            SessionAdministration.Ends ends) {
        this.ui = ui;
        this.register = register;
        this.administration = administration(ends);
        this.help = new HelpScreens(ui, screen -> shell().open(screen));
        SeizureTabs tabs = tabs();
        this.seizures = seizureScreens(tabs, computer.devices());
        this.review = new SessionReview(ui, register, this::showOrOpen, seizures, tabs::showBundle);
        this.reports = new ReportScreens(ui, register.reports(), register.reference());
        var ways = new SessionSettings.Ways(this::showOrOpen, this::showBackups, this::showSheet);
        this.settings = new SessionSettings(ui, register, computer, ways);
        this.exchange = exchangeScreens(tabs, computer);
        this.shifts =
                new ShiftScreens(
                        ui,
                        register.shifts(),
                        new FieldEditorFactory(ui, register.reference()),
                        administration::backUp,
                        (name, sheet) -> showSheet(PaperSource.shift(name, sheet::generate)));
        this.home = home();
        this.dashboard = new SessionDashboard(ui, register, this::showOrOpen, seizures);
        this.shell = new Shell(ui, SessionHeading.of(register), navigation(), lock, help::open);
    }

    private SeizureTabs tabs() {
        return new SessionTabs(
                this::shell,
                request -> showPaper(reports.list(request)),
                query -> exchange().extract(register.register(), query),
                id -> review().settle(id),
                bundle -> exchange().showBundle(bundle),
                id -> help.open(id));
    }

    private Optional<SeizureScreens> seizureScreens(SeizureTabs tabs, LocalDevices localDevices) {
        if (!ui.allows(Permission.READ_RECORDS)) {
            return Optional.empty();
        }
        var services = SessionTabs.services(register);
        return Optional.of(
                new SeizureScreens(ui, services, register.reference(), tabs, localDevices));
    }

    private ExchangeScreens exchangeScreens(SeizureTabs tabs, SessionSettings.Computer computer) {
        var sheets = register.exchangeSheets();
        var config =
                new ExchangeScreens.Config(
                        register.bundleFolder(),
                        tabs::show,
                        tabs::close,
                        () -> showSheet(PaperSource.key(register.station(), register::keySheet)),
                        receipt -> showSheet(PaperSource.receipt(receipt, sheets::receipt)),
                        sent -> showSheet(PaperSource.cover(sent, sheets::cover)),
                        () -> showSheet(PaperSource.stations(sheets::stations)),
                        this::showExchange,
                        administration::verify,
                        () -> review().showConflicts(),
                        review.conflicts(),
                        new ExchangeScreens.ImportNavigation(
                                (station, ids) -> showCases(new Filter.Imported(station, ids)),
                                register.importUndo(),
                                () -> seizures.ifPresent(SeizureScreens::refresh)),
                        computer.exchangeTab());
        return new ExchangeScreens(
                ui, register.exchange(), register.reference(), computer.media(), config);
    }

    private void showCases(Filter filter) {
        seizures.ifPresent(screens -> screens.showCases(List.of(filter), false));
    }

    private SessionAdministration administration(SessionAdministration.Ends ends) {
        var ways =
                new SessionAdministration.Ways(
                        this::showOrOpen,
                        this::showExchange,
                        () -> settings.showSettings(),
                        this::showCases,
                        ends);
        return new SessionAdministration(ui, register, ways);
    }

    void showBackups() {
        administration.showBackups();
    }

    /** Takes a scan for the test of the scanner; returns false unless that is shown. */
    boolean testScan(ScanResult scan) {
        return settings.handleScan(scan);
    }

    ShiftScreens shifts() {
        return shifts;
    }

    Shell shell() {
        return shell;
    }

    ExchangeScreens exchange() {
        return exchange;
    }

    ReportScreens reports() {
        return reports;
    }

    Optional<SeizureScreens> seizures() {
        return seizures;
    }

    /** Shows the numbers of unsent changes and of waiting records beside their screens. */
    void showFigures(RegisterFigures figures) {
        if (!figures.equals(shown)) {
            shown = figures;
            refreshFigures();
        }
        home.refreshIfOld();
        unsent.set((int) Math.min(Integer.MAX_VALUE, figures.unsent().revisions()));
        review.showFigures(figures);
    }

    /** Reads again what other screens than the list show of the records. */
    void refreshFigures() {
        home.refresh();
        dashboard.refresh();
        marks.ifPresent(SessionMarks::refresh);
    }

    SessionReview review() {
        return review;
    }

    HomeScreens today() {
        return home;
    }

    private HomeScreens home() {
        var ways =
                new SessionHome.Ways(
                        review::showWaiting,
                        review::showConflicts,
                        administration::showWatchList,
                        this::showExchange,
                        () -> exchange().show(ExchangeTab.STATIONS),
                        this::showBackups,
                        () -> showOrOpen("report", reports::report),
                        day -> reports.settleDay(register.nilReports(), day, this::refreshFigures),
                        administration::showOfficers,
                        administration::showAudit);
        var home = new SessionHome(ui, seizures, ways);
        var actions = home.actions(shifts.commands());
        return new HomeScreens(ui, register.today(), register.reference(), home, actions);
    }

    /** Returns what writes one draft; it blocks. */
    Consumer<Draft> draftStore() {
        return register.register()::saveDraft;
    }

    /** Connects commands and finders of the screens that the officer has. */
    void connect() {
        settings.commands().forEach(shell.commands()::add);
        administration.commands().forEach(shell.commands()::add);
        shifts.commands().forEach(shell.commands()::add);
        exchange.commands().forEach(shell.commands()::add);
        shell.setFinders(List.of(help.finder()));
        seizures.ifPresent(screens -> {
            shell.setFinders(List.of(screens.finder(), help.finder()));
            shell.commands().add(Command.of("new", screens::create));
            var shown = new SessionMarks(ui, register, screens);
            marks = Optional.of(shown.addTo(shell.commands(), this::showOrOpen));
        });
    }

    private List<NavItem> navigation() {
        return List.of(
                NavItem.of(
                        Command.of("go-today", () -> shell.show(HomeScreens.TODAY)),
                        HomeScreens.TODAY),
                NavItem.of(Command.of("go-seizures", this::showList), "list", "read/", "seizure/"),
                review.navItem(),
                new SessionOperations(ui, register, this).navItem(),
                dashboard.navItem(),
                NavItem.of(
                        Command.of("go-reports", () -> showOrOpen("report", reports::report)),
                        "report"),
                new NavItem(
                        Command.of("go-exchange", this::showExchange),
                        unsent,
                        List.of("exchange", "import")),
                review.conflictItem(),
                NavItem.of(
                        Command.of("go-admin", () -> showOrOpen("admin", administration::page)),
                        "admin"));
    }

    void showList() {
        shell.show("list");
    }

    void showStatus(Set<Status> statuses) {
        seizures.ifPresent(screens -> screens.showStatus(statuses, false));
    }

    void showReturned() {
        seizures.ifPresent(SeizureScreens::showReturned);
    }

    void showExchange() {
        showOrOpen("exchange", exchange::exchange);
    }

    private void showSheet(PaperSource sheet) {
        showPaper(reports.paper(sheet));
    }

    /** Shows a paper in place of the one shown before. */
    private void showPaper(ScreenDescriptor paper) {
        shell.close(ReportScreens.PAPER);
        ifRecording(screens -> screens.createByKey(paper));
        shell.open(paper);
    }

    private void showOrOpen(String id, Supplier<ScreenDescriptor> screen) {
        if (!shell.show(id)) {
            ScreenDescriptor opened = screen.get();
            ifRecording(screens -> screens.createByKey(opened));
            shell.open(opened);
        }
    }

    /** Runs an action on the screens of seizures if the officer may record. */
    void ifRecording(Consumer<SeizureScreens> action) {
        seizures.filter(_ -> ui.allows(Permission.RECORD)).ifPresent(action);
    }
}
