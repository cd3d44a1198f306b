package rubezh.ui.seizure.editor;

import rubezh.ui.seizure.model.EditorInput;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.problems.RequiredFields;
import rubezh.ui.seizure.problems.ValidationModel;

/** Models of one editor, shared by the workflows that change several of them. */
record EditorModels(
        SeizureContext context,
        EditorRecord record,
        Autosave autosave,
        ValidationModel validation,
        EditorNavigator navigator,
        EditorNotices notices,
        EditorHistory history) {
    static EditorModels of(SeizureContext context, EditorInput input, RequiredFields required) {
        var record = new EditorRecord(context, input);
        var navigator = new EditorNavigator(input.focus());
        var autosave =
                new Autosave(
                        context.register(),
                        context.worker(),
                        context.clock(),
                        new Autosave.Source(
                                () -> record.draftInput(navigator.focus()),
                                record::isDirty,
                                record.isDirty()));
        var notices = new EditorNotices(autosave);
        return new EditorModels(
                context,
                record,
                autosave,
                new ValidationModel(
                        context, record.recordId(), record.form(), required, record::basis),
                navigator,
                notices,
                new EditorHistory(context, record, notices));
    }
}
