package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.model.AttachmentStore;
import rubezh.ui.seizure.model.SectionDefinition;

/** Extension for images and documents in the form; saving and closing wait for running imports. */
public final class PhotoExtension implements EditorExtension {
    private static final String PHOTO_SECTION = "concealment";

    private static final String FILES = EVIDENCE_ATTACHMENTS.path();

    private final EditorContext context;
    private final PhotoListModel photos;
    private final AttachmentImports imports;
    private final PendingFilesGuard guard;

    /**
     * @param imports running imports of this record
     */
    public PhotoExtension(EditorContext context, AttachmentImports imports) {
        this.context = context;
        this.photos = new SeizurePhotoListModel(context.model().form());
        this.imports = imports;
        this.guard = new PendingFilesGuard(context.ui(), imports);
    }

    @Override
    public void addTo(FormSection section, SectionDefinition definition) {
        if (isPhotoSection(definition)) {
            section.addLazily(() -> addStrip(section));
        }
        if (definition.lists().contains(FILES)) {
            section.addLazily(() -> addFilePane(section));
        }
    }

    private static boolean isPhotoSection(SectionDefinition definition) {
        return definition.name().equals(PHOTO_SECTION);
    }

    private void addStrip(FormSection section) {
        var strip =
                new PhotoStrip(context.ui(), store(), photos, imports, context.form()::reveal)
                        .showing(new PhotoParts(context))
                        .installOn(section.node(), () -> section.fold(false));
        section.addRegion(strip, strip.root());
    }

    /** Adds the button that adds files below their list, with the result of the import. */
    private void addFilePane(FormSection section) {
        var importer = new AttachmentImporter(context.ui(), store(), photos, imports);
        importer.acceptDropAndPaste(section.node());
        Button add = Buttons.action(context.ui().texts(), "photo.file.add", importer::choose);
        var buttons = new HBox(Buttons.withIcon(add, Feather.PAPERCLIP));
        section.node(styled(new VBox(buttons, importer.root()), "photo-strip"));
    }

    private AttachmentStore store() {
        return context.model().context().attachments();
    }

    @Override
    public boolean hasContent(SectionDefinition definition) {
        return isPhotoSection(definition) && !photos.photos().isEmpty();
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

    /**
     * Defers saving and closing until running imports have ended, with a notice over the form. If a
     * file is refused, the deferred action is dropped, so that the officer can look first.
     *
     * @see AttachmentImports
     */
    static final class PendingFilesGuard {
        private final UiContext ui;
        private final AttachmentImports imports;
        private final VBox root = styled(new VBox(), "notice-bar");
        private final ProgressBar bar = new ProgressBar();
        private @Nullable Runnable pendingAction;

        PendingFilesGuard(UiContext ui, AttachmentImports imports) {
            this.ui = ui;
            this.imports = imports;
            show(null);
            imports.onChange(this::onChanged);
        }

        /** Returns the notice; unmanaged while empty. */
        Node root() {
            return root;
        }

        /** Returns an action that runs at once, or when all imports have ended. */
        Runnable whenComplete(Runnable action) {
            return () -> {
                if (runOrDefer(action)) {
                    action.run();
                }
            };
        }

        /** Returns whether an action may run now; if not, it is deferred. */
        private boolean runOrDefer(Runnable action) {
            boolean idle = !imports.isRunning();
            pendingAction = idle ? null : action;
            show(idle ? null : waiting());
            return idle;
        }

        /**
         * Returns whether the record may be closed now; if not, closing is deferred unless another
         * action is.
         */
        boolean mayClose(Runnable close) {
            return runOrDefer(pendingAction == null ? close : pendingAction);
        }

        /** Cancels all imports and the deferred action. */
        void stop() {
            pendingAction = null;
            show(null);
            imports.stop();
        }

        private void onChanged() {
            bar.setProgress(imports.progress());
            Runnable next = pendingAction;
            if (next != null && !imports.isRunning()) {
                pendingAction = null;
                show(imports.isComplete() ? null : missing());
                if (imports.isComplete()) {
                    next.run();
                }
            }
        }

        private Node waiting() {
            bar.setProgress(imports.progress());
            InfoBox note = InfoBox.info(ui.texts(), "editor.intake.waiting");
            note.getChildren()
                    .addAll(bar, Buttons.small(ui.texts(), "kit.work.cancel", this::stop));
            return note;
        }

        private Node missing() {
            InfoBox note = InfoBox.warning(ui.texts(), "editor.intake.refused");
            note.getChildren()
                    .add(Buttons.small(ui.texts(), "photo.refused.hide", () -> show(null)));
            return note;
        }

        private void show(@Nullable Node notice) {
            root.getChildren().clear();
            if (notice != null) {
                root.getChildren().add(notice);
            }
            setShown(root, notice != null);
        }
    }
}
