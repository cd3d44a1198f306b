package rubezh.ui.signin;

import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.signin.SignInService.Account;

/** Tiles of the first eight officers that match the search; {@code Alt+1} selects the first. */
final class OfficerTiles extends TilePane {
    private static final int MAX = 8;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final UiContext ui;
    private final SignInViewModel model;
    private final Runnable onChosen;

    /**
     * @param onChosen runs after a click on a tile
     */
    OfficerTiles(UiContext ui, SignInViewModel model, Runnable onChosen) {
        this.ui = ui;
        this.model = model;
        this.onChosen = onChosen;
        getStyleClass().add("officer-tiles");
        ui.texts().paint(this, _ -> fill());
    }

    void fill() {
        getChildren().clear();
        List<Account> accounts = model.visibleAccounts();
        for (int i = 0; i < Math.min(MAX, accounts.size()); i++) {
            getChildren().add(tile(accounts.get(i), i));
        }
    }

    private Node tile(Account account, int index) {
        var text = new AccountText(ui.texts().messages(), ui.today());
        var tile = styled(new Button(), "officer-tile");
        tile.setGraphic(content(text, account, index));
        tile.pseudoClassStateChanged(CHOSEN, account.equals(model.chosen().get()));
        tile.setAccessibleText(text.summary(account));
        tile.setOnAction(_ -> {
            model.chosen().set(account);
            onChosen.run();
        });
        return tile;
    }

    private Node content(AccountText text, Account account, int index) {
        var head =
                new HBox(
                        label(text.initials(account), "avatar", "large"),
                        new Spacer(),
                        label("Alt+" + (index + 1), "hint"));
        var lines =
                new VBox(
                        label(text.name(account), "semibold"),
                        label(text.login(account), "fs-11", "muted"),
                        label(text.lastSignIn(account), "fs-11", "muted"));
        var content = styled(new VBox(head, lines), "gap-8");
        content.prefWidthProperty().bind(ui.display().px(152));
        return content;
    }

    private static Label label(String text, String... styles) {
        return styled(new Label(text), styles);
    }
}
