package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.station.StationTimeZone;
import rubezh.table.input.TableImportResult;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.NumberStyle;
import rubezh.table.source.GuessReason;
import rubezh.table.source.HiddenCells;
import rubezh.table.source.SourceKind;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TableGuess;
import rubezh.table.source.TextEncoding;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;

/** How the file is read: each fact with a mark whether it is certain, and its choices. */
final class FormatBar {
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final List<NumberStyle> STYLES =
            List.of(
                    new NumberStyle(',', ""),
                    new NumberStyle('.', ""),
                    new NumberStyle(',', "."),
                    new NumberStyle('.', ","),
                    new NumberStyle('.', "'"));
    private static final int HEADERS = 6;

    private final UiContext ui;
    private final UiText texts;
    private final TableImportModel model;
    private final MappingWords words;
    private final FlowPane node = styled(new FlowPane(), "fact-box", "compact", "table-format");

    private final HBox status = styled(new HBox(), "table-status");

    FormatBar(UiContext ui, TableImportModel model, MappingWords words) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.words = words;
        model.guess().addListener((_, _, _) -> texts.repaint(node));
        model.draft().addListener((_, _, _) -> texts.repaint(node));
        model.seen().addListener((_, _, _) -> texts.repaint(node));
        texts.paint(node, this::paint);
    }

    Node node() {
        return node;
    }

    /** Returns the choice of what the cases become, which stands beside the rehearsal. */
    Node status() {
        return status;
    }

    private void paint(Messages m) {
        node.getChildren().clear();
        TableGuess guess = model.guess().get();
        if (guess == null) {
            return;
        }
        if (guess.format().kind() == SourceKind.TEXT) {
            addText(guess, m);
        } else {
            add("sheet", String.valueOf(guess.format().sheet()), null, sheets(guess));
        }
        MappingDraft draft = model.draft().get();
        if (draft != null) {
            addHidden(draft.values().hidden(), m);
            addReading(draft, m);
        }
    }

    private void addText(TableGuess guess, Messages m) {
        TableFormat format = guess.format();
        TextEncoding encoding = Objects.requireNonNull(format.encoding());
        var encodings = new LinkedHashMap<String, Runnable>();
        for (TextEncoding one : TextEncoding.values()) {
            encodings.put(
                    one.code(), () -> model.restate(TableFormat.text(one, format.delimiter())));
        }
        add("encoding", encoding.code(), guess.encodingReason(), encodings);
        var delimiters = new LinkedHashMap<String, Runnable>();
        for (char one : DELIMITERS) {
            delimiters.put(delimiter(one, m), () -> model.restate(TableFormat.text(encoding, one)));
        }
        add("delimiter", delimiter(format.delimiter(), m), guess.delimiterReason(), delimiters);
    }

    private static String delimiter(char delimiter, Messages m) {
        return switch (delimiter) {
            case ';' -> m.text("tables.delimiter.semicolon");
            case ',' -> m.text("tables.delimiter.comma");
            case '\t' -> m.text("tables.delimiter.tab");
            case '|' -> m.text("tables.delimiter.bar");
            default -> String.valueOf(delimiter);
        };
    }

    private SequencedMap<String, Runnable> sheets(TableGuess guess) {
        var sheets = new LinkedHashMap<String, Runnable>();
        for (String sheet : guess.sheets()) {
            SourceKind kind = guess.format().kind();
            sheets.put(sheet, () -> model.restate(TableFormat.workbook(kind, sheet)));
        }
        return sheets;
    }

    private void addReading(MappingDraft draft, Messages m) {
        addNumbers(draft);
        addHeader(draft, m);
        addLines(draft, m);
        addDates(draft);
        addZone(draft, m);
        addStatus(draft, m);
    }

    /** Shows how numbers are written, by one of them. */
    private void addNumbers(MappingDraft draft) {
        var styles = new LinkedHashMap<String, Runnable>();
        for (NumberStyle style : STYLES) {
            styles.put(
                    sample(style),
                    () ->
                            model.change(now ->
                                    now.with(MappingEdit.withNumbers(now.mapping(), style))));
        }
        add("numbers", sample(draft.mapping().numbers()), null, styles);
    }

    /** Says how much the sheet does not show although it is read. */
    private void addHidden(HiddenCells hidden, Messages m) {
        if (hidden.isEmpty()) {
            return;
        }
        String shown = m.text("tables.hidden", hidden.rows(), hidden.columns().size());
        var label = new Label(shown, mark(false));
        label.setTooltip(new Tooltip(String.join("\n", hidden.sentences(m))));
        Label caption = styled(texts.label("tables.format.hidden"), "muted", "fs-11");
        node.getChildren().add(styled(new VBox(caption, label), "table-fact-cell"));
    }

    /** Returns a number as it is written; blanks between thousands always may be. */
    private static String sample(NumberStyle style) {
        String between = style.grouping().isEmpty() ? "\u00A0" : style.grouping();
        return "1" + between + "234" + style.decimal() + "5";
    }

    /** Says whether rows of one key are lines of one case, where there is a key. */
    private void addLines(MappingDraft draft, Messages m) {
        if (draft.mapping().key().isEmpty()) {
            return;
        }
        var choices = new LinkedHashMap<String, Runnable>();
        for (boolean lines : List.of(false, true)) {
            choices.put(
                    m.text("tables.lines." + lines),
                    () ->
                            model.change(
                                    now -> now.with(MappingEdit.withLines(now.mapping(), lines))));
        }
        add("lines", m.text("tables.lines." + draft.mapping().lines()), null, choices);
    }

    /** Says what the cases become: drafts, or submitted with the table as their ground. */
    private void addStatus(MappingDraft draft, Messages m) {
        var choices = new LinkedHashMap<String, Runnable>();
        for (boolean submit : List.of(false, true)) {
            choices.put(
                    status(submit, m),
                    () ->
                            model.change(now ->
                                    now.with(MappingEdit.withSubmit(now.mapping(), submit))));
        }
        status.getChildren()
                .setAll(
                        styled(texts.label("tables.format.status"), "muted", "fs-12"),
                        menu("status", status(draft.mapping().submit(), m), choices));
        TableImportResult result = model.seen().get();
        if (model.isUpdating() || result != null && result.changed() > 0) {
            status.getChildren()
                    .addAll(
                            styled(texts.label("tables.format.changed"), "muted", "fs-12"),
                            menu(
                                    "changed",
                                    m.text("tables.changed." + model.isUpdating()),
                                    changed(m)));
        }
    }

    /** Returns what becomes of cases whose rows have changed since they were imported. */
    private SequencedMap<String, Runnable> changed(Messages m) {
        var choices = new LinkedHashMap<String, Runnable>();
        for (boolean update : List.of(false, true)) {
            choices.put(m.text("tables.changed." + update), () -> model.setUpdating(update));
        }
        return choices;
    }

    private static String status(boolean submit, Messages m) {
        return m.text(submit ? "tables.status.submitted" : "tables.status.draft");
    }

    private void addHeader(MappingDraft draft, Messages m) {
        var rows = new LinkedHashMap<String, Runnable>();
        rows.put(header(0, m), () -> model.restateHeader(0));
        draft.guess().rows().stream()
                .limit(HEADERS)
                .map(row -> (int) row.number())
                .forEach(row -> rows.put(header(row, m), () -> model.restateHeader(row)));
        int header = draft.mapping().header();
        add("header", header(header, m), null, rows)
                .setGraphic(mark(header > 0 && header == MappingGuess.header(draft.guess())));
    }

    private static String header(int row, Messages m) {
        return row == 0 ? m.text("tables.header.none") : m.text("tables.header.row", row);
    }

    /** Shows how the first time is written; the dialog of a column says it for each. */
    private void addDates(MappingDraft draft) {
        String pattern = MappingWords.firstPattern(draft);
        if (pattern == null) {
            return;
        }
        MappedColumn column =
                model.columns().stream()
                        .filter(one -> one.value().filter(rule -> rule.date() != null).isPresent())
                        .findFirst()
                        .orElseThrow();
        var patterns = new LinkedHashMap<String, Runnable>();
        MappingGuess.patterns()
                .forEach(one ->
                        patterns.put(
                                words.pattern(one),
                                () -> model.change(now -> now.dates(column.name(), one))));
        add("dates", words.pattern(pattern), null, patterns)
                .setGraphic(mark(!column.state().isOpen()));
    }

    private void addZone(MappingDraft draft, Messages m) {
        var zones = new LinkedHashMap<String, Runnable>();
        zones.put(m.text("tables.zone.station", offset(ui.zone())), () -> zone(null));
        StationTimeZone.ALL.forEach(
                one -> zones.put(one.getId() + ", " + offset(one), () -> zone(one)));
        ZoneId zone = draft.mapping().zone();
        String shown =
                zone == null
                        ? m.text("tables.zone.station", offset(ui.zone()))
                        : zone.getId() + ", " + offset(zone);
        add("zone", shown, null, zones);
    }

    private String offset(ZoneId zone) {
        return texts.dates().offset(zone.getRules().getOffset(ui.clock().instant()));
    }

    private void zone(@Nullable ZoneId zone) {
        model.change(now -> now.with(MappingEdit.withZone(now.mapping(), zone)));
    }

    /**
     * Adds a fact.
     *
     * @param reason what speaks for it; null where nothing but the file itself does
     */
    private MenuButton add(
            String name,
            String shown,
            @Nullable GuessReason reason,
            SequencedMap<String, Runnable> choices) {
        MenuButton button = menu(name, shown, choices);
        button.setGraphic(mark(reason == null || reason.certain()));
        if (reason != null) {
            button.setTooltip(new Tooltip(texts.text(reason.messageKey())));
        }
        Label caption = styled(texts.label("tables.format." + name), "muted", "fs-11");
        node.getChildren().add(styled(new VBox(caption, button), "table-fact-cell"));
        return button;
    }

    private MenuButton menu(String name, String shown, SequencedMap<String, Runnable> choices) {
        var button = styled(new MenuButton(shown), "table-fact");
        choices.forEach((text, action) -> {
            var item = new MenuItem(text);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.run());
            button.getItems().add(item);
        });
        button.setMnemonicParsing(false);
        button.setAccessibleText(texts.text("tables.format." + name) + ": " + shown);
        return button;
    }

    private static Node mark(boolean certain) {
        return certain
                ? Icons.of(Feather.CHECK, 14, "ok-text")
                : Icons.of(Feather.HELP_CIRCLE, 14, "warn-text");
    }
}
