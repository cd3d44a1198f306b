package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractLayout;
import rubezh.ui.kit.look.UiText;

/** Sentences that say how much of an extract leaves, and what stays for which reason. */
final class ExtractFigures {
    private final UiText texts;

    ExtractFigures(UiText texts) {
        this.texts = texts;
    }

    /** Adds the sentences to a box. */
    void addTo(VBox box, Extract extract) {
        int rows = extract.table().rows().size();
        add(box, "semibold", "extract.leaves", extract.records(), rows);
        add(
                box,
                "",
                "extract.stays",
                extract.persons(),
                ExtractLayout.fieldsLeftOut().size(),
                extract.notCounted());
        add(box, "", "extract.texts.stay", extract.columns().textsLeftOut());
        SortedSet<String> chosen = extract.columns().texts();
        if (!chosen.isEmpty()) {
            String names =
                    chosen.stream()
                            .map(path -> texts.text("field." + path))
                            .collect(Collectors.joining(", "));
            add(box, "warn-text", "extract.texts.leave", names);
        }
        extract.byHandling()
                .forEach((code, count) ->
                        add(box, "warn-text", "extract.handling", code(code), count));
        if (extract.negativeLines() > 0) {
            add(box, "warn-text", "extract.negative", extract.negativeLines());
        }
        if (!extract.untranslated().isEmpty()) {
            String codes = String.join("; ", extract.untranslated());
            add(box, "warn-text", "extract.untranslated", codes);
        }
        if (extract.records() == 0) {
            add(box, "warn-text", "extract.none");
        }
    }

    private String code(String code) {
        return code.isEmpty() ? texts.text("exchange.handling.none") : code;
    }

    private void add(VBox box, String style, String key, Object... arguments) {
        Label line = wrapping(new Label(texts.text(key, arguments)));
        box.getChildren().add(style.isEmpty() ? line : styled(line, style));
    }
}
