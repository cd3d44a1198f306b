package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Logo: a barrier on a square, drawn as shapes so that it is sharp at any zoom. */
public final class Logo {
    private static final double BOX = 24;

    private Logo() {}

    /** Returns the logo with an edge of {@code size} pixels. */
    public static Node of(double size) {
        var square = styled(new Rectangle(BOX, BOX), "logo-square");
        square.setArcWidth(10);
        square.setArcHeight(10);
        var post = new Line(7.5, 7, 7.5, 19);
        var foot = new Line(5.5, 19, 9.5, 19);
        var bar = new Line(7.5, 8.5, 17.5, 5.5);
        for (Line line : new Line[] {post, foot, bar}) {
            line.getStyleClass().add("logo-line");
        }
        var end = styled(new Circle(17.5, 5.5, 1.2), "logo-dot");
        var drawing = new Group(square, post, foot, bar, end);
        double scale = size / BOX;
        drawing.setScaleX(scale);
        drawing.setScaleY(scale);
        var frame = new StackPane(new Group(drawing));
        frame.setMouseTransparent(true);
        return frame;
    }
}
