package rubezh.journey;

import module java.base;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The pointer of the machine itself, as a person moves it: presses, and drags from outside. */
public final class MouseRobot implements AutoCloseable {
    private final Robot robot = WindowDriver.call(Robot::new);
    private final Stage outside;
    private final Region source = new Region();
    private volatile ClipboardContent carried = new ClipboardContent();
    private volatile boolean ended;
    private volatile boolean accepted;

    /** Puts a small window, from which things are dragged, at a place of the screen. */
    public MouseRobot(double x, double y) {
        outside =
                WindowDriver.call(() -> {
                    var window = new Stage();
                    source.setOnDragDetected(event -> {
                        source.startDragAndDrop(TransferMode.COPY).setContent(carried);
                        event.consume();
                    });
                    source.setOnDragDone(event -> {
                        accepted = event.isAccepted();
                        ended = true;
                    });
                    window.setScene(new Scene(source, 60, 60));
                    window.setX(x);
                    window.setY(y);
                    window.setAlwaysOnTop(true);
                    window.show();
                    return window;
                });
    }

    /** Presses the left button over the middle of a node. */
    public void click(Node node) {
        moveTo(() -> middle(node));
        WindowDriver.run(() -> robot.mousePress(MouseButton.PRIMARY));
        WindowDriver.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Drags something from outside over a node and lets it go there; says whether it was taken. */
    public boolean drag(ClipboardContent content, Node over) {
        carried = content;
        ended = false;
        scrollTo(over);
        moveTo(() -> middle(source));
        WindowDriver.run(() -> robot.mousePress(MouseButton.PRIMARY));
        awaitDragOver(over);
        WindowDriver.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        waitUntil("the drag ended", () -> ended);
        return accepted;
    }

    /** Turns the wheel until a node is in sight: what lies below the edge takes nothing. */
    private void scrollTo(Node node) {
        ScrollPane scroll = scroll(node);
        if (scroll == null) {
            return;
        }
        moveTo(() -> middle(scroll));
        waitUntil(
                "in sight: " + node,
                () -> {
                    Bounds sight = scroll.localToScreen(scroll.getLayoutBounds());
                    boolean above = middle(node).getY() < sight.getMinY();
                    boolean below = middle(node).getY() > sight.getMaxY();
                    if (above || below) {
                        robot.mouseWheel(below ? 1 : -1);
                    }
                    return !above && !below;
                });
    }

    private static @Nullable ScrollPane scroll(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane found) {
                return found;
            }
        }
        return null;
    }

    /**
     * Waits over a node until it has answered for the very place of the pointer. What is let go
     * while an answer is under way is given up by the system: the pointer moves on only after an
     * answer, and the second one says that the first was received.
     */
    private void awaitDragOver(Node over) {
        var asked = new AtomicReference<Point2D>();
        var answers = new AtomicInteger();
        var moves = new AtomicInteger();
        EventHandler<DragEvent> note =
                event -> {
                    asked.set(new Point2D(event.getScreenX(), event.getScreenY()));
                    answers.incrementAndGet();
                };
        WindowDriver.run(() -> over.addEventFilter(DragEvent.DRAG_OVER, note));
        waitUntil(
                "answered",
                () -> {
                    Point2D place = asked.get();
                    boolean settled = place != null && place.distance(robot.getMousePosition()) < 1;
                    if (settled && answers.get() > 1) {
                        return true;
                    }
                    if (settled || place == null) {
                        robot.mouseMove(middle(over).add(moves.incrementAndGet() % 10, 0));
                    }
                    return false;
                });
        WindowDriver.run(() -> over.removeEventFilter(DragEvent.DRAG_OVER, note));
    }

    private void moveTo(Supplier<Point2D> point) {
        waitUntil(
                "the pointer is there",
                () -> {
                    robot.mouseMove(point.get());
                    return robot.getMousePosition().distance(point.get()) < 2;
                });
    }

    private static Point2D middle(Node node) {
        Bounds on = node.localToScreen(node.getLayoutBounds());
        return new Point2D(on.getCenterX(), on.getCenterY());
    }

    private static void waitUntil(String what, BooleanSupplier holds) {
        try {
            WindowDriver.waitUntil(holds);
        } catch (AssertionError e) {
            throw new AssertionError("not seen: " + what, e);
        }
    }

    @Override
    public void close() {
        WindowDriver.run(outside::hide);
    }
}
