package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.StationDay;
import rubezh.security.Permission;
import rubezh.ui.home.HomeNavigation;
import rubezh.ui.home.HomeScreens;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.list.Filter;

/** Ways from the home screen of a session. */
final class SessionHome implements HomeNavigation {
    private final UiContext ui;
    private final Optional<SeizureScreens> seizures;
    private final Ways ways;

    /** Ways to the screens beside those of seizures. */
    record Ways(
            Runnable showReview,
            Runnable showConflicts,
            Runnable showWatchList,
            Runnable showExchange,
            Runnable showStations,
            Runnable showBackups,
            Runnable showReports,
            Consumer<StationDay> settleDay,
            Runnable showOfficers,
            Runnable showAudit) {}

    SessionHome(UiContext ui, Optional<SeizureScreens> seizures, Ways ways) {
        this.ui = ui;
        this.seizures = seizures;
        this.ways = ways;
    }

    /** Returns the commands in the head of the screen, those of the shift too. */
    HomeScreens.Actions actions(List<Command> shiftCommands) {
        return new HomeScreens.Actions(actions(), shiftCommands);
    }

    /** Returns the commands that begin a record; none for who may not. */
    private List<Command> actions() {
        return seizures.filter(_ -> ui.allows(Permission.RECORD))
                .map(screens ->
                        List.of(
                                Command.of("new", screens::create),
                                Command.of("repeat-last", screens::repeat),
                                Command.of("from-template", screens::fromTemplate)))
                .orElse(List.of());
    }

    @Override
    public void openRecord(UUID recordId) {
        seizures.ifPresent(screens -> screens.open(recordId));
    }

    @Override
    public void editRecord(UUID recordId, String pointer) {
        seizures.ifPresent(screens -> screens.edit(recordId, pointer));
    }

    @Override
    public void showRecords(Set<Status> statuses, boolean ownOnly) {
        seizures.ifPresent(screens -> screens.showStatus(statuses, ownOnly));
    }

    @Override
    public void showInStore(Set<UUID> records) {
        var filter = new Filter.InStore(records);
        seizures.ifPresent(screens -> screens.showCases(List.of(filter), false));
    }

    @Override
    public void showOperation(OperationCode operation, boolean ownOnly) {
        Set<String> codes = Set.of(operation.code());
        var filter = new Filter.Codes(HEADER_OPERATION.path(), CodeListId.OPERATIONS, codes);
        seizures.ifPresent(screens -> screens.showCases(List.of(filter), ownOnly));
    }

    @Override
    public void showReview() {
        ways.showReview().run();
    }

    @Override
    public void showConflicts() {
        ways.showConflicts().run();
    }

    @Override
    public void showWatchList() {
        ways.showWatchList().run();
    }

    @Override
    public void showExchange() {
        ways.showExchange().run();
    }

    @Override
    public void showStations() {
        ways.showStations().run();
    }

    @Override
    public void showBackups() {
        ways.showBackups().run();
    }

    @Override
    public void showReports() {
        ways.showReports().run();
    }

    @Override
    public void settleDay(StationDay day) {
        ways.settleDay().accept(day);
    }

    @Override
    public void showOfficers() {
        ways.showOfficers().run();
    }

    @Override
    public void showAudit() {
        ways.showAudit().run();
    }
}
