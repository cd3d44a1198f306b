package rubezh.ui.exchange.bundle;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Tiles with the number of records of each outcome; a click filters the table. */
final class OutcomeTiles {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final UiText texts;
    private final ImportViewModel model;
    private final HBox node = styled(new HBox(), "outcome-tiles");

    OutcomeTiles(UiText texts, ImportViewModel model) {
        this.texts = texts;
        this.model = model;
        model.filter().addListener((_, _, _) -> fill());
    }

    Node node() {
        return node;
    }

    void fill() {
        List<Node> tiles = new ArrayList<>();
        if (model.state().get() instanceof ImportViewModel.ImportState.PreviewShown) {
            tiles.add(tile(null, model.recordCount()));
            model.totals().forEach((outcome, count) -> tiles.add(tile(outcome, count)));
        }
        node.getChildren().setAll(tiles);
        node.setManaged(!tiles.isEmpty());
    }

    private Button tile(@Nullable ImportOutcome outcome, int count) {
        var number = styled(new Label(texts.numbers().whole(count)), "semibold", "fs-18");
        if (outcome != null) {
            number.getStyleClass().add(OutcomeStyle.of(outcome).colour());
        }
        Label caption = caption(outcome);
        var tile = styled(new Button(), "outcome-tile");
        tile.setGraphic(new VBox(number, caption));
        tile.pseudoClassStateChanged(CHOSEN, outcome == model.filter().get());
        tile.setAccessibleText(caption.getText() + " " + count);
        tile.setOnAction(_ -> model.filter().set(outcome));
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private Label caption(@Nullable ImportOutcome outcome) {
        var caption =
                new Label(texts.text("exchange.tile.all"), Icons.of(Feather.LAYERS, 12, "muted"));
        if (outcome != null) {
            OutcomeStyle style = OutcomeStyle.of(outcome);
            caption.setText(style.tile(texts.messages()));
            caption.setGraphic(Icons.of(style.icon(), 12, style.colour()));
        }
        caption.getStyleClass().addAll("fs-11", "muted");
        return caption;
    }
}
