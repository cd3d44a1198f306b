package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenView;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;

/** A screen made ready unseen: a few rows at a time, and whole whenever it is shown. */
@WindowTest
class ScreenPreloaderTest {
    private final Tabs tabs = FxThread.call(() -> new Tabs(new Overlay(), new Region()));
    private final TableView<String> table = FxThread.call(ScreenPreloaderTest::tableOfManyRows);
    private final Label top = FxThread.call(() -> new Label("top"));
    private final BorderPane list = FxThread.call(this::list);

    private static TableView<String> tableOfManyRows() {
        var rows = new TableView<String>();
        rows.setFixedCellSize(26);
        rows.getColumns().add(new TableColumn<>("number"));
        IntStream.range(0, 100).forEach(i -> rows.getItems().add("row " + i));
        return rows;
    }

    private BorderPane list() {
        var main = new BorderPane(new VBox(table), top, null, new Label("totals"), null);
        return new BorderPane(main, null, new Label("preview"), null, null);
    }

    private List<Runnable> steps() {
        return FxThread.call(() -> {
            new Scene((Parent) tabs.content(), 1000, 600);
            tabs.content().resize(1000, 600);
            tabs.openHome(screen("home", new VBox(new TextField())));
            tabs.keep(screen("list", list));
            var preloader = new ScreenPreloader(new DisplaySettings(Theme.LIGHT), list);
            return tabs.preload(preloader);
        });
    }

    private static ScreenDescriptor screen(String id, Node content) {
        var view = new ScreenView(content, Commands.of(), () -> {});
        return ScreenDescriptor.of(id, new SimpleStringProperty(id), Feather.FILE, view, () -> {});
    }

    private int rowsMade() {
        return (int)
                table.lookupAll(".table-row-cell").stream()
                        .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                        .count();
    }

    private void assertWhole() {
        assertThat(((BorderPane) list.getCenter()).getTop()).isSameAs(top);
        assertThat(((BorderPane) list.getCenter()).getBottom()).isNotNull();
        assertThat(list.getRight()).isNotNull();
        assertThat(table.getMaxHeight()).isEqualTo(Region.USE_COMPUTED_SIZE);
        assertThat(tabs.content().lookup(".table-view") == null)
                .isEqualTo(list.getParent() == null);
    }

    @Test
    void eachStepMakesAFewRowsUntilTheScreenIsFull() {
        var made = new ArrayList<Integer>();
        for (Runnable step : steps()) {
            FxThread.run(step);
            made.add(FxThread.call(this::rowsMade));
        }
        assertThat(made.getLast()).isGreaterThan(12);
        for (int i = 1; i < made.size(); i++) {
            assertThat(made.get(i) - made.get(i - 1)).as("rows of step " + i).isLessThan(5);
        }
        FxThread.run(this::assertWhole);
        assertThat(list.getParent()).isNull();
    }

    @Test
    void aScreenShownMeanwhileIsWhole() {
        List<Runnable> steps = steps();
        for (int shownAfter = 0; shownAfter < steps.size(); shownAfter++) {
            int done = shownAfter;
            List<Runnable> again = done == 0 ? steps : stepsOnceMore();
            FxThread.run(() -> {
                again.subList(0, done).forEach(Runnable::run);
                tabs.show("list");
                again.subList(done, again.size()).forEach(Runnable::run);
                assertWhole();
                assertThat(list.getParent()).isSameAs(tabs.content());
            });
        }
    }

    private List<Runnable> stepsOnceMore() {
        return FxThread.call(() -> {
            tabs.show("home");
            return tabs.preload(new ScreenPreloader(new DisplaySettings(Theme.LIGHT), list));
        });
    }

    @Test
    void anotherScreenShownMeanwhileEndsIt() {
        List<Runnable> steps = steps();
        FxThread.run(() -> {
            steps.subList(0, 4).forEach(Runnable::run);
            tabs.open(screen("report", new Region()));
            steps.subList(4, steps.size()).forEach(Runnable::run);
            assertThat(((BorderPane) list.getCenter()).getTop()).isSameAs(top);
            assertThat(list.getParent()).isNull();
            assertThat(tabs.content().lookup(".table-view")).isNull();
        });
    }
}
