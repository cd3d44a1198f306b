package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.TotalsRow;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.table.Operation2009;
import rubezh.text.Language;

/** The operation of 2009 on the dashboard, by the keyboard alone. */
@WindowTest
class DashboardJourneyTest {
    @TempDir Path folder;

    /** Opens a station with the cases of the operation. */
    static OpenRegister operation2009(Path folder) {
        OpenStation station = TestStations.create(folder);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        var counter = new AtomicLong(1);
        Supplier<UUID> ids =
                () -> new UUID(0x0199_a000_0000_7000L, 1L << 63 | counter.incrementAndGet());
        Operation2009.read(TestStations.REFERENCE, ids)
                .forEach(seizure ->
                        seeder.put(
                                ids.get(),
                                SeizureShape.SHAPE.with(
                                        seizure, HEADER_STATUS.pointer(), Status.SUBMITTED)));
        station.catalogue().refresh(List.of());
        return OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    @Test
    void figuresLeadToTheirCases() throws IOException {
        try (var window = new RoleWindow(operation2009(folder), Language.EN)) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT5, KeyCode.ALT);
            assertThat(texts(window)).contains("No data for the period");
            chooseOperation(window);
            assertThat(texts(window)).contains("105", "117.000", "5\u202F172", "43.000");
            focus(window, "chart-route");
            keys.press(KeyCode.DOWN);
            assertThat(accessibleText(window, "chart-route")).endsWith("Karamyk \u2192 Russia 9");
            assertTheDrawingSaysWhatTheChartSays(window, keys);
            focus(window, "chart-concealment");
            keys.press(KeyCode.T);
            assertThat(texts(window)).contains("Name");
            keys.press(KeyCode.DOWN);
            assertThat(accessibleText(window, "chart-concealment")).endsWith(" 21");
            save(window, keys);
            assertTheFiguresFollowTheRegister(window);
            assertThat(accessibleText(window, "chart-concealment")).endsWith(" 21");
            keys.press(KeyCode.ENTER);
            assertThat(window.current()).isEqualTo("list");
            assertThat(rows(window)).isEqualTo(21);
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void whatTheFiguresMayLackIsSaidInOneLineAndInDrawingsAndListedOnDemand() throws IOException {
        try (var window = new RoleWindow(operation2009(folder), Language.EN)) {
            Seizure draft =
                    SeizureShape.SHAPE.with(
                            Seizures.complete(),
                            HEADER_OPERATION.pointer(),
                            new OperationCode("SENTINEL-2009"));
            Register register = window.register.register();
            register.record(SaveRequest.ofNew(register.newRecordId(), draft, SaveIntent.SAVE));
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT5, KeyCode.ALT);
            chooseOperation(window);
            assertThat(shownTexts(window))
                    .contains("Incomplete data: drafts or returned records")
                    .doesNotContain("Drafts and returned records: 1.");
            focus(window, "dashboard-gaps");
            keys.press(KeyCode.SPACE);
            assertThat(shownTexts(window)).contains("Drafts and returned records: 1.");
            Path svg = folder.resolve("routes.svg");
            window.chosenTarget = svg;
            focus(window, "chart-route");
            keys.press(KeyCode.E, KeyCode.CONTROL);
            assertThat(DrawingReader.texts(svg))
                    .contains("Incomplete data: drafts or returned records");
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void aPeriodWithoutCasesSaysSoOnceInPlaceOfEmptyCharts() throws IOException {
        try (var window = new RoleWindow(operation2009(folder), Language.EN)) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT5, KeyCode.ALT);
            assertThat(shownTexts(window)).containsOnlyOnce("No data for the period");
            chooseOperation(window);
            assertThat(shownTexts(window)).doesNotContain("No data for the period");
        }
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static List<String> shownTexts(RoleWindow window) {
        return FxThread.call(() ->
                window.search().scene().getRoot().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .filter(DashboardJourneyTest::isShown)
                        .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                        .toList());
    }

    static void chooseOperation(RoleWindow window) {
        String operation = window.ui.texts().text("dashboard.period.operation");
        FxThread.run(() ->
                window.search()
                        .find(ToggleButton.class, one -> operation.equals(one.getText()))
                        .fire());
        window.waitUntilIdle();
    }

    private void save(RoleWindow window, RoleKeyboard keys) throws IOException {
        Path csv = folder.resolve("places.csv");
        window.chosenTarget = csv;
        keys.press(KeyCode.E, KeyCode.CONTROL);
        assertThat(Files.readString(csv)).contains("21");
        Path png = folder.resolve("places.png");
        window.chosenTarget = png;
        keys.press(KeyCode.E, KeyCode.CONTROL);
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    /** A drawing is read by other programs, so by an XML parser too. */
    private void assertTheDrawingSaysWhatTheChartSays(RoleWindow window, RoleKeyboard keys)
            throws IOException {
        Path svg = folder.resolve("routes.svg");
        window.chosenTarget = svg;
        keys.press(KeyCode.E, KeyCode.CONTROL);
        assertThat(DrawingReader.texts(svg)).contains("Tajikistan 49", "Karamyk 9");
        assertThat(DrawingReader.count(svg, "path")).isGreaterThan(10);
    }

    /** The row that was selected stays so. */
    private static void assertTheFiguresFollowTheRegister(RoleWindow window) {
        Register register = window.register.register();
        String rarest =
                register.catalogue().totals(Query.ALL, List.of(CONCEALMENT_PLACE.path())).stream()
                        .min(Comparator.comparingLong(TotalsRow::cases))
                        .orElseThrow()
                        .keys()
                        .getFirst();
        Query others = Query.ALL.where(CONCEALMENT_PLACE, Set.of(rarest));
        UUID wrong = register.catalogue().ids(others).getFirst();
        register.cancel(wrong, "Entered twice");
        FxThread.run(() -> window.screens.seizures().orElseThrow().reload());
        FxThread.waitUntil(() -> textsNow(window).contains("104"));
    }

    private static List<String> textsNow(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList();
    }

    private static List<String> texts(RoleWindow window) {
        return FxThread.call(() -> textsNow(window));
    }

    private static void focus(RoleWindow window, String id) {
        FxThread.run(() -> window.search().scene().getRoot().lookup("#" + id).requestFocus());
    }

    private static String accessibleText(RoleWindow window, String id) {
        return FxThread.call(
                () -> AccessibleTree.name(window.search().scene().getRoot().lookup("#" + id)));
    }

    private static int rows(RoleWindow window) {
        return FxThread.call(() ->
                ((TableView<?>) window.search().find(TableView.class, _ -> true))
                        .getItems()
                        .size());
    }
}
