package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Asks how dates are read that are two days: one button for each. */
final class DoubtBanner extends HBox {
    DoubtBanner(UiText texts, MappingWords words, DateDoubt doubt, TableImportModel model) {
        getStyleClass().addAll("note", "warn", "with-buttons");
        Label sentence =
                wrapping(
                        new Label(
                                texts.text(
                                        "tables.doubt",
                                        doubt.column(),
                                        doubt.both() + doubt.otherOnly(),
                                        doubt.example(),
                                        words.day(doubt.example(), doubt.pattern()),
                                        words.day(doubt.example(), doubt.other()))));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Feather.HELP_CIRCLE, 16, "warn-text"), sentence);
        for (String pattern : List.of(doubt.pattern(), doubt.other())) {
            Runnable read = () -> model.change(now -> now.dates(doubt.column(), pattern));
            String day = words.day(doubt.example(), pattern);
            getChildren()
                    .add(
                            styled(
                                    keepWidth(
                                            Buttons.action(
                                                    texts,
                                                    "tables.doubt.read",
                                                    "",
                                                    read,
                                                    day,
                                                    words.pattern(pattern))),
                                    "small"));
        }
    }
}
