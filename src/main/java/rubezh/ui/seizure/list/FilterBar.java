package rubezh.ui.seizure.list;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.format.PeriodFormat;
import rubezh.text.DateFormatter;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.Chip;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.navigation.Filter;
import rubezh.ui.kit.table.RowCount;

/** Bar of filters as removable chips, a corrected keyboard layout, and the number of rows. */
final class FilterBar {
    /** Greatest number of codes named in a chip; further ones are counted. */
    private static final int NAMED_CODES = 3;

    private final UiText texts;
    private final LiveLabels labels;
    private final SeizureListViewModel model;
    private final FilterDialog dialog;
    private final HBox note = styled(new HBox(), "filter-note");
    private final FlowPane chips = styled(new FlowPane(), "filter-chips");
    private final Label count = styled(new Label(), "muted", "filter-count");
    private final HBox root;
    private final Button add;
    private RowCount rowCount = new RowCount(0, false);

    FilterBar(UiText texts, LiveLabels labels, SeizureListViewModel model, FilterDialog dialog) {
        this.texts = texts;
        this.labels = labels;
        this.model = model;
        this.dialog = dialog;
        add = styled(Buttons.of(texts, command()), "small", "dashed");
        HBox.setHgrow(chips, Priority.ALWAYS);
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        root = styled(new HBox(chips, note, count), "filter-row");
        texts.paint(root, _ -> paint());
        model.filters().addListener((ListChangeListener<Filter>) _ -> paint());
        model.corrected().addListener((_, _, _) -> paintNote());
    }

    /** Returns a button with the number of filters, which opens the dialog. */
    Button line() {
        Label label = keepWidth(new Label());
        var button = new Button();
        button.setGraphic(styled(new HBox(Icons.of(Feather.FILTER, 14), label), "button-box"));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setOnAction(_ -> dialog.show(null));
        texts.accessibleName(button, "list.filter.title");
        texts.tooltip(button, "list.filter.title", command().hint());
        texts.paint(button, m -> label.setText(text(m)));
        model.filters().addListener((ListChangeListener<Filter>) _ -> texts.repaint(button));
        return keepWidth(button);
    }

    private String text(Messages messages) {
        return messages.text("list.filters", number(model.filters().size()));
    }

    HBox root() {
        return root;
    }

    /** Returns the command that opens the filter dialog. */
    Command command() {
        return Command.of("filter", () -> dialog.show(null));
    }

    private void paint() {
        chips.getChildren().clear();
        for (Filter filter : model.filters()) {
            chips.getChildren().add(chip(filter));
        }
        chips.getChildren().add(add);
        paintNote();
        paintCount();
    }

    /** Says that the search text was read in the other keyboard layout. */
    private void paintNote() {
        note.getChildren().clear();
        String corrected = model.corrected().get();
        if (!corrected.isEmpty()) {
            var text = new Label(texts.text("shell.palette.corrected", corrected));
            note.getChildren().add(keepWidth(styled(text, "keyboard-layout-chip")));
        }
    }

    /** Shows the number of rows, exact or a lower bound. */
    void show(RowCount count) {
        rowCount = count;
        paintCount();
    }

    private void paintCount() {
        String more = rowCount.exact() ? "" : "+";
        String number = number(rowCount.known()) + more;
        count.setText(texts.text("list.count", number, rowCount.known()));
    }

    private String number(long records) {
        return texts.numbers().whole(records);
    }

    private Chip chip(Filter filter) {
        var chip = new Chip();
        var value = styled(new Label(value(filter, texts.messages())), "semibold");
        chip.label().setText(name(filter) + ":");
        chip.getChildren().add(value);
        chip.onAction(() -> dialog.show(filter));
        chip.onRemove(() -> model.filters().remove(filter));
        chip.setAccessibleText(name(filter) + ": " + value.getText());
        return chip;
    }

    private String name(Filter filter) {
        return switch (filter) {
            case Filter.Period _ -> texts.text("list.filter.period");
            case Filter.Counted _ -> texts.text("list.filter.counted");
            case Filter.Codes codes -> texts.text(FilterDialog.labelKey(codes.path()));
            case Filter.Uses uses -> texts.text("codelist.title." + uses.list());
            case Filter.InStore _ -> texts.text("list.filter.packages");
            case Filter.Imported _ -> texts.text("list.filter.imported");
            case Filter.Watched _ -> texts.text("admin.watch.title");
            case Filter.Marked _ -> texts.text("list.filter.marks");
            case Filter.Behind _ -> texts.text("analysis.title");
        };
    }

    private String value(Filter filter, Messages messages) {
        return switch (filter) {
            case Filter.Uses uses -> brief(uses.list(), uses.code());
            case Filter.InStore _ -> messages.text("list.filter.in_store");
            case Filter.Imported imported -> imported.station();
            case Filter.Watched watched -> watched.text();
            case Filter.Behind behind -> behind.text();
            case Filter.Marked(String text, var _) ->
                    text.isEmpty() ? messages.text("marks.undescribed") : text;
            case Filter.Period(LocalDate from, LocalDate to) ->
                    period(from, to, messages.language());
            case Filter.Counted(var selection) ->
                    new PeriodFormat(labels.format()).format(selection);
            case Filter.Codes(String _, CodeListId list, var codes) ->
                    codes.size() > NAMED_CODES
                            ? messages.text("list.filter.several", codes.size())
                            : codes.stream()
                                    .map(code -> brief(list, code))
                                    .collect(Collectors.joining(", "));
        };
    }

    private static String period(LocalDate from, LocalDate to, Language language) {
        DateFormatter formatter = DateFormatter.in(language);
        return from.equals(to)
                ? formatter.date(from)
                : formatter.date(from) + " – " + formatter.date(to);
    }

    private String brief(CodeListId list, String code) {
        Language language = texts.language().get();
        return labels.reference()
                .list(list)
                .find(code)
                .map(entry -> shortest(entry, language))
                .orElse(code);
    }

    private static String shortest(CodeEntry entry, Language language) {
        String brief = entry.extraColumn("short_" + language.code());
        return brief.isEmpty() ? language.choose(entry.ru(), entry.en()) : brief;
    }
}
