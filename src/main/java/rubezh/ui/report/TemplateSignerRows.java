package rubezh.ui.report;

import module java.base;

import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.ui.kit.look.UiText;

/** Rows of the lines to sign on: the built-in ones, named or not, then those that are added. */
final class TemplateSignerRows {
    private final UiText texts;
    private final TemplateFields fields;
    private final Consumer<List<TemplateSigner>> onChanged;
    private final List<Supplier<TemplateSigner>> rows = new ArrayList<>();

    /**
     * @param onChanged receives the lines after one was added or taken away
     */
    TemplateSignerRows(
            UiText texts, TemplateFields fields, Consumer<List<TemplateSigner>> onChanged) {
        this.texts = texts;
        this.fields = fields;
        this.onChanged = onChanged;
    }

    void show(PaperTemplate template) {
        rows.clear();
        if (template.paper().signers().isEmpty()) {
            return;
        }
        fields.section("signers");
        List<TemplateSigner> all =
                Stream.concat(
                                template.paper().signers().stream()
                                        .map(id -> new TemplateSigner(id, template.role(id))),
                                template.signers().stream().filter(TemplateSigner::isAdded))
                        .toList();
        all.forEach(this::add);
        if (template.paper().isExtensible()) {
            fields.button(
                    "template.add.signer",
                    () -> change(list -> list.add(new TemplateSigner("", TemplateText.NONE))));
        }
    }

    private void add(TemplateSigner one) {
        int at = rows.size();
        String label = texts.text("template.signer." + (one.isAdded() ? "added" : one.id()));
        Supplier<TemplateText> role =
                fields.pair("signers." + at + ".role", label, one.role(), _ -> "", false);
        rows.add(() -> new TemplateSigner(one.id(), role.get()));
        if (one.isAdded()) {
            fields.button("template.remove", () -> change(list -> list.remove(at)));
        }
    }

    private void change(Consumer<List<TemplateSigner>> change) {
        var list = new ArrayList<>(read());
        change.accept(list);
        onChanged.accept(list);
    }

    /** Returns the lines as they were typed. */
    List<TemplateSigner> read() {
        return rows.stream().map(Supplier::get).toList();
    }
}
