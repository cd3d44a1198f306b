package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;

import java.util.Optional;
import javafx.scene.Node;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.model.SectionDefinition;

/** Pictures and files in the form; saving and closing wait for those still on their way. */
public final class PhotoExtension implements EditorExtension {
    /** The section that shows the pictures. */
    private static final String PICTURED = "concealment";

    private static final String FILES = EVIDENCE_ATTACHMENTS.path();

    private final EditorContext context;
    private final PhotoListModel photos;
    private final AttachmentImports imports;
    private final PendingFilesGuard guard;

    /**
     * @param imports all that is on its way into this record
     */
    public PhotoExtension(EditorContext context, AttachmentImports imports) {
        this.context = context;
        this.photos = new SeizurePhotoListModel(context.model().form());
        this.imports = imports;
        this.guard = new PendingFilesGuard(context.ui(), imports);
    }

    @Override
    public void addTo(FormSection section, SectionDefinition definition) {
        if (isPictured(definition)) {
            section.addLazily(() -> addStrip(section));
        }
        if (definition.lists().contains(FILES)) {
            section.addLazily(() -> addFilePane(section));
        }
    }

    private static boolean isPictured(SectionDefinition definition) {
        return definition.name().equals(PICTURED);
    }

    private void addStrip(FormSection section) {
        var strip =
                new PhotoStrip(
                                context.ui(),
                                context.model().context().attachments(),
                                photos,
                                imports,
                                context.form()::reveal)
                        .installOn(section.node(), () -> section.fold(false));
        section.addRegion(strip, strip.root());
    }

    private void addFilePane(FormSection section) {
        var pane =
                new FileAddPane(
                                context.ui(),
                                context.model().context().attachments(),
                                photos,
                                imports)
                        .installOn(section.node());
        section.node(pane.root());
    }

    @Override
    public boolean hasContent(SectionDefinition definition) {
        return isPictured(definition) && !photos.photos().isEmpty();
    }

    @Override
    public Optional<Node> above() {
        return Optional.of(guard.root());
    }

    @Override
    public Runnable whenComplete(Runnable action) {
        return guard.whenComplete(action);
    }

    @Override
    public boolean mayClose(Runnable close) {
        return guard.mayClose(close);
    }

    @Override
    public void discard() {
        guard.stop();
    }

    @Override
    public void stop() {
        guard.stop();
    }
}
