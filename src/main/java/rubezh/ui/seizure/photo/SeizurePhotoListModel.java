package rubezh.ui.seizure.photo;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_CAPTION;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS_ROTATION;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.ui.seizure.model.SeizureForm;

/** The pictures of the form: the lines of {@code evidence.attachments} that have points. */
public record SeizurePhotoListModel(SeizureForm form) implements PhotoListModel {
    private static final String PATH = EVIDENCE_ATTACHMENTS.path();

    /** Where the strip stands in the form; a draft goes on from here. */
    private static final String SECTION = CONCEALMENT_PLACE.pointer();

    @Override
    public List<Attachment> photos() {
        return form.lines(PATH).stream()
                .map(Attachment.class::cast)
                .filter(SeizurePhotoListModel::isPhoto)
                .toList();
    }

    private static boolean isPhoto(Attachment line) {
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

    /** A picture also jumps over the papers that lie between it and the next one. */
    @Override
    public void move(UUID id, int by) {
        int before = indexOf(id);
        int to = before + by;
        if (to < 0 || to >= photos().size()) {
            return;
        }
        while (indexOf(id) == before) {
            form.moveLine(PATH, id, by);
        }
    }

    private int indexOf(UUID id) {
        return photos().stream().map(Attachment::id).toList().indexOf(id);
    }

    @Override
    public void rotate(UUID id) {
        String pointer = EVIDENCE_ATTACHMENTS_ROTATION.in(pointer(id));
        int turns = form.value(pointer) instanceof Integer now ? now : 0;
        form.enter(pointer, (turns + 1) % 4);
    }

    @Override
    public void caption(UUID id, String text) {
        form.enter(EVIDENCE_ATTACHMENTS_CAPTION.in(pointer(id)), text.isBlank() ? null : text);
    }

    @Override
    public void onFocused(UUID id) {
        form.onFocused(SECTION);
    }

    private static String pointer(UUID id) {
        return SeizureForm.linePointer(PATH, id);
    }
}
