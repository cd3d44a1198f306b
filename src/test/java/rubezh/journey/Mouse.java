package rubezh.journey;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The pointer of the machine itself, as a person moves it: presses, and drags from outside. */
final class Mouse implements AutoCloseable {
    /** After so many moves without an answer something is tried anew. */
    private static final int AGAIN = 20;

    private final Robot robot = Desk.ui(Robot::new);
    private final Stage outside;
    private final Region source = new Region();
    private volatile ClipboardContent carried = new ClipboardContent();
    private volatile boolean ended;
    private volatile boolean taken;

    /** Puts a small window, from which things are dragged, at a place of the screen. */
    Mouse(double x, double y) {
        outside =
                Desk.ui(() -> {
                    var window = new Stage();
                    source.setOnDragDetected(event -> {
                        source.startDragAndDrop(TransferMode.COPY).setContent(carried);
                        event.consume();
                    });
                    source.setOnDragDone(event -> {
                        taken = event.isAccepted();
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
    void click(Node node) {
        moveTo(middle(node));
        Desk.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Desk.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /** Drags something from outside over a node and lets it go there; says whether it was taken. */
    boolean drag(ClipboardContent content, Node over) {
        carried = content;
        ended = false;
        begin();
        untilAnswered(over);
        Desk.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Desk.until(() -> ended);
        return taken;
    }

    /** A drag begins where the button went down in the window, and with a small move from there. */
    private void begin() {
        var begun = new AtomicBoolean();
        EventHandler<MouseEvent> note = _ -> begun.set(true);
        Desk.run(() -> source.addEventFilter(MouseEvent.DRAG_DETECTED, note));
        Desk.run(outside::toFront);
        moveTo(middle(source));
        Desk.run(() -> robot.mousePress(MouseButton.PRIMARY));
        var moves = new AtomicInteger();
        Desk.until(() -> {
            int move = moves.incrementAndGet();
            if (move % AGAIN == 0) {
                robot.mouseRelease(MouseButton.PRIMARY);
                robot.mousePress(MouseButton.PRIMARY);
            }
            robot.mouseMove(middleOf(source).add(4 * (move % 4), 0));
            return begun.get();
        });
        Desk.run(() -> source.removeEventFilter(MouseEvent.DRAG_DETECTED, note));
    }

    /**
     * What is let go before the answer to its last place came back is given up by the system. It
     * asks about one place at a time, so a second question says that the first was answered. Where
     * the node is, is looked up for every move: its form may still be scrolled.
     */
    private void untilAnswered(Node over) {
        var asked = new AtomicInteger();
        var moves = new AtomicInteger();
        EventHandler<DragEvent> count = _ -> asked.incrementAndGet();
        Desk.run(() -> over.addEventFilter(DragEvent.DRAG_OVER, count));
        Desk.until(() -> {
            int move = moves.incrementAndGet();
            if (move % AGAIN == 0) {
                over.getScene().getRoot().requestFocus();
                over.requestFocus(); // what grew above it may have moved it out of sight
            }
            robot.mouseMove(middleOf(over).add(3 * (move % 2), 0));
            return asked.get() > 1;
        });
        Desk.run(() -> over.removeEventFilter(DragEvent.DRAG_OVER, count));
    }

    private void moveTo(Point2D point) {
        Desk.run(() -> robot.mouseMove(point));
        Desk.until(() -> robot.getMousePosition().distance(point) < 2);
    }

    private static Point2D middle(Node node) {
        return Desk.ui(() -> middleOf(node));
    }

    private static Point2D middleOf(Node node) {
        Bounds on = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(on.getCenterX(), on.getCenterY());
    }

    @Override
    public void close() {
        Desk.run(outside::hide);
    }
}
