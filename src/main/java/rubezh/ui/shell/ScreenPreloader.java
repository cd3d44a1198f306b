package rubezh.ui.shell;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.DisplaySettings;

/**
 * Lays out a screen that was not shown yet, part by part, unseen behind the one that is shown, so
 * that the window does not stand still when it is shown for the first time. Of a table a few rows
 * more are made in each step. A screen that is shown meanwhile is as if nothing had been done, only
 * its rest is laid out then.
 *
 * <p>It is laid out in the scene of the window, because another scene would find the styles of each
 * node anew.
 */
final class ScreenPreloader {
    /** Height in logical pixels by which a table grows in a step, some rows. */
    private static final double GROWTH = 52;

    private final DisplaySettings display;
    private final Region screen;
    private final StackPane hidden = new StackPane();
    private final List<Part> parts = new ArrayList<>();
    private final List<TableView<?>> tables = new ArrayList<>();
    private final ChangeListener<@Nullable Parent> onParent = (_, _, _) -> restore();

    /** Node with the place in a border pane that it is taken out of. */
    private record Part(ObjectProperty<Node> place, Node node) {
        void putBack() {
            if (place.get() == null && node.getParent() == null) {
                place.set(node);
            }
        }
    }

    ScreenPreloader(DisplaySettings display, Region screen) {
        this.display = display;
        this.screen = screen;
        hidden.setManaged(false);
        hidden.setMouseTransparent(true);
        hidden.setOpacity(0);
    }

    /** Returns the node that holds the screen meanwhile, without a place in a layout. */
    Region node() {
        return hidden;
    }

    /**
     * Returns the steps, each for a turn of its own.
     *
     * @param size size that the screen will have
     */
    List<Runnable> steps(Dimension2D size) {
        parts(screen).forEach(parts::add);
        var steps = new ArrayList<Runnable>();
        steps.add(() -> begin(size));
        for (Part part : List.copyOf(parts)) {
            steps.add(() -> show(part));
            tables(part.node())
                    .forEach(table -> {
                        for (double to = 2 * GROWTH; to < size.getHeight(); to += GROWTH) {
                            double height = to;
                            steps.add(() -> grow(table, height));
                        }
                    });
        }
        steps.add(() -> hidden.getChildren().clear());
        return steps;
    }

    /** Returns the parts of a screen: what its border panes hold. */
    private static Stream<Part> parts(Node node) {
        return node instanceof BorderPane pane
                ? Stream.of(
                                pane.topProperty(),
                                pane.centerProperty(),
                                pane.bottomProperty(),
                                pane.leftProperty(),
                                pane.rightProperty())
                        .filter(place -> place.get() != null)
                        .flatMap(place ->
                                place.get() instanceof BorderPane inner
                                        ? parts(inner)
                                        : Stream.of(new Part(place, place.get())))
                : Stream.empty();
    }

    private static Stream<TableView<?>> tables(Node part) {
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .mapMulti((node, found) -> {
                            if (node instanceof TableView<?> table) {
                                found.accept(table);
                            }
                        })
                : Stream.empty();
    }

    private void begin(Dimension2D size) {
        if (screen.getParent() == null && hidden.getScene() != null) {
            parts.forEach(part -> part.place().set(null));
            hidden.getChildren().setAll(screen);
            screen.parentProperty().addListener(onParent);
            hidden.resize(size.getWidth(), size.getHeight());
            layOut();
        } else {
            parts.clear();
        }
    }

    private void show(Part part) {
        if (parts.remove(part)) {
            tables(part.node())
                    .filter(table -> !table.maxHeightProperty().isBound())
                    .forEach(table -> {
                        tables.add(table);
                        limit(table, GROWTH);
                    });
            part.putBack();
            layOut();
        }
    }

    private void grow(TableView<?> table, double height) {
        if (tables.contains(table) && table.getHeight() >= table.getMaxHeight()) {
            limit(table, height);
            layOut();
        }
    }

    private void limit(TableView<?> table, double height) {
        table.setMaxHeight(display.px(height).get());
    }

    private void layOut() {
        if (hidden.getScene() == null) {
            hidden.getChildren().clear();
        } else {
            hidden.applyCss();
            hidden.layout();
        }
    }

    /** Leaves the screen as it was, as soon as it is anywhere else. */
    private void restore() {
        screen.parentProperty().removeListener(onParent);
        parts.forEach(Part::putBack);
        parts.clear();
        tables.forEach(table -> table.setMaxHeight(Region.USE_COMPUTED_SIZE));
        tables.clear();
    }
}
