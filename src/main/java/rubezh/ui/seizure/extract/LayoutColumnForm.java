package rubezh.ui.seizure.extract;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.table.extract.LayoutColumn;
import rubezh.table.extract.LayoutPart;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.look.UiText;

/** The column of a layout that is chosen: part of its field, headings, codes of the partner. */
final class LayoutColumnForm {
    private static final int CODE_ROWS = 3;

    private final UiText texts;
    private final LayoutViewModel model;
    private final VBox node = styled(new VBox(), "gap-8");
    private final Label field = wrapping(styled(new Label(), "semibold"));
    private final MenuButton part = styled(new MenuButton(), "choice-menu");
    private final Map<Language, TextField> headings = new EnumMap<>(Language.class);
    private final TextArea codes = new TextArea();
    private final Node partBox;
    private final Node codeBox;

    /** Column that the fields have now; typing in them does not change it. */
    private @Nullable LayoutColumn shown;

    LayoutColumnForm(UiText texts, LayoutViewModel model) {
        this.texts = texts;
        this.model = model;
        codes.setPrefRowCount(CODE_ROWS);
        this.partBox = labelled("layout.part", part);
        this.codeBox = labelled("layout.codes", texts.accessibleName(codes, "layout.codes"));
        node.getChildren().addAll(field, partBox);
        for (Language language : Language.values()) {
            TextField heading = new TextField();
            String key = "layout.heading-in." + language.code();
            headings.put(language, texts.accessibleName(heading, key));
            node.getChildren().add(labelled(key, heading));
            onTyped(heading, text -> model.setHeading(language, text));
        }
        node.getChildren().add(codeBox);
        onTyped(codes, model::setCodes);
        model.selected().addListener((_, _, _) -> texts.repaint(node));
        model.draft().addListener((_, _, _) -> texts.repaint(node));
        texts.paint(node, this::paint);
    }

    Node node() {
        return node;
    }

    private Node labelled(String key, Node input) {
        Label label = wrapping(styled(texts.label(key), "muted", "fs-12"));
        label.setLabelFor(input);
        return new VBox(label, input);
    }

    private void onTyped(TextInputControl input, Consumer<String> typed) {
        input.textProperty()
                .addListener((_, _, text) -> {
                    if (input.isFocused() && text != null) {
                        typed.accept(text);
                    }
                });
    }

    private void paint(Messages messages) {
        LayoutColumn column = model.column().orElse(null);
        setShown(node, column != null);
        if (column == null) {
            return;
        }
        field.setText(label(column, messages));
        for (Messages of : texts.allMessages()) {
            TextField heading = Objects.requireNonNull(headings.get(of.language()));
            heading.setPromptText(column.usualHeading(of));
            show(heading, column.headings().getOrDefault(of.language(), ""));
        }
        show(codes, LayoutViewModel.codes(column));
        setShown(codeBox, isCoded(column));
        paintParts(column, messages);
        shown = column;
    }

    private static boolean isCoded(LayoutColumn column) {
        return Code.class.isAssignableFrom(column.type()) || !column.codes().isEmpty();
    }

    /** Returns the field of a column in words. */
    static String label(LayoutColumn column, Messages messages) {
        return column.isConstant() ? column.constant() : column.usualHeading(messages);
    }

    private void show(TextInputControl input, String text) {
        if (!input.isFocused() && !input.getText().equals(text)) {
            input.setText(text);
        }
    }

    private void paintParts(LayoutColumn column, Messages messages) {
        List<LayoutPart> parts = LayoutPart.of(column.type());
        setShown(partBox, parts.size() > 1 && !column.isConstant());
        part.setText(word(column.part(), messages));
        if (shown == null || shown.type() != column.type() || part.getItems().isEmpty()) {
            part.getItems().clear();
            for (LayoutPart one : parts) {
                var item = new MenuItem();
                item.textProperty().bind(texts.observe("layout.part." + one.name()));
                item.setOnAction(_ -> model.setPart(one));
                part.getItems().add(item);
            }
        }
    }

    private static String word(LayoutPart part, Messages messages) {
        return messages.text("layout.part." + part.name());
    }
}
