package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.FieldPath;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.field.StandaloneHost;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/**
 * Dialog that says which field a column becomes, how its times are written, which unit it has, and
 * whether it is part of the key.
 */
final class MappedColumnDialog {
    private final UiContext ui;
    private final FieldEditorFactory editors;
    private final TableImportModel model;
    private final MappingWords words;

    MappedColumnDialog(
            UiContext ui, FieldEditorFactory editors, TableImportModel model, MappingWords words) {
        this.ui = ui;
        this.editors = editors;
        this.model = model;
        this.words = words;
    }

    /** Asks for the field of a column. */
    void ask(MappedColumn column) {
        new ColumnForm(column).show();
    }

    /** Returns the value of an editor; null if it is empty or what was typed is none. */
    static @Nullable Object value(FieldEditor editor) {
        return editor.entry() instanceof FieldEntry.Valid(Object value) ? value : null;
    }

    private Node labelled(String key, Node field) {
        return new VBox(wrapping(styled(ui.texts().label(key), "muted", "fs-12")), field);
    }

    private Options units() {
        return new Options(
                Arrays.stream(Unit.values())
                        .map(unit ->
                                new Option(
                                        unit.name(),
                                        unit.name(),
                                        unit(unit, 0),
                                        unit(unit, 1),
                                        List.of()))
                        .toList());
    }

    private String unit(Unit unit, int language) {
        List<rubezh.text.Messages> all = ui.texts().allMessages();
        boolean ru = all.getFirst().language() == rubezh.text.Language.RU;
        return all.get(ru ? language : 1 - language).text("common.unit." + unit.name());
    }

    /** Fields of the dialog for one column. */
    private final class ColumnForm {
        private final MappedColumn column;
        private final FieldEditor field = editors.choice(words.fields());
        private final TextField pattern =
                ui.texts().accessibleName(new TextField(), "tables.dialog.pattern");
        private final FieldEditor unit = editors.choice(units());
        private final ColumnOptions options;
        private final CheckBox key = ui.texts().bind(new CheckBox(), "tables.dialog.key");
        private final Node patternBox = labelled("tables.dialog.pattern", pattern);
        private final Node unitBox = labelled("tables.dialog.unit", unit.node());

        /** Rule of the field that is chosen; null for none. */
        private @Nullable FieldRule rule;

        ColumnForm(MappedColumn column) {
            this.column = column;
            this.rule = column.rule().orElse(null);
            this.options = new ColumnOptions(ui, editors, model, words, column);
            field.setAccessibleName(ui.texts().text("tables.dialog.field"));
            unit.setAccessibleName(ui.texts().text("tables.dialog.unit"));
            key.setWrapText(true);
            key.setSelected(column.key());
            field.show(MappingDraft.field(column));
            unit.setHost(new StandaloneHost(_ -> {}));
            field.setHost(
                    new FieldEditor.Host() {
                        @Override
                        public void changed(FieldEditor editor) {
                            choose((FieldPath) value(editor));
                        }

                        @Override
                        public void move(FieldEditor editor, boolean forward) {}
                    });
            fill();
        }

        private void choose(@Nullable FieldPath chosen) {
            rule = chosen == null ? null : model.proposed(column, chosen);
            fill();
        }

        private void fill() {
            ValueRule value = part();
            setShown(patternBox, value != null && value.date() != null);
            setShown(unitBox, value != null && value.unit() != null);
            if (value != null && value.date() != null) {
                pattern.setText(value.date().pattern());
            }
            options.show(rule == null ? null : rule.to());
            UnitRule stated = value == null ? null : value.unit();
            unit.show(stated == null ? null : stated.constant());
        }

        private @Nullable ValueRule part() {
            FieldRule now = rule;
            return now == null ? null : MappedColumn.part(now, column.name()).orElse(null);
        }

        void show() {
            var dialog =
                    new OverlayDialog(ui, "tables.dialog.title", column.name())
                            .message("tables.dialog.samples", String.join(" · ", column.samples()));
            dialog.body(labelled("tables.dialog.field", field.node()))
                    .body(patternBox)
                    .body(unitBox)
                    .body(options.node())
                    .body(key)
                    .primaryIf("tables.dialog.do", this::apply)
                    .secondary("tables.dialog.leave", this::leave)
                    .cancel()
                    .show();
            field.focus();
        }

        private void leave() {
            model.change(now -> now.without(column));
            key();
        }

        private void key() {
            if (key.isSelected() != column.key()) {
                model.change(now -> now.key(column.name()));
            }
        }

        /** Takes what is chosen over; a field that is only typed in part is not. */
        private boolean apply() {
            FieldRule chosen = rule;
            if (chosen == null || !(field.entry() instanceof FieldEntry.Valid)) {
                if (key.isSelected() == column.key()) {
                    return false;
                }
                key();
                return true;
            }
            FieldRule read = options.applied(withUnit(withPattern(chosen)));
            model.change(now -> now.with(column, read, options.isShared()));
            key();
            return true;
        }

        private FieldRule withPattern(FieldRule of) {
            String typed = BlankCharacters.strip(pattern.getText());
            return !patternBox.isVisible() || typed.isEmpty()
                    ? of
                    : changed(of, one -> MappingEdit.withPattern(one, typed));
        }

        private FieldRule withUnit(FieldRule of) {
            Object chosen = value(unit);
            if (!unitBox.isVisible()) {
                return of;
            }
            UnitRule before = Objects.requireNonNull(Objects.requireNonNull(part()).unit());
            var stated = new UnitRule((String) chosen, before.column(), before.words());
            return changed(of, one -> MappingEdit.withUnit(one, stated));
        }

        private FieldRule changed(FieldRule of, UnaryOperator<ValueRule> change) {
            List<ValueRule> parts =
                    of.first().stream()
                            .filter(one -> one.from().contains(column.name()))
                            .map(change)
                            .toList();
            return new FieldRule(of.to(), of.line(), parts, of.missing(), false);
        }
    }
}
