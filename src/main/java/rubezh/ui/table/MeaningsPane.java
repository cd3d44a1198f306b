package rubezh.ui.table;

import static rubezh.ui.kit.look.Nodes.keepWidth;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.rules.Severity;
import rubezh.security.Permission;
import rubezh.table.mapping.SimilarCodes;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.table.CellView;
import rubezh.ui.kit.table.Column;
import rubezh.ui.kit.table.ColumnWidth;
import rubezh.ui.kit.table.PageSource;
import rubezh.ui.kit.table.PagedTable;
import rubezh.ui.kit.value.FieldEntry;

/** Texts of the selected column with their rows and codes, and what may be done with each. */
final class MeaningsPane {
    private static final int ALIKE = 3;

    private final UiContext ui;
    private final UiText texts;
    private final FieldEditorFactory editors;
    private final TableImportModel model;
    private final MappingWords words;
    private final PagedTable<TextMeaning> table;
    private final Label title = styled(new Label(), "semibold", "fs-15");
    private final Label count = styled(new Label(), "muted", "fs-12");
    private final VBox card = styled(new VBox(), "table-card", "gap-8");
    private final VBox none = styled(new VBox(), "table-card");
    private final VBox node;
    private final Map<CodeListId, Known> lists = new EnumMap<>(CodeListId.class);
    private @Nullable MappedColumn column;
    private List<TextMeaning> shown = List.of();

    /** Text to select when the texts are shown next; null for the one that is selected. */
    private @Nullable String wanted;

    /** Look-alikes with the list that they were made of. */
    private record Known(CodeList list, SimilarCodes alikes) {}

