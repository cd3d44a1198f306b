package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CliResult;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.shift.Shift;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;

/**
 * A shift in the window: opened, taken over by another officer, handed over with its sheet; and a
 * day without seizures.
 */
@WindowTest
class ShiftJourneyTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 23);

    @TempDir Path root;

    @Test
    void aShiftIsOpenedTakenOverAndHandedOverWithItsSheet() throws IOException {
        Stations stations = CliResult.stations(root, Map.of());
        try (var window = window(stations, TrainingOfficer.OFFICER)) {
            window.run("go-seizures"); // the home screen has a button of the same name
            window.run("shift-open");
            window.press("shift.open.do");
            assertThat(window.register.shifts().current()).map(Shift::login).contains("officer");
            assertThat(window.commands()).contains("shift-hand-over");
        }
        try (var window = window(stations, TrainingOfficer.SUPERVISOR)) {
            window.run("go-seizures");
            takeOver(window);
            handOver(window);
            Path sheet = root.resolve("sheet.pdf");
            window.chosenTarget = sheet;
            window.run("save-pdf");
            FxThread.waitUntil(() -> Files.exists(sheet));
            assertThat(text(sheet)).contains("keys of safe 2", "Handover of shift 2");
            assertThat(window.register.backups().list())
                    .as("a backup at the end of the shift")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDayWithoutSeizuresIsReportedOnTodayAndWithdrawnOnceACaseIsFound(Language language) {
        Stations stations = oldStation();
        try (var window = window(stations, TrainingOfficer.OFFICER, language)) {
            reportDay(window);
            reportDayWithACase(window);
            submit(window, "2026-11-23T12:20:00+06:00");
        }
        try (var window = window(stations, TrainingOfficer.SUPERVISOR, language)) {
            withdrawDay(window);
        }
    }

    @Test
    void aNilReportThatWasGivenStaysOnTodayAndIsTakenBackWithAReason() {
        Stations stations = oldStation();
        try (var window = window(stations, TrainingOfficer.SUPERVISOR, Language.RU)) {
            reportDay(window);
            pressDay(window, YESTERDAY);
            window.search().type("ошибка");
            saveScreenshot(window, "nil-take-back");
            window.press("nil.withdraw.do");
            assertThat(state(window, YESTERDAY)).isEqualTo(StationDayState.MISSING);
            FxThread.waitUntil(() ->
                    window.search().scene().getRoot().lookupAll(".home-row").stream()
                            .anyMatch(row ->
                                    row instanceof Button line
                                            && AccessibleTree.name(line)
                                                    .contains("прежний отчёт отозван: ошибка")));
            saveScreenshot(window, "nil-taken-back");
        }
    }

    private static void reportDay(RoleWindow window) {
        pressDay(window, YESTERDAY);
        saveScreenshot(window, "nil-give");
        StationDay day = window.register.nilReports().own(YESTERDAY, YESTERDAY).getFirst();
        var dates = window.ui.texts().dates();
        assertThat(window.search().labelTexts())
                .contains(
                        words(window, "nil.give", date(window, YESTERDAY)),
                        words(
                                window,
                                "nil.give.states",
                                day.station(),
                                dates.dateTime(YESTERDAY.atTime(8, 0)),
                                dates.dateTime(YESTERDAY.plusDays(1).atTime(8, 0))));
        window.press("nil.give.do");
        assertThat(state(window, YESTERDAY)).isEqualTo(StationDayState.NIL);
    }

    /** A case that was submitted while the dialog stood open. */
    private static void reportDayWithACase(RoleWindow window) {
        pressDay(window, YESTERDAY.plusDays(1));
        submit(window, "2026-11-24T12:20:00+06:00");
        window.press("nil.give.do");
        assertThat(window.search().labelTexts()).contains(words(window, "nil.refused"), "NIL-002");
        saveScreenshot(window, "nil-refused");
        window.press("nil.refused.do");
    }

    private static void withdrawDay(RoleWindow window) {
        pressDay(window, YESTERDAY);
        window.press("nil.withdraw.do");
        assertThat(state(window, YESTERDAY))
                .as("no reason: the dialog stays")
                .isEqualTo(StationDayState.CONTRADICTED);
        window.search().type("a case was found");
        saveScreenshot(window, "nil-withdraw");
        window.press("nil.withdraw.do");
        assertThat(state(window, YESTERDAY)).isEqualTo(StationDayState.CASES);
    }

    /** Presses the line of a day on <i>Today</i>, which is there once it was read. */
    private static void pressDay(RoleWindow window, LocalDate day) {
        String date = date(window, day);
        FxThread.waitUntil(() ->
                window.search().scene().getRoot().lookupAll(".home-row").stream()
                        .anyMatch(row -> isAbout(row, date)));
        FxThread.run(() -> window.search().find(Button.class, row -> isAbout(row, date)).fire());
        window.waitUntilIdle();
    }

    private static boolean isAbout(Node row, String date) {
        return row instanceof Button button
                && row.getStyleClass().contains("home-row")
                && AccessibleTree.name(button).startsWith(date);
    }

    private static String date(RoleWindow window, LocalDate day) {
        return window.ui.texts().dates().date(day);
    }

    private static String words(RoleWindow window, String key, Object... arguments) {
        return FxThread.call(() -> window.ui.texts().text(key, arguments));
    }

    private static StationDayState state(RoleWindow window, LocalDate day) {
        return window.register.nilReports().own(day, day).getFirst().state();
    }

    private static void submit(RoleWindow window, String start) {
        ReviewScenario.submit(window.register, start, "OPI-OPI", "515 GRM", 2);
    }

    /** Saves a picture where {@code rubezh.pictures} names a folder. */
    private static void saveScreenshot(RoleWindow window, String name) {
        String folder = System.getProperty("rubezh.pictures", "");
        if (!folder.isEmpty()) {
            String language = window.ui.texts().language().get().code();
            window.saveScreenshot(Path.of(folder, name + "-" + language + ".png"));
        }
    }

    /** Returns a station that there was two days before: of the day before that nobody asks it. */
    private Stations oldStation() {
        var then = Clock.offset(CliResult.CLOCK, Duration.ofDays(-2));
        CliResult.stations(root, Map.of(), then)
                .openTraining(
                        root.resolve("data"),
                        TrainingPost.FIRST,
                        TrainingOfficer.OFFICER,
                        Optional.of(CliResult.PHRASE))
                .close();
        return CliResult.stations(root, Map.of());
    }

    private RoleWindow window(Stations stations, TrainingOfficer as, Language language) {
        var look = new Look(language, Theme.LIGHT, 1366, 768, CliResult.CLOCK);
        var opened =
                stations.openTraining(
                        root.resolve("data"),
                        TrainingPost.FIRST,
                        as,
                        Optional.of(CliResult.PHRASE));
        return new RoleWindow(opened, look);
    }

    private RoleWindow window(Stations stations, TrainingOfficer as) {
        return new RoleWindow(
                stations.openTraining(
                        root.resolve("data"),
                        TrainingPost.FIRST,
                        as,
                        Optional.of(CliResult.PHRASE)),
                Language.EN);
    }

    private static void takeOver(RoleWindow window) {
        window.run("shift-take-over");
        window.press("shift.take-over.do");
        assertThat(window.search().labelTexts())
                .as("no reason: the dialog stays, nothing is refused")
                .contains("The shift of Асанов А. К. is open")
                .doesNotContain("SHF-003");
        window.search().type("gone home");
        window.press("shift.take-over.do");
        Shift mine = window.register.shifts().current().orElseThrow();
        assertThat(mine.login()).isEqualTo("supervisor");
    }

    private static void handOver(RoleWindow window) {
        window.run("shift-hand-over");
        assertThat(window.search().labelTexts()).contains("Sealed packages in store");
        window.search().type("officer who left");
        window.press("shift.hand-over.do");
        assertThat(window.search().labelTexts())
                .as("no officer of the station: the dialog stays")
                .contains("Choose an officer from the list");
        FxThread.run(() ->
                ((TextInputControl) window.search().scene().getFocusOwner()).setText("officer"));
        window.search().focusNext();
        window.search().type("keys of safe 2");
        window.press("shift.hand-over.do");
        assertThat(window.search().labelTexts()).contains("The shift is handed over");
        window.press("shift.sheet");
        FxThread.waitUntil(() -> window.search().isShown(".report-sheet"));
        assertThat(window.register.shifts().current()).isEmpty();
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
