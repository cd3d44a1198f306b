package rubezh.ui.seizure.suggest;

import java.util.HashSet;
import java.util.Set;
import rubezh.shape.Pointer;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.FieldLayout;

/** What the next records begin with: fields pinned here, and this record as a template. */
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

    /** Keeps the field with the focus from one case to the next, or no longer. */
    public void togglePin() {
        String at = model.focus();
        if (at == null) {
            return;
        }
        String path = Pointer.of(at).fieldPath();
        boolean once = model.form().shape().field(path).filter(f -> f.lines() == null).isPresent();
        if (!once || FieldLayout.isGenerated(path)) {
            banners.showMessage(path, "editor.pin.line");
            return;
        }
        boolean now = pinned.add(path) || !pinned.remove(path);
        form.pin(at, now);
        templates.pin(path, now);
    }

    /** Asks for a name and keeps what the record says as a template. */
    public void saveAsTemplate() {
        var dialog = new TemplateDialog(ui, labels);
        dialog.askName(dialog.describe(model.form().record()), this::saveTemplate);
    }

    private void saveTemplate(String name) {
        templates.save(
                name,
                model.form().record(),
                template -> banners.showMessage("event", "template.saved", template.name()));
    }
}
