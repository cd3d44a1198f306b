package rubezh.ui.signin;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.LanguageSwitch;
import rubezh.ui.kit.Logo;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.TrainingBanner;
import rubezh.ui.kit.UiContext;

/** Frame of first run and sign-in: header, column in the middle, footer. */
final class SignInFrame {
    private final UiContext ui;
    private final VBox column = new VBox();
    private final HBox top = new HBox();
    private final HBox footer = new HBox();
    private final BorderPane root = new BorderPane();

    /**
     * @param width width of the column at zoom 100 %
     */
    SignInFrame(UiContext ui, double width, boolean training) {
        this.ui = ui;
        top.getStyleClass().addAll("sign-in-header", "line-bottom");
        footer.getStyleClass().addAll("sign-in-footer", "line-top");
        column.getStyleClass().add("sign-in-column");
        column.maxWidthProperty().bind(ui.display().px(width));
        var middle = new StackPane(column);
        middle.getStyleClass().add("sign-in-body");
        StackPane.setAlignment(column, Pos.CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("subtle-background");
        scroll.setFocusTraversable(false);
        top.getChildren().addAll(Logo.of(28), name());
        // Order of Tab: the fields come before language and theme.
        root.setCenter(scroll);
        root.setBottom(footer);
        root.setTop(training ? new VBox(new TrainingBanner(ui.texts()), top) : top);
        root.getStyleClass().add("subtle-background");
    }

    BorderPane root() {
        return root;
    }

    /** Applies CSS and layout now; without it nodes take no focus before the next frame. */
    void layout() {
        root().applyCss();
        root().layout();
    }

    VBox column() {
        return column;
    }

    HBox footer() {
        return footer;
    }

    /** Adds nodes to the header after logo and name, then language and theme at the right. */
    void top(List<Node> nodes) {
        top.getChildren().addAll(nodes);
        top.getChildren().addAll(new Spacer(), new LanguageSwitch(ui.texts()), new ThemeButton(ui));
    }

    private Label name() {
        Label name = ui.texts().bind(new Label(), "signin.product");
        name.getStyleClass().addAll("semibold", "fs-18");
        return name;
    }
}
