package rubezh.ui.desktop;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import rubezh.session.OpenRegister;
import rubezh.ui.dashboard.DashboardScreens;
import rubezh.ui.dashboard.FigureCases;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.list.Filter;
import rubezh.ui.seizure.map.CountryPositions;
import rubezh.ui.shell.NavItem;

/** Dashboard in a session: its screen, its navigation, and the list of the cases behind it. */
final class SessionDashboard {
    private final BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen;
    private final Optional<SeizureScreens> seizures;
    private final DashboardScreens screens;

    SessionDashboard(
            UiContext ui,
            OpenRegister register,
            BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen,
            Optional<SeizureScreens> seizures) {
        this.showOrOpen = showOrOpen;
        this.seizures = seizures;
        this.screens =
                new DashboardScreens(
                        ui,
                        register.dashboard(),
                        register.reference(),
                        CountryPositions::builtIn,
                        this::openCases);
    }

    /** Returns the entry of the navigation. */
    NavItem navItem() {
        return NavItem.of(Command.of("go-dashboard", this::show), DashboardScreens.DASHBOARD);
    }

    private void show() {
        showOrOpen.accept(DashboardScreens.DASHBOARD, screens::dashboard);
    }

    /** Reads the figures again if the screen is open. */
    void refresh() {
        screens.refresh();
    }

    private void openCases(FigureCases cases) {
        var filters = new ArrayList<Filter>();
        filters.add(new Filter.Counted(cases.selection()));
        for (FigureCases.CodeCondition one : cases.conditions()) {
            filters.add(new Filter.Codes(one.field().path(), one.list(), one.codes()));
        }
        seizures.ifPresent(screens -> screens.showCases(filters, false));
    }
}
