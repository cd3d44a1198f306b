package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** The morning of an officer: what came back is first, and every number opens its list. */
@WindowTest
class HomeJourneyTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path folder;

    /** Signs an officer in to whom a record was returned, and of whom another is in review. */
    private OpenRegister officer() {
        OpenStation station = TestStations.create(folder);
        var roles = Set.of(Role.OFFICER);
        station.addOfficer(new Officer("bek", "Bek B. B.", "inspector", roles), PASSWORD);
        UUID returned;
        try (OpenRegister bek = signIn(station)) {
            returned =
                    ReviewScenario.submit(
                            bek, "2026-11-23T21:43:00+06:00", "OPI-HER", "2.200 KGM", 3);
            ReviewScenario.submit(bek, "2026-11-24T09:20:00+06:00", "OPI-OPI", "750 GRM", 1);
        }
        try (OpenRegister supervisor =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"))) {
            ReviewScenario.giveBack(supervisor, returned);
        }
        return signIn(TestStations.open(folder));
    }

    /** 1366×768 at 200 %: what does not fit scrolls, and nothing is pushed off the window. */
    @Test
    void aLowWindowKeepsItsHeaderAndItsStatusBar() {
        var everybody = Set.of(Role.OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR);
        try (var window = new RoleWindow(folder, everybody)) {
            FxThread.run(() -> window.ui.display().zoomTo(2));
            window.waitUntilIdle();
            var scene = window.search().scene();
            var root = FxThread.call(() -> scene.getRoot().lookup(".status-bar"));
            var bar = FxThread.call(() -> root.localToScene(root.getLayoutBounds()));
            assertThat(bar.getMaxY()).isBetween(0.0, scene.getHeight() + 0.5);
        }
    }

    private OpenRegister signIn(OpenStation station) {
        return OpenRegisterFixture.create(
                station.lock().unlock("bek", PASSWORD, _ -> {}), folder.resolve("area"));
    }

    @Test
    void whatCameBackIsCorrectedAndEveryNumberOpensItsList() {
        try (var window = new RoleWindow(officer(), Language.EN)) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT1, KeyCode.ALT);
            assertThat(window.current()).isEqualTo("today");
            assertThat(window.search().labelTexts())
                    .contains("Returned to me", ReviewScenario.REASON, "My records in review")
                    .doesNotContain("My drafts");
            assertThat(focused(window)).as("what came back").contains("Heroin");
            assertEnterCorrectsAtTheRemark(window, keys);

            keys.press(KeyCode.HOME);
            assertThat(focused(window)).startsWith("Returned to me 1");
            keys.press(KeyCode.ENTER);
            assertThat(window.current()).isEqualTo("list");
            assertThat(rows(window)).isEqualTo(1);
            keys.press(KeyCode.DIGIT1, KeyCode.ALT);

            assertTheLanguageChangesAtOnce(window, keys);
            assertAnotherRecordIsShownByItself(window);
            assertTheFieldWithTheRemarkOpens(window);
            assertSealedPackagesOpenTheirCases(window, keys);
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void aPostWithoutRecordsIsToldHowToBegin() {
        OpenStation station = TestStations.create(folder);
        var bek = new Officer("bek", "Bek B. B.", "inspector", Set.of(Role.OFFICER));
        station.addOfficer(bek, PASSWORD);
        try (var window = new RoleWindow(signIn(station), Language.EN)) {
            assertThat(window.search().labelTexts())
                    .contains("No records yet. Enter the first seizure with Ins or the button New.")
                    .contains("No shift is open");
        }
    }

    private static void assertTheLanguageChangesAtOnce(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(focused(window)).startsWith("Возвращено мне на доработку 1");
        keys.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
        keys.press(KeyCode.END);
        keys.press(KeyCode.HOME);
        keys.press(KeyCode.DOWN);
        assertThat(focused(window)).contains("Heroin", "2.200\u00a0kg");
    }

    /** The button says the key of the line; both go to the field with the remark. */
    private static void assertEnterCorrectsAtTheRemark(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.ENTER);
        assertRemarkIsFocused(window);
        closeEditor(window, keys);
        FxThread.run(() -> window.search().button("Correct").fire());
        window.waitUntilIdle();
        assertRemarkIsFocused(window);
        closeEditor(window, keys);
    }

    private static void closeEditor(RoleWindow window, RoleKeyboard keys) {
        String editor = window.current();
        FxThread.run(() -> window.screens.shell().close(editor));
        keys.press(KeyCode.DIGIT1, KeyCode.ALT);
    }

    private static void assertRemarkIsFocused(RoleWindow window) {
        assertThat(window.current()).startsWith("seizure/");
        Node owner = FxThread.call(() -> window.search().scene().getFocusOwner());
        assertThat(AccessibleTree.name(owner)).isEqualTo("Quantity");
    }

    private static void assertAnotherRecordIsShownByItself(RoleWindow window) {
        UUID draft = window.register.register().newRecordId();
        window.register.register().record(SaveRequest.ofNew(draft, sealed(draft), SaveIntent.SAVE));
        FxThread.run(() -> window.screens.seizures().orElseThrow().reload());
        window.waitUntilIdle();
        assertThat(window.search().labelTexts()).contains("My drafts");
        assertThat(focused(window)).as("the focus stays").contains("Heroin", "2.200\u00a0kg");
    }

    private static void assertTheFieldWithTheRemarkOpens(RoleWindow window) {
        FxThread.run(() ->
                window.search().find(Button.class, HomeJourneyTest::isLinkOfTheScreen).fire());
        window.waitUntilIdle();
        assertRemarkIsFocused(window);
    }

    /** The band over training data has a link too. */
    private static boolean isLinkOfTheScreen(Button button) {
        return button.getStyleClass().contains("link")
                && !button.getParent().getStyleClass().contains("training-plate");
    }

    private static Seizure sealed(UUID id) {
        var bag =
                new EvidencePackage(
                        id, 0, null, null, List.of("KG 0048207"), List.of(), null, null);
        return SeizureShape.SHAPE.with(
                Seizures.complete(), EVIDENCE_PACKAGES.pointer(), List.of(bag));
    }

    private static void assertSealedPackagesOpenTheirCases(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.DIGIT1, KeyCode.ALT);
        FxThread.waitUntil(() -> rowOfStore(window).count() == 1);
        FxThread.run(() -> rowOfStore(window).findFirst().orElseThrow().fire());
        FxThread.waitUntil(() ->
                window.screens.shell().current().get().id().equals("list")
                        && visibleRows(window) == 1);
        assertThat(window.search().labelTexts()).contains("Packages:", "sealed, in store");
    }

    private static Stream<Button> rowOfStore(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(row -> AccessibleTree.name(row).startsWith("Sealed and in store here 1"));
    }

    private static String focused(RoleWindow window) {
        return FxThread.call(() ->
                window.search().scene().getFocusOwner() instanceof Button row
                        ? AccessibleTree.name(row)
                        : "");
    }

    private static long rows(RoleWindow window) {
        return FxThread.call(() -> visibleRows(window));
    }

    private static long visibleRows(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(row -> row instanceof Cell<?> cell && !cell.isEmpty())
                .count();
    }
}
