package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import rubezh.app.HubWorkstation;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.hub.HubAddress;
import rubezh.journal.Draft;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.session.OpenRegister;
import rubezh.store.hub.HubCluster;

/** A window beside a hub on which another workstation records. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
class HubWindowTest extends WindowControllerFixture {
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private HubWorkstation other;
    private OpenRegister otherAtHub;

    @BeforeEach
    void connectTheOther() {
        other = HubWorkstation.connected(folder.resolve("other"), "KG-DOS", address);
        otherAtHub = other.own().onHub();
        HubWorkstation.record(otherAtHub);
    }

    @AfterEach
    void closeTheOther() {
        cluster.letIn(address.database());
        otherAtHub.close();
        other.close();
    }

    private void connect() {
        workplace.hub().connect(member(), HubCluster.PASSWORD);
    }

    private HubAddress member() {
        return cluster.newMember(address.database(), "hub_officer");
    }

    private void openList() {
        open();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row"));
        press(KeyCode.DIGIT2, false, true);
        FxThread.waitUntil(() -> search().isShown(".paged-table"));
    }

    private void press(KeyCode code, boolean shift, boolean alt) {
        FxThread.run(() ->
                shell().fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        shift,
                                        !alt,
                                        alt,
                                        false)));
    }

    private void switchSource() {
        press(KeyCode.H, true);
    }

    private boolean isSwitchShown() {
        return scene().getRoot().lookupAll(".source-switch").stream()
                .anyMatch(one -> one.isVisible() && one.isManaged());
    }

    private boolean isShown(String text) {
        return scene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(node -> node.isVisible() && isManaged(node))
                .anyMatch(node -> String.valueOf(((Labeled) node).getText()).contains(text));
    }

    private static boolean isManaged(Node node) {
        return node.isManaged() && (node.getParent() == null || node.getParent().isVisible());
    }

    /** Returns the rows of the list, as far as they are loaded. */
    private List<SeizureRow> rows() {
        return list().getItems().stream()
                .filter(SeizureRow.class::isInstance)
                .map(SeizureRow.class::cast)
                .toList();
    }

    private TableView<?> list() {
        return (TableView<?>)
                scene().getRoot().lookupAll(".paged-table").stream()
                        .filter(TableView.class::isInstance)
                        .findFirst()
                        .orElse(new TableView<>());
    }

    private void awaitRows(int number) {
        FxThread.waitUntil(() -> rows().size() == number);
    }

    @Test
    void theScreenConnectsAndTellsWhatIsThere() {
        open();
        signIn();
        FxThread.waitUntil(() -> search().isShown(".home-row"));
        assertThat(FxThread.call(this::isSwitchShown)).as("not connected").isFalse();
        run("go-hub");
        FxThread.waitUntil(() -> search().isShown(".hub-form"));
        FxThread.run(() -> {
            field("Сервер").setText(member().toString());
            search().find(PasswordField.class, _ -> true).setText("wrong");
        });
        run("hub-connect");
        FxThread.waitUntil(() -> isShown("HUB-003"));
        FxThread.run(() -> search().find(PasswordField.class, _ -> true).setText("cluster"));
        run("hub-connect");
        FxThread.waitUntil(() -> isShown("случаев 1,") && isSwitchShown());
        assertThat(search().labelTexts())
                .contains("ничего, всё передано", "отвечает, PostgreSQL", "станций 1");
        HubWorkstation.record(workplace);
        run("hub-send");
        // The notice goes by itself; on a busy computer the count may be there later.
        FxThread.waitUntil(() -> isShown("Передано изменений"));
        FxThread.waitUntil(() -> isShown("случаев 2,"));
        FxThread.waitUntil(() -> isShown("ничего, всё передано"));
        run("hub-disconnect");
        assertThat(search().labelTexts()).contains("Всё, что подписано здесь, уже передано");
        press("Отключить");
        FxThread.waitUntil(() -> search().isShown(".hub-form") && !isSwitchShown());
        assertThat(workplace.hub().isConnected()).isFalse();
    }

    private TextField field(String name) {
        return search().find(TextField.class, one -> name.equals(AccessibleTree.name(one)));
    }

    private void run(String command) {
        FxThread.run(() -> windows.run(command));
    }

    @Test
    void theSwitchShowsTheRecordsOfTheHubAndBack() {
        connect();
        HubWorkstation.record(workplace);
        openList();
        awaitRows(1);
        FxThread.waitUntil(this::isSwitchShown);
        switchSource();
        awaitRows(2);
        FxThread.run(() -> searchFields().findFirst().orElseThrow().setText("кокаин"));
        awaitRows(0);
        switchSource();
        FxThread.waitUntil(() ->
                isShownOf("Этот компьютер")
                        && searchFields().anyMatch(field -> "кокаин".equals(field.getText())));
        assertThat(FxThread.call(() -> search().isShown(".paged-table"))).as("same tab").isTrue();
    }

    private Stream<TextField> searchFields() {
        return scene().getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> String.valueOf(field.getPromptText()).startsWith("Номер"));
    }

    @Test
    void aCaseOfTheHubBeingChangedIsNamedBeforeItsTabCloses() {
        connect();
        openList();
        FxThread.waitUntil(this::isSwitchShown);
        switchSource();
        awaitRows(1);
        FxThread.run(() -> {
            list().getSelectionModel().select(0);
            windows.run("open");
        });
        FxThread.waitUntil(
                () -> isShown("KG-DOS-A-2026-000001") && search().isShown(".read-checks"));
        switchSource();
        FxThread.waitUntil(() -> isShown("Эти вкладки закроются при переключении"));
        press("Переключить");
        FxThread.waitUntil(() -> isShownOf("Этот компьютер") && search().isShown(".home-row"));
        assertThat(FxThread.call(this::tabs)).as("own Today and list").isEqualTo(2);
    }

    private int tabs() {
        return scene().getRoot().lookupAll(".tab-item").size();
    }

    @Test
    void whatAnotherAddsAppearsAndTheSelectionStays() {
        connect();
        openList();
        FxThread.waitUntil(this::isSwitchShown);
        switchSource();
        awaitRows(1);
        UUID selected = FxThread.call(() -> rows().getFirst().recordId());
        FxThread.run(() -> list().getSelectionModel().select(0));
        HubWorkstation.record(otherAtHub);
        awaitRows(2);
        assertThat(FxThread.call(() -> list().getSelectionModel().getSelectedItem()))
                .isInstanceOfSatisfying(
                        SeizureRow.class, row -> assertThat(row.recordId()).isEqualTo(selected));
    }

    @Test
    void aHubThatGoesAwayIsToldAndOneKeyLeadsBack() {
        connect();
        HubWorkstation.record(workplace);
        openList();
        FxThread.waitUntil(this::isSwitchShown);
        switchSource();
        awaitRows(2);
        cluster.refuse(address.database());
        FxThread.waitUntil(() -> isShown("Центральная база не отвечает с"));
        assertThat(FxThread.call(() -> rows().size())).as("what was read stays").isEqualTo(2);
        switchSource();
        awaitRows(1);
        HubWorkstation.record(workplace);
        run("refresh");
        FxThread.waitUntil(() -> isShown("Центральная база не отвечает, ждёт"));
        cluster.letIn(address.database());
        FxThread.waitUntil(() -> isShown("В центральную базу передано"));
        assertThat(otherAtHub.register().catalogue().ids(Query.ALL)).hasSize(3);
    }

    @Test
    void aHubThatCannotBeReachedIsNotSwitchedTo() {
        connect();
        openList();
        FxThread.waitUntil(this::isSwitchShown);
        cluster.refuse(address.database());
        switchSource();
        FxThread.waitUntil(() -> isShown("Записи центральной базы не открылись"));
        assertThat(search().labelTexts())
                .contains("HUB-002", "по-прежнему записи этого компьютера");
        press("Понятно");
        awaitRows(0);
    }

    @Test
    void whatIsBeingTypedIsThereAfterTheSwitch() {
        connect();
        openList();
        FxThread.waitUntil(this::isSwitchShown);
        press(KeyCode.N, false);
        FxThread.waitUntil(() -> isTyped("02:00"));
        FxThread.run(() -> {
            TextField time = typed("02:00").findFirst().orElseThrow();
            time.requestFocus();
            time.selectAll();
            time.replaceSelection("1430");
        });
        switchSource();
        FxThread.waitUntil(() -> isShownOf("Центральная база") && isTyped("14:30"));
        switchSource();
        FxThread.waitUntil(() -> isShownOf("Этот компьютер") && isTyped("14:30"));
        assertThat(workplace.register().neverSaved()).hasSize(1);
    }

    /** Typing here would take the place of what was begun on the newer record of the hub. */
    @Test
    void whatWasBegunAtTheHubIsNotBegunAgainOnAnOlderRecord() {
        connect();
        UUID id = HubWorkstation.record(workplace);
        workplace.hub().send();
        try (HubWorkstation twin =
                        HubWorkstation.connected(folder.resolve("twin"), "KG-OSH", address);
                OpenRegister atHub = twin.own().onHub()) {
            change(atHub.register(), id, "Changed at another computer of the station");
        }
        try (OpenRegister atHub = workplace.onHub()) {
            OpenRecord record = atHub.register().open(id).orElseThrow();
            var typed = new DraftInput(id, record, summary(record, "Typed"), Map.of(), null);
            Draft draft = atHub.register().draft(typed);
            assertThat(workplace.register().hasBasisOf(draft)).isFalse();
            atHub.register().saveDraft(draft);
        }
        openList();
        awaitRows(1);
        FxThread.run(() -> {
            list().getSelectionModel().select(0);
            windows.run("edit");
        });
        FxThread.waitUntil(() -> isShown("HUB-016"));
        assertThat(search().labelTexts())
                .contains("Эту запись начали менять по центральной базе", "ввод цел");
        assertThat(FxThread.call(() -> search().isShown(".editor"))).isFalse();
        workplace.hub().disconnect();
        assertThat(workplace.register().drafts()).hasSize(1);
    }

    private static void change(Register in, UUID id, String text) {
        OpenRecord record = in.open(id).orElseThrow();
        assertThat(in.record(SaveRequest.ofChange(record, summary(record, text), SaveIntent.SAVE)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static Seizure summary(OpenRecord record, String text) {
        return SeizureShape.SHAPE.with(record.seizure(), "/narrative/summary", text);
    }

    /** Returns whether the window is ready and shows the records of a source. */
    private boolean isShownOf(String source) {
        return windows.isReady()
                && scene().getRoot().lookupAll(".source-button").stream()
                        .filter(one -> source.equals(((Labeled) one).getText()))
                        .anyMatch(one -> one.getPseudoClassStates().toString().contains("current"));
    }

    private boolean isTyped(String text) {
        return typed(text).findAny().isPresent();
    }

    /** Returns the fields of the editor with a text. */
    private Stream<TextField> typed(String text) {
        return scene().getRoot().lookupAll(".editor .text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> field.getText().contains(text));
    }
}
