package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.security.Role;
import rubezh.ui.admin.AdminScreens;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;

/** A part of the administration takes the tab of the one shown, unless that one refuses. */
@WindowTest
class AdministrationFrameTest {
    private static final String PART = AdminScreens.STATION.id();

    private final AtomicBoolean closable = new AtomicBoolean();
    private final AtomicInteger closed = new AtomicInteger();

    @TempDir Path folder;

    private ScreenDescriptor part() {
        return new ScreenDescriptor(
                PART,
                new SimpleStringProperty("Station"),
                false,
                Feather.HOME,
                new ScreenView(new Region(), Commands.of(), () -> {}),
                new SimpleBooleanProperty(),
                closable::get,
                closed::incrementAndGet);
    }

    private static List<String> tabs(RoleWindow window) {
        return FxThread.call(
                () -> window.screens.shell().screens().stream().map(ScreenDescriptor::id).toList());
    }

    @Test
    void aPartThatRefusesToCloseIsShownAgainAndNoOtherOpens() {
        try (var window = new RoleWindow(folder, Set.of(Role.ADMINISTRATOR))) {
            FxThread.run(() -> window.screens.shell().open(part()));
            window.go(Destination.TODAY);
            window.go(Destination.OFFICERS);
            assertThat(window.current()).isEqualTo(PART);
            assertThat(tabs(window)).contains(PART).doesNotContain(Destination.OFFICERS.id());
            assertThat(closed).hasValue(0);

            closable.set(true);
            window.go(Destination.OFFICERS);
            assertThat(window.current()).isEqualTo(Destination.OFFICERS.id());
            assertThat(tabs(window)).doesNotContain(PART);
            assertThat(closed).hasValue(1);
        }
    }
}
