package rubezh.ui.report;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.look.UiText;

/**
 * Form of a template: a text in Russian and English beside each other, with what is wrong below.
 * Rows are made anew when one is added, moved or taken away; typing only reads them.
 */
final class TemplateForm {
    private final UiText texts;
    private final Consumer<PaperTemplate> onEdited;
    private final VBox root = styled(new VBox(), "template-form");
    private final TemplateFields fields;
    private final List<Supplier<TemplateText>> head = new ArrayList<>();
    private final List<Supplier<TemplateBlock>> blocks = new ArrayList<>();
    private final TemplateSignerRows signers;
    private Supplier<PaperTemplate> reader = () -> PaperTemplate.builtIn(TemplatePaper.PROTOCOL);

    /**
     * @param onEdited receives the template after each change
     * @param onFocused brings a field into sight
     */
    TemplateForm(UiText texts, Consumer<PaperTemplate> onEdited, Consumer<Node> onFocused) {
        this.texts = texts;
        this.onEdited = onEdited;
        this.fields = new TemplateFields(texts, root, this::edited, onFocused);
        this.signers = new TemplateSignerRows(texts, fields, this::changeSigners);
    }

    Node node() {
        return root;
    }

    /** Shows a template. */
    void show(PaperTemplate template) {
        fields.clear();
        List.of(head, blocks).forEach(List::clear);
        root.getChildren().clear();
        fields.section("frame");
        Supplier<String> name =
                fields.single("name", texts.text("template.field.name"), template.name());
        TemplatePaper paper = template.paper();
        boolean extensible = paper.isExtensible();
        if (extensible) {
            addHead(template.head());
        }
        Supplier<TemplateText> title =
                fields.pair(
                        "title",
                        texts.text(extensible ? "template.field.title" : "template.field.word"),
                        template.title(),
                        language -> builtInTitle(paper, language),
                        false);
        Supplier<TemplateText> foot =
                fields.pair(
                        "foot", texts.text("template.field.foot"), template.foot(), _ -> "", false);
        addBlocks(template);
        signers.show(template);
        reader =
                () ->
                        new PaperTemplate(
                                paper,
                                name.get().strip(),
                                headLines(),
                                title.get(),
                                blocks.stream().map(Supplier::get).toList(),
                                signers.read(),
                                foot.get());
    }

    private void addHead(List<TemplateText> lines) {
        for (int i = 0; i < TemplateCheck.MAX_HEAD; i++) {
            TemplateText line = i < lines.size() ? lines.get(i) : TemplateText.NONE;
            String label = texts.text("template.field.head", i + 1);
            head.add(fields.pair("head." + i, label, line, _ -> "", false));
        }
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

    private void addBlocks(PaperTemplate template) {
        TemplatePaper paper = template.paper();
        fields.section(paper.isExtensible() ? "blocks" : "lines");
        List<TemplateBlock> ordered = template.ordered(paper.blocks());
        for (int i = 0; i < ordered.size(); i++) {
            addBlock(paper, ordered, i);
        }
        if (paper.isExtensible()) {
            fields.button("template.add.text", this::addText);
        }
    }

    private void addBlock(TemplatePaper paper, List<TemplateBlock> all, int at) {
        TemplateBlock block = all.get(at);
        CheckBox shown = addBar(paper, all, at);
        String path = "blocks." + at;
        Supplier<TemplateText> heading =
                fields.pair(
                        path + ".heading",
                        texts.text("template.field.heading"),
                        block.heading(),
                        language -> builtInHeading(paper, block.id(), language),
                        false);
        Supplier<TemplateText> text =
                block.isAdded()
                        ? fields.pair(
                                path + ".text",
                                texts.text("template.field.text"),
                                block.text(),
                                _ -> "",
                                true)
                        : () -> TemplateText.NONE;
        blocks.add(() ->
                new TemplateBlock(block.id(), !shown.isSelected(), heading.get(), text.get()));
    }

    /** Adds the line above the texts of a block; returns the tick whether it is printed. */
    private CheckBox addBar(TemplatePaper paper, List<TemplateBlock> all, int at) {
        TemplateBlock block = all.get(at);
        String label = texts.text("template.block." + (block.isAdded() ? "added" : block.id()));
        var shown = new CheckBox(texts.text("template.shown"));
        shown.setSelected(!block.hidden());
        shown.setDisable(block.isAdded() || paper.isMandatory(block.id()));
        shown.setOnAction(_ -> edited());
        shown.setAccessibleText(label + ", " + shown.getText());
        setShown(shown, !block.isAdded());
        var bar = styled(new HBox(styled(new Label(label), "semibold"), shown), "template-bar");
        addMove(bar, "template.up", at, Math.max(0, at - 1));
        addMove(bar, "template.down", at, Math.min(all.size() - 1, at + 1));
        if (block.isAdded()) {
            Runnable remove = () -> changeBlocks(at, list -> list.remove(at));
            bar.getChildren().add(Buttons.small(texts, "template.remove", remove));
        }
        root.getChildren().add(bar);
        return shown;
    }

    private void addMove(HBox bar, String way, int at, int to) {
        var button =
                Buttons.small(
                        texts, way, () -> changeBlocks(to, list -> Collections.swap(list, at, to)));
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
                now.withBlocks(list),
                "blocks." + Math.min(focused, list.size() - 1) + ".heading.ru");
    }

    private void changeSigners(List<TemplateSigner> list) {
        showAnew(reader.get().withSigners(list), "signers." + (list.size() - 1) + ".role.ru");
    }

    private void showAnew(PaperTemplate template, String focused) {
        show(template);
        edited();
        fields.focus(focused);
    }

    private void edited() {
        onEdited.accept(reader.get());
    }

    TemplateFields fields() {
        return fields;
    }

    private static String builtInTitle(TemplatePaper paper, Language language) {
        String key = "report." + paper + (paper.isExtensible() ? ".title" : ".word");
        return Messages.in(language).text(key, "{number}");
    }

    private static String builtInHeading(TemplatePaper paper, String id, Language language) {
        String key = "report." + paper + "." + id;
        return Messages.in(language).has(key) ? Messages.in(language).text(key) : "";
    }
}
