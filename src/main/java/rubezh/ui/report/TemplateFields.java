package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateText;
import rubezh.table.TemplateFormat;
import rubezh.text.Language;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.look.UiText;

/** Text fields of a template by the paths of its problems, with what is wrong below each. */
final class TemplateFields {
    private static final int LINES = 3;

    /** Preferred width of cells that share what room there is. */
    private static final double EQUAL = 1;

    private final UiText texts;
    private final VBox rows;
    private final Runnable onTyped;
    private final Consumer<Node> onFocused;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Label> messages = new HashMap<>();

    /**
     * @param rows receives a row for each text
     * @param onTyped runs after each change
     * @param onFocused brings a field into sight
     */
    TemplateFields(UiText texts, VBox rows, Runnable onTyped, Consumer<Node> onFocused) {
        this.texts = texts;
        this.rows = rows;
        this.onTyped = onTyped;
        this.onFocused = onFocused;
    }

    void clear() {
        fields.clear();
        messages.clear();
    }

    /** Adds the heading of a section. */
    void section(String name) {
        Label title = styled(texts.label("template.section." + name), "semibold", "fs-15");
        Label text = wrapping(styled(texts.label("template.section." + name + ".text"), "muted"));
        rows.getChildren().add(styled(new VBox(title, text), "gap-4"));
    }

    /** Adds a small button in a row of its own. */
    void button(String key, Runnable action) {
        rows.getChildren().add(new HBox(Buttons.small(texts, key, action)));
    }

    /** Adds a row with a text that is the same in both languages. */
    Supplier<String> single(String path, String label, String text) {
        TextInputControl field = field(path, label, text, "", false);
        rows.getChildren().add(row(label, List.of(path)));
        return field::getText;
    }

    /** Adds a row with a text in both languages. */
    Supplier<TemplateText> pair(
            String path,
            String label,
            TemplateText text,
            Function<Language, String> builtIn,
            boolean lines) {
        TextInputControl ru =
                field(path + ".ru", label + ", RU", text.ru(), builtIn.apply(Language.RU), lines);
        TextInputControl en =
                field(path + ".en", label + ", EN", text.en(), builtIn.apply(Language.EN), lines);
        rows.getChildren().add(row(label, List.of(path + ".ru", path + ".en")));
        return () -> new TemplateText(ru.getText().strip(), en.getText().strip());
    }

    private TextInputControl field(
            String path, String label, String text, String builtIn, boolean lines) {
        TextInputControl field = lines ? area() : new TextField();
        field.setText(text);
        field.setPromptText(builtIn);
        Nodes.setAccessibleName(field, label);
        field.textProperty().addListener((_, _, _) -> onTyped.run());
        fields.put(path, field);
        return field;
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return area;
    }

    private Node row(String label, List<String> paths) {
        var row = styled(new HBox(), "gap-8");
        for (String path : paths) {
            String language = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            var above =
                    styled(
                            new Label(paths.size() == 1 ? label : label + " · " + language),
                            "muted",
                            "fs-12");
            Label message = wrapping(styled(new Label(), "stop-text", "fs-12"));
            setShown(message, false);
            messages.put(path, message);
            var cell = styled(new VBox(above, fields.get(path), message), "gap-4");
            cell.setMinWidth(0);
            cell.setPrefWidth(EQUAL);
            HBox.setHgrow(cell, Priority.ALWAYS);
            row.getChildren().add(cell);
        }
        return row;
    }

    /** Shows what is wrong below its fields. */
    void tell(List<TemplateProblem> problems) {
        var format = new TemplateFormat(texts.messages());
        messages.forEach((path, label) -> {
            String found =
                    problems.stream()
                            .filter(one -> one.path().equals(path))
                            .map(format::atField)
                            .collect(Collectors.joining("\n"));
            label.setText(found);
            setShown(label, !found.isEmpty());
            toggleStyle(Objects.requireNonNull(fields.get(path)), "invalid", !found.isEmpty());
        });
    }

    /** Moves the focus to the field of a path; to the first one if there is none. */
    void focus(String path) {
        Node field = fields.getOrDefault(path, fields.values().iterator().next());
        field.requestFocus();
        onFocused.accept(field);
    }
}
