package rubezh.ui.seizure.editor.view;

import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Beginning;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorNavigation;
import rubezh.ui.seizure.editor.EditorViewModel;

/**
 * Actions that save, submit or discard the record. Saving waits for pending input of extensions and
 * drops an empty last line.
 */
final class RecordActions {
    private final EditorContext context;
    private final EditorViewModel model;
    private final EditorNavigation navigation;
    private final ExtensionList extensions;

    RecordActions(EditorContext context, EditorNavigation navigation, ExtensionList extensions) {
        this.context = context;
        this.model = context.model();
        this.navigation = navigation;
        this.extensions = extensions;
    }

    void save() {
        whenComplete(() -> model.save(() -> {}));
    }

    void saveAndClose() {
        whenComplete(() -> model.save(navigation.close()));
    }

    void saveAndNew() {
        whenComplete(() ->
                model.save(() -> {
                    navigation.close().run();
                    context.ui().go(Beginning.BLANK);
                }));
    }

    /** Shows the papers of the record as it is saved now. */
    void showPapers() {
        whenComplete(() ->
                model.save(() -> {
                    String number = model.titleProperty().get().number();
                    if (number != null) {
                        context.ui().go(new Destination.CasePapers(number));
                    }
                }));
    }

    void submit() {
        whenComplete(() -> model.submit(this::closeSubmitted));
    }

    private void closeSubmitted() {
        String number = model.titleProperty().get().number();
        navigation.close().run();
        if (number != null) {
            navigation.onSubmitted().accept(number);
        }
    }

    private void whenComplete(Runnable action) {
        context.form().leaveUntouchedLines();
        extensions.whenComplete(action).run();
    }

    /** Discards what was typed; a notice says that it can be brought back. */
    void discard() {
        extensions.discard();
        model.discard();
    }
}
