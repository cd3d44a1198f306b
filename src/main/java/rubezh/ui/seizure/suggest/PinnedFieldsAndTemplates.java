package rubezh.ui.seizure.suggest;

import java.util.HashSet;
import java.util.Set;
import rubezh.register.SeizureTemplate;
import rubezh.shape.Pointer;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.FieldLayout;
import rubezh.ui.seizure.model.SeizureContext;

/** What the next records begin with: fields pinned here, and this record as a template. */
public final class PinnedFieldsAndTemplates {
    private final Kit kit;
    private final LiveLabels labels;
    private final SeizureContext bench;
    private final EditorViewModel model;
    private final Form form;
    private final SectionBanners banners;
    private final Set<String> pinned = new HashSet<>();

    public PinnedFieldsAndTemplates(EditorContext context) {
        this.bench = context.model().context();
        this.kit = context.kit();
        this.labels = context.labels();
        this.model = context.model();
        this.form = context.form();
        this.banners = context.banners();
        bench.worker()
                .of(_ -> bench.register().templates().pinned())
                .unlisted()
                .onDone(this::show)
                .start();
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
        if (!once || FieldLayout.isGiven(path)) {
            banners.showMessage(path, "editor.pin.line");
            return;
        }
        boolean now = pinned.add(path) || !pinned.remove(path);
        form.pin(at, now);
        bench.worker()
                .of(_ -> {
                    bench.register().templates().pin(path, now);
                    return path;
                })
                .unlisted()
                .onFault(model::onFailed)
                .start();
    }

    /** Asks for a name and keeps what the record says as a template. */
    public void saveAsTemplate() {
        var dialog = new TemplateDialog(kit, labels);
        dialog.askName(dialog.describe(model.form().record()), this::saveTemplate);
    }

    private void saveTemplate(String name) {
        var copy = model.form().record();
        bench.worker()
                .of(_ -> bench.register().templates().save(name, copy))
                .unlisted()
                .onDone((SeizureTemplate kept) ->
                        banners.showMessage("event", "template.saved", kept.name()))
                .onFault(model::onFailed)
                .start();
    }
}
