package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import java.util.List;
import java.util.Set;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.session.OpenRegister;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.operation.OperationScreens;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.shell.NavItem;

/** Operations in a session: their screens, and the ways from them to others. */
final class SessionOperations {
    private static final String REPORT = "report";

    private final SessionScreens screens;
    private final OperationScreens operations;

    SessionOperations(UiContext ui, OpenRegister register, SessionScreens screens) {
        this.screens = screens;
        this.operations =
                new OperationScreens(
                        ui,
                        new OperationScreens.Services(
                                register.operations(),
                                register.reports(),
                                register.reference(),
                                register.register()),
                        new OperationScreens.Navigation(
                                screen -> screens.shell().open(screen),
                                this::showCases,
                                id -> screens.seizures().ifPresent(s -> s.open(id)),
                                this::showReport,
                                filled -> screens.seizures().ifPresent(s -> s.create(filled))));
    }

    /** Returns the entry of the navigation. */
    NavItem navItem() {
        return NavItem.of(
                Command.of("go-operations", this::show),
                OperationScreens.LIST,
                OperationScreens.CARD);
    }

    /** Shows the list; unlike on other screens, {@code Ins} creates an operation here. */
    private void show() {
        if (!screens.shell().show(OperationScreens.LIST)) {
            screens.shell().open(operations.list());
        }
    }

    private void showCases(OperationCode operation) {
        var filter =
                new Filter.Codes(
                        HEADER_OPERATION.path(), CodeListId.OPERATIONS, Set.of(operation.code()));
        screens.seizures().ifPresent(shown -> shown.showCases(List.of(filter), false));
    }

    /** Shows the summary of an operation in place of the report shown before. */
    private void showReport(OperationCode operation) {
        screens.shell().close(REPORT);
        screens.shell().open(screens.reports().report(operation));
    }
}