    MeaningsPane(
            UiContext ui, FieldEditorFactory editors, TableImportModel model, MappingWords words) {
        this.ui = ui;
        this.texts = ui.texts();
        this.editors = editors;
        this.model = model;
        this.words = words;
        this.table = new PagedTable<>(ui, "tables.meanings.text", TextMeaning::text, columns());
        table.empty(new Label());
        var head = styled(new HBox(title, keepWidth(count)), "table-pane-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node = new VBox(head, none, card, table.node());
        table.selected().addListener((_, _, _) -> texts.repaint(card));
        texts.paint(card, _ -> paintCard());
        texts.paint(title, _ -> paintHead());
    }

    Node node() {
        return node;
    }

    PagedTable<TextMeaning> table() {
        return table;
    }

    /** Shows the texts of a column; null for no column. */
    void show(@Nullable MappedColumn next) {
        MappedColumn before = column;
        boolean same = before != null && next != null && before.id().equals(next.id());
        column = next;
        MappingDraft draft = model.draft().get();
        List<TextMeaning> meanings =
                draft == null || next == null || next.isConstant()
                        ? List.of()
                        : draft.meanings(next.name());
        List<String> order = same ? shown.stream().map(TextMeaning::text).toList() : List.of();
        shown = order.size() == meanings.size() ? inOrder(meanings, order) : inOrder(meanings);
        showRows();
        texts.repaint(title);
        texts.repaint(card);
    }

    /** Keeps the selected text, unless it was settled just now: then the next open one. */
    private void showRows() {
        String text = wanted;
        wanted = null;
        OptionalInt index =
                IntStream.range(0, shown.size())
                        .filter(i -> shown.get(i).text().equals(text))
                        .findFirst();
        if (index.isPresent()) {
            table.showAt(
                    PageSource.of(shown), index.getAsInt(), shown.get(index.getAsInt()).text());
        } else {
            table.show(PageSource.of(shown));
        }
    }

    /** Those of which something has to be decided come first. */
    private static List<TextMeaning> inOrder(List<TextMeaning> meanings) {
        return Stream.concat(
                        meanings.stream().filter(TextMeaning::isOpen),
                        meanings.stream().filter(one -> !one.isOpen()))
                .toList();
    }

    /** While one column is worked through, its texts keep their places. */
    private static List<TextMeaning> inOrder(List<TextMeaning> meanings, List<String> order) {
        return meanings.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.text())))
                .toList();
    }

    /** Returns the next text below another one that is open; null if there is none. */
    private @Nullable String openBelow(TextMeaning meaning) {
        int from = shown.indexOf(meaning) + 1;
        return Stream.concat(shown.stream().skip(from), shown.stream().limit(from))
                .filter(one -> one.isOpen() && !one.equals(meaning))
                .map(TextMeaning::text)
                .findFirst()
                .orElse(null);
    }

    private void paintHead() {
        MappedColumn of = column;
        boolean coded = !shown.isEmpty();
        setShown(table.node(), coded);
        setShown(none, !coded);
        none.getChildren().clear();
        if (of == null) {
            title.setText(texts.text("tables.meanings.none"));
            count.setText("");
            return;
        }
        FieldPath field = MappingDraft.field(of);
        String name = of.isConstant() ? texts.text("tables.not-in-file") : of.name();
        title.setText(field == null ? name : name + " → " + words.field(field));
        long open = shown.stream().filter(TextMeaning::isOpen).count();
        count.setText(coded ? texts.text("tables.meanings.count", shown.size(), open) : "");
        if (!coded) {
            none.getChildren().add(wrapping(styled(new Label(plain(of)), "muted")));
        }
    }

    private String plain(MappedColumn of) {
        if (of.rules().isEmpty()) {
            return texts.text("tables.meanings.not-taken");
        }
        return of.isConstant() ? words.how(of) : texts.text("tables.meanings.as-is", words.how(of));
    }

    private List<Column<TextMeaning>> columns() {
        return Stream.<Column<TextMeaning>>of(
                        Column.<TextMeaning>text("text", "tables.meanings.text", 110, this::text)
                                .sized(ColumnWidth.of(110).min(70)),
                        Column.<TextMeaning>text(
                                        "rows",
                                        "tables.meanings.rows",
                                        56,
                                        (row, _) -> texts.numbers().whole(row.rows()))
                                .sized(ColumnWidth.of(56))
                                .atRight(),
                        Column.<TextMeaning>text("code", "tables.meanings.code", 84, this::code)
                                .sized(ColumnWidth.of(84).min(50)),
                        Column.<TextMeaning>of("name", "tables.meanings.name", 150, this::meaning)
                                .sized(ColumnWidth.of(150).min(80).growing()))
                .map(Column::unsorted)
                .toList();
    }

    private String text(TextMeaning row, Messages m) {
        return row.text().isEmpty() ? m.text("tables.meanings.empty") : "«" + row.text() + "»";
    }

    private String code(TextMeaning row, Messages m) {
        return switch (row.target()) {
            case MappedValue.Value(String code) -> code;
            case MappedValue.Proposed(String code) -> code.isEmpty() ? "" : "? " + code;
            case null, default -> "";
        };
    }

    private CellView<TextMeaning> meaning() {
        var label = new Label();
        return new CellView<>(
                label,
                (row, m) -> {
                    label.setText(name(row, m));
                    boolean open = row.isOpen();
                    boolean valued = row.target() instanceof MappedValue.Value;
                    label.setGraphic(
                            Icons.of(
                                    open
                                            ? Feather.ALERT_CIRCLE
                                            : valued ? Feather.CHECK : Feather.MINUS,
                                    14,
                                    open ? "stop-text" : valued ? "ok-text" : "muted"));
                    label.getStyleClass().removeAll("muted", "fg");
                    label.getStyleClass().add(valued ? "fg" : "muted");
                });
    }

    private String name(TextMeaning row, Messages m) {
        return switch (row.target()) {
            case MappedValue.Value(String code) -> name(code);
            case MappedValue.Proposed(String code) ->
                    code.isEmpty()
                            ? m.text("tables.meanings.nothing-like")
                            : m.text("tables.meanings.like", name(code));
            case MappedValue.Nothing() -> m.text("tables.meanings.nothing");
            case MappedValue.LeftOut(String reason) -> m.text("tables.meanings.left-out", reason);
            case null ->
                    m.text(
                            row.text().isEmpty()
                                    ? "tables.meanings.blank"
                                    : "tables.meanings.nothing-like");
        };
    }

    private String name(String code) {
        MappedColumn of = column;
        FieldPath field = of == null ? null : MappingDraft.field(of);
        return field == null ? code : words.code(field, code);
    }

    Optional<TextMeaning> selected() {
        return Optional.ofNullable(table.selected().get());
    }

    /** Fills the card of the selected text: its code, what is like it, and what may be done. */
    private void paintCard() {
        card.getChildren().clear();
        MappedColumn of = column;
        TextMeaning meaning = shown.isEmpty() ? null : table.selected().get();
        Optional<CodeListId> list = of == null ? Optional.empty() : of.list();
        setShown(card, meaning != null && list.isPresent());
        if (of == null || meaning == null || list.isEmpty()) {
            return;
        }
        var head =
                new HBox(
                        styled(new Label(text(meaning, texts.messages())), "semibold"),
                        Icons.of(Feather.ARROW_RIGHT, 12, "muted"));
        Node choice = choice(of, meaning, list.get());
        HBox.setHgrow(choice, Priority.ALWAYS);
        head.getChildren().add(choice);
        card.getChildren().add(styled(head, "table-card-head"));
        List<SimilarCodes.SimilarCode> alike = alike(list.get(), meaning.text());
        if (meaning.isOpen() && !alike.isEmpty()) {
            card.getChildren().add(like(of, meaning, alike));
        }
        card.getChildren().add(buttons(meaning));
    }

    private Node choice(MappedColumn of, TextMeaning meaning, CodeListId list) {
        FieldEditor editor = editors.choice(words.codes(list));
        editor.setAccessibleName(texts.text("tables.meanings.choose", meaning.text()));
        editor.show(meaning.target() instanceof MappedValue.Value(String code) ? code : null);
        editor.mark(meaning.isOpen() ? Severity.STOP : null);
        editor.setHost(
                new FieldEditor.Host() {
                    @Override
                    public void changed(FieldEditor source) {
                        if (source.entry() instanceof FieldEntry.Valid(Object code)
                                && code != null
                                && words.codes(list).byCode(code.toString()).isPresent()) {
                            take(meaning, code.toString());
                        }
                    }

                    @Override
                    public void move(FieldEditor source, boolean forward) {
                        table.view().requestFocus();
                    }
                });
        return editor.node();
    }

    private Node like(MappedColumn of, TextMeaning meaning, List<SimilarCodes.SimilarCode> alike) {
        var line = styled(new FlowPane(), "flow-8");
        line.getChildren().add(styled(texts.label("tables.meanings.alike"), "muted", "fs-12"));
        alike.stream()
                .limit(ALIKE)
                .map(SimilarCodes.SimilarCode::entry)
                .forEach(entry -> line.getChildren().add(like(meaning, entry)));
        return line;
    }

    private Button like(TextMeaning meaning, CodeEntry entry) {
        String label = entry.label(texts.language().get() == Language.RU);
        var button = styled(new Button(entry.code() + " " + label), "link");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> take(meaning, entry.code()));
        return button;
    }

    private Node buttons(TextMeaning meaning) {
        var row = styled(new FlowPane(), "flow-8");
        if (!meaning.proposal().isEmpty()) {
            row.getChildren()
                    .add(
                            styled(
                                    Buttons.action(
                                            texts,
                                            "tables.meanings.take",
                                            "Space",
                                            this::takeProposal,
                                            meaning.proposal()),
                                    "small"));
        }
        if (ui.allows(Permission.MANAGE_CODE_LISTS) && !meaning.text().isEmpty()) {
            row.getChildren()
                    .add(
                            styled(
                                    Buttons.action(
                                            texts, "tables.meanings.own", "Ins", this::addOwn),
                                    "small"));
        }
        row.getChildren()
                .add(
                        styled(
                                Buttons.action(
                                        texts, "tables.meanings.leave", "Del", this::leaveEmpty),
                                "small"));
        row.getChildren().add(Buttons.small(texts, "tables.meanings.leave-rows", this::leaveRows));
        if (shown.stream().filter(one -> !one.proposal().isEmpty()).count() > 1) {
            row.getChildren().add(Buttons.small(texts, "tables.meanings.take-all", this::takeAll));
        }
        return row;
    }

    /** Returns the codes most like a text, read from the list as it is now. */
    private List<SimilarCodes.SimilarCode> alike(CodeListId list, String text) {
        CodeList now = words.labels().reference().list(list);
        return lists.compute(
                        list,
                        (_, known) ->
                                known != null && known.list() == now
                                        ? known
                                        : new Known(now, new SimilarCodes(now)))
                .alikes()
                .of(text);
    }

    private void take(TextMeaning meaning, String code) {
        change(meaning, new MappedValue.Value(code));
    }

    private void change(TextMeaning meaning, MappedValue target) {
        MappedColumn of = column;
        if (of != null && !target.equals(meaning.target())) {
            wanted = openBelow(meaning);
            model.change(now -> now.meaning(of, meaning.text(), target));
        }
    }

    /** Takes what is proposed for the selected text. */
    void takeProposal() {
        selected()
                .filter(one -> !one.proposal().isEmpty())
                .ifPresent(one -> take(one, one.proposal()));
    }

    private void takeAll() {
        MappedColumn of = column;
        if (of != null) {
            model.change(now -> now.proposalsTaken(of));
        }
    }

    /** Lets the selected text mean nothing. */
    void leaveEmpty() {
        selected().ifPresent(one -> change(one, new MappedValue.Nothing()));
    }

    private void leaveRows() {
        selected()
                .ifPresent(one ->
                        new MeaningDialogs(ui)
                                .leaveRows(
                                        one,
                                        reason -> change(one, new MappedValue.LeftOut(reason))));
    }

    /** Adds the selected text to the own list, for an administrator. */
    void addOwn() {
        MappedColumn of = column;
        if (of == null || !ui.allows(Permission.MANAGE_CODE_LISTS)) {
            return;
        }
        of.list()
                .ifPresent(list ->
                        selected()
                                .filter(one -> !one.text().isEmpty())
                                .ifPresent(one ->
                                        new MeaningDialogs(ui)
                                                .addOwn(
                                                        one,
                                                        words.labels().reference().list(list),
                                                        alike(list, one.text()),
                                                        (names, like) ->
                                                                model.addCode(
                                                                        of,
                                                                        one.text(),
                                                                        names,
                                                                        like))));
    }

    /** Moves the focus to the choice of the code of the selected text. */
    void choose() {
        Node field = card.lookup(".text-field");
        if (field != null) {
            field.requestFocus();
        }
    }

    void close() {
        table.close();
    }
}
