package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;
import static rubezh.ui.kit.look.Nodes.toggleStyle;
import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.table.TemplateFormat;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/**
 * Form of a template: a text in Russian and English beside each other, with what is wrong below.
 * Rows are made anew when one is added, moved or taken away; typing only reads them.
 */
final class TemplateForm {
    private static final int LINES = 3;

    /** Preferred width of cells that share what room there is. */
    private static final double EQUAL = 1;

    private final UiText texts;
    private final Consumer<PaperTemplate> onEdited;
    private final Consumer<Node> onFocused;
    private final VBox root = styled(new VBox(), "template-form");
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Label> messages = new HashMap<>();
    private final List<Supplier<TemplateText>> head = new ArrayList<>();
    private final List<Supplier<TemplateBlock>> blocks = new ArrayList<>();
    private final List<Supplier<TemplateSigner>> signers = new ArrayList<>();
    private Supplier<PaperTemplate> reader = () -> PaperTemplate.builtIn(TemplatePaper.PROTOCOL);

    /**
     * @param onEdited receives the template after each change
     * @param onFocused brings a field into sight
     */
    TemplateForm(UiText texts, Consumer<PaperTemplate> onEdited, Consumer<Node> onFocused) {
        this.texts = texts;
        this.onEdited = onEdited;
        this.onFocused = onFocused;
    }

    Node node() {
        return root;
    }

    /** Shows a template. */
    void show(PaperTemplate template) {
        List.of(fields, messages).forEach(Map::clear);
        List.of(head, blocks, signers).forEach(List::clear);
        root.getChildren().clear();
        section("frame");
        Supplier<String> name = name(template.name());
        for (int i = 0; i < TemplateCheck.MAX_HEAD; i++) {
            TemplateText line =
                    i < template.head().size() ? template.head().get(i) : TemplateText.NONE;
            String label = texts.text("template.field.head", i + 1);
            head.add(pair("head." + i, label, line, _ -> "", false));
        }
        TemplatePaper paper = template.paper();
        Supplier<TemplateText> title =
                pair(
                        "title",
                        texts.text("template.field.title"),
                        template.title(),
                        language -> builtInTitle(paper, language),
                        false);
        Supplier<TemplateText> foot =
                pair("foot", texts.text("template.field.foot"), template.foot(), _ -> "", false);
        section("blocks");
        List<TemplateBlock> ordered = template.ordered(paper.blocks());
        for (int i = 0; i < ordered.size(); i++) {
            addBlock(paper, ordered, i);
        }
        root.getChildren().add(adder("template.add.text", this::addText));
        addSigners(template);
        reader =
                () ->
                        new PaperTemplate(
                                paper,
                                name.get().strip(),
                                headLines(),
                                title.get(),
                                blocks.stream().map(Supplier::get).toList(),
                                signers.stream().map(Supplier::get).toList(),
                                foot.get());
    }

    private void addSigners(PaperTemplate template) {
        TemplatePaper paper = template.paper();
        if (paper.signers().isEmpty()) {
            return;
        }
        section("signers");
        List<TemplateSigner> all = signers(template);
        for (int i = 0; i < all.size(); i++) {
            TemplateSigner one = all.get(i);
            String label =
                    one.isAdded()
                            ? texts.text("template.signer.added")
                            : texts.text("template.signer." + one.id());
            Supplier<TemplateText> role =
                    pair("signers." + i + ".role", label, one.role(), _ -> "", false);
            signers.add(() -> new TemplateSigner(one.id(), role.get()));
            if (one.isAdded()) {
                int at = i;
                root.getChildren()
                        .add(
                                adder(
                                        "template.remove",
                                        () -> changeSigners(list -> list.remove(at))));
            }
        }
        root.getChildren()
                .add(
                        adder(
                                "template.add.signer",
                                () ->
                                        changeSigners(list ->
                                                list.add(
                                                        new TemplateSigner(
                                                                "", TemplateText.NONE)))));
    }

    /** Returns all built-in lines of a paper, named or not, then those that are added. */
    private static List<TemplateSigner> signers(PaperTemplate template) {
        return Stream.concat(
                        template.paper().signers().stream()
                                .map(id -> new TemplateSigner(id, template.role(id))),
                        template.signers().stream().filter(TemplateSigner::isAdded))
                .toList();
    }

    /** Returns the lines up to the last one that has a text. */
    private List<TemplateText> headLines() {
        List<TemplateText> all = head.stream().map(Supplier::get).toList();
        int last = all.size();
        while (last > 0 && all.get(last - 1).isEmpty()) {
            last--;
        }
        return all.subList(0, last);
    }

