package rubezh.ui.table;

import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_FORM;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MissingRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.mapping.TableMapping.ZeroRule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.value.FieldEntry;

/**
 * What else is said of a column beside its field: columns joined with it, columns that are the same
 * amount, and what zero and an empty cell mean.
 */
final class ColumnOptions {
    private static final String NOTHING = "";
    private static final String REFUSED = "REFUSED";

    /** Reasons for the absence of a value that a table may state. */
    private static final List<String> MISSING = List.of(NOTHING, REFUSED, "UNK", "NAS", "NAP");

    private final UiText texts;
    private final MappingWords words;
    private final MappedColumn column;
    private final TableImportModel model;
    private final VBox node = styled(new VBox(), "gap-8");
    private final MenuButton joined = styled(new MenuButton(), "choice-menu");
    private final TextField between = new TextField(" ");
    private final CheckBox shared;
    private final FieldEditor form;
    private final Map<String, CheckMenuItem> others = new LinkedHashMap<>();
    private final MenuButton zero = styled(new MenuButton(), "choice-menu");
    private final MenuButton missing = styled(new MenuButton(), "choice-menu");
    private final Node betweenBox;
    private final Node zeroBox;
    private final Node formBox;
    private ZeroRule chosenZero = ZeroRule.REFUSED;
    private String chosenMissing = NOTHING;

    ColumnOptions(
            UiContext ui,
            FieldEditorFactory editors,
            TableImportModel model,
            MappingWords words,
            MappedColumn column) {
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
        this.column = column;
        this.shared = texts.bind(new CheckBox(), "tables.dialog.shared");
        shared.setWrapText(true);
        this.form = editors.choice(words.codes(MappingGuess.list(ITEMS_FORM).orElseThrow()));
        form.setHost(FieldEditor.Host.NONE);
        form.setAccessibleName(texts.text("tables.dialog.form"));
        this.betweenBox =
                labelled(
                        "tables.dialog.between",
                        texts.accessibleName(between, "tables.dialog.between"));
        this.zeroBox = labelled("tables.dialog.zero", zero);
        this.formBox = labelled("tables.dialog.form", form.node());
        fillOthers();
        fillZero();
        fillMissing();
        node.getChildren()
                .addAll(
                        labelled("tables.dialog.joined", joined),
                        betweenBox,
                        shared,
                        formBox,
                        zeroBox,
                        labelled("tables.dialog.missing", missing));
    }

    Node node() {
        return node;
    }

    private Node labelled(String key, Node field) {
        Label label = wrapping(styled(texts.label(key), "muted", "fs-12"));
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void fillOthers() {
        ValueRule part = column.value().orElse(null);
        List<String> from = part == null ? List.of() : part.from();
        between.setText(part == null ? " " : part.join());
        for (MappedColumn other : model.columns()) {
            if (!other.isConstant() && !other.name().equals(column.name())) {
                var item = new CheckMenuItem(other.name());
                item.setMnemonicParsing(false);
                item.setSelected(from.contains(other.name()));
                item.selectedProperty().addListener(_ -> showJoined());
                others.put(other.name(), item);
            }
        }
        joined.setMnemonicParsing(false);
        joined.getItems().setAll(others.values());
        showJoined();
    }

    private void showJoined() {
        List<String> chosen = chosen();
        joined.setText(
                chosen.isEmpty()
                        ? texts.text("tables.dialog.joined.none")
                        : String.join(" + ", chosen));
        setShown(betweenBox, !chosen.isEmpty());
    }

    private List<String> chosen() {
        return others.values().stream()
                .filter(CheckMenuItem::isSelected)
                .map(MenuItem::getText)
                .toList();
    }

    private void fillZero() {
        chosenZero = column.value().map(ValueRule::zero).orElse(ZeroRule.REFUSED);
        for (ZeroRule rule : ZeroRule.values()) {
            var item = new MenuItem(texts.text("tables.zero." + rule));
            item.setOnAction(_ -> {
                chosenZero = rule;
                zero.setText(item.getText());
            });
            zero.getItems().add(item);
        }
        zero.setText(texts.text("tables.zero." + chosenZero));
    }

    private void fillMissing() {
        MissingRule rule = column.rule().map(FieldRule::missing).orElse(MissingRule.NOTHING);
        chosenMissing =
                rule.refused() ? REFUSED : Objects.requireNonNullElse(rule.reason(), NOTHING);
        for (String one : MISSING) {
            var item = new MenuItem(missingText(one));
            item.setOnAction(_ -> {
                chosenMissing = one;
                missing.setText(item.getText());
            });
            missing.getItems().add(item);
        }
        missing.setText(missingText(chosenMissing));
    }

    private String missingText(String one) {
        return switch (one) {
            case NOTHING -> texts.text("tables.missing.nothing");
            case REFUSED -> texts.text("tables.missing.refused");
            default -> texts.text("tables.missing.reason", words.absence(one));
        };
    }

    /** Shows what can be said where the column becomes a field; null for none. */
    void show(@Nullable FieldPath field) {
        setShown(node, field != null);
        boolean amount = field != null && MappingEdit.isAmount(field);
        boolean another =
                field != null
                        && field.isInLine()
                        && model.columns().stream()
                                .filter(other -> !other.name().equals(column.name()))
                                .flatMap(other -> other.rules().stream())
                                .anyMatch(rule -> rule.to().equals(field));
        setShown(zeroBox, amount);
        setShown(shared, another);
        setShown(formBox, ITEMS_AMOUNT.equals(field));
        shared.setSelected(column.rule().filter(rule -> rule.first().size() > 1).isPresent());
        form.show(
                column.value()
                        .flatMap(part -> Optional.ofNullable(part.set().get(ITEMS_FORM)))
                        .orElse(null));
    }

    /** Returns whether the column is one amount with the others of its field. */
    boolean isShared() {
        return shared.isVisible() && shared.isSelected();
    }

    /** Returns the rule with what is said here. */
    FieldRule applied(FieldRule rule) {
        List<ValueRule> parts = rule.first().stream().map(this::applied).toList();
        var missed =
                new MissingRule(
                        chosenMissing.equals(REFUSED),
                        chosenMissing.equals(REFUSED) || chosenMissing.equals(NOTHING)
                                ? null
                                : chosenMissing);
        return new FieldRule(rule.to(), rule.line(), parts, missed, false);
    }

    private ValueRule applied(ValueRule part) {
        if (!part.from().contains(column.name())) {
            return part;
        }
        var from = new ArrayList<>(List.of(column.name()));
        from.addAll(chosen());
        ValueRule joinedRule = MappingEdit.withFrom(part, from, between.getText());
        ValueRule zeroed = MappingEdit.withZero(joinedRule, chosenZero);
        if (!formBox.isVisible()) {
            return zeroed;
        }
        Object code = form.entry() instanceof FieldEntry.Valid(Object value) ? value : null;
        return MappingEdit.withSet(
                zeroed, code == null ? Map.of() : Map.of(ITEMS_FORM, code.toString()));
    }
}
