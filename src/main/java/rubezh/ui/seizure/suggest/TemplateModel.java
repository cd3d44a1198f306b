package rubezh.ui.seizure.suggest;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.register.SeizureTemplates;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.editor.EditorViewModel;

/** Templates and pinned fields of the station, read and written on worker threads. */
final class TemplateModel {
    private final SeizureTemplates templates;
    private final BackgroundWorker worker;
    private final EditorViewModel editor;

    /**
     * @param editor shows faults
     */
    TemplateModel(EditorViewModel editor) {
        this.templates = editor.context().register().templates();
        this.worker = editor.context().worker();
        this.editor = editor;
    }

    /** Reads the dotted paths of the pinned fields. */
    void loadPinned(Consumer<Set<String>> onLoaded) {
        worker.of(_ -> templates.pinned()).unlisted().onDone(onLoaded).start();
    }

    /** Pins or unpins a field. */
    void pin(String path, boolean pinned) {
        worker.action(() -> templates.pin(path, pinned))
                .unlisted()
                .onFault(editor::onFailed)
                .start();
    }

    /** Saves a seizure as a template; replaces one of the same name. */
    void save(String name, Seizure seizure, Consumer<SeizureTemplate> onSaved) {
        worker.of(_ -> templates.save(name, seizure))
                .unlisted()
                .onDone(onSaved)
                .onFault(editor::onFailed)
                .start();
    }
}
