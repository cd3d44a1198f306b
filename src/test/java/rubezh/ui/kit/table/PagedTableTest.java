package rubezh.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.OfficerFixture;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** Table of many rows, of which only the visible ones are loaded. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class PagedTableTest {
    /** A window of 400 shows fewer rows of 26. */
    private static final int IN_SIGHT = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger created = new AtomicInteger();
    private BackgroundWorker worker;
    private PagedTable<String> table;
    private Stage stage;

    @BeforeEach
    void open() {
        FxThread.run(() -> {
            worker = new BackgroundWorker(threads);
            var ui =
                    new UiContext(
                            new UiText(Language.EN),
                            new DisplaySettings(Theme.LIGHT),
                            worker,
                            new Overlay(),
                            Clock.systemUTC(),
                            ZoneOffset.UTC,
                            OfficerFixture.ALL_ROLES,
                            FilePicker.SYSTEM);
            table =
                    new PagedTable<>(
                            ui,
                            "list.title",
                            row -> row,
                            List.of(Column.of("a", "list.title", 200, this::cell)));
            stage = new Stage();
            stage.setScene(new Scene(ui.overlay().root(table.node()), 300, 400));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxThread.run(stage::hide);
        threads.shutdownNow();
    }

    @Test
    void whatStandsForNoRowsIsShownOnceThereAreNone() {
        var none = new Label("nothing found");
        var other = new Label("nothing yet");
        FxThread.run(() -> table.empty(none));
        assertThat(FxThread.call(() -> table.view().getPlaceholder())).isNotSameAs(none);
        show(rows("row", 0));
        assertThat(FxThread.call(() -> table.view().getPlaceholder())).isSameAs(none);
        FxThread.run(() -> {
            table.empty(other);
            assertThat(table.view().getPlaceholder()).isSameAs(none);
        });
    }

    @Test
    void cellsAreMadeOnceForTheRowsInSightHoweverManyPagesCome() {
        show(rows("row", 1_000));
        assertThat(shownTexts()).contains("row 0", "row 5");
        int first = created.get();
        assertThat(first).isBetween(1, IN_SIGHT);

        FxThread.run(() -> table.view().scrollTo(700));
        waitUntilLoaded();
        assertThat(shownTexts()).contains("row 700", "row 705");
        assertThat(created.get()).as("cells made").isLessThanOrEqualTo(first + 2);
    }

    @Test
    void otherRowsOfTheSameNumberAreShown() {
        show(rows("old", 300));
        show(rows("new", 300));
        assertThat(shownTexts()).contains("new 0").noneMatch(word -> word.startsWith("old"));
        assertThat(created.get()).isLessThanOrEqualTo(IN_SIGHT);
    }

    @Test
    void removedRowsLeaveNoText() {
        show(rows("row", 300));
        show(rows("row", 2));
        assertThat(shownTexts()).containsExactlyInAnyOrder("row 0", "row 1");
    }

    @Test
    void aSelectedRowFarDownIsReloadedThere() {
        show(rows("old", 1_000));
        FxThread.run(() -> table.view().getSelectionModel().clearAndSelect(700));
        FxThread.run(() -> table.view().scrollTo(700));
        waitUntilLoaded();
        assertThat(shownTexts()).contains("old 700");
        source.name = "new";
        FxThread.run(table::refresh);
        waitUntilLoaded();
        assertThat(shownTexts()).contains("new 700").noneMatch(word -> word.startsWith("old"));
    }

    /** The arrows select the row below the first one, and there may be none. */
    @Test
    void theFirstRowOfATableThatHadNoneIsSelected() {
        show(rows("row", 0));
        source.count = 1;
        FxThread.run(table::refresh);
        waitUntilLoaded();
        assertThat(FxThread.call(() -> table.selected().get())).isEqualTo("row 0");
    }

    private Rows source;

    private Rows rows(String name, int count) {
        return new Rows(name, count);
    }

    private void show(Rows next) {
        source = next;
        FxThread.run(() -> table.show(next));
        waitUntilLoaded();
    }

    /** Waits until all rows are loaded and two frames have passed. */
    private void waitUntilLoaded() {
        FxThread.waitUntil(() -> worker.isIdle());
        for (int i = 0; i < 3; i++) {
            FxThread.run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            FxThread.waitUntil(() -> worker.isIdle());
        }
    }

    private List<String> shownTexts() {
        return FxThread.call(() ->
                table.view().lookupAll(".said").stream()
                        .filter(label -> label.getParent().getParent().isVisible())
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.toList()));
    }

    private CellView<String> cell() {
        created.incrementAndGet();
        var label = new Label();
        label.getStyleClass().add("said");
        return new CellView<>(label, (row, _) -> label.setText(row));
    }

    private static final class Rows implements PageSource<String> {
        private volatile String name;
        private volatile int count;

        Rows(String name, int count) {
            this.name = name;
            this.count = count;
        }

        @Override
        public List<String> rows(int offset, int limit) {
            return IntStream.range(offset, Math.min(count, offset + limit))
                    .mapToObj(i -> name + " " + i)
                    .toList();
        }

        @Override
        public long count() {
            return count;
        }
    }
}
