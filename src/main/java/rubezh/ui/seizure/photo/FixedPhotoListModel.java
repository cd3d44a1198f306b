package rubezh.ui.seizure.photo;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.evidence.Attachment;

/** Photos of a record that is read, not edited: every change is a defect of the caller. */
record FixedPhotoListModel(List<Attachment> photos) implements PhotoListModel {
    @Override
    public boolean editable() {
        return false;
    }

    @Override
    public void add(Attachment line) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(UUID id, int by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rotate(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void caption(UUID id, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void onFocused(UUID id) {}
}
