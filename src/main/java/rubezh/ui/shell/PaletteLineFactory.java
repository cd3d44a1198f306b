package rubezh.ui.shell;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** Factory of the lines of the palette; marks the matching part of each text. */
record PaletteLineFactory(UiText texts) {
    PaletteLine heading(String key) {
        var label = styled(new Label(texts.text(key)), "semibold", "fs-11", "muted");
        var box = styled(new HBox(label), "palette-group");
        return new PaletteLine(box, () -> {}, true);
    }

    PaletteLine command(Command command, String query) {
        var box = line(command.icon().orElse(Feather.CHEVRON_RIGHT));
        box.getChildren().addAll(marked(texts.text(command.labelKey()), query, ""));
        return end(box, command.hint().isEmpty() ? null : hint(command.hint()), command::run);
    }

    PaletteLine result(Finder.Result result, String query, char prefix) {
        var box = line(result.icon());
        if (!result.number().isEmpty()) {
            box.getChildren().addAll(marked(result.number(), query, "mono"));
            box.getChildren().add(spacer());
        }
        box.getChildren().addAll(marked(result.text(), query, ""));
        box.getChildren().add(spacer());
        box.getChildren().addAll(marked(result.detail(), query, "muted"));
        Node last =
                result.status() == null
                        ? hint(String.valueOf(prefix))
                        : result.status().chip(texts);
        return end(box, last, result.open());
    }

    private static HBox line(Feather icon) {
        var graphic = Icons.of(icon, 16);
        var box = styled(new HBox(graphic), "palette-row");
        HBox.setMargin(graphic, new javafx.geometry.Insets(0, 12, 0, 0));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static PaletteLine end(HBox box, @Nullable Node last, Runnable open) {
        box.getChildren().add(new Spacer());
        if (last != null) {
            box.getChildren().add(last);
        }
        return new PaletteLine(box, open, false);
    }

    private static Node hint(String text) {
        return styled(new Label(text), "hint");
    }

    private static Node spacer() {
        return styled(new Region(), "gap-6");
    }

    /** Splits a text into the parts before, in and after the match. */
    private static List<Node> marked(String text, String query, String style) {
        String folded = text.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
        String match = NameSearch.fold(query);
        int at = match.isEmpty() ? -1 : folded.indexOf(match);
        var parts = new ArrayList<Node>();
        if (at < 0) {
            parts.add(part(text, style, false));
        } else {
            int end = at + match.length();
            parts.add(part(text.substring(0, at), style, false));
            parts.add(part(text.substring(at, end), style, true));
            parts.add(part(text.substring(end), style, false));
        }
        return parts;
    }

    private static Label part(String text, String style, boolean matching) {
        var label = new Label(text);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        if (matching) {
            label.getStyleClass().add("search-match");
        }
        return label;
    }
}
