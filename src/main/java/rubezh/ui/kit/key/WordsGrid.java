package rubezh.ui.kit.key;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.security.KeyWords;
import rubezh.ui.kit.look.UiText;

/**
 * The eight words of a key, numbered, in two columns. Below each word, small, the word of the other
 * language, because the person at the other end of the line may have it before him.
 */
public final class WordsGrid {
    private static final int ROWS = KeyWords.COUNT / 2;

    private WordsGrid() {}

    public static Node of(UiText texts, KeyWords words) {
        var grid = styled(new GridPane(), "words-grid");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        texts.paint(
                grid,
                messages -> {
                    List<String> own = words.in(messages.language());
                    List<String> other = words.in(messages.language().other());
                    grid.getChildren().clear();
                    for (int i = 0; i < KeyWords.COUNT; i++) {
                        grid.add(cell(i + 1, own.get(i), other.get(i)), i / ROWS, i % ROWS);
                    }
                    grid.setAccessibleText(words.text(messages.language()));
                });
        return grid;
    }

    private static Node cell(int number, String word, String other) {
        var pair =
                new VBox(
                        styled(new Label(word), "semibold", "fs-15"),
                        styled(new Label(other), "fs-11", "muted"));
        Label place = styled(new Label(String.valueOf(number)), "fs-11", "muted", "words-number");
        var cell = new HBox(place, pair);
        HBox.setHgrow(pair, Priority.ALWAYS);
        return styled(cell, "words-cell");
    }
}
