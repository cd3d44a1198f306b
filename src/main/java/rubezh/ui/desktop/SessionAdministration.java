package rubezh.ui.desktop;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rubezh.backup.BackupService;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.ui.admin.AdminScreens;
import rubezh.ui.admin.EscrowAccess;
import rubezh.ui.admin.TermAccess;
import rubezh.ui.backup.BackupScreens;
import rubezh.ui.codelist.CodeListScreens;
import rubezh.ui.desktop.AdministrationPage.Part;
import rubezh.ui.enrol.RosterScreens;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.watch.WatchScreens;

/** Administration of a session: its page, its screens and the ways to them. */
final class SessionAdministration {
    private final UiContext ui;
    private final OpenRegister register;
    private final Ways ways;

    /**
     * Ways to other screens.
     *
     * @param showOrOpen shows the screen of an id, made if it is not open
     * @param showExchange shows the exchange with the key of the station
     * @param showSettings shows the settings of the computer
     * @param showRecords shows the records that a filter selects
     * @param ends what ends the session
     */
    record Ways(
            BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen,
            Runnable showExchange,
            Runnable showSettings,
            Consumer<Filter> showRecords,
            Ends ends) {}

    /**
     * What ends the session.
     *
     * @param onRestored runs after a backup was restored
     * @param onOwnRoles runs after the officer got other roles: the screens show those of before
     */
    record Ends(Runnable onRestored, Runnable onOwnRoles) {}

    SessionAdministration(UiContext ui, OpenRegister register, Ways ways) {
        this.ui = ui;
        this.register = register;
        this.ways = ways;
    }

    /** Returns the page that says what the officer can do, and leads there. */
    ScreenDescriptor page() {
        return new AdministrationPage(ui, parts()).screen();
    }

    private List<Part> parts() {
        return List.of(
                new Part("admin.officers", Permission.MANAGE_OFFICERS, this::showOfficers),
                new Part("admin.station", Permission.CHANGE_STATION, this::showStation),
                new Part("admin.codelist", Permission.MANAGE_CODE_LISTS, this::showCodeLists),
                new Part("admin.watch", Permission.READ_RECORDS, this::showWatchList),
                new Part("admin.rules", Permission.RAISE_RULES, this::showRules),
                new Part("admin.audit", Permission.READ_AUDIT, this::showAudit),
                new Part("admin.key", Permission.READ_EXCHANGE, ways.showExchange()),
                new Part("admin.roster", Permission.ENROL, this::showRoster),
                new Part("admin.backup", Permission.BACK_UP, this::showBackups),
                new Part("admin.settings", Permission.SIGNED_IN, ways.showSettings()),
                new Part("admin.verify", Permission.VERIFY, this::verify));
    }

    void verify() {
        new RegisterVerification(register).show(ui, () -> {});
    }

    /** Returns the commands that lead to the screens, as far as the officer may. */
    List<Command> commands() {
        return Commands.of(
                        Command.of("go-officers", this::showOfficers),
                        Command.of("go-station", this::showStation),
                        Command.of("go-code-lists", this::showCodeLists),
                        Command.of("go-watch-list", this::showWatchList),
                        Command.of("go-rules", this::showRules),
                        Command.of("go-roster", this::showRoster),
                        Command.of("go-audit", this::showAudit),
                        Command.of("go-backups", this::showBackups))
                .permittedTo(register.officer())
                .all();
    }

    void showOfficers() {
        var services =
                new AdminScreens.Services(
                        register.officers(),
                        register.audit(),
                        (language, keeper) -> register.renewRecoverySheet(language, keeper::accept),
                        EscrowAccess.of(register.enrolment()));
        var screens = new AdminScreens(ui, services, this::showAudit, ways.ends().onOwnRoles());
        ways.showOrOpen().accept(AdminScreens.OFFICERS, screens::officers);
    }

    private void showStation() {
        ways.showOrOpen()
                .accept(
                        AdminScreens.STATION,
                        () ->
                                AdminScreens.station(
                                        ui,
                                        register.station(),
                                        register::changeStation,
                                        TermAccess.of(register.exchange().receipts()),
                                        register.reference()));
    }

    private void showCodeLists() {
        ways.showOrOpen()
                .accept(
                        CodeListScreens.CODE_LISTS,
                        () ->
                                CodeListScreens.screen(
                                        ui,
                                        register.codeLists(),
                                        (list, code, ids) ->
                                                ways.showRecords()
                                                        .accept(new Filter.Uses(list, code, ids))));
    }

    /** Shows the watch list to whoever may read records. */
    void showWatchList() {
        if (ui.allows(Permission.READ_RECORDS)) {
            ways.showOrOpen()
                    .accept(
                            WatchScreens.WATCH_LIST,
                            () ->
                                    WatchScreens.screen(
                                            ui,
                                            new LiveLabels(register.reference(), ui.texts()),
                                            register.watch(),
                                            (text, ids) ->
                                                    ways.showRecords()
                                                            .accept(
                                                                    new Filter.Watched(
                                                                            text, ids))));
        }
    }

    private void showRules() {
        ways.showOrOpen()
                .accept(AdminScreens.RULES, () -> AdminScreens.rules(ui, register.rules()));
    }

    private void showRoster() {
        ways.showOrOpen()
                .accept(
                        RosterScreens.ID,
                        () -> RosterScreens.of(ui, register.enrolment(), register.exchange()));
    }

    void showAudit() {
        ways.showOrOpen()
                .accept(AdminScreens.AUDIT, () -> AdminScreens.audit(ui, register.audit()));
    }

    /** Writes a backup at the end of a shift; what fails is shown where the work is listed. */
    void backUp() {
        ui.worker()
                .of(_ -> register.backups().create(BackupService.Occasion.SHIFT_END, _ -> {}))
                .named("shift.work.backup")
                .start();
    }

    /** Shows the backups to whoever may write them. */
    void showBackups() {
        if (ui.allows(Permission.BACK_UP)) {
            var navigation =
                    new BackupScreens.Navigation(ways.showExchange(), ways.ends().onRestored());
            var screens = new BackupScreens(ui, register.backups(), navigation);
            ways.showOrOpen().accept(BackupScreens.BACKUPS, screens::backups);
        }
    }
}
