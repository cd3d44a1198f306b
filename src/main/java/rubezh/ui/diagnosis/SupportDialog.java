package rubezh.ui.diagnosis;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.SupportFacts;
import rubezh.diagnosis.SupportFormat;
import rubezh.ui.kit.OutcomeBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/** Dialog with the file for support: the whole text, which is then saved as it is shown. */
final class SupportDialog {
    private static final double HEIGHT = 400;

    private final UiContext ui;
    private final DiagnosisViewModel model;
    private final TextArea text = styled(new TextArea(), "mono", "fs-12");

    SupportDialog(UiContext ui, DiagnosisViewModel model) {
        this.ui = ui;
        this.model = model;
        text.setEditable(false);
        text.setWrapText(true);
        text.setMinHeight(0);
        text.prefHeightProperty().bind(ui.display().px(HEIGHT));
        VBox.setVgrow(text, Priority.ALWAYS);
        ui.texts().accessibleName(text, "support.title");
        ui.texts().paint(text, _ -> paint());
        model.support().addListener((_, _, _) -> ui.texts().repaint(text));
    }

    void show() {
        new OverlayDialog(ui, "support.title")
                .wide()
                .message("support.explained")
                .body(new OutcomeBox(ui.texts(), model))
                .body(text)
                .primaryIf("support.save", this::save)
                .cancel("check.close", () -> {})
                .show();
        model.readSupport();
    }

    private void paint() {
        @Nullable SupportFacts facts = model.support().get();
        text.setText(
                facts == null
                        ? ui.texts().text("check.running")
                        : new SupportFormat(ui.texts().messages()).text(facts));
        text.positionCaret(0);
    }

    /** Saves what is shown; the dialog stays and says where. */
    private boolean save() {
        if (model.support().get() != null) {
            String shown = text.getText();
            String title = ui.texts().text("support.save");
            ui.files()
                    .target(title, SupportFormat.FILE, ui.overlay().window())
                    .ifPresent(file -> model.save(file, shown));
        }
        return false;
    }
}
