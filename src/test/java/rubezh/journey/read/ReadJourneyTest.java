package rubezh.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.HistoryEntry;
import rubezh.register.RecordedCase;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;
import rubezh.security.AuditAction;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.seizure.read.ManyLines;

/** A record is read first and edited on purpose; the list is where one comes back to. */
class ReadJourneyTest extends EditorJourney {
    private UUID record(Seizure seizure) {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, seizure, SaveIntent.SAVE));
        return record;
    }

    /** Opens the window with the first record selected. */
    private void openListAtFirstRow() {
        openWindow(Language.EN);
        keyboard.press(KeyCode.DOWN);
        window.waitUntilIdle();
    }

    private String currentScreen() {
        return WindowDriver.call(() -> window.shell.current().get().id());
    }

    private void awaitScreen(String prefix) {
        WindowDriver.waitUntil(() -> window.shell.current().get().id().startsWith(prefix));
        window.waitUntilIdle();
    }

    @Test
    void enterOpensForReadingAndOneEscTooManyTypesNowhere() {
        record(Seizures.complete());
        openListAtFirstRow();
        keyboard.press(KeyCode.ENTER);
        awaitScreen("read/");
        assertThat(fields()).as("input fields").isEmpty();
        keyboard.type("77");
        keyboard.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
        awaitScreen("list");
        assertThat(WindowDriver.call(() -> window.shell.screens())).hasSize(1);
        assertThat(station.register.drafts()).isEmpty();
    }

    private List<Node> fields() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll("*").stream()
                        .filter(TextInputControl.class::isInstance)
                        .toList());
    }

    @Test
    void similarCasesAreATabBesideTheHistoryByKeysAlone() {
        record(Seizures.complete());
        UUID record = record(Seizures.complete());
        openWindow(Language.EN);
        window.go(new Destination.OpenCase(record));
        awaitScreen("read/" + record);
        WindowDriver.waitUntil(() -> tabs().equals(List.of("History 1", "Similar 1", "Bundles 0")));
        keyboard.ctrl(KeyCode.PAGE_DOWN);
        window.waitUntilIdle();
        saveScreenshotIfAsked("read-similar-en");
        assertThat(keyboard.focusOwner().getStyleClass()).contains("similar-card");
        assertThat(isShown("Link as related")).as("nothing is changed from here").isFalse();
        keyboard.press(KeyCode.ESCAPE);
        assertThat(keyboard.focusOwner().getStyleClass()).contains("paper");
        keyboard.ctrl(KeyCode.PAGE_UP).ctrl(KeyCode.PAGE_DOWN);
        window.waitUntilIdle();
        keyboard.press(KeyCode.ENTER);
        WindowDriver.waitUntil(() -> {
            String current = window.shell.current().get().id();
            return current.startsWith("read/") && !current.endsWith(record.toString());
        });
    }

    private List<String> tabs() {
        return window.scene.getRoot().lookupAll(".side-tab").stream()
                .map(tab -> ((ToggleButton) tab).getText())
                .toList();
    }

    @Test
    void f2EditsInPlaceOfThePaperAndClosingReturnsToTheList() {
        UUID record = record(Seizures.complete());
        openListAtFirstRow();
        window.go(Destination.EXCHANGE);
        WindowDriver.run(() -> window.shell.show("list"));
        keyboard.press(KeyCode.ENTER);
        awaitScreen("read/");
        keyboard.press(KeyCode.F2);
        awaitScreen("seizure/");
        assertThat(WindowDriver.call(() -> window.shell.find("read/" + record))).isEmpty();
        keyboard.press(KeyCode.ESCAPE);
        awaitScreen("list");
    }

    @Test
    void anArchivedACancelledAndAForeignRecordSayWhyTheyDoNotOpenForTyping() {
        UUID archived = seed(Seizures.complete(), "/header/status", Status.ARCHIVED);
        UUID foreign = seed(Seizures.complete(), "/header/station", "KG-OSH");
        UUID cancelled = record(Seizures.complete());
        station.register.cancel(cancelled, "entered in error");
        station.openStation.catalogue().rebuild(_ -> {});
        openWindow(Language.EN);
        assertRefused(archived, "It is archived and does not open for typing");
        assertRefused(foreign, "Station KG-OSH keeps it");
        assertRefused(cancelled, "It is cancelled");
    }

    private UUID seed(Seizure seizure, String pointer, Object value) {
        UUID record = station.id();
        new JournalSeeder(station.openStation)
                .put(record, SeizureShape.SHAPE.with(seizure, pointer, value));
        return record;
    }

    private void assertRefused(UUID record, String sentence) {
        window.go(new Destination.EditCase(record, ""));
        WindowDriver.waitUntil(() -> window.ui.overlay().isOpen());
        assertThat(WindowDriver.call(this::labelTexts)).contains(sentence);
        keyboard.press(KeyCode.ESCAPE);
        assertThat(currentScreen()).isEqualTo("list");
    }

    @Test
    void anApprovedRecordIsChangedForAReasonAndApprovedAgain() {
        UUID record = station.id();
        station.register.record(SaveRequest.ofNew(record, Seizures.complete(), SaveIntent.SUBMIT));
        approve(record);
        openWindow(Language.RU);
        window.go(new Destination.OpenCase(record));
        awaitScreen("read/");
        assertThat(isShown("Внести изменение")).isTrue();
        giveReason();
        awaitScreen("seizure/");
        changeAndSave("1");
        changeAndSave("2");
        assertThat(status(record)).isEqualTo(Status.AMENDING);
        assertThat(station.register.cases(ReviewService.QUEUE))
                .extracting(RecordedCase::recordId)
                .containsExactly(record);
        assertThat(station.register.history(record).stream().skip(1))
                .extracting(HistoryEntry::reason)
                .containsExactly("7 справка № 214", "7 справка № 214");
        approve(record);
        assertThat(status(record)).isEqualTo(Status.APPROVED);
        assertHistoryShown(
                record, "Утверждено", "Записано", "Утверждено", "Отправлено на проверку");
    }

    /** Asserts on what the history beside the paper names. */
    private void assertHistoryShown(UUID record, String... newestFirst) {
        WindowDriver.run(() -> window.shell.close("seizure/" + record));
        window.go(new Destination.OpenCase(record));
        awaitScreen("read/");
        saveScreenshotIfAsked("read-approved-ru");
        List<String> done =
                WindowDriver.call(this::labelTexts)
                        .lines()
                        .filter(List.of(newestFirst)::contains)
                        .toList();
        assertThat(done).containsSubsequence(newestFirst);
    }

    private Status status(UUID record) {
        return station.register.open(record).orElseThrow().review().status();
    }

    /** Gives too short a reason first. */
    private void giveReason() {
        keyboard.press(KeyCode.F2);
        WindowDriver.waitUntil(() -> window.ui.overlay().isOpen());
        saveScreenshotIfAsked("amend-ru");
        keyboard.type(" 7 ").press(KeyCode.ENTER);
        assertThat(isShown("Не короче 3 знаков")).as("too short a reason").isTrue();
        keyboard.type("справка № 214").press(KeyCode.ENTER);
    }

    private void approve(UUID record) {
        var seen = SeenRecord.of(station.register.open(record).orElseThrow());
        assertThat(station.reviews.approve(seen)).isInstanceOf(ReviewResult.Written.class);
    }

    /** Types into the circumstances and saves. */
    private void changeAndSave(String text) {
        keyboard.ctrl(KeyCode.DIGIT8).type(text).ctrl(KeyCode.S);
        window.waitUntilIdle();
    }

    @Test
    void thePaperOfAThousandLinesHasNodesForWhatIsSeen() {
        UUID record = seed(ManyLines.of(1_000), "/header/number", "KG-DOS-A-2026-000009");
        Seizure seeded = station.register.open(record).orElseThrow().seizure();
        new JournalSeeder(station.openStation)
                .put(
                        record,
                        SeizureShape.SHAPE.with(
                                seeded, "/narrative/summary", "Heroin in bags. ".repeat(200)));
        station.openStation.catalogue().rebuild(_ -> {});
        openWindow(Language.EN);
        window.go(new Destination.OpenCase(record));
        awaitScreen("read/");
        assertThat(WindowDriver.call(() -> window.scene.getRoot().lookupAll(".paper-row").size()))
                .isLessThan(120);
        assertThat(historyTexts())
                .as("a long value")
                .anySatisfy(text -> assertThat(text).contains("Heroin").endsWith("…"))
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(600).doesNotContain("id="));
        keyboard.ctrl(KeyCode.C);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> Clipboard.getSystemClipboard().getString()))
                .as("what is out of sight is copied too")
                .contains("\n1000", "Last");
    }

    private List<String> historyTexts() {
        return WindowDriver.call(() ->
                window.scene.getRoot().lookupAll(".history-entry *").stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .toList());
    }

    @Test
    void theTextOfThePaperAndOfFieldsAboutPersonsIsCopiedOnceRecorded() {
        UUID record = record(Seizures.complete());
        openWindow(Language.EN);
        window.go(new Destination.OpenCase(record));
        awaitScreen("read/");
        keyboard.ctrl(KeyCode.C);
        window.waitUntilIdle();
        assertThat(WindowDriver.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Seizure No. KG-DOS-A-2026-000001", "Event and place");
        assertThat(recordedCopies()).containsExactly(record);
        keyboard.press(KeyCode.F2);
        awaitScreen("seizure/");
        keyboard.ctrl(KeyCode.A).ctrl(KeyCode.C);
        window.waitUntilIdle();
        assertThat(recordedCopies()).as("a field about no person").hasSize(1);
        keyboard.ctrl(KeyCode.DIGIT6).press(KeyCode.ENTER).type("Karimov");
        keyboard.ctrl(KeyCode.A).ctrl(KeyCode.C);
        WindowDriver.waitUntil(
                () -> Objects.equals(Clipboard.getSystemClipboard().getString(), "Karimov"));
        assertThat(recordedCopies()).as("a field about a person").containsExactly(record, record);
    }

    private List<UUID> recordedCopies() {
        return station.openStation.audit().newest(20).stream()
                .filter(entry -> entry.action().equals(AuditAction.COPY_RECORD.code()))
                .map(entry -> UUID.fromString(entry.object()))
                .toList();
    }

    @Test
    void insBeginsARecordFromAFieldOfAnotherScreen() {
        openWindow(Language.EN);
        window.go(Destination.EXCHANGE);
        window.waitUntilIdle();
        assertThat(keyboard.focusOwner()).isInstanceOf(TextInputControl.class);
        keyboard.press(KeyCode.INSERT);
        awaitScreen("seizure/");
        keyboard.press(KeyCode.ESCAPE);
        awaitScreen("exchange");
    }
}
