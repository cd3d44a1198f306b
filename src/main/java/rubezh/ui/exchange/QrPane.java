package rubezh.ui.exchange;

import static rubezh.ui.kit.look.Nodes.keepWidth;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import rubezh.report.content.QrCode;
import rubezh.ui.kit.look.UiText;

/** QR code, dark on white in every theme, because scanners read it so. */
final class QrPane {
    private static final int SQUARE = 4;

    private QrPane() {}

    static Node of(UiText texts, String content) {
        QrCode code = QrCode.of(content);
        var squares = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    squares.append(
                            "M%d,%dh%2$dv%2$dh-%2$dz"
                                    .replace("%2$d", String.valueOf(SQUARE))
                                    .formatted(x * SQUARE, y * SQUARE));
                }
            }
        }
        var path = new SVGPath();
        path.setContent(squares.toString());
        path.setFill(Color.BLACK); // in every theme: a camera wants dark on light
        var pane = new StackPane(path);
        pane.getStyleClass().add("qr-code");
        keepWidth(pane);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return texts.accessibleName(pane, "exchange.key.qr");
    }
}
