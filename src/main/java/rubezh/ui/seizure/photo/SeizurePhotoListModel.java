package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_CAPTION;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_ROTATION;

import module java.base;

import rubezh.domain.seizure.evidence.Attachment;
import rubezh.text.BlankCharacters;
import rubezh.ui.seizure.model.SeizureForm;

/** Photos of the form: lines of {@code evidence.attachments} with an image file. */
public record SeizurePhotoListModel(SeizureForm form) implements PhotoListModel {
    private static final String PATH = EVIDENCE_ATTACHMENTS.path();

    /** Field the strip belongs to; a draft with a focused photo opens there. */
    private static final String SECTION = CONCEALMENT_PLACE.pointer();

    @Override
    public List<Attachment> photos() {
        return form.lines(PATH).stream()
                .map(Attachment.class::cast)
                .filter(SeizurePhotoListModel::isPhoto)
                .toList();
    }

    static boolean isPhoto(Attachment line) {
        return line.content() != null && line.media() != null && line.media().startsWith("image/");
    }

    @Override
    public void add(Attachment line) {
        form.addLine(PATH, line.id(), line);
    }

    @Override
    public void remove(UUID id) {
        form.removeLine(PATH, id);
    }

    /** Moves a photo past the documents between it and the next photo. */
    @Override
    public void move(UUID id, int by) {
        int index = indexOf(id);
        int to = index + by;
        if (to < 0 || to >= photos().size()) {
            return;
        }
        while (indexOf(id) == index) {
            form.moveLine(PATH, id, by);
        }
    }

    private int indexOf(UUID id) {
        return photos().stream().map(Attachment::id).toList().indexOf(id);
    }

    @Override
    public void rotate(UUID id) {
        String pointer = EVIDENCE_ATTACHMENTS_ROTATION.in(pointer(id));
        int current = form.value(pointer) instanceof Integer quarters ? quarters : 0;
        form.enter(pointer, (current + 1) % 4);
    }

    @Override
    public void caption(UUID id, String text) {
        form.enter(
                EVIDENCE_ATTACHMENTS_CAPTION.in(pointer(id)),
                BlankCharacters.isBlank(text) ? null : text);
    }

    @Override
    public void onFocused(UUID id) {
        form.focus().moveTo(SECTION);
    }

    private static String pointer(UUID id) {
        return SeizureForm.linePointer(PATH, id);
    }
}
