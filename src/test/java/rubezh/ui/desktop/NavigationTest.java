package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.SceneFrames;
import rubezh.fixtures.WindowTest;
import rubezh.security.Role;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;
import rubezh.ui.kit.navigation.Destination.Screen;

/** A destination shows its screen to whoever may go there, and does nothing to who may not. */
@WindowTest
class NavigationTest {
    private static final List<Screen> SCREENS =
            List.of(
                    Destination.CASES,
                    Destination.REVIEW,
                    Destination.CONFLICTS,
                    Destination.REPORTS,
                    Destination.EXCHANGE,
                    Destination.OFFICERS,
                    Destination.AUDIT,
                    Destination.WATCH_LIST,
                    Destination.BACKUPS,
                    Destination.TODAY);

    @TempDir Path folder;

    private RoleWindow open(Set<Role> roles) {
        var window = new RoleWindow(folder, roles);
        window.waiting = SceneFrames::waitForJobs;
        return window;
    }

    @Test
    void eachScreenIsShownOnceAndAgain() {
        try (var window = open(EnumSet.allOf(Role.class))) {
            for (int turn = 0; turn < 2; turn++) {
                for (Screen screen : SCREENS) {
                    window.go(screen);
                    assertThat(window.current()).isEqualTo(screen.id());
                }
            }
            window.go(ExchangeTab.STATIONS);
            assertThat(window.current()).isEqualTo("exchange");
            window.go(new Destination.OpenCase(RoleWindow.RECORD));
            window.waitUntilIdle();
            assertThat(window.current()).isEqualTo("read/" + RoleWindow.RECORD);
        }
    }

    @Test
    void whatIsNotPermittedIsNotShownAndDoesNothing() {
        try (var window = open(Set.of(Role.ADMINISTRATOR))) {
            List<Destination> refused =
                    List.of(
                            Destination.CASES,
                            Destination.REVIEW,
                            Destination.REPORTS,
                            new Destination.OpenCase(RoleWindow.RECORD),
                            new Destination.EditCase(RoleWindow.RECORD, ""),
                            Destination.Beginning.BLANK,
                            new Destination.Conflict(RoleWindow.RECORD),
                            new Destination.Import(folder.resolve("bundle.json")));
            for (Destination to : refused) {
                assertThat(window.ui.allows(to)).as("%s", to).isFalse();
                window.go(to);
                window.waitUntilIdle();
                assertThat(window.current()).as("%s", to).isEqualTo(Destination.TODAY.id());
            }
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void aScreenOfNoModuleIsADefect() {
        try (var window = open(Set.of(Role.SUPERVISOR))) {
            var unknown = new Screen("unknown/" + UUID.randomUUID(), "go-settings");
            assertThatThrownBy(() -> window.go(unknown)).hasStackTraceContaining("no module leads");
        }
    }
}
