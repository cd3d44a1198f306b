package rubezh.journey;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** The pointer of the machine itself, as a person moves it: presses, and drags from outside. */
final class Mouse implements AutoCloseable {
    private static final int STEPS = 8;

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
        moveTo(middle(source));
        Desk.run(() -> robot.mousePress(MouseButton.PRIMARY));
        Point2D from = middle(source);
        Point2D to = middle(over);
        for (int i = 1; i <= STEPS; i++) {
            moveTo(from.interpolate(to, (double) i / STEPS));
        }
        Desk.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Desk.until(() -> ended);
        return taken;
    }

    private void moveTo(Point2D point) {
        Desk.run(() -> robot.mouseMove(point));
        Desk.until(() -> robot.getMousePosition().distance(point) < 2);
    }

    private static Point2D middle(Node node) {
        return Desk.ui(() -> {
            Bounds on = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(on.getCenterX(), on.getCenterY());
        });
    }

    @Override
    public void close() {
        Desk.run(outside::hide);
    }
}
