package rubezh.ui.seizure.editor.form;

import java.util.List;
import java.util.UUID;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.form.LineListModel;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Adapter of one list of {@link SeizureForm} to the grid of lines, which knows lists by ids only.
 */
record SeizureLineListModel(SeizureForm form, String path) implements LineListModel {
    @Override
    public List<UUID> ids() {
        return form.lines(path).stream().map(RecordShape::lineId).toList();
    }

    @Override
    public UUID add(List<UUID> below) {
        return form.addLine(path, below.isEmpty() ? null : below.getFirst());
    }

    @Override
    public UUID copy(UUID id) {
        return form.copyLine(path, id);
    }

    @Override
    public void remove(UUID id) {
        form.removeLine(path, id);
    }

    @Override
    public boolean isUntouched(UUID id) {
        return form.isUntouched(path, id);
    }

    @Override
    public void drop(UUID id) {
        form.dropLine(path, id);
    }

    @Override
    public void move(UUID id, int by) {
        form.moveLine(path, id, by);
    }
}
