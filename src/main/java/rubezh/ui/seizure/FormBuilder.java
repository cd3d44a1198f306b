package rubezh.ui.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Label;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.SeizedItem;
import rubezh.register.TotalsRow;
import rubezh.shape.Field;
import rubezh.text.Numbers;
import rubezh.text.Quantities;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.form.Editors;
import rubezh.ui.kit.form.FieldRow;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.ItemGrid;
import rubezh.ui.kit.form.LineColumn;
import rubezh.ui.kit.form.Section;

/** Makes the form out of the shape of the record: a row for every field, a grid for every list. */
final class FormBuilder {
    private static final String ITEMS = "items";

    private final Kit kit;
    private final Labels labels;
    private final Editors editors;
    private final EditorViewModel model;

    FormBuilder(Kit kit, Labels labels, Editors editors, EditorViewModel model) {
        this.kit = kit;
        this.labels = labels;
        this.editors = editors;
        this.model = model;
    }

    Form build() {
        var form = new Form(kit, new WordedForm(model.form(), labels));
        int number = 1;
        for (FormPart part : model.checks().parts()) {
            Section section = form.section(part.titleKey(), "Ctrl+" + number++);
            part.fields().forEach(field -> section.row(row(form, field)));
            part.lists().forEach(path -> lines(form, section, path));
        }
        return form;
    }

    private FieldRow row(Form form, Field field) {
        FieldRow row = form.field(field, FieldEditors.of(field, editors));
        if (model.checks().required().contains(field.path())) {
            row.required();
        }
        return FieldEditors.isWide(field) ? row.wide() : row;
    }

    private void lines(Form form, Section section, String path) {
        Label keys = kit.words().bind(new Label(), "editor.lines.hint");
        keys.getStyleClass().addAll("hint");
        section.aside().getChildren().add(keys);
        var grid = new ItemGrid(form, path, new FormLines(model.form(), path), columns(path));
        if (path.equals(ITEMS)) {
            grid.echo(this::mean);
            var totals = new TotalsBar(kit.words());
            grid.totals(totals.root());
            Runnable sum = () -> totals.show(sum());
            model.form().onChange(_ -> sum.run());
            sum.run();
        }
        section.lines(grid);
    }

    private List<LineColumn> columns(String path) {
        var columns = new ArrayList<LineColumn>();
        for (Field field : model.form().shape().fields()) {
            if (path.equals(field.lines()) && !FieldEditors.isGiven(field.path())) {
                columns.add(column(field));
            }
        }
        return columns;
    }

    private LineColumn column(Field field) {
        LineColumn column =
                LineColumn.of(
                        field, () -> FieldEditors.of(field, editors), FieldEditors.width(field));
        if (FieldEditors.isFigure(field)) {
            column = column.atRight();
        }
        return model.checks().required().contains(field.path()) ? column.asRequired() : column;
    }

    /** Says what one package holds on average: a guard against a slip of the unit. */
    private String mean(UUID id) {
        SeizedItem item =
                model.form().record().items().stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (item == null
                || item.amount() == null
                || item.packages() == null
                || item.packages() < 2) {
            return "";
        }
        Amount amount = item.amount();
        if (amount.unit().kind() == MeasureKind.PIECES) {
            return "";
        }
        long each = amount.quantity().base() / item.packages();
        var quantities =
                new Quantities(kit.words().messages(), Numbers.in(kit.words().language().get()));
        String figure =
                quantities.quantity(amount.unit().dimension().toString(), rounded(each)).toString();
        return kit.words().text("list.preview.packages", item.packages())
                + ", "
                + kit.words().text("editor.echo.mean", figure);
    }

    /** Drops what is finer than a thousandth of the mean's own size. */
    private static long rounded(long base) {
        long step = 1;
        while (base / step >= 100_000) {
            step *= 10;
        }
        return base / step * step;
    }

    private GroupTotals sum() {
        List<TotalsRow> rows =
                model.form().record().items().stream()
                        .filter(item -> item.amount() != null)
                        .map(item ->
                                new TotalsRow(
                                        List.of(
                                                item.substance() == null
                                                        ? ""
                                                        : item.substance().code()),
                                        1,
                                        Totals.NONE.plus(
                                                Objects.requireNonNull(item.amount()).quantity())))
                        .toList();
        return GroupTotals.of(rows, labels::group);
    }
}
