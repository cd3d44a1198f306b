package rubezh.ui.help;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Commands;

/** The manual as a tab: contents at the left, the page at the right. */
public final class HelpScreens {
    private final UiContext ui;
    private final Consumer<ScreenDescriptor> show;
    private final ObjectProperty<HelpTopic> topic =
            new SimpleObjectProperty<>(HelpTopic.FIRST_STEPS);

    /**
     * @param show shows a screen, or brings the open one forward
     */
    public HelpScreens(UiContext ui, Consumer<ScreenDescriptor> show) {
        this.ui = ui;
        this.show = show;
    }

    /** Opens the manual at the page for a screen. */
    public void open(String screenId) {
        if (!screenId.equals("help")) {
            topic.set(HelpTopic.of(screenId));
        }
        show.accept(screen());
    }

    private ScreenDescriptor screen() {
        var title =
                Bindings.createStringBinding(
                        () -> ui.texts().text("help.title"), ui.texts().language());
        var root = new BorderPane();
        var contents = contents();
        root.setLeft(contents);
        ui.texts().paint(root, _ -> paint(root));
        topic.addListener((_, _, _) -> ui.texts().repaint(root));
        return new ScreenDescriptor(
                "help",
                title,
                false,
                Feather.HELP_CIRCLE,
                root,
                Commands.of(),
                new SimpleBooleanProperty(false),
                contents::requestFocus,
                () -> true,
                () -> {});
    }

    private void paint(BorderPane root) {
        var scroll = new ScrollPane(MarkdownView.of(topic.get().text(ui.texts().language().get())));
        scroll.setFitToWidth(true);
        ui.texts().accessibleName(scroll, "help.title");
        root.setCenter(scroll);
    }

    private void mark(ToggleButton button, HelpTopic entry) {
        button.setSelected(topic.get() == entry);
    }

    private VBox contents() {
        var box = new VBox();
        box.getStyleClass().addAll("help-contents", "line-right");
        box.prefWidthProperty().bind(ui.display().px(240));
        for (HelpTopic entry : HelpTopic.values()) {
            var button = new ToggleButton();
            button.getStyleClass().setAll("help-entry");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                topic.set(entry);
                mark(button, entry);
            });
            topic.addListener((_, _, _) -> mark(button, entry));
            mark(button, entry);
            ui.texts().paint(button, m -> button.setText(entry.title(m.language())));
            box.getChildren().add(button);
        }
        return box;
    }
}
