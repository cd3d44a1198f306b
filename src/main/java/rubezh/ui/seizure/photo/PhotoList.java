package rubezh.ui.seizure.photo;

import java.util.List;
import rubezh.domain.seizure.evidence.Attachment;

/** Photos that are looked at; of an edited record they can be changed, too. */
@FunctionalInterface
public interface PhotoList {
    /** Returns the photos in order, without documents and without lines that have no file. */
    List<Attachment> photos();
}
