package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.scrolling;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.LanguageSwitch;
import rubezh.ui.kit.Logo;
import rubezh.ui.kit.ThemeButton;
import rubezh.ui.kit.TrainingBanner;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.navigation.Destination;

/** Frame of first run and sign-in: header, column in the middle, footer. */
final class SignInFrame {
    private final UiContext ui;
    private final VBox column = styled(new VBox(), "sign-in-column");
    private final HBox top = styled(new HBox(), "sign-in-header", "line-bottom");
    private final HBox footer = styled(new HBox(), "sign-in-footer", "line-top");
    private final BorderPane root = styled(new BorderPane(), "subtle-background");

    /**
     * @param width width of the column at zoom 100 %
     */
    SignInFrame(UiContext ui, double width, boolean training) {
        this.ui = ui;
        column.maxWidthProperty().bind(ui.display().px(width));
        var middle = styled(new StackPane(column), "sign-in-body");
        StackPane.setAlignment(column, Pos.CENTER);
        var scroll = styled(scrolling(middle), "subtle-background");
        scroll.setFitToHeight(true);
        top.getChildren().addAll(Logo.of(28), name());
        // Order of Tab: the fields come before language and theme.
        root.setCenter(scroll);
        root.setBottom(footer);
        root.setTop(training ? new VBox(new TrainingBanner(ui.texts()), top) : top);
        Commands.of(Command.of("language", this::switchLanguage), help()).listenBefore(root);
    }

    /**
     * Sets whether the column begins at the top, so that fields stay where they are as it grows.
     */
    void beginAtTop(boolean atTop) {
        column.getStyleClass().remove("from-top");
        if (atTop) {
            column.getStyleClass().add("from-top");
        }
    }

    private void switchLanguage() {
        var language = ui.texts().language();
        language.set(language.get().other());
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
        top.getChildren()
                .addAll(
                        new Spacer(),
                        keepWidth(styled(Buttons.icon(ui.texts(), help()), "flat-button")),
                        keepWidth(styled(Buttons.icon(ui.texts(), checkComputer()), "flat-button")),
                        keepWidth(new LanguageSwitch(ui.texts())),
                        keepWidth(new ThemeButton(ui)));
    }

    /** Helps whoever cannot get in, so it is there before the sign-in. */
    private Command checkComputer() {
        return Command.of("doctor", () -> ui.go(new Destination.ComputerCheck()));
    }

    private Command help() {
        return Command.of("help", () -> ui.go(new Destination.Manual("sign-in")));
    }

    private Label name() {
        return keepWidth(styled(ui.texts().label("signin.product"), "semibold", "fs-18"));
    }
}