    private void addBlock(TemplatePaper paper, List<TemplateBlock> all, int at) {
        TemplateBlock block = all.get(at);
        String label =
                block.isAdded()
                        ? texts.text("template.block.added")
                        : texts.text("template.block." + block.id());
        var shown = new CheckBox(texts.text("template.shown"));
        shown.setSelected(!block.hidden());
        shown.setDisable(block.isAdded() || paper.isMandatory(block.id()));
        shown.setOnAction(_ -> edited());
        shown.setAccessibleText(label + ", " + shown.getText());
        var bar = styled(new HBox(), "template-bar");
        var name = styled(new Label(label), "semibold");
        bar.getChildren().addAll(name, shown);
        setShown(shown, !block.isAdded());
        addMove(bar, "up", at, at > 0 ? at - 1 : at);
        addMove(bar, "down", at, at < all.size() - 1 ? at + 1 : at);
        if (block.isAdded()) {
            bar.getChildren()
                    .add(
                            Buttons.small(
                                    texts,
                                    "template.remove",
                                    () -> changeBlocks(at, list -> list.remove(at))));
        }
        root.getChildren().add(bar);
        String path = "blocks." + at;
        Supplier<TemplateText> heading =
                pair(
                        path + ".heading",
                        texts.text("template.field.heading"),
                        block.heading(),
                        language -> builtInHeading(paper, block.id(), language),
                        false);
        Supplier<TemplateText> text =
                block.isAdded()
                        ? pair(
                                path + ".text",
                                texts.text("template.field.text"),
                                block.text(),
                                _ -> "",
                                true)
                        : () -> TemplateText.NONE;
        blocks.add(() ->
                new TemplateBlock(block.id(), !shown.isSelected(), heading.get(), text.get()));
    }

    private void addMove(HBox bar, String way, int at, int to) {
        var button =
                Buttons.small(
                        texts,
                        "template." + way,
                        () -> changeBlocks(to, list -> Collections.swap(list, at, to)));
        button.setDisable(at == to);
        bar.getChildren().add(button);
    }

    private void addText() {
        int last = blocks.size();
        changeBlocks(
                last,
                list ->
                        list.add(
                                new TemplateBlock(
                                        "", false, TemplateText.NONE, TemplateText.NONE)));
    }

    /** Changes the blocks, then moves the focus to one of them, by its place. */
    private void changeBlocks(int focused, Consumer<List<TemplateBlock>> change) {
        PaperTemplate now = reader.get();
        var list = new ArrayList<>(now.blocks());
        change.accept(list);
        showAnew(
                new PaperTemplate(
                        now.paper(),
                        now.name(),
                        now.head(),
                        now.title(),
                        list,
                        now.signers(),
                        now.foot()),
                "blocks." + Math.min(focused, list.size() - 1) + ".heading.ru");
    }

    private void changeSigners(Consumer<List<TemplateSigner>> change) {
        PaperTemplate now = reader.get();
        var list = new ArrayList<>(now.signers());
        change.accept(list);
        showAnew(
                new PaperTemplate(
                        now.paper(),
                        now.name(),
                        now.head(),
                        now.title(),
                        now.blocks(),
                        list,
                        now.foot()),
                "signers." + (list.size() - 1) + ".role.ru");
    }

    private void showAnew(PaperTemplate template, String focused) {
        show(template);
        edited();
        focus(focused);
    }

    private void edited() {
        onEdited.accept(reader.get());
    }

    private void section(String name) {
        Label title = styled(texts.label("template.section." + name), "semibold", "fs-15");
        Label text = wrapping(styled(texts.label("template.section." + name + ".text"), "muted"));
        root.getChildren().add(styled(new VBox(title, text), "gap-4"));
    }

    private Node adder(String key, Runnable action) {
        return new HBox(Buttons.small(texts, key, action));
    }

    private Supplier<String> name(String name) {
        var field = field("name", texts.text("template.field.name"), name, "", false);
        root.getChildren().add(row(texts.text("template.field.name"), List.of("name")));
        return field::getText;
    }

    /** Adds a row with a text in both languages. */
    private Supplier<TemplateText> pair(
            String path,
            String label,
            TemplateText text,
            Function<Language, String> builtIn,
            boolean lines) {
        TextInputControl ru =
                field(path + ".ru", label + ", RU", text.ru(), builtIn.apply(Language.RU), lines);
        TextInputControl en =
                field(path + ".en", label + ", EN", text.en(), builtIn.apply(Language.EN), lines);
        root.getChildren().add(row(label, List.of(path + ".ru", path + ".en")));
        return () -> new TemplateText(ru.getText().strip(), en.getText().strip());
    }

    private TextInputControl field(
            String path, String label, String text, String builtIn, boolean lines) {
        TextInputControl field = lines ? area() : new TextField();
        field.setText(text);
        field.setPromptText(builtIn);
        field.setAccessibleText(label);
        field.textProperty().addListener((_, _, _) -> edited());
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
            above.setLabelFor(fields.get(path));
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
            toggleStyle(fields.get(path), "invalid", !found.isEmpty());
        });
    }

    /** Moves the focus to the field of a path; to the first one if there is none. */
    void focus(String path) {
        Node field = fields.getOrDefault(path, fields.values().iterator().next());
        field.requestFocus();
        onFocused.accept(field);
    }

    private static String builtInTitle(TemplatePaper paper, Language language) {
        return Messages.in(language).text("report." + paper + ".title", "{number}");
    }

    private static String builtInHeading(TemplatePaper paper, String id, Language language) {
        String key = "report." + paper + "." + id;
        return Messages.in(language).has(key) ? Messages.in(language).text(key) : "";
    }
}
