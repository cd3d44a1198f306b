package rubezh.ui.seizure.suggest;

import static rubezh.domain.seizure.SeizureFields.EVENT;

import module java.base;

import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.FieldLayout;

/** Actions for the content of later records: pinned fields and templates. */
public final class PinnedFieldsAndTemplates {
    private final UiContext ui;
    private final LiveLabels labels;
    private final EditorViewModel model;
    private final TemplateModel templates;
    private final Form form;
    private final SectionBanners banners;
    private final Set<String> pinned = new HashSet<>();

    public PinnedFieldsAndTemplates(EditorContext context) {
        this.ui = context.ui();
        this.labels = context.labels();
        this.model = context.model();
        this.templates = new TemplateModel(model);
        this.form = context.form();
        this.banners = context.banners();
        templates.loadPinned(this::show);
    }

    private void show(Set<String> paths) {
        pinned.addAll(paths);
        paths.forEach(path -> form.pin("/" + path.replace('.', '/'), true));
    }

    /** Pins or unpins the focused field; later records take over its value. */
    public void togglePin() {
        String focus = model.focus();
        if (focus == null) {
            return;
        }
        String path = Pointer.of(focus).fieldPath();
        boolean outsideLists =
                model.form().shape().field(path).filter(f -> f.lines() == null).isPresent();
        if (!outsideLists || FieldLayout.isGenerated(path)) {
            banners.showMessage(path, "editor.pin.line");
            return;
        }
        boolean on = pinned.add(path) || !pinned.remove(path);
        form.pin(focus, on);
        templates.pin(path, on);
    }

    /** Asks for a name and saves the record as a template. */
    public void saveAsTemplate() {
        var dialog = new TemplateDialog(ui, labels);
        dialog.askName(dialog.describe(model.form().record()), this::saveTemplate);
    }

    private void saveTemplate(String name) {
        templates.save(
                name,
                model.form().record(),
                template -> banners.showMessage(EVENT.path(), "template.saved", template.name()));
    }
}
