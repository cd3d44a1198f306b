package rubezh.ui.seizure.photo;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.evidence.Attachment;

/** The pictures of the record being written; every change can be taken back. */
public interface PhotoListModel {
    /** Returns the pictures in order, without papers and without lines that have no bytes. */
    List<Attachment> photos();

    /** Adds a picture or paper as the last line. */
    void add(Attachment line);

    void remove(UUID id);

    /** Moves a picture by one place among the pictures, to the left (-1) or right (1). */
    void move(UUID id, int by);

    /** Turns a picture by a quarter, clockwise: said in the record, its bytes stay. */
    void rotate(UUID id);

    void caption(UUID id, String text);

    /** Learns that the focus came to a picture. */
    void onFocused(UUID id);
}
