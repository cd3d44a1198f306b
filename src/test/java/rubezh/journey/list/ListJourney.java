package rubezh.journey.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.Seizures;
import rubezh.journey.EditorJourney;
import rubezh.journey.WindowDriver;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;

/** Base of journeys through the list. */
@SuppressWarnings("NullAway.Init") // made before each test
abstract class ListJourney extends EditorJourney {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-24T10:00:00+06:00");

    /** Saves a complete record, which starts some minutes later than the first. */
    UUID save(int minutes, SaveIntent intent) {
        return save(seizure(minutes), intent);
    }

    UUID save(Seizure seizure, SaveIntent intent) {
        UUID id = station.id();
        station.register.record(SaveRequest.ofNew(id, seizure, intent));
        return id;
    }

    static Seizure seizure(int minutes) {
        return SeizureShape.SHAPE.with(
                Seizures.complete(), "/event/start", START.plusMinutes(minutes));
    }

    void run(String command) {
        WindowDriver.run(
                () -> window.shell.current().get().commands().find(command).orElseThrow().run());
        window.waitUntilIdle();
    }

    TableView<?> table() {
        return (TableView<?>) window.scene.getRoot().lookup(".paged-table");
    }

    /** Returns the record ids of the rows, in the order shown. */
    List<UUID> rows() {
        return WindowDriver.call(() ->
                table().getItems().stream().map(row -> ((SeizureRow) row).recordId()).toList());
    }

    void select(int... rows) {
        WindowDriver.run(() -> {
            table().getSelectionModel().clearSelection();
            table().getSelectionModel().selectIndices(rows[0], rows);
        });
        window.waitUntilIdle();
    }

    /** Waits until a label of the window has a text. */
    void awaitLabel(String text) {
        WindowDriver.waitUntil(() -> labels().anyMatch(text::equals));
        assertThat(hasLabel(text)).as(text).isTrue();
    }

    boolean hasLabel(String text) {
        return WindowDriver.call(() -> labels().anyMatch(text::equals));
    }

    private Stream<String> labels() {
        return window.scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(EditorJourney::isShown)
                .map(label -> ((Label) label).getText())
                .map(text -> text == null ? "" : text.replaceAll("[\\u00A0\\u202F]", " "));
    }

    /** Fires the button with a label; of several the one of the dialog, which is the last. */
    void fire(String label) {
        WindowDriver.run(() ->
                window.scene.getRoot().lookupAll(".button").stream()
                        .filter(javafx.scene.control.Button.class::isInstance)
                        .map(javafx.scene.control.Button.class::cast)
                        .filter(b -> label.equals(AccessibleTree.name(b)))
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .fire());
        window.waitUntilIdle();
    }

    protected void search(String text) {
        WindowDriver.run(
                () -> ((TextField) window.scene.getRoot().lookup(".list-search")).setText(text));
    }
}
