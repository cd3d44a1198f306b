package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.review.ReviewService;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** The first ten minutes, gone through by keys. */
@WindowTest
class TourJourneyTest {
    @TempDir Path folder;

    /** Returns what the line says of the step; empty if there is no line. */
    private static String step(RoleWindow window) {
        return window.search().isShown(".tour-number")
                ? ((Label) window.search().scene().getRoot().lookup(".tour-number")).getText()
                : "";
    }

    private static void waitForStep(RoleWindow window, int number, int steps) {
        FxThread.waitUntil(() -> step(window).equals("Step " + number + " of " + steps));
    }

    private static void assertNoTour(RoleWindow window) {
        assertThat(FxThread.call(() -> step(window))).isEmpty();
    }

    @Test
    void anOfficerReadsFindsRecordsSubmitsAndPrints() {
        try (var window = new RoleWindow(folder, Set.of(OFFICER))) {
            var keys = new RoleKeyboard(window);
            assertNoTour(window);
            window.press("command.tour");
            waitForStep(window, 1, 8);
            keys.press(KeyCode.DIGIT2, KeyCode.ALT);
            waitForStep(window, 1, 8);
            keys.press(KeyCode.ENTER);
            waitForStep(window, 2, 8);
            keys.press(KeyCode.ESCAPE);
            keys.press(KeyCode.F, KeyCode.CONTROL);
            waitForStep(window, 3, 8);
            keys.type("heroin");
            keys.press(KeyCode.INSERT);
            waitForStep(window, 4, 8);
            long before = window.register.register().catalogue().count(Query.ALL);
            keys.press(KeyCode.S, KeyCode.CONTROL);
            waitForStep(window, 5, 8);
            assertThat(window.register.register().catalogue().count(Query.ALL))
                    .isEqualTo(before + 1);
            keys.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
            window.closePopups();
            ReviewScenario.submit(
                    window.register, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
            waitForStep(window, 6, 8);
            keys.press(KeyCode.DIGIT2, KeyCode.ALT);
            keys.press(KeyCode.P, KeyCode.CONTROL);
            waitForStep(window, 7, 8);
            keys.press(KeyCode.F1);
            waitForStep(window, 8, 8);
            assertThat(window.current()).isEqualTo("help");
            keys.press(KeyCode.K, KeyCode.CONTROL);
            FxThread.waitUntil(() -> window.search().isShown(".tour-bar"));
            window.closePopups();
            window.press("tour.end");
            assertNoTour(window);
        }
    }

    /** Nobody approves a case of his own: another officer has submitted it. */
    private OpenRegister supervisor() {
        OpenStation station = TestStations.create(folder);
        var bek = new Officer("bek", "Bek B. B.", "", Set.of(SUPERVISOR));
        station.addOfficer(bek, TestStations.PASSWORD);
        try (OpenRegister other = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            ReviewScenario.submit(other, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
        }
        return OpenRegisterFixture.create(
                TestStations.signIn(folder, "bek", TestStations.PASSWORD), folder.resolve("area"));
    }

    @Test
    void aSupervisorGoesOnWhenTheApprovalIsThere() {
        try (var window = new RoleWindow(supervisor(), Language.EN)) {
            var keys = new RoleKeyboard(window);
            window.run("tour");
            keys.press(KeyCode.DIGIT3, KeyCode.ALT);
            waitForStep(window, 2, 7);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL);
            waitForStep(window, 3, 7);
            assertThat(window.register.register().catalogue().count(ReviewService.QUEUE)).isZero();
        }
    }

    /** Whoever carries bundles may read no records: only what was sent counts. */
    @Test
    void aCourierGoesOnWhenABundleIsWritten() throws IOException {
        try (var window = new RoleWindow(folder, Set.of(SYNC_STAFF))) {
            var keys = new RoleKeyboard(window);
            window.run("tour");
            keys.press(KeyCode.DIGIT7, KeyCode.ALT);
            waitForStep(window, 2, 7);
            var all = new ExportRequest.Everything();
            Path out = Files.createDirectories(folder.resolve("out"));
            window.register.exchange().export(new ExportRequest(all, "KG-KAR", out), Progress.NONE);
            assertThat(out).isNotEmptyDirectory();
            waitForStep(window, 3, 7);
            keys.press(KeyCode.DIGIT2, KeyCode.CONTROL);
            waitForStep(window, 4, 7);
            keys.press(KeyCode.DIGIT4, KeyCode.CONTROL);
            waitForStep(window, 5, 7);
        }
    }

    @Test
    void whoHasNoneIsOfferedNone() {
        try (var window = new RoleWindow(folder, Set.of(ADMINISTRATOR))) {
            assertThat(window.windowCommands()).doesNotContain("tour");
            assertThat(FxThread.call(() -> window.search().isShown(".training-band .button")))
                    .isFalse();
        }
    }
}
