package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rubezh.register.view.SavedView;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.UiText;

/** Dialog that saves what the list shows as a view: its name, and whether others get it. */
final class ViewNameDialog {
    private final UiContext ui;
    private final ViewListModel views;
    private final TextField name;
    private final CheckBox share;

    ViewNameDialog(UiContext ui, ViewListModel views) {
        this.ui = ui;
        this.views = views;
        UiText texts = ui.texts();
        this.name = texts.prompt(new TextField(), "list.view.name");
        texts.accessibleName(name, "list.view.name");
        this.share = new CheckBox();
        texts.bind(share, "list.view.share");
        // Who saves a view under its name again goes on sharing it unless he says otherwise.
        name.textProperty().addListener((_, _, typed) -> share.setSelected(isShared(typed)));
    }

    private boolean isShared(String typed) {
        return views.isShared(BlankCharacters.strip(typed));
    }

    /**
     * Shows the dialog.
     *
     * @param message key of the explanation
     * @param shown own view that the list shows; its name is proposed
     */
    void show(String message, Optional<SavedView> shown) {
        shown.ifPresent(view -> name.setText(view.name()));
        Label note = styled(wrapping(ui.texts().label("list.view.share.note")), "muted", "fs-11");
        var sharing = styled(new VBox(share, note), "gap-4");
        setShown(sharing, views.mayShare());
        new OverlayDialog(ui, "list.view.save.title")
                .message(message)
                .body(styled(new VBox(name, sharing), "gap-12"))
                .primaryIf("list.view.save", this::save)
                .cancel()
                .show();
        name.requestFocus();
        name.selectAll();
    }

    private boolean save() {
        boolean named = !BlankCharacters.isBlank(name.getText());
        if (named) {
            views.save(BlankCharacters.strip(name.getText()), share.isSelected());
        } else {
            name.requestFocus();
        }
        return named;
    }
}
