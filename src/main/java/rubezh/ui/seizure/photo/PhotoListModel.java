package rubezh.ui.seizure.photo;

import java.util.UUID;
import rubezh.domain.seizure.evidence.Attachment;

/**
 * Photos of the edited record; every change is an undo step.
 *
 * @see SeizurePhotoListModel
 */
public interface PhotoListModel extends PhotoList {
    /** Adds a photo or document as the last line. */
    void add(Attachment line);

    void remove(UUID id);

    /** Moves a photo by one position among the photos, left (-1) or right (1). */
    void move(UUID id, int by);

    /** Rotates a photo by 90 degrees clockwise in the record; its file stays the same. */
    void rotate(UUID id);

    void caption(UUID id, String text);

    void onFocused(UUID id);
}
