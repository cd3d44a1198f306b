package rubezh.ui.help;

import static rubezh.ui.kit.look.Nodes.scrolling;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.manual.ManualPage;
import rubezh.text.Messages;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;

/** First page of the manual for whoever is not signed in, so has no tabs. The arrows scroll it. */
public final class FirstStepsDialog implements ScreenModule {
    private static final double HEIGHT = 460;

    private final UiContext ui;

    public FirstStepsDialog(UiContext ui) {
        this.ui = ui;
    }

    @Override
    public boolean open(Destination to) {
        if (to instanceof Destination.Manual) {
            show();
            return true;
        }
        return false;
    }

    private void show() {
        var page = new VBox();
        ui.texts().paint(page, messages -> paint(page, messages));
        ScrollPane scroll = scrolling(page);
        scroll.setFocusTraversable(true);
        scroll.prefHeightProperty().bind(ui.display().px(HEIGHT));
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ui.texts().accessibleName(scroll, "help.title");
        new OverlayDialog(ui, "help.title")
                .wide()
                .body(scroll)
                .cancel("check.close", () -> {})
                .show();
    }

    private static void paint(VBox page, Messages messages) {
        page.getChildren()
                .setAll(ManualPageView.of(ManualPage.FIRST_STEPS.blocks(messages.language())));
    }
}
